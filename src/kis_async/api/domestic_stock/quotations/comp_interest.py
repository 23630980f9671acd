"""금리 종합(국내채권/금리) [국내주식-155]."""

from decimal import Decimal
from typing import Annotated

from kis_async.wire import Date, Endpoint, Row, Sign, TrId, Wire, get


class OverseasRate(Row):
    """One overseas interest rate or yield, in percent; `change` in percentage points, `change_rate` in percent of the rate."""

    rate_code: Annotated[str | None, Wire("bcdt_code", "자료코드")] = None
    name: Annotated[str | None, Wire("hts_kor_isnm", "HTS한글종목명")] = None
    rate: Annotated[Decimal | None, Wire("bond_mnrt_prpr", "채권금리현재가")] = None
    change: Annotated[Decimal | None, Wire("bond_mnrt_prdy_vrss", "채권금리전일대비")] = None
    change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일대비부호")] = None
    change_rate: Annotated[Decimal | None, Wire("prdy_ctrt", "전일대비율")] = None
    date: Annotated[Date, Wire("stck_bsop_date", "주식영업일자")] = None


class DomesticRate(Row):
    """One Korean interest rate or yield, in percent; `change` in percentage points, `change_rate` in percent of the rate."""

    rate_code: Annotated[str | None, Wire("bcdt_code", "자료코드")] = None
    name: Annotated[str | None, Wire("hts_kor_isnm", "HTS한글종목명")] = None
    rate: Annotated[Decimal | None, Wire("bond_mnrt_prpr", "채권금리현재가")] = None
    change: Annotated[Decimal | None, Wire("bond_mnrt_prdy_vrss", "채권금리전일대비")] = None
    change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일대비부호")] = None
    # The key and label of the change rate are an index's; the value is the rate's.
    change_rate: Annotated[Decimal | None, Wire("bstp_nmix_prdy_ctrt", "전일대비율")] = None
    date: Annotated[Date, Wire("stck_bsop_date", "주식영업일자")] = None


class InterestRates(Row):
    """Interest rates and yields, overseas and Korean."""

    overseas: Annotated[list[OverseasRate], Wire("output1", "해외 금리")]
    domestic: Annotated[list[DomesticRate], Wire("output2", "국내 채권/금리")]


class CompInterest(Endpoint[InterestRates]):
    """금리 종합(국내채권/금리). Government and corporate yields, CD and call rates of the day; new ones come after 11:30."""

    spec = get(
        "/uapi/domestic-stock/v1/quotations/comp-interest",
        page="국내주식-155",
        title="금리 종합(국내채권/금리)",
        tr_id=TrId(real="FHPST07020000", paper=None),
        block=None,
        constants={
            "FID_COND_MRKT_DIV_CODE": "I",
            "FID_COND_SCR_DIV_CODE": "20702",
            "FID_DIV_CLS_CODE": "1",
            "FID_DIV_CLS_CODE1": "",
        },
    )
