"""국내주식 매물대/거래비중 [국내주식-196]."""

from decimal import Decimal
from typing import Annotated

from kis_async.wire import Endpoint, Market, Row, Sign, Symbol, TrId, Wire, get


class PriceBandSummary(Row):
    """The issue as it stands now. Prices in won, rates in percent, volumes in shares."""

    symbol: Annotated[str | None, Wire("stck_shrn_iscd", "주식단축종목코드")] = None
    name: Annotated[str | None, Wire("hts_kor_isnm", "HTS한글종목명")] = None
    market_name: Annotated[str | None, Wire("rprs_mrkt_kor_name", "대표시장한글명")] = None
    price: Annotated[Decimal | None, Wire("stck_prpr", "주식현재가")] = None
    change: Annotated[Decimal | None, Wire("prdy_vrss", "전일대비")] = None
    change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일대비부호")] = None
    change_rate: Annotated[Decimal | None, Wire("prdy_ctrt", "전일대비율")] = None
    volume: Annotated[int | None, Wire("acml_vol", "누적거래량")] = None
    previous_volume: Annotated[int | None, Wire("prdy_vol", "전일거래량")] = None
    vwap: Annotated[Decimal | None, Wire("wghn_avrg_stck_prc", "가중평균주식가격")] = None
    shares: Annotated[int | None, Wire("lstn_stcn", "상장주수")] = None


class PriceBand(Row):
    """What traded at one price today. Price in won, `trade_volume` in shares, `volume_share` in percent of the day's volume."""

    rank: Annotated[int | None, Wire("data_rank", "데이터순위")] = None
    price: Annotated[Decimal | None, Wire("stck_prpr", "주식현재가")] = None
    trade_volume: Annotated[int | None, Wire("cntg_vol", "체결거래량")] = None
    volume_share: Annotated[Decimal | None, Wire("acml_vol_rlim", "누적거래량비중")] = None


class PriceBands(Row):
    """Today's prices, the most traded first, and the issue as it stands now."""

    summary: Annotated[PriceBandSummary | None, Wire("output1", "종목 현재")] = None
    bands: Annotated[list[PriceBand], Wire("output2", "매물대")]


class PbarTratio(Endpoint[PriceBands]):
    """국내주식 매물대/거래비중. At which prices one issue traded today, and how much."""

    spec = get(
        "/uapi/domestic-stock/v1/quotations/pbar-tratio",
        page="국내주식-196",
        title="국내주식 매물대/거래비중",
        tr_id=TrId(real="FHPST01130000", paper=None),
        block=None,
        constants={"FID_COND_SCR_DIV_CODE": "20113", "FID_INPUT_HOUR_1": ""},
    )

    symbol: Annotated[Symbol, Wire("FID_INPUT_ISCD", "입력종목코드")]
    market: Annotated[Market, Wire("FID_COND_MRKT_DIV_CODE", "조건시장분류코드")] = Market.KRX
