"""ELW 만기예정/만기종목 [국내주식-184]."""

from decimal import Decimal
from typing import Annotated

from pydantic import model_validator

from kis_async.api.elw.filters import IssuerCode, UnderlyingCode, WarrantType
from kis_async.wire import Code, Date, DateArgument, Endpoint, Row, TrId, Wire, get
from kis_async.wire.errors import InvalidRequest


class ExpiringCallPut(Code):
    """Calls or puts (FID_DIV_CLS_CODE of this call)."""

    CALL = "0"
    PUT = "1"
    ALL = "2"


class ExpiringElw(Row):
    """One ELW that expires or has expired, and what it pays.

    Prices and money in won; `underlying_price`, `strike` and `maturity_valuation` in won, or in points of an index; volumes in ELWs.
    """

    symbol: Annotated[str | None, Wire("elw_shrn_iscd", "ELW단축종목코드")] = None
    name: Annotated[str | None, Wire("elw_kor_isnm", "ELW한글종목명")] = None
    isin: Annotated[str | None, Wire("stnd_iscd", "표준종목코드")] = None
    price: Annotated[Decimal | None, Wire("elw_prpr", "ELW현재가")] = None
    underlying_symbol: Annotated[str | None, Wire("unas_shrn_iscd", "기초자산단축종목코드")] = None
    underlying_name: Annotated[str | None, Wire("unas_isnm", "기초자산종목명")] = None
    underlying_price: Annotated[Decimal | None, Wire("unas_prpr", "기초자산현재가")] = None
    strike: Annotated[Decimal | None, Wire("acpr", "행사가")] = None
    conversion_rate: Annotated[Decimal | None, Wire("stck_cnvr_rate", "주식전환비율")] = None
    issue_price: Annotated[Decimal | None, Wire("pblc_prc", "발행가격")] = None
    shares: Annotated[int | None, Wire("lstn_stcn", "상장주수")] = None
    lp_held: Annotated[int | None, Wire("lp_hvol", "LP보유량")] = None
    listed_on: Annotated[Date, Wire("stck_lstn_date", "주식상장일자")] = None
    last_trading_day: Annotated[Date, Wire("stck_last_tr_date", "주식최종거래일자")] = None
    exercise_ends_on: Annotated[Date, Wire("evnt_prd_fin_date", "행사2기간종료일자")] = None
    settled_on: Annotated[Date, Wire("stlm_date", "결제일자")] = None
    maturity_valuation: Annotated[Decimal | None, Wire("mtrt_vltn_amt", "만기평가금액")] = None
    fixed_payment_price: Annotated[Decimal | None, Wire("ccls_paym_prc", "확정지급2가격")] = None
    redemption_value: Annotated[Decimal | None, Wire("rdmp_amt", "상환금액")] = None
    total_redemption_value: Annotated[Decimal | None, Wire("total_rdmp_amt", "총상환금액")] = None
    claimed_redemption_value: Annotated[Decimal | None, Wire("rdmp_ask_amt", "상환청구금액")] = None


class ExpirationStocks(Endpoint[list[ExpiringElw]]):
    """ELW 만기예정/만기종목. ELWs that expire between two days, 100 at most."""

    spec = get(
        "/uapi/elw/v1/quotations/expiration-stocks",
        page="국내주식-184",
        title="ELW 만기예정/만기종목",
        tr_id=TrId(real="FHKEW154700C0", paper=None),
        constants={"FID_COND_MRKT_DIV_CODE": "W", "FID_COND_SCR_DIV_CODE": "11547", "FID_ETC_CLS_CODE": "", "FID_INPUT_OPTION_1": ""},
    )

    start: Annotated[DateArgument, Wire("FID_INPUT_DATE_1", "입력날짜1")]
    end: Annotated[DateArgument, Wire("FID_INPUT_DATE_2", "입력날짜2")]
    right: Annotated[ExpiringCallPut, Wire("FID_DIV_CLS_CODE", "분류구분코드")] = ExpiringCallPut.ALL
    underlying: Annotated[UnderlyingCode, Wire("FID_UNAS_INPUT_ISCD", "기초자산입력종목코드")] = "000000"
    issuer: Annotated[IssuerCode, Wire("FID_INPUT_ISCD_2", "발행회사코드")] = "00000"
    warrant_type: Annotated[WarrantType, Wire("FID_BLNG_CLS_CODE", "결제방법")] = WarrantType.ALL

    @model_validator(mode="after")
    def _span_is_forward(self) -> "ExpirationStocks":
        if self.start > self.end:
            raise InvalidRequest("start is after end.")
        return self
