"""국내주식 종목투자의견 [국내주식-188]."""

from decimal import Decimal
from typing import Annotated

from pydantic import model_validator

from kis_async.api.domestic_stock.quotations.spans import span_is_forward
from kis_async.wire import Date, DateArgument, Endpoint, Row, Symbol, TrId, Wire, get


class IssueOpinion(Row):
    """What one broker thinks of the issue, in its own words. Prices in won, rates in percent.

    `gap_to_target` is today's price less the target, `disparity` the same in percent of the target; `…_n_days` are
    those of `previous_close`, the close before the opinion.
    """

    date: Annotated[Date, Wire("stck_bsop_date", "주식영업일자")] = None
    broker_name: Annotated[str | None, Wire("mbcr_name", "회원사명")] = None
    opinion: Annotated[str | None, Wire("invt_opnn", "투자의견")] = None
    opinion_code: Annotated[str | None, Wire("invt_opnn_cls_code", "투자의견구분코드")] = None
    previous_opinion: Annotated[str | None, Wire("rgbf_invt_opnn", "직전투자의견")] = None
    previous_opinion_code: Annotated[str | None, Wire("rgbf_invt_opnn_cls_code", "직전투자의견구분코드")] = None
    target_price: Annotated[Decimal | None, Wire("hts_goal_prc", "HTS목표가격")] = None
    # KIS labels it the disparity of stock futures (주식선물괴리도).
    gap_to_target: Annotated[Decimal | None, Wire("stft_esdg", "괴리도")] = None
    disparity: Annotated[Decimal | None, Wire("dprt", "괴리율")] = None
    previous_close: Annotated[Decimal | None, Wire("stck_prdy_clpr", "주식전일종가")] = None
    gap_to_target_n_days: Annotated[Decimal | None, Wire("stck_nday_esdg", "주식N일괴리도")] = None
    disparity_n_days: Annotated[Decimal | None, Wire("nday_dprt", "N일괴리율")] = None


class InvestOpinion(Endpoint[list[IssueOpinion]]):
    """국내주식 종목투자의견. The opinions of brokers about one issue between two days, newest first."""

    spec = get(
        "/uapi/domestic-stock/v1/quotations/invest-opinion",
        page="국내주식-188",
        title="국내주식 종목투자의견",
        tr_id=TrId(real="FHKST663300C0", paper=None),
        constants={"FID_COND_MRKT_DIV_CODE": "J", "FID_COND_SCR_DIV_CODE": "16633"},
    )

    symbol: Annotated[Symbol, Wire("FID_INPUT_ISCD", "입력종목코드")]
    start: Annotated[DateArgument, Wire("FID_INPUT_DATE_1", "입력날짜1")]
    end: Annotated[DateArgument, Wire("FID_INPUT_DATE_2", "입력날짜2")]

    @model_validator(mode="after")
    def _span_is_forward(self) -> "InvestOpinion":
        return span_is_forward(self)
