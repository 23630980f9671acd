"""관심종목(멀티종목) 시세조회 [국내주식-205]."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Final

from pydantic import Field

from kis_async.api.domestic_stock.quotations.price import Price
from kis_async.wire import Endpoint, Market, Numbered, Session, Sign, TrId, Wire, get, krx_code
from kis_async.wire.errors import InvalidRequest
from kis_async.wire.places import place_of
from kis_async.wire.symbols import plain_text

MOST: Final = 30
_INDEX = re.compile(r"[0-9]{4}")


class WatchPrice(Price):
    """One row of a many-symbol price answer. Prices in won (an index in points), rates in percent."""

    skippable = True  # one issue without a price must not cost the other 29 theirs

    symbol: Annotated[str | None, Wire("inter_shrn_iscd", "관심 단축 종목코드")] = None
    name: Annotated[str | None, Wire("inter_kor_isnm", "관심 한글 종목명")] = None
    price: Annotated[Decimal, Wire("inter2_prpr", "관심2 현재가")]
    change: Annotated[Decimal | None, Wire("inter2_prdy_vrss", "관심2 전일 대비")] = None
    change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일 대비 부호")] = None
    change_rate: Annotated[Decimal | None, Wire("prdy_ctrt", "전일 대비율")] = None
    open: Annotated[Decimal | None, Wire("inter2_oprc", "관심2 시가")] = None
    high: Annotated[Decimal | None, Wire("inter2_hgpr", "관심2 고가")] = None
    low: Annotated[Decimal | None, Wire("inter2_lwpr", "관심2 저가")] = None
    volume: Annotated[int | None, Wire("acml_vol", "누적 거래량")] = None
    value: Annotated[Decimal | None, Wire("acml_tr_pbmn", "누적 거래 대금")] = None
    previous_close: Annotated[Decimal | None, Wire("inter2_prdy_clpr", "관심2 전일 종가")] = None
    base_price: Annotated[Decimal | None, Wire("inter2_sdpr", "관심2 기준가")] = None
    upper_limit: Annotated[Decimal | None, Wire("inter2_mxpr", "관심2 상한가")] = None
    lower_limit: Annotated[Decimal | None, Wire("inter2_llam", "관심2 하한가")] = None
    bid: Annotated[Decimal | None, Wire("inter2_bidp", "관심2 매수호가")] = None
    ask: Annotated[Decimal | None, Wire("inter2_askp", "관심2 매도호가")] = None
    bid_size: Annotated[int | None, Wire("shnu_rsqn", "매수2 잔량")] = None
    ask_size: Annotated[int | None, Wire("seln_rsqn", "매도 잔량")] = None
    total_bid_size: Annotated[int | None, Wire("total_bidp_rsqn", "총 매수호가 잔량")] = None
    total_ask_size: Annotated[int | None, Wire("total_askp_rsqn", "총 매도호가 잔량")] = None
    expected_change: Annotated[Decimal | None, Wire("intr_antc_cntg_vrss", "관심 예상 체결 대비")] = None
    expected_change_sign: Annotated[Sign | None, Wire("intr_antc_cntg_vrss_sign", "관심 예상 체결 대비 부호")] = None
    expected_change_rate: Annotated[Decimal | None, Wire("intr_antc_cntg_prdy_ctrt", "관심 예상 체결 전일 대비율")] = None
    expected_volume: Annotated[int | None, Wire("intr_antc_vol", "관심 예상 거래량")] = None
    high_to_open_rate: Annotated[Decimal | None, Wire("oprc_vrss_hgpr_rate", "시가 대비 최고가 비율")] = None
    session: Annotated[Session | None, Wire("hour_cls_code", "시간 구분 코드")] = None
    market_name: Annotated[str | None, Wire("kospi_kosdaq_cls_name", "코스피 코스닥 구분 명")] = None
    measure_name: Annotated[str | None, Wire("mrkt_trtm_cls_name", "시장 조치 구분 명")] = None


@dataclass(frozen=True, slots=True)
class Listing:
    """A symbol on a market: KRX, NXT, both together, or an index as 0001. Raises InvalidRequest."""

    symbol: str
    market: Market = Market.KRX

    def __post_init__(self) -> None:
        market = place_of(Market, self.market)
        if market is None:
            raise InvalidRequest("A market is a Market, as Market.KRX.")
        object.__setattr__(self, "market", market)
        symbol = plain_text(self.symbol)
        index = market is Market.INDEX and _INDEX.fullmatch(symbol) is not None
        object.__setattr__(self, "symbol", symbol if index else krx_code(self.symbol))


class IntstockMultprice(Endpoint[list[WatchPrice]]):
    """관심종목(멀티종목) 시세조회. The last prices of up to 30 listings in one call; real host only.

    Rows say their symbol but not their market. A symbol that KIS has no price for has no row.
    """

    spec = get(
        "/uapi/domestic-stock/v1/quotations/intstock-multprice",
        page="국내주식-205",
        title="관심종목(멀티종목) 시세조회",
        tr_id=TrId(real="FHKST11300006", paper=None),
    )

    listings: Annotated[
        tuple[Listing, ...],
        Field(min_length=1),
        Numbered(
            MOST,
            market=("FID_COND_MRKT_DIV_CODE_{n}", "조건 시장 분류 코드{n}"),
            symbol=("FID_INPUT_ISCD_{n}", "입력 종목코드{n}"),
        ),
    ]

    @classmethod
    def of(cls, symbols: Iterable[str], market: Market = Market.KRX) -> "IntstockMultprice":
        """The call for symbols of one market. Raises InvalidRequest for more than 30."""
        listings = tuple(Listing(symbol=symbol, market=market) for symbol in symbols)
        if len(listings) > MOST:
            raise InvalidRequest(f"One call takes {MOST} symbols; kis.prices() takes any number.")
        return cls(listings=listings)
