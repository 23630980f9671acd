"""국내주식 당사 신용가능종목 [국내주식-111]."""

from decimal import Decimal
from typing import Annotated

from kis_async.wire import Board, Code, Endpoint, Row, TrId, Wire, get


class CreditEligibility(Code):
    """Whether an issue may be bought on credit (fid_slct_yn)."""

    ELIGIBLE = "0"
    INELIGIBLE = "1"


class CreditSorting(Code):
    """How the issues are sorted (fid_rank_sort_cls_code)."""

    BY_SYMBOL = "0"
    BY_NAME = "1"


class CreditIssue(Row):
    """One issue and the deposit in percent that KIS asks for when it is bought on credit (신용)."""

    symbol: Annotated[str | None, Wire("stck_shrn_iscd", "주식 단축 종목코드")] = None
    name: Annotated[str | None, Wire("hts_kor_isnm", "HTS 한글 종목명")] = None
    credit_rate: Annotated[Decimal | None, Wire("crdt_rate", "신용 비율")] = None


class CreditByCompany(Endpoint[list[CreditIssue]]):
    """국내주식 당사 신용가능종목. The issues that KIS lets its clients buy on credit, or does not."""

    spec = get(
        "/uapi/domestic-stock/v1/quotations/credit-by-company",
        page="국내주식-111",
        title="국내주식 당사 신용가능종목",
        tr_id=TrId(real="FHPST04770000", paper=None),
        constants={"fid_cond_scr_div_code": "20477", "fid_cond_mrkt_div_code": "J"},
    )

    eligibility: Annotated[CreditEligibility, Wire("fid_slct_yn", "선택 여부")] = CreditEligibility.ELIGIBLE
    board: Annotated[Board, Wire("fid_input_iscd", "입력 종목코드")] = Board.ALL
    sort: Annotated[CreditSorting, Wire("fid_rank_sort_cls_code", "순위 정렬 구분 코드")] = CreditSorting.BY_SYMBOL
