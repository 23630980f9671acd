"""주식현재가 호가/예상체결 [v1_국내주식-011]."""

from decimal import Decimal
from typing import Annotated

from kis_async.wire import Endpoint, Market, Numbered, Row, Sign, Symbol, Time, TrId, Vi, Wire, get


class BookLevel(Row):
    """One price level. Sizes in shares; `size_change` against the moment before."""

    price: Decimal | None = None
    size: int | None = None
    size_change: int | None = None


class Quotes(Row):
    """Ten levels on either side, best first. A level without orders has price 0."""

    time: Annotated[Time, Wire("aspr_acpt_hour", "호가 접수 시간")] = None
    asks: Annotated[
        list[BookLevel],
        Numbered(
            10,
            price=("askp{n}", "매도호가{n}"),
            size=("askp_rsqn{n}", "매도호가 잔량{n}"),
            size_change=("askp_rsqn_icdc{n}", "매도호가 잔량 증감{n}"),
        ),
    ]
    bids: Annotated[
        list[BookLevel],
        Numbered(
            10,
            price=("bidp{n}", "매수호가{n}"),
            size=("bidp_rsqn{n}", "매수호가 잔량{n}"),
            size_change=("bidp_rsqn_icdc{n}", "매수호가 잔량 증감{n}"),
        ),
    ]
    total_ask_size: Annotated[int | None, Wire("total_askp_rsqn", "총 매도호가 잔량")] = None
    total_bid_size: Annotated[int | None, Wire("total_bidp_rsqn", "총 매수호가 잔량")] = None
    total_ask_size_change: Annotated[int | None, Wire("total_askp_rsqn_icdc", "총 매도호가 잔량 증감")] = None
    total_bid_size_change: Annotated[int | None, Wire("total_bidp_rsqn_icdc", "총 매수호가 잔량 증감")] = None
    after_hours_ask_size: Annotated[int | None, Wire("ovtm_total_askp_rsqn", "시간외 총 매도호가 잔량")] = None
    after_hours_bid_size: Annotated[int | None, Wire("ovtm_total_bidp_rsqn", "시간외 총 매수호가 잔량")] = None
    after_hours_ask_size_change: Annotated[int | None, Wire("ovtm_total_askp_icdc", "시간외 총 매도호가 증감")] = None
    after_hours_bid_size_change: Annotated[int | None, Wire("ovtm_total_bidp_icdc", "시간외 총 매수호가 증감")] = None
    net_bid_size: Annotated[int | None, Wire("ntby_aspr_rsqn", "순매수 호가 잔량")] = None
    session: Annotated[str | None, Wire("new_mkop_cls_code", "신 장운영 구분 코드")] = None


class ExpectedFill(Row):
    """The price and volume at which the auction would close now, beside the last price."""

    symbol: Annotated[str | None, Wire("stck_shrn_iscd", "주식 단축 종목코드")] = None
    session: Annotated[str | None, Wire("antc_mkop_cls_code", "예상 장운영 구분 코드")] = None
    price: Annotated[Decimal | None, Wire("stck_prpr", "주식 현재가")] = None
    open: Annotated[Decimal | None, Wire("stck_oprc", "주식 시가")] = None
    high: Annotated[Decimal | None, Wire("stck_hgpr", "주식 최고가")] = None
    low: Annotated[Decimal | None, Wire("stck_lwpr", "주식 최저가")] = None
    base_price: Annotated[Decimal | None, Wire("stck_sdpr", "주식 기준가")] = None
    expected_price: Annotated[Decimal | None, Wire("antc_cnpr", "예상 체결가")] = None
    expected_change: Annotated[Decimal | None, Wire("antc_cntg_vrss", "예상 체결 대비")] = None
    expected_change_sign: Annotated[Sign | None, Wire("antc_cntg_vrss_sign", "예상 체결 대비 부호")] = None
    expected_change_rate: Annotated[Decimal | None, Wire("antc_cntg_prdy_ctrt", "예상 체결 전일 대비율")] = None
    expected_volume: Annotated[int | None, Wire("antc_vol", "예상 거래량")] = None
    vi: Annotated[Vi | None, Wire("vi_cls_code", "VI적용구분코드")] = None


class OrderBook(Row):
    """The order book of one issue, and what the auction would do now. Prices in won, sizes in shares."""

    quotes: Annotated[Quotes, Wire("output1", "호가")]
    expected: Annotated[ExpectedFill | None, Wire("output2", "예상체결")] = None

    @property
    def asks(self) -> list[BookLevel]:
        """Levels somebody sells at, best first."""
        return [level for level in self.quotes.asks if level.price]

    @property
    def bids(self) -> list[BookLevel]:
        """Levels somebody buys at, best first."""
        return [level for level in self.quotes.bids if level.price]


class InquireAskingPriceExpCcn(Endpoint[OrderBook]):
    """주식현재가 호가/예상체결. The order book of one domestic issue. NoData for an unknown symbol."""

    spec = get(
        "/uapi/domestic-stock/v1/quotations/inquire-asking-price-exp-ccn",
        page="v1_국내주식-011",
        title="주식현재가 호가/예상체결",
        tr_id=TrId(real="FHKST01010200", paper="FHKST01010200"),
        block=None,
        on_paper={"market": (Market.KRX,)},
    )

    symbol: Annotated[Symbol, Wire("FID_INPUT_ISCD", "입력 종목코드")]
    market: Annotated[Market, Wire("FID_COND_MRKT_DIV_CODE", "조건 시장 분류 코드")] = Market.KRX
