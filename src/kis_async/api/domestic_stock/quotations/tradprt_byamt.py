"""국내주식 체결금액별 매매비중 [국내주식-192]."""

from decimal import Decimal
from typing import Annotated

from kis_async.wire import Endpoint, Market, Row, Symbol, TrId, Wire, get


class TradesBySize(Row):
    """The trades of one size today, from up to 3 million won (3백 이하, in 10,000 won) to over 500 million (5억 초과).

    Volumes in shares, `average_price` in won, rates in percent of the day's volume. Who started a trade is its seller or
    buyer.
    """

    band_name: Annotated[str | None, Wire("prpr_name", "가격명")] = None
    average_price: Annotated[Decimal | None, Wire("smtn_avrg_prpr", "합계 평균가격")] = None
    volume: Annotated[int | None, Wire("acml_vol", "합계 거래량")] = None

    sell_volume: Annotated[int | None, Wire("seln_cnqn_smtn", "매도 거래량")] = None
    sell_volume_rate: Annotated[Decimal | None, Wire("whol_seln_vol_rate", "매도 거래량비율")] = None
    sell_trades: Annotated[int | None, Wire("seln_cntg_csnu", "매도 건수")] = None

    buy_volume: Annotated[int | None, Wire("shnu_cnqn_smtn", "매수 거래량")] = None
    buy_volume_rate: Annotated[Decimal | None, Wire("whol_shun_vol_rate", "매수 거래량비율")] = None
    buy_trades: Annotated[int | None, Wire("shnu_cntg_csnu", "매수 건수")] = None

    net_buy_volume_rate: Annotated[Decimal | None, Wire("whol_ntby_qty_rate", "합계 순매수비율")] = None
    net_buy_trades: Annotated[int | None, Wire("ntby_cntg_csnu", "합계 순매수건수")] = None


class TradprtByamt(Endpoint[list[TradesBySize]]):
    """국내주식 체결금액별 매매비중. Today's trades of one issue by the money in each."""

    spec = get(
        "/uapi/domestic-stock/v1/quotations/tradprt-byamt",
        page="국내주식-192",
        title="국내주식 체결금액별 매매비중",
        tr_id=TrId(real="FHKST111900C0", paper=None),
        constants={"FID_COND_SCR_DIV_CODE": "11119"},
    )

    symbol: Annotated[Symbol, Wire("FID_INPUT_ISCD", "입력종목코드")]
    market: Annotated[Market, Wire("FID_COND_MRKT_DIV_CODE", "조건시장분류코드")] = Market.KRX
