"""주식현재가 회원사 [v1_국내주식-013]."""

from decimal import Decimal
from typing import Annotated

from kis_async.wire import Endpoint, Market, Numbered, Row, Symbol, TrId, Wire, get


class TopBroker(Row):
    """One of the five brokers that sold or bought most of an issue today.

    In shares; `volume_change` against the moment before, `volume_rate` in percent of all that was traded.
    """

    code: str | None = None
    name: str | None = None
    foreign: bool | None = None
    volume: int | None = None
    volume_change: int | None = None
    volume_rate: Decimal | None = None


class TopBrokers(Row):
    """The five brokers that sold and the five that bought most of one issue today, and all foreign brokers together."""

    sellers: Annotated[
        list[TopBroker],
        Numbered(
            5,
            code=("seln_mbcr_no{n}", "매도 회원사 번호{n}"),
            name=("seln_mbcr_name{n}", "매도 회원사 명{n}"),
            foreign=("seln_mbcr_glob_yn_{n}", "매도 회원사 외국계 여부{n}"),
            volume=("total_seln_qty{n}", "총 매도 수량{n}"),
            volume_change=("seln_qty_icdc{n}", "매도 수량 증감{n}"),
            volume_rate=("seln_mbcr_rlim{n}", "매도 회원사 비중{n}"),
        ),
    ]
    buyers: Annotated[
        list[TopBroker],
        Numbered(
            5,
            code=("shnu_mbcr_no{n}", "매수2 회원사 번호{n}"),
            name=("shnu_mbcr_name{n}", "매수2 회원사 명{n}"),
            foreign=("shnu_mbcr_glob_yn_{n}", "매수2 회원사 외국계 여부{n}"),
            volume=("total_shnu_qty{n}", "총 매수2 수량{n}"),
            volume_change=("shnu_qty_icdc{n}", "매수2 수량 증감{n}"),
            volume_rate=("shnu_mbcr_rlim{n}", "매수2 회원사 비중{n}"),
        ),
    ]
    foreign_broker_sell_volume: Annotated[int | None, Wire("glob_total_seln_qty", "외국계 총 매도 수량")] = None
    foreign_broker_sell_volume_change: Annotated[int | None, Wire("glob_total_seln_qty_icdc", "외국계 총 매도 수량 증감")] = None
    foreign_broker_sell_rate: Annotated[Decimal | None, Wire("glob_seln_rlim", "외국계 매도 비중")] = None
    foreign_broker_buy_volume: Annotated[int | None, Wire("glob_total_shnu_qty", "외국계 총 매수2 수량")] = None
    foreign_broker_buy_volume_change: Annotated[int | None, Wire("glob_total_shnu_qty_icdc", "외국계 총 매수2 수량 증감")] = None
    foreign_broker_buy_rate: Annotated[Decimal | None, Wire("glob_shnu_rlim", "외국계 매수2 비중")] = None
    foreign_broker_net_buy_volume: Annotated[int | None, Wire("glob_ntby_qty", "외국계 순매수 수량")] = None


class InquireMember(Endpoint[TopBrokers]):
    """주식현재가 회원사. Through which brokers one issue is sold and bought most today. NoData for an unknown symbol."""

    spec = get(
        "/uapi/domestic-stock/v1/quotations/inquire-member",
        page="v1_국내주식-013",
        title="주식현재가 회원사",
        tr_id=TrId(real="FHKST01010600", paper="FHKST01010600"),
        on_paper={"market": (Market.KRX,)},
    )

    symbol: Annotated[Symbol, Wire("FID_INPUT_ISCD", "입력 종목코드")]
    market: Annotated[Market, Wire("FID_COND_MRKT_DIV_CODE", "조건 시장 분류 코드")] = Market.KRX
