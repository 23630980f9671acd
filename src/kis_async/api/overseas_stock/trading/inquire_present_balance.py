"""해외주식 체결기준현재잔고 [v1_해외주식-008]."""

from decimal import Decimal
from typing import Annotated

from pydantic import StringConstraints

from kis_async.api.overseas_stock.trading.scope import ShareKind, ValuedIn
from kis_async.wire import (
    Code,
    Date,
    Endpoint,
    HeaderOnly,
    OverseasExchange,
    OverseasMarket,
    ProductType,
    Row,
    SessionAccount,
    TrId,
    Wire,
    get,
)


class BalanceCountry(Code):
    """Whose stocks are asked for (NATN_CD)."""

    ALL = "000"
    US = "840"
    HONG_KONG = "344"
    CHINA = "156"
    JAPAN = "392"
    VIETNAM = "704"


class PresentHolding(Row):
    """One overseas stock held, with today's trades. Prices and money as asked for, rates in percent, quantities in shares.

    `held` counts trades not yet settled, `settled` does not. `exchange_rate` is for `exchange_rate_unit` of the currency.
    """

    symbol: Annotated[str | None, Wire("pdno", "상품번호")] = None
    name: Annotated[str | None, Wire("prdt_name", "상품명")] = None
    isin: Annotated[str | None, Wire("std_pdno", "표준상품번호")] = None
    exchange: Annotated[OverseasExchange | None, Wire("ovrs_excg_cd", "해외거래소코드")] = None
    market: Annotated[OverseasMarket | None, Wire("item_lnkg_excg_cd", "종목연동거래소코드")] = None
    market_name: Annotated[str | None, Wire("tr_mket_name", "거래시장명")] = None
    country_name: Annotated[str | None, Wire("natn_kor_name", "국가한글명")] = None
    currency: Annotated[str | None, Wire("buy_crcy_cd", "매수통화코드")] = None
    held: Annotated[Decimal | None, Wire("ccld_qty_smtl1", "체결수량합계1")] = None
    settled: Annotated[Decimal | None, Wire("cblc_qty13", "잔고수량13")] = None
    sellable: Annotated[Decimal | None, Wire("ord_psbl_qty1", "주문가능수량1")] = None
    average_cost: Annotated[Decimal | None, Wire("avg_unpr3", "평균단가3")] = None
    cost: Annotated[Decimal | None, Wire("frcr_pchs_amt", "외화매입금액")] = None
    price: Annotated[Decimal | None, Wire("ovrs_now_pric1", "해외현재가격1")] = None
    market_value: Annotated[Decimal | None, Wire("frcr_evlu_amt2", "외화평가금액2")] = None
    profit: Annotated[Decimal | None, Wire("evlu_pfls_amt2", "평가손익금액2")] = None
    profit_rate: Annotated[Decimal | None, Wire("evlu_pfls_rt1", "평가손익율1")] = None
    exchange_rate: Annotated[Decimal | None, Wire("bass_exrt", "기준환율")] = None
    exchange_rate_unit: Annotated[int | None, Wire("unit_amt", "단위금액")] = None
    cost_balance_won: Annotated[Decimal | None, Wire("pchs_rmnd_wcrc_amt", "매입잔액원화금액")] = None
    bought_today: Annotated[Decimal | None, Wire("thdt_buy_ccld_qty1", "당일매수체결수량1")] = None
    sold_today: Annotated[Decimal | None, Wire("thdt_sll_ccld_qty1", "당일매도체결수량1")] = None
    buy_value_today: Annotated[Decimal | None, Wire("thdt_buy_ccld_frcr_amt", "당일매수체결외화금액")] = None
    sell_value_today: Annotated[Decimal | None, Wire("thdt_sll_ccld_frcr_amt", "당일매도체결외화금액")] = None
    funding_name: Annotated[str | None, Wire("scts_dvsn_name", "유가증권구분명")] = None
    loan_balance: Annotated[Decimal | None, Wire("loan_rmnd", "대출잔액")] = None
    loan_date: Annotated[Date, Wire("loan_dt", "대출일자")] = None
    loan_expiry: Annotated[Date, Wire("loan_expd_dt", "대출만기일자")] = None
    product_type: Annotated[ProductType | None, Wire("prdt_type_cd", "상품유형코드")] = None


class PresentCash(Row):
    """The cash of one currency, in it; `withdrawable_won` in won. The first posted rate of the day is for one unit or a hundred."""

    currency: Annotated[str | None, Wire("crcy_cd", "통화코드")] = None
    currency_name: Annotated[str | None, Wire("crcy_cd_name", "통화코드명")] = None
    deposit: Annotated[Decimal | None, Wire("frcr_dncl_amt_2", "외화예수금액2")] = None
    withdrawable: Annotated[Decimal | None, Wire("frcr_drwg_psbl_amt_1", "외화출금가능금액1")] = None
    withdrawable_d1: Annotated[Decimal | None, Wire("nxdy_frcr_drwg_psbl_amt", "익일외화출금가능금액")] = None
    # The sample labels this one 외화평가금액2 as in the holdings; the page's label is right.
    withdrawable_won: Annotated[Decimal | None, Wire("frcr_evlu_amt2", "출금가능원화금액")] = None
    buy_value: Annotated[Decimal | None, Wire("frcr_buy_amt_smtl", "외화매수금액합계")] = None
    sell_value: Annotated[Decimal | None, Wire("frcr_sll_amt_smtl", "외화매도금액합계")] = None
    buy_margin: Annotated[Decimal | None, Wire("frcr_buy_mgn_amt", "외화매수증거금액")] = None
    other_margin: Annotated[Decimal | None, Wire("frcr_etc_mgna", "외화기타증거금")] = None
    first_posted_exchange_rate: Annotated[Decimal | None, Wire("frst_bltn_exrt", "최초고시환율")] = None
    kept_abroad: Annotated[bool | None, Wire("acpl_cstd_crcy_yn", "현지보관통화여부")] = None


