"""당사 대주가능 종목 [국내주식-195]."""

from decimal import Decimal
from typing import Annotated

from kis_async.wire import Code, Date, Endpoint, Row, Symbol, TrId, Wire, get


class LendableBoard(Code):
    """Which issues are listed (EXCG_DVSN_CD)."""

    ALL = "00"
    KOSPI = "02"
    KOSDAQ = "03"


class LendableSorting(Code):
    """How the issues are sorted (INQR_DVSN_1)."""

    ANY = "0"
    BY_SYMBOL = "1"


class LendableIssue(Row):
    """One issue that KIS lends for short sales (대주), and how many shares of it. Prices in won."""

    symbol: Annotated[str | None, Wire("pdno", "상품번호")] = None
    name: Annotated[str | None, Wire("prdt_name", "상품명")] = None
    date: Annotated[Date, Wire("bass_dt", "기준일자")] = None
    lendable: Annotated[bool | None, Wire("psbl_yn", "가능여부")] = None
    lendable_name: Annotated[str | None, Wire("psbl_yn_name", "가능여부명")] = None
    halt_name: Annotated[str | None, Wire("tr_stop_dvsn_name", "거래정지구분명")] = None
    limit_shares: Annotated[int | None, Wire("lmt_qty1", "한도수량1")] = None
    used_shares: Annotated[int | None, Wire("use_qty1", "사용수량1")] = None
    tradable_shares: Annotated[int | None, Wire("trad_psbl_qty2", "매매가능수량2")] = None

    previous_close: Annotated[Decimal | None, Wire("bfdy_clpr", "전일종가")] = None
    substitute_price: Annotated[Decimal | None, Wire("sbst_prvs", "대용가")] = None
    par_value: Annotated[Decimal | None, Wire("papr", "액면가")] = None
    right_kind: Annotated[str | None, Wire("rght_type_cd", "권리유형코드")] = None


class LendableTotals(Row):
    """The limits of all issues together, in shares."""

    total_limit_shares: Annotated[int | None, Wire("tot_stup_lmt_qty", "총설정한도수량")] = None
    branch_limit_shares: Annotated[int | None, Wire("brch_lmt_qty", "지점한도수량")] = None
    requestable_shares: Annotated[int | None, Wire("rqst_psbl_qty", "신청가능수량")] = None


class LendableIssues(Row):
    """What KIS lends, and its limits."""

    issues: Annotated[list[LendableIssue], Wire("output1", "대주가능종목")]
    totals: Annotated[LendableTotals | None, Wire("output2", "한도")] = None


class LendableByCompany(Endpoint[LendableIssues]):
    """당사 대주가능 종목. The issues that KIS lends its clients for short sales; all, or one.

    KIS gives keys to continue with, but its page says that the call cannot be continued.
    """

    spec = get(
        "/uapi/domestic-stock/v1/quotations/lendable-by-company",
        page="국내주식-195",
        title="당사 대주가능 종목",
        tr_id=TrId(real="CTSC2702R", paper=None),
        block=None,
        constants={"THCO_STLN_PSBL_YN": "Y", "CTX_AREA_FK200": "", "CTX_AREA_NK100": ""},
    )

    symbol: Annotated[Symbol | None, Wire("PDNO", "상품번호")] = None
    board: Annotated[LendableBoard, Wire("EXCG_DVSN_CD", "거래소구분코드")] = LendableBoard.ALL
    sort: Annotated[LendableSorting, Wire("INQR_DVSN_1", "조회구분1")] = LendableSorting.ANY
