"""국내주식 증권사별 투자의견 [국내주식-189]."""

from decimal import Decimal
from typing import Annotated

from pydantic import model_validator

from kis_async.api.domestic_stock.quotations.broker import BrokerCode
from kis_async.api.domestic_stock.quotations.spans import span_is_forward
from kis_async.wire import Code, Date, DateArgument, Endpoint, Row, Sign, TrId, Wire, get


class OpinionFilter(Code):
    """Which opinions are listed (FID_DIV_CLS_CODE)."""

    ALL = "0"
    BUY = "1"
    HOLD = "2"
    SELL = "3"


class BrokerOpinion(Row):
    """What a broker thinks of one issue, in its own words. Prices in won, rates in percent.

    `gap_to_target` is the price less the target, `disparity` the same in percent of the target; a target of 0 is none.
    """

    date: Annotated[Date, Wire("stck_bsop_date", "주식영업일자")] = None
    broker_name: Annotated[str | None, Wire("mbcr_name", "회원사명")] = None
    symbol: Annotated[str | None, Wire("stck_shrn_iscd", "주식단축종목코드")] = None
    name: Annotated[str | None, Wire("hts_kor_isnm", "HTS한글종목명")] = None
    opinion: Annotated[str | None, Wire("invt_opnn", "투자의견")] = None
    opinion_code: Annotated[str | None, Wire("invt_opnn_cls_code", "투자의견구분코드")] = None
    previous_opinion: Annotated[str | None, Wire("rgbf_invt_opnn", "직전투자의견")] = None
    previous_opinion_code: Annotated[str | None, Wire("rgbf_invt_opnn_cls_code", "직전투자의견구분코드")] = None
    target_price: Annotated[Decimal | None, Wire("hts_goal_prc", "HTS목표가격")] = None
    # KIS labels it the disparity of stock futures (주식선물괴리도).
    gap_to_target: Annotated[Decimal | None, Wire("stft_esdg", "괴리도")] = None
    disparity: Annotated[Decimal | None, Wire("dprt", "괴리율")] = None

    price: Annotated[Decimal | None, Wire("stck_prpr", "주식현재가")] = None
    change: Annotated[Decimal | None, Wire("prdy_vrss", "전일대비")] = None
    change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일대비부호")] = None
    change_rate: Annotated[Decimal | None, Wire("prdy_ctrt", "전일대비율")] = None
    previous_close: Annotated[Decimal | None, Wire("stck_prdy_clpr", "주식전일종가")] = None


class InvestOpbysec(Endpoint[list[BrokerOpinion]]):
    """국내주식 증권사별 투자의견. The opinions of one broker between two days, newest first."""

    spec = get(
        "/uapi/domestic-stock/v1/quotations/invest-opbysec",
        page="국내주식-189",
        title="국내주식 증권사별 투자의견",
        tr_id=TrId(real="FHKST663400C0", paper=None),
        constants={"FID_COND_MRKT_DIV_CODE": "J", "FID_COND_SCR_DIV_CODE": "16634"},
    )

    # KIS's sample sends a symbol, but its page asks for the broker.
    broker: Annotated[BrokerCode, Wire("FID_INPUT_ISCD", "회원사코드")]
    start: Annotated[DateArgument, Wire("FID_INPUT_DATE_1", "입력날짜1")]
    end: Annotated[DateArgument, Wire("FID_INPUT_DATE_2", "입력날짜2")]
    opinion: Annotated[OpinionFilter, Wire("FID_DIV_CLS_CODE", "분류구분코드")] = OpinionFilter.ALL

    @model_validator(mode="after")
    def _span_is_forward(self) -> "InvestOpbysec":
        return span_is_forward(self)