class PresentSummary(Row):
    """The account as a whole, in won; rates in percent. `cost`, `market_value` and `profit` are those of overseas securities."""

    total_value: Annotated[Decimal | None, Wire("tot_asst_amt", "총자산금액")] = None
    foreign_total_value: Annotated[Decimal | None, Wire("frcr_evlu_tota", "외화평가총액")] = None
    cost: Annotated[Decimal | None, Wire("pchs_amt_smtl", "매입금액합계")] = None
    market_value: Annotated[Decimal | None, Wire("evlu_amt_smtl", "평가금액합계")] = None
    profit: Annotated[Decimal | None, Wire("evlu_pfls_amt_smtl", "평가손익금액합계")] = None
    earning_rate: Annotated[Decimal | None, Wire("evlu_erng_rt1", "평가수익율1")] = None
    total_cost: Annotated[Decimal | None, Wire("pchs_amt_smtl_amt", "매입금액합계금액")] = None
    total_market_value: Annotated[Decimal | None, Wire("evlu_amt_smtl_amt", "평가금액합계금액")] = None
    total_profit: Annotated[Decimal | None, Wire("tot_evlu_pfls_amt", "총평가손익금액")] = None
    deposit: Annotated[Decimal | None, Wire("dncl_amt", "예수금액")] = None
    total_deposit: Annotated[Decimal | None, Wire("tot_dncl_amt", "총예수금액")] = None
    withdrawable_total: Annotated[Decimal | None, Wire("wdrw_psbl_tot_amt", "인출가능총금액")] = None
    usable_foreign_cash: Annotated[Decimal | None, Wire("frcr_use_psbl_amt", "외화사용가능금액")] = None
    total_foreign_balance: Annotated[Decimal | None, Wire("tot_frcr_cblc_smtl", "총외화잔고합계")] = None
    cma_value: Annotated[Decimal | None, Wire("cma_evlu_amt", "CMA평가금액")] = None
    buy_margin: Annotated[Decimal | None, Wire("buy_mgn_amt", "매수증거금액")] = None
    other_margin: Annotated[Decimal | None, Wire("etc_mgna", "기타증거금")] = None
    total_margin: Annotated[Decimal | None, Wire("mgna_tota", "증거금총액")] = None
    unsettled_buy_value: Annotated[Decimal | None, Wire("ustl_buy_amt_smtl", "미결제매수금액합계")] = None
    unsettled_sell_value: Annotated[Decimal | None, Wire("ustl_sll_amt_smtl", "미결제매도금액합계")] = None
    loan_value: Annotated[Decimal | None, Wire("tot_loan_amt", "총대출금액")] = None


class PresentBalance(Row):
    """What an account holds overseas as of its last trade. The paper host fills `summary` only."""

    holdings: Annotated[list[PresentHolding], Wire("output1", "보유종목")]
    cash: Annotated[list[PresentCash], Wire("output2", "통화별 예수금")]
    summary: Annotated[PresentSummary | None, Wire("output3", "합계")] = None


class InquirePresentBalance(Endpoint[PresentBalance]):
    """해외주식 체결기준현재잔고. The overseas balance by trades, with cash by currency and the whole account in won.

    US trades after 18:10 in Asia/Seoul show up after the US close, unless the account extends into the after-market; prices are
    those of the regular session. On the paper host use InquireBalance for holdings.
    """

    spec = get(
        "/uapi/overseas-stock/v1/trading/inquire-present-balance",
        page="v1_해외주식-008",
        title="해외주식 체결기준현재잔고",
        tr_id=TrId(real="CTRP6504R", paper="VTRP6504R"),
        block=None,
        paging=HeaderOnly(),
    )

    account: SessionAccount = None
    country: Annotated[BalanceCountry, Wire("NATN_CD", "국가코드")] = BalanceCountry.ALL
    # What 01 to 05 mean hangs on the country: 01 is Nasdaq, Shanghai B, Tokyo, Hanoi or Hong Kong. 00 is all.
    market_code: Annotated[str, StringConstraints(pattern=r"^0[0-5]$"), Wire("TR_MKET_CD", "거래시장코드")] = "00"
    valued_in: Annotated[ValuedIn, Wire("WCRC_FRCR_DVSN_CD", "원화외화구분코드")] = ValuedIn.FOREIGN
    share_kind: Annotated[ShareKind, Wire("INQR_DVSN_CD", "조회구분코드")] = ShareKind.ALL
