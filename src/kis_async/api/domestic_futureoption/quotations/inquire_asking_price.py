"""선물옵션 시세호가 [v1_국내선물-007]."""

from decimal import Decimal
from typing import Annotated

from kis_async.api.domestic_futureoption.market import DerivativeMarket
from kis_async.wire import Endpoint, Numbered, Row, Sign, Ticker, Time, TrId, Wire, get


class BookLevel(Row):
    """One price level: the contracts offered there, and in how many orders."""

    price: Decimal | None = None
    size: int | None = None
    orders: int | None = None


class BookContract(Row):
    """The contract of an order book, as it stands now. Prices in points (won for stock futures), rates in percent."""

    symbol: Annotated[str | None, Wire("futs_shrn_iscd", "선물 단축 종목코드")] = None
    name: Annotated[str | None, Wire("hts_kor_isnm", "HTS 한글 종목명")] = None
    price: Annotated[Decimal | None, Wire("futs_prpr", "선물 현재가")] = None
    change: Annotated[Decimal | None, Wire("futs_prdy_vrss", "선물 전일 대비")] = None
    change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일 대비 부호")] = None
    change_rate: Annotated[Decimal | None, Wire("futs_prdy_ctrt", "선물 전일 대비율")] = None
    previous_close: Annotated[Decimal | None, Wire("futs_prdy_clpr", "선물 전일 종가")] = None
    volume: Annotated[int | None, Wire("acml_vol", "누적 거래량")] = None


class Quotes(Row):
    """Five levels on either side, best first, and the sums of all. A level without orders has size 0."""

    time: Annotated[Time, Wire("aspr_acpt_hour", "호가 접수 시간")] = None
    asks: Annotated[
        list[BookLevel],
        Numbered(
            5,
            price=("futs_askp{n}", "선물 매도호가{n}"),
            size=("askp_rsqn{n}", "매도호가 잔량{n}"),
            orders=("askp_csnu{n}", "매도호가 건수{n}"),
        ),
    ]
    bids: Annotated[
        list[BookLevel],
        Numbered(
            5,
            price=("futs_bidp{n}", "선물 매수호가{n}"),
            size=("bidp_rsqn{n}", "매수호가 잔량{n}"),
            orders=("bidp_csnu{n}", "매수호가 건수{n}"),
        ),
    ]
    total_ask_size: Annotated[int | None, Wire("total_askp_rsqn", "총 매도호가 잔량")] = None
    total_bid_size: Annotated[int | None, Wire("total_bidp_rsqn", "총 매수호가 잔량")] = None
    total_ask_orders: Annotated[int | None, Wire("total_askp_csnu", "총 매도호가 건수")] = None
    total_bid_orders: Annotated[int | None, Wire("total_bidp_csnu", "총 매수호가 건수")] = None


class OrderBook(Row):
    """The order book of one contract. Prices in points (won for stock futures), sizes in contracts."""

    quotes: Annotated[Quotes, Wire("output2", "호가")]
    contract: Annotated[BookContract | None, Wire("output1", "종목 현재")] = None

    @property
    def asks(self) -> list[BookLevel]:
        """Levels somebody sells at, best first."""
        return [level for level in self.quotes.asks if level.size]

    @property
    def bids(self) -> list[BookLevel]:
        """Levels somebody buys at, best first."""
        return [level for level in self.quotes.bids if level.size]


class InquireAskingPrice(Endpoint[OrderBook]):
    """선물옵션 시세호가. The order book of one future or option, five levels deep. NoData for an unknown contract."""

    spec = get(
        "/uapi/domestic-futureoption/v1/quotations/inquire-asking-price",
        page="v1_국내선물-007",
        title="선물옵션 시세호가",
        tr_id=TrId(real="FHMIF10010000", paper="FHMIF10010000"),
        block=None,
    )

    symbol: Annotated[Ticker, Wire("FID_INPUT_ISCD", "FID 입력 종목코드")]
    market: Annotated[DerivativeMarket, Wire("FID_COND_MRKT_DIV_CODE", "FID 조건 시장 분류 코드")] = DerivativeMarket.INDEX_FUTURES
