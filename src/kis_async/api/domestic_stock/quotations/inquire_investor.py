"""주식현재가 투자자 [v1_국내주식-012]."""

from decimal import Decimal
from typing import Annotated

from kis_async.wire import Date, Endpoint, Market, Row, Sign, Symbol, TrId, Wire, get


class InvestorDay(Row):
    """Who sold and bought one issue on one day. Prices in won, volumes in shares, values in million won.

    Today's volumes and values are None until the session is over.
    """

    date: Annotated[Date, Wire("stck_bsop_date", "주식 영업 일자")] = None
    close: Annotated[Decimal | None, Wire("stck_clpr", "주식 종가")] = None
    change: Annotated[Decimal | None, Wire("prdy_vrss", "전일 대비")] = None
    change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일 대비 부호")] = None

    individual_net_buy_volume: Annotated[int | None, Wire("prsn_ntby_qty", "개인 순매수 수량")] = None
    foreign_net_buy_volume: Annotated[int | None, Wire("frgn_ntby_qty", "외국인 순매수 수량")] = None
    institution_net_buy_volume: Annotated[int | None, Wire("orgn_ntby_qty", "기관계 순매수 수량")] = None

    individual_net_buy_value: Annotated[Decimal | None, Wire("prsn_ntby_tr_pbmn", "개인 순매수 거래 대금")] = None
    foreign_net_buy_value: Annotated[Decimal | None, Wire("frgn_ntby_tr_pbmn", "외국인 순매수 거래 대금")] = None
    institution_net_buy_value: Annotated[Decimal | None, Wire("orgn_ntby_tr_pbmn", "기관계 순매수 거래 대금")] = None

    individual_buy_volume: Annotated[int | None, Wire("prsn_shnu_vol", "개인 매수2 거래량")] = None
    foreign_buy_volume: Annotated[int | None, Wire("frgn_shnu_vol", "외국인 매수2 거래량")] = None
    institution_buy_volume: Annotated[int | None, Wire("orgn_shnu_vol", "기관계 매수2 거래량")] = None

    individual_buy_value: Annotated[Decimal | None, Wire("prsn_shnu_tr_pbmn", "개인 매수2 거래 대금")] = None
    foreign_buy_value: Annotated[Decimal | None, Wire("frgn_shnu_tr_pbmn", "외국인 매수2 거래 대금")] = None
    institution_buy_value: Annotated[Decimal | None, Wire("orgn_shnu_tr_pbmn", "기관계 매수2 거래 대금")] = None

    individual_sell_volume: Annotated[int | None, Wire("prsn_seln_vol", "개인 매도 거래량")] = None
    foreign_sell_volume: Annotated[int | None, Wire("frgn_seln_vol", "외국인 매도 거래량")] = None
    institution_sell_volume: Annotated[int | None, Wire("orgn_seln_vol", "기관계 매도 거래량")] = None

    individual_sell_value: Annotated[Decimal | None, Wire("prsn_seln_tr_pbmn", "개인 매도 거래 대금")] = None
    foreign_sell_value: Annotated[Decimal | None, Wire("frgn_seln_tr_pbmn", "외국인 매도 거래 대금")] = None
    institution_sell_value: Annotated[Decimal | None, Wire("orgn_seln_tr_pbmn", "기관계 매도 거래 대금")] = None


class InquireInvestor(Endpoint[list[InvestorDay]]):
    """주식현재가 투자자. The last 30 days of individual, foreign and institutional trading in one issue, newest first."""

    spec = get(
        "/uapi/domestic-stock/v1/quotations/inquire-investor",
        page="v1_국내주식-012",
        title="주식현재가 투자자",
        tr_id=TrId(real="FHKST01010900", paper="FHKST01010900"),
        on_paper={"market": (Market.KRX,)},
    )

    symbol: Annotated[Symbol, Wire("FID_INPUT_ISCD", "입력 종목코드")]
    market: Annotated[Market, Wire("FID_COND_MRKT_DIV_CODE", "조건 시장 분류 코드")] = Market.KRX
