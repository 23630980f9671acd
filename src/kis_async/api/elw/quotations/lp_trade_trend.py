"""ELW LP매매추이 [국내주식-182]."""

from decimal import Decimal
from typing import Annotated

from kis_async.wire import Date, Endpoint, Row, Sign, Symbol, TrId, Wire, get


class ElwSummary(Row):
    """The ELW as it stands now. Prices in won, parity and rates in percent."""

    price: Annotated[Decimal, Wire("elw_prpr", "ELW현재가")]
    change: Annotated[Decimal | None, Wire("prdy_vrss", "전일대비")] = None
    change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일대비부호")] = None
    change_rate: Annotated[Decimal | None, Wire("prdy_ctrt", "전일대비율")] = None
    volume: Annotated[int | None, Wire("acml_vol", "누적거래량")] = None
    previous_volume: Annotated[int | None, Wire("prdy_vol", "전일거래량")] = None
    strike: Annotated[Decimal | None, Wire("acpr", "행사가")] = None
    conversion_rate: Annotated[Decimal | None, Wire("stck_cnvr_rate", "주식전환비율")] = None
    knock_out_barrier: Annotated[Decimal | None, Wire("elw_ko_barrier", "조기종료발생기준가격")] = None
    leverage: Annotated[Decimal | None, Wire("lvrg_val", "레버리지값")] = None
    gearing: Annotated[Decimal | None, Wire("gear", "기어링")] = None
    parity: Annotated[Decimal | None, Wire("prit", "패리티")] = None
    break_even_rate: Annotated[Decimal | None, Wire("prls_qryr_rate", "손익분기비율")] = None
    capital_fulcrum_point: Annotated[Decimal | None, Wire("cfp", "자본지지점")] = None
    intrinsic_value: Annotated[Decimal | None, Wire("invl_val", "내재가치값")] = None
    time_value: Annotated[Decimal | None, Wire("tmvl_val", "시간가치값")] = None


class LpTradeDay(Row):
    """What the liquidity provider did on one day. Prices in won, volumes in ELWs, rates in percent."""

    date: Annotated[Date, Wire("stck_bsop_date", "주식영업일자")] = None
    price: Annotated[Decimal | None, Wire("elw_prpr", "ELW현재가")] = None
    change: Annotated[Decimal | None, Wire("prdy_vrss", "전일대비")] = None
    change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일대비부호")] = None
    change_rate: Annotated[Decimal | None, Wire("prdy_ctrt", "전일대비율")] = None
    lp_sell_volume: Annotated[int | None, Wire("lp_seln_qty", "LP매도수량")] = None
    lp_average_sell_price: Annotated[Decimal | None, Wire("lp_seln_avrg_unpr", "LP매도평균단가")] = None
    lp_buy_volume: Annotated[int | None, Wire("lp_shnu_qty", "LP매수수량")] = None
    lp_average_buy_price: Annotated[Decimal | None, Wire("lp_shnu_avrg_unpr", "LP매수평균단가")] = None
    lp_held: Annotated[int | None, Wire("lp_hvol", "LP보유량")] = None
    lp_holding_rate: Annotated[Decimal | None, Wire("lp_hldn_rate", "LP보유비율")] = None
    individual_volume: Annotated[int | None, Wire("prsn_deal_qty", "개인매매수량")] = None
    approach_rate: Annotated[Decimal | None, Wire("apprch_rate", "접근도")] = None


class LpTrades(Row):
    """The ELW as it stands now, and its liquidity provider's days, newest first."""

    summary: Annotated[ElwSummary, Wire("output1", "종목 현재")]
    days: Annotated[list[LpTradeDay], Wire("output2", "LP매매추이")]


class LpTradeTrend(Endpoint[LpTrades]):
    """ELW LP매매추이. What the liquidity provider of one ELW bought, sold and held by day. NoData for an unknown symbol."""

    spec = get(
        "/uapi/elw/v1/quotations/lp-trade-trend",
        page="국내주식-182",
        title="ELW LP매매추이",
        tr_id=TrId(real="FHPEW03760000", paper=None),
        block=None,
        constants={"FID_COND_MRKT_DIV_CODE": "W"},
    )

    symbol: Annotated[Symbol, Wire("FID_INPUT_ISCD", "입력종목코드")]
