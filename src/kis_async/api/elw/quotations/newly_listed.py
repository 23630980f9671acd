"""ELW 신규상장종목 [국내주식-181]."""

from decimal import Decimal
from typing import Annotated

from kis_async.api.elw.filters import IssuerCode, UnderlyingCode, WarrantType
from kis_async.wire import Code, Date, DateArgument, Endpoint, Row, TrId, Wire, get


class NewCallPut(Code):
    """Calls or puts (FID_DIV_CLS_CODE of this call)."""

    CALL = "00"
    PUT = "01"
    ALL = "02"


class NewElw(Row):
    """One ELW of an issuer, newly listed. `strike` and `knock_out_barrier` in won, or in points of an index."""

    symbol: Annotated[str | None, Wire("elw_shrn_iscd", "ELW단축종목코드")] = None
    name: Annotated[str | None, Wire("elw_kor_isnm", "ELW한글종목명")] = None
    listed_on: Annotated[Date, Wire("stck_lstn_date", "주식상장일자")] = None
    issuer_name: Annotated[str | None, Wire("pblc_co_name", "발행회사명")] = None
    underlying_name: Annotated[str | None, Wire("unas_isnm", "기초자산종목명")] = None
    strike: Annotated[Decimal | None, Wire("acpr", "행사가")] = None
    knock_out_barrier: Annotated[Decimal | None, Wire("elw_ko_barrier", "조기종료발생기준가격")] = None
    shares: Annotated[int | None, Wire("lstn_stcn", "상장주수")] = None
    last_trading_day: Annotated[Date, Wire("stck_last_tr_date", "주식최종거래일자")] = None


class NewlyListed(Endpoint[list[NewElw]]):
    """ELW 신규상장종목. The newly listed ELWs of one issuer.

    KIS does not say whether `date` is the day of listing or the first of such days.
    """

    spec = get(
        "/uapi/elw/v1/quotations/newly-listed",
        page="국내주식-181",
        title="ELW 신규상장종목",
        tr_id=TrId(real="FHKEW154800C0", paper=None),
        constants={"FID_COND_MRKT_DIV_CODE": "W", "FID_COND_SCR_DIV_CODE": "11548"},
    )

    issuer: Annotated[IssuerCode, Wire("FID_INPUT_ISCD_2", "입력종목코드2")]
    date: Annotated[DateArgument, Wire("FID_INPUT_DATE_1", "입력날짜1")]
    right: Annotated[NewCallPut, Wire("FID_DIV_CLS_CODE", "분류구분코드")] = NewCallPut.ALL
    underlying: Annotated[UnderlyingCode, Wire("FID_UNAS_INPUT_ISCD", "기초자산입력종목코드")] = "000000"
    # KIS's page says FID_BLNC_CLS_CODE; its sample and its other pages say BLNG.
    warrant_type: Annotated[WarrantType, Wire("FID_BLNG_CLS_CODE", "결제방법")] = WarrantType.ALL
