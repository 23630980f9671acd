"""국내주식 시간외호가 [국내주식-077]."""

from typing import Annotated

from kis_async.api.domestic_stock.quotations.inquire_asking_price_exp_ccn import BookLevel
from kis_async.wire import Endpoint, Numbered, Row, Symbol, Time, TrId, Wire, get


class AfterHoursBook(Row):
    """Ten levels on either side of the after-hours single-price session, best first, and what waits in the other sessions.

    Prices in won, sizes in shares. A level without orders has price 0. `after_hours_auction_…` are the totals of
    the levels, `total_…` those of the regular session, `after_hours_…` those of the session at the closing price.
    """

    time: Annotated[Time, Wire("ovtm_untp_last_hour", "시간외 단일가 최종 시간")] = None
    asks: Annotated[
        list[BookLevel],
        Numbered(
            10,
            price=("ovtm_untp_askp{n}", "시간외 단일가 매도호가{n}"),
            size=("ovtm_untp_askp_rsqn{n}", "시간외 단일가 매도호가 잔량{n}"),
            size_change=("ovtm_untp_askp_icdc{n}", "시간외 단일가 매도호가 증감{n}"),
        ),
    ]
    # KIS's sample code lost the digit of ovtm_untp_bidp_rsqn2; the page and the answers have it.
    bids: Annotated[
        list[BookLevel],
        Numbered(
            10,
            price=("ovtm_untp_bidp{n}", "시간외 단일가 매수호가{n}"),
            size=("ovtm_untp_bidp_rsqn{n}", "시간외 단일가 매수호가 잔량{n}"),
            size_change=("ovtm_untp_bidp_icdc{n}", "시간외 단일가 매수호가 증감{n}"),
        ),
    ]
    after_hours_auction_ask_size: Annotated[int | None, Wire("ovtm_untp_total_askp_rsqn", "시간외 단일가 총 매도호가 잔량")] = None
    after_hours_auction_bid_size: Annotated[int | None, Wire("ovtm_untp_total_bidp_rsqn", "시간외 단일가 총 매수호가 잔량")] = None
    # KIS's labels of the next two leave out that they are changes (증감).
    after_hours_auction_ask_size_change: Annotated[
        int | None, Wire("ovtm_untp_total_askp_rsqn_icdc", "시간외 단일가 총 매도호가 잔량 증감")
    ] = None
    after_hours_auction_bid_size_change: Annotated[
        int | None, Wire("ovtm_untp_total_bidp_rsqn_icdc", "시간외 단일가 총 매수호가 잔량 증감")
    ] = None
    after_hours_auction_net_bid_size: Annotated[int | None, Wire("ovtm_untp_ntby_bidp_rsqn", "시간외 단일가 순매수 호가 잔량")] = None
    total_ask_size: Annotated[int | None, Wire("total_askp_rsqn", "총 매도호가 잔량")] = None
    total_bid_size: Annotated[int | None, Wire("total_bidp_rsqn", "총 매수호가 잔량")] = None
    total_ask_size_change: Annotated[int | None, Wire("total_askp_rsqn_icdc", "총 매도호가 잔량 증감")] = None
    total_bid_size_change: Annotated[int | None, Wire("total_bidp_rsqn_icdc", "총 매수호가 잔량 증감")] = None
    after_hours_ask_size: Annotated[int | None, Wire("ovtm_total_askp_rsqn", "시간외 총 매도호가 잔량")] = None
    after_hours_bid_size: Annotated[int | None, Wire("ovtm_total_bidp_rsqn", "시간외 총 매수호가 잔량")] = None
    after_hours_ask_size_change: Annotated[int | None, Wire("ovtm_total_askp_icdc", "시간외 총 매도호가 증감")] = None
    after_hours_bid_size_change: Annotated[int | None, Wire("ovtm_total_bidp_icdc", "시간외 총 매수호가 증감")] = None


class InquireOvertimeAskingPrice(Endpoint[AfterHoursBook]):
    """국내주식 시간외호가. The after-hours order book of one domestic issue. NoData for an unknown symbol."""

    spec = get(
        "/uapi/domestic-stock/v1/quotations/inquire-overtime-asking-price",
        page="국내주식-077",
        title="국내주식 시간외호가",
        tr_id=TrId(real="FHPST02300400", paper=None),
        constants={"FID_COND_MRKT_DIV_CODE": "J"},
    )

    symbol: Annotated[Symbol, Wire("FID_INPUT_ISCD", "입력 종목코드")]
