"""당사 해외주식담보대출 가능 종목 [해외주식-051]."""

from decimal import Decimal
from typing import Annotated

from kis_async.wire import Code, CtxArea, Date, Endpoint, OverseasExchange, OverseasSymbol, Row, TrId, Wire, get


class CollateralCountry(Code):
    """A country whose stocks KIS lends against (NATN_CD)."""

    UNITED_STATES = "840"
    HONG_KONG = "344"
    CHINA = "156"


class CollateralOrder(Code):
    """How the stocks are ordered (INQR_SQN_DVSN)."""

    NAME = "01"
    SYMBOL = "02"


class CollateralStock(Row):
    """One overseas stock that KIS lends money against. Rates in percent."""

    symbol: Annotated[str | None, Wire("pdno", "상품번호")] = None
    name: Annotated[str | None, Wire("ovrs_item_name", "해외종목명")] = None
    loanable: Annotated[bool | None, Wire("loan_exec_psbl_yn", "대출실행가능여부")] = None
    loan_rate: Annotated[Decimal | None, Wire("loan_rt", "대출비율")] = None
    collateral_maintenance_rate: Annotated[Decimal | None, Wire("mgge_mntn_rt", "담보유지비율")] = None
    collateral_secured_rate: Annotated[Decimal | None, Wire("mgge_ensu_rt", "담보확보비율")] = None
    exchange: Annotated[OverseasExchange | None, Wire("ovrs_excg_cd", "해외거래소코드")] = None
    market_name: Annotated[str | None, Wire("tr_mket_name", "거래시장명")] = None
    country_name: Annotated[str | None, Wire("natn_kor_name", "국가한글명")] = None
    currency: Annotated[str | None, Wire("crcy_cd", "통화코드")] = None
    registered_on: Annotated[Date, Wire("erlm_dt", "등록일자")] = None
    staff_name: Annotated[str | None, Wire("stff_name", "직원명")] = None


class CollateralSummary(Row):
    """How many stocks KIS lends against in all."""

    loanable_issues: Annotated[int | None, Wire("loan_psbl_item_num", "대출가능종목수")] = None


class CollateralStocks(Row):
    """Overseas stocks that KIS lends money against."""

    stocks: Annotated[list[CollateralStock], Wire("output1", "종목")]
    summary: Annotated[CollateralSummary | None, Wire("output2", "합계")] = None


class ColableByCompany(Endpoint[CollateralStocks]):
    """당사 해외주식담보대출 가능 종목. Whether, and at what rates, KIS lends money against an overseas stock."""

    spec = get(
        "/uapi/overseas-price/v1/quotations/colable-by-company",
        page="해외주식-051",
        title="당사 해외주식담보대출 가능 종목",
        tr_id=TrId(real="CTLN4050R", paper=None),
        block=None,
        constants={
            "PRDT_TYPE_CD": "",
            "INQR_STRT_DT": "",
            "INQR_END_DT": "",
            "INQR_DVSN": "",
            "RT_DVSN_CD": "",
            "RT": "",
            "LOAN_PSBL_YN": "",
        },
        paging=CtxArea("100"),
    )

    symbol: Annotated[OverseasSymbol, Wire("PDNO", "상품번호")]
    country: Annotated[CollateralCountry, Wire("NATN_CD", "국가코드")] = CollateralCountry.UNITED_STATES
    order: Annotated[CollateralOrder, Wire("INQR_SQN_DVSN", "조회순서구분")] = CollateralOrder.NAME
