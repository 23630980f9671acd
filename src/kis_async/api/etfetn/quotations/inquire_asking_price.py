"""ETF 현재가 호가."""

from decimal import Decimal
from typing import Annotated

from kis_async.wire import Endpoint, Numbered, Row, Symbol, Time, TrId, Wire, get


class EtfBookLevel(Row):
    """One price level. Sizes in shares; `size_change` against the moment before, `lp_size` is the liquidity providers' part."""

    price: Decimal | None = None
    size: int | None = None
    size_change: int | None = None
    lp_size: int | None = None


class EtfOrderBook(Row):
    """Ten levels on either side, best first. Prices in won, sizes in shares. KIS does not use the `nxt_…` fields yet."""

    time: Annotated[Time, Wire("aspr_acpt_hour", "호가 접수 시간")] = None
    asks: Annotated[
        list[EtfBookLevel],
        Numbered(
            10,
            price=("askp{n}", "매도호가{n}"),
            size=("askp_rsqn{n}", "매도호가 잔량{n}"),
            size_change=("askp_rsqn_icdc{n}", "매도호가 잔량 증감{n}"),
            lp_size=("lp_askp_rsqn{n}", "LP 매도호가 잔량{n}"),
        ),
    ]
    bids: Annotated[
        list[EtfBookLevel],
        Numbered(
            10,
            price=("bidp{n}", "매수호가{n}"),
            size=("bidp_rsqn{n}", "매수호가 잔량{n}"),
            size_change=("bidp_rsqn_icdc{n}", "매수호가 잔량 증감{n}"),
            lp_size=("lp_bidp_rsqn{n}", "LP 매수호가 잔량{n}"),
        ),
    ]
    total_ask_size: Annotated[int | None, Wire("total_askp_rsqn", "총 매도호가 잔량")] = None
    total_bid_size: Annotated[int | None, Wire("total_bidp_rsqn", "총 매수호가 잔량")] = None
    total_ask_size_change: Annotated[int | None, Wire("total_askp_rsqn_icdc", "총 매도호가 잔량 증감")] = None
    total_bid_size_change: Annotated[int | None, Wire("total_bidp_rsqn_icdc", "총 매수호가 잔량 증감")] = None
    lp_total_ask_size: Annotated[int | None, Wire("lp_total_askp_rsqn", "LP 총 매도호가 잔량")] = None
    lp_total_bid_size: Annotated[int | None, Wire("lp_total_bidp_rsqn", "LP 총 매수호가 잔량")] = None
    after_hours_ask_size: Annotated[int | None, Wire("ovtm_total_askp_rsqn", "시간외 총 매도호가 잔량")] = None
    after_hours_bid_size: Annotated[int | None, Wire("ovtm_total_bidp_rsqn", "시간외 총 매수호가 잔량")] = None
    after_hours_ask_size_change: Annotated[int | None, Wire("ovtm_total_askp_icdc", "시간외 총 매도호가 증감")] = None
    after_hours_bid_size_change: Annotated[int | None, Wire("ovtm_total_bidp_icdc", "시간외 총 매수호가 증감")] = None
    net_bid_size: Annotated[int | None, Wire("ntby_aspr_rsqn", "순매수 호가 잔량")] = None
    session: Annotated[str | None, Wire("new_mkop_cls_code", "신 장운영 구분 코드")] = None
    mid_price: Annotated[Decimal | None, Wire("mid_prc", "KRX 중간가")] = None
    mid_total_size: Annotated[int | None, Wire("midp_total_rsqn", "KRX 중간가잔량합계수량")] = None
    mid_price_code: Annotated[str | None, Wire("midp_cls_code", "KRX 중간가구분코드")] = None
    nxt_mid_price: Annotated[Decimal | None, Wire("mid_prc2", "NXT 중간가")] = None
    nxt_mid_total_size: Annotated[int | None, Wire("midp_total_rsqn2", "NXT 중간가잔량합계수량")] = None
    nxt_mid_price_code: Annotated[str | None, Wire("midp_cls_code2", "NXT 중간가구분코드")] = None


class InquireAskingPrice(Endpoint[EtfOrderBook]):
    """ETF 현재가 호가. The order book of one ETF with what its liquidity providers quote. NoData for an unknown symbol.

    All customers of KIS share a limit of 120 such calls a second, so one can be refused however few the session makes.
    """

    spec = get(
        "/uapi/etfetn/v1/quotations/inquire-asking-price",
        title="ETF 현재가 호가",
        tr_id=TrId(real="FHPST02400200", paper=None),
        constants={"FID_COND_MRKT_DIV_CODE": "J"},
    )

    symbol: Annotated[Symbol, Wire("FID_INPUT_ISCD", "입력 종목코드")]
