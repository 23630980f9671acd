"""장내채권현재가(호가) [국내주식-132]."""

from decimal import Decimal
from typing import Annotated

from kis_async.wire import Endpoint, Numbered, Row, Ticker, Time, TrId, Wire, get


class BondLevel(Row):
    """One price level: won for 10,000 won of par, 1,000 won of par, percent a year."""

    price: Decimal | None = None
    size: int | None = None
    yield_rate: Decimal | None = None


class BondOrderBook(Row):
    """The order book of one listed bond, five levels on either side, best first. Sizes in 1,000 won of par.

    A level without orders has price 0.
    """

    time: Annotated[Time, Wire("aspr_acpt_hour", "호가 접수 시간")] = None
    asks: Annotated[
        list[BondLevel],
        Numbered(
            5,
            price=("bond_askp{n}", "채권 매도호가{n}"),
            size=("askp_rsqn{n}", "매도호가 잔량{n}"),
            yield_rate=("seln_ernn_rate{n}", "매도 수익 비율{n}"),
        ),
    ]
    bids: Annotated[
        list[BondLevel],
        Numbered(
            5,
            price=("bond_bidp{n}", "채권 매수호가{n}"),
            size=("bidp_rsqn{n}", "매수호가 잔량{n}"),
            yield_rate=("shnu_ernn_rate{n}", "매수2 수익 비율{n}"),
        ),
    ]
    total_ask_size: Annotated[int | None, Wire("total_askp_rsqn", "총 매도호가 잔량")] = None
    total_bid_size: Annotated[int | None, Wire("total_bidp_rsqn", "총 매수호가 잔량")] = None
    net_bid_size: Annotated[int | None, Wire("ntby_aspr_rsqn", "순매수 호가 잔량")] = None


class InquireAskingPrice(Endpoint[BondOrderBook]):
    """장내채권현재가(호가). The order book of one listed bond. NoData for an unknown one."""

    spec = get(
        "/uapi/domestic-bond/v1/quotations/inquire-asking-price",
        page="국내주식-132",
        title="장내채권현재가(호가)",
        tr_id=TrId(real="FHKBJ773401C0", paper=None),
        constants={"FID_COND_MRKT_DIV_CODE": "B"},
    )

    symbol: Annotated[Ticker, Wire("FID_INPUT_ISCD", "입력 종목코드")]
