"""종목별 프로그램매매추이(체결) [v1_국내주식-044]."""

from decimal import Decimal
from typing import Annotated

from kis_async.wire import Endpoint, Market, Row, Sign, Symbol, Time, TrId, Wire, get


class ProgramTick(Row):
    """The program trading of one issue up to one moment of today. Volumes in shares, values in won.

    The two `…_change` are against the moment before.
    """

    time: Annotated[Time, Wire("bsop_hour", "영업 시간")] = None
    price: Annotated[Decimal | None, Wire("stck_prpr", "주식 현재가")] = None
    change: Annotated[Decimal | None, Wire("prdy_vrss", "전일 대비")] = None
    change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일 대비 부호")] = None
    change_rate: Annotated[Decimal | None, Wire("prdy_ctrt", "전일 대비율")] = None
    volume: Annotated[int | None, Wire("acml_vol", "누적 거래량")] = None

    program_sell_volume: Annotated[int | None, Wire("whol_smtn_seln_vol", "전체 합계 매도 거래량")] = None
    program_buy_volume: Annotated[int | None, Wire("whol_smtn_shnu_vol", "전체 합계 매수2 거래량")] = None
    program_net_buy_volume: Annotated[int | None, Wire("whol_smtn_ntby_qty", "전체 합계 순매수 수량")] = None
    program_net_buy_volume_change: Annotated[int | None, Wire("whol_ntby_vol_icdc", "전체 순매수 거래량 증감")] = None
    program_sell_value: Annotated[Decimal | None, Wire("whol_smtn_seln_tr_pbmn", "전체 합계 매도 거래 대금")] = None
    program_buy_value: Annotated[Decimal | None, Wire("whol_smtn_shnu_tr_pbmn", "전체 합계 매수2 거래 대금")] = None
    program_net_buy_value: Annotated[Decimal | None, Wire("whol_smtn_ntby_tr_pbmn", "전체 합계 순매수 거래 대금")] = None
    program_net_buy_value_change: Annotated[Decimal | None, Wire("whol_ntby_tr_pbmn_icdc", "전체 순매수 거래 대금 증감")] = None


class ProgramTradeByStock(Endpoint[list[ProgramTick]]):
    """종목별 프로그램매매추이(체결). The program trading of one issue today, newest first."""

    spec = get(
        "/uapi/domestic-stock/v1/quotations/program-trade-by-stock",
        page="v1_국내주식-044",
        title="종목별 프로그램매매추이(체결)",
        tr_id=TrId(real="FHPPG04650101", paper=None),
    )

    symbol: Annotated[Symbol, Wire("FID_INPUT_ISCD", "입력 종목코드")]
    market: Annotated[Market, Wire("FID_COND_MRKT_DIV_CODE", "조건 시장 분류 코드")] = Market.KRX
