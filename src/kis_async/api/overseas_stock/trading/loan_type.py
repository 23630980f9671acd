"""What overseas shares were bought with."""

from kis_async.wire import Code


class LoanType(Code):
    """Cash or a kind of loan (loan_type_cd). `OWN_…` is lent by KIS itself, `MARKET_…` by KSFC (유통)."""

    NONE = "00"
    OWN_LOAN = "01"
    OWN_INVESTMENT_LOAN = "03"
    MARKET_LOAN = "05"
    MARKET_INVESTMENT_LOAN = "06"
    OWN_SHORT_SALE = "07"
    MARKET_SHORT_SALE = "09"
    CASH = "10"
    STOCK_SECURED = "11"
    FUND_SECURED = "12"
    ELS_SECURED = "13"
    BOND_SECURED = "14"
    OVERSEAS_STOCK_SECURED = "15"
    CORPORATE_CREDIT = "16"
    SMALL_AUTO_SECURED = "31"
    SALE_SECURED = "41"
    REDEMPTION_LOAN = "42"
    PURCHASE_REDEMPTION_LOAN = "43"
    LENT_SALE_SECURED = "44"
    SECURITIES_LENDING = "81"
    CORPORATE_CMA_LOAN = "82"
    SUBSCRIPTION_LOAN = "91"
    PURCHASE_LOAN = "92"
    RECEIVABLE_LOAN = "93"
    LENT = "94"
