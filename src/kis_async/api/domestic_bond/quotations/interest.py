"""How a bond bears interest, as several calls say it."""

from kis_async.wire import Code


class InterestMethod(Code):
    """How a bond pays (bond_int_dfrm_mthd_cd)."""

    DISCOUNT = "01"
    COMPOUND = "02"
    FIXED_COUPON = "03"
    LINKED_COUPON = "04"
    FLOATING_COUPON = "05"
    SIMPLE = "06"
    INSTALLMENT = "07"
    FIVE_COMPOUND_TWO_SIMPLE = "09"
    OTHER_FIXED = "19"
    OTHER_FLOATING = "29"


class InterestDateBasis(Code):
    """From which date interest days are counted (int_dfrm_day_type_cd)."""

    ISSUE = "01"
    MATURITY = "02"
    SPECIFIC = "03"


class InterestMonthBasis(Code):
    """Whether interest falls on a date or on the end of a month (int_mned_dvsn_cd)."""

    DATE = "1"
    MONTH_END = "2"


class InterestUnit(Code):
    """The par that interest is reckoned for (ksd_int_calc_unit_cd)."""

    ISSUE_VALUE = "1"
    WON_10_000 = "2"
    WON_100_000 = "3"
    WON_1_000_000 = "4"


class InterestWeekday(Code):
    """The day of the week on which interest is paid (rgbf_int_dfrm_wday, nxtm_int_dfrm_wday)."""

    SUNDAY = "01"
    MONDAY = "02"
    TUESDAY = "03"
    WEDNESDAY = "04"
    THURSDAY = "05"
    FRIDAY = "06"
    SATURDAY = "07"
