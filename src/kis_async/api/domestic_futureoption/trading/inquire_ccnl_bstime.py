"""선물옵션 기준일체결내역 [v1_국내선물-016]."""

from decimal import Decimal
from typing import Annotated

from kis_async.wire import CtxArea, Date, DateArgument, Endpoint, Row, SessionAccount, Time, TimeArgument, TrId, Wire, get


class Fill(Row):
    """One fill. Quantity in contracts, price in points (won for stock futures), money in won."""

    filled_at: Annotated[Time, Wire("ccld_btwn", "체결시간")] = None
    order_no: Annotated[str | None, Wire("odno", "주문번호")] = None
    symbol: Annotated[str | None, Wire("pdno", "상품번호")] = None
    name: Annotated[str | None, Wire("prdt_name", "상품명")] = None
    transaction_kind: Annotated[str | None, Wire("tr_type_name", "거래유형명")] = None
    fill_price: Annotated[Decimal | None, Wire("ccld_idx", "체결지수")] = None
    filled: Annotated[int | None, Wire("ccld_qty", "체결량")] = None
    filled_value: Annotated[Decimal | None, Wire("trad_amt", "매매금액")] = None
    fee: Annotated[Decimal | None, Wire("fee", "수수료")] = None
    final_settlement_date: Annotated[Date, Wire("last_sttldt", "최종결제일")] = None


class FillsSummary(Row):
    """All fills together, in contracts and won."""

    total_filled: Annotated[int | None, Wire("tot_ccld_qty_smtl", "총체결수량합계")] = None
    total_filled_value: Annotated[Decimal | None, Wire("tot_ccld_amt_smtl", "총체결금액합계")] = None
    total_fee: Annotated[Decimal | None, Wire("fee_smtl", "수수료합계")] = None
    adjusted_fee: Annotated[Decimal | None, Wire("fee_adjt", "수수료조정")] = None


class Fills(Row):
    """One page of the fills of a day, newest first, and their sums."""

    fills: Annotated[list[Fill], Wire("output1", "체결")]
    summary: Annotated[FillsSummary | None, Wire("output2", "합계")] = None


class InquireCcnlBstime(Endpoint[Fills]):
    """선물옵션 기준일체결내역. The fills of one day, fill by fill, with their fees; of the whole day unless times are given."""

    spec = get(
        "/uapi/domestic-futureoption/v1/trading/inquire-ccnl-bstime",
        page="v1_국내선물-016",
        title="선물옵션 기준일체결내역",
        tr_id=TrId(real="CTFO5139R", paper=None),
        block=None,
        paging=CtxArea("200"),
    )

    account: SessionAccount = None
    date: Annotated[DateArgument, Wire("ORD_DT", "주문일자")]
    start_time: Annotated[TimeArgument | None, Wire("FUOP_TR_STRT_TMD", "선물옵션거래시작시각", unless_given=("000000", "000000"))] = None
    end_time: Annotated[TimeArgument | None, Wire("FUOP_TR_END_TMD", "선물옵션거래종료시각", unless_given=("240000", "240000"))] = None
