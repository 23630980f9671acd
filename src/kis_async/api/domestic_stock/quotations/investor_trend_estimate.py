"""종목별 외인기관 추정가집계 [v1_국내주식-046]."""

from typing import Annotated

from kis_async.wire import Code, Endpoint, Row, Symbol, TrId, Wire, get


class EstimateSlot(Code):
    """When brokers report (bsop_hour_gb); the first is of foreigners only, the second of institutions only."""

    AT_0930 = "1"
    AT_1000 = "2"
    AT_1120 = "3"
    AT_1320 = "4"
    AT_1430 = "5"


class InvestorEstimate(Row):
    """The net buying in one issue up to one report of today, in shares, as brokers estimate it."""

    slot: Annotated[EstimateSlot | None, Wire("bsop_hour_gb", "입력구분")] = None
    foreign_net_buy_estimate: Annotated[int | None, Wire("frgn_fake_ntby_qty", "외국인수량(가집계)")] = None
    institution_net_buy_estimate: Annotated[int | None, Wire("orgn_fake_ntby_qty", "기관수량(가집계)")] = None
    total_net_buy_estimate: Annotated[int | None, Wire("sum_fake_ntby_qty", "합산수량(가집계)")] = None


class InvestorTrendEstimate(Endpoint[list[InvestorEstimate]]):
    """종목별 외인기관 추정가집계. What foreigners and institutions net bought of one issue today, the latest report first."""

    spec = get(
        "/uapi/domestic-stock/v1/quotations/investor-trend-estimate",
        page="v1_국내주식-046",
        title="종목별 외인기관 추정가집계",
        tr_id=TrId(real="HHPTJ04160200", paper=None),
        block="output2",
    )

    symbol: Annotated[Symbol, Wire("MKSC_SHRN_ISCD", "종목코드")]
