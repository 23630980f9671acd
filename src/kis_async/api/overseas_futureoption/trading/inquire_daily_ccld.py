"""해외선물옵션 일별 체결내역 [해외선물-011]."""

from decimal import Decimal
from typing import Annotated

from pydantic import model_validator

from kis_async.api.overseas_futureoption.trading.terms import AccountCurrency, FuturesOrOptions, SideFilter
from kis_async.wire import CtxArea, Date, DateArgument, Endpoint, Row, SessionAccount, Side, Stamp, Ticker, TrId, Wire, get
from kis_async.wire.errors import InvalidRequest


class DailyFill(Row):
    """One fill; an order may have several. Money in `currency`, quantities in contracts, `filled_at` in Asia/Seoul.

    `…_filled_value` is the contract value without the fee, `…_net_value` with it.
    """

    date: Annotated[Date, Wire("dt", "일자")] = None
    filled_at: Annotated[Stamp, Wire("ccld_dtl_dtime", "체결상세일시")] = None
    fill_no: Annotated[str | None, Wire("ccno", "체결번호")] = None
    ordered_on: Annotated[Date, Wire("ord_dt", "주문일자")] = None
    order_no: Annotated[str | None, Wire("odno", "주문번호")] = None
    symbol: Annotated[str | None, Wire("ovrs_futr_fx_pdno", "해외선물FX상품번호")] = None
    side: Annotated[Side | None, Wire("sll_buy_dvsn_cd", "매도매수구분코드")] = None
    filled: Annotated[int | None, Wire("fm_ccld_qty", "FM체결수량")] = None
    # KIS says amount; in its published answer (one contract a fill) it is the price in points.
    filled_amount: Annotated[Decimal | None, Wire("fm_ccld_amt", "FM체결금액")] = None
    futures_filled_value: Annotated[Decimal | None, Wire("fm_futr_ccld_amt", "FM선물체결금액")] = None
    options_filled_value: Annotated[Decimal | None, Wire("fm_opt_ccld_amt", "FM옵션체결금액")] = None
    fee: Annotated[Decimal | None, Wire("fm_fee", "FM수수료")] = None
    futures_net_value: Annotated[Decimal | None, Wire("fm_futr_pure_agrm_amt", "FM선물순약정금액")] = None
    options_net_value: Annotated[Decimal | None, Wire("fm_opt_pure_agrm_amt", "FM옵션순약정금액")] = None
    currency: Annotated[str | None, Wire("crcy_cd", "통화코드")] = None
    channel_name: Annotated[str | None, Wire("ord_mdia_dvsn_name", "주문매체구분명")] = None


class DailyFillsSummary(Row):
    """All fills together, in contracts and in their currency, if it is one."""

    total_filled: Annotated[int | None, Wire("fm_tot_ccld_qty", "FM총체결수량")] = None
    total_futures_value: Annotated[Decimal | None, Wire("fm_tot_futr_agrm_amt", "FM총선물약정금액")] = None
    total_options_value: Annotated[Decimal | None, Wire("fm_tot_opt_agrm_amt", "FM총옵션약정금액")] = None
    total_fee: Annotated[Decimal | None, Wire("fm_fee_smtl", "FM수수료합계")] = None


class DailyFills(Row):
    """The fills of a span of days and their sums."""

    fills: Annotated[list[DailyFill], Wire("output1", "체결내역")]
    summary: Annotated[DailyFillsSummary | None, Wire("output2", "합계")] = None


class InquireDailyCcld(Endpoint[DailyFills]):
    """해외선물옵션 일별 체결내역. Fills from `start` to `end`, in all currencies and on both sides unless told otherwise.

    `merged` has the fills of one contract as one.
    """

    spec = get(
        "/uapi/overseas-futureoption/v1/trading/inquire-daily-ccld",
        page="해외선물-011",
        title="해외선물옵션 일별 체결내역",
        tr_id=TrId(real="OTFM3122R", paper=None),
        block=None,
        paging=CtxArea("200"),
    )

    account: SessionAccount = None
    start: Annotated[DateArgument, Wire("STRT_DT", "시작일자")]
    end: Annotated[DateArgument, Wire("END_DT", "종료일자")]
    contract_kind: Annotated[FuturesOrOptions, Wire("FUOP_DVSN_CD", "선물옵션구분코드")] = FuturesOrOptions.ALL
    product: Annotated[Ticker | None, Wire("FM_PDGR_CD", "FM상품군코드")] = None
    side: Annotated[SideFilter, Wire("SLL_BUY_DVSN_CD", "매도매수구분코드", unless_given=("%%", "%%"))] = None
    currency: Annotated[AccountCurrency | None, Wire("CRCY_CD", "통화코드", unless_given=("%%%", "%%%"))] = None
    merged: Annotated[bool, Wire("FM_ITEM_FTNG_YN", "FM종목합산여부")] = False

    @model_validator(mode="after")
    def _span_is_forward(self) -> "InquireDailyCcld":
        if self.start > self.end:
            raise InvalidRequest("start is after end.")
        return self
