"""해외주식 현재가상세 [v1_해외주식-029]."""

from decimal import Decimal
from typing import Annotated

from kis_async.api.overseas_price.quotations.signed import MayBeUntraded
from kis_async.wire import Date, Endpoint, OverseasMarket, OverseasSymbol, Sign, TrId, Wire, get


class OverseasQuoteDetail(MayBeUntraded):
    """The last price of one overseas stock with ranges, valuation and its price in won.

    Prices, values and `capital` in `currency`, volumes in shares, rates in percent.
    """

    realtime_key: Annotated[str | None, Wire("rsym", "실시간조회종목코드")] = None
    price: Annotated[Decimal | None, Wire("last", "현재가")] = None
    open: Annotated[Decimal | None, Wire("open", "시가")] = None
    high: Annotated[Decimal | None, Wire("high", "고가")] = None
    low: Annotated[Decimal | None, Wire("low", "저가")] = None
    volume: Annotated[int | None, Wire("tvol", "거래량")] = None
    value: Annotated[Decimal | None, Wire("tamt", "거래대금")] = None
    previous_close: Annotated[Decimal | None, Wire("base", "전일종가")] = None
    previous_volume: Annotated[int | None, Wire("pvol", "전일거래량")] = None
    previous_value: Annotated[Decimal | None, Wire("pamt", "전일거래대금")] = None
    upper_limit: Annotated[Decimal | None, Wire("uplp", "상한가")] = None
    lower_limit: Annotated[Decimal | None, Wire("dnlp", "하한가")] = None
    high_52w: Annotated[Decimal | None, Wire("h52p", "52주최고가")] = None
    high_52w_date: Annotated[Date, Wire("h52d", "52주최고일자")] = None
    low_52w: Annotated[Decimal | None, Wire("l52p", "52주최저가")] = None
    low_52w_date: Annotated[Date, Wire("l52d", "52주최저일자")] = None

    per: Annotated[Decimal | None, Wire("perx", "PER")] = None
    pbr: Annotated[Decimal | None, Wire("pbrx", "PBR")] = None
    eps: Annotated[Decimal | None, Wire("epsx", "EPS")] = None
    bps: Annotated[Decimal | None, Wire("bpsx", "BPS")] = None
    market_cap: Annotated[Decimal | None, Wire("tomv", "시가총액")] = None
    shares: Annotated[int | None, Wire("shar", "상장주수")] = None
    capital: Annotated[Decimal | None, Wire("mcap", "자본금")] = None
    par_value: Annotated[Decimal | None, Wire("e_parp", "액면가")] = None

    krw_price: Annotated[Decimal | None, Wire("t_xprc", "원환산당일가격")] = None
    krw_change: Annotated[Decimal | None, Wire("t_xdif", "원환산당일대비")] = None
    krw_change_sign: Annotated[Sign | None, Wire("t_xsgn", "원환산당일기호")] = None
    krw_change_rate: Annotated[Decimal | None, Wire("t_xrat", "원환산당일등락")] = None
    exchange_rate: Annotated[Decimal | None, Wire("t_rate", "당일환율")] = None
    previous_krw_price: Annotated[Decimal | None, Wire("p_xprc", "원환산전일가격")] = None
    previous_krw_change: Annotated[Decimal | None, Wire("p_xdif", "원환산전일대비")] = None
    previous_krw_change_sign: Annotated[Sign | None, Wire("p_xsng", "원환산전일기호")] = None
    previous_krw_change_rate: Annotated[Decimal | None, Wire("p_xrat", "원환산전일등락")] = None
    previous_exchange_rate: Annotated[Decimal | None, Wire("p_rate", "전일환율")] = None

    currency: Annotated[str | None, Wire("curr", "통화")] = None
    tick_size: Annotated[Decimal | None, Wire("e_hogau", "호가단위")] = None
    lot_size: Annotated[int | None, Wire("vnit", "매매단위")] = None
    sector_name: Annotated[str | None, Wire("e_icod", "업종(섹터)")] = None
    etp_kind_name: Annotated[str | None, Wire("etyp_nm", "ETP 분류명")] = None
    orderable_name: Annotated[str | None, Wire("e_ordyn", "거래가능여부")] = None
    decimals: Annotated[int | None, Wire("zdiv", "소수점자리수")] = None


class PriceDetail(Endpoint[OverseasQuoteDetail]):
    """해외주식 현재가상세. The last price of one overseas stock with its ranges, valuation, tick size and price in won.

    The change against the previous close is told in won only. NoData for an unknown symbol.
    """

    spec = get(
        "/uapi/overseas-price/v1/quotations/price-detail",
        page="v1_해외주식-029",
        title="해외주식 현재가상세",
        tr_id=TrId(real="HHDFS76200200", paper=None),
        constants={"AUTH": ""},
    )

    symbol: Annotated[OverseasSymbol, Wire("SYMB", "종목코드")]
    market: Annotated[OverseasMarket, Wire("EXCD", "거래소명")] = OverseasMarket.NASDAQ
