"""장내채권 잔고조회 [국내주식-198]."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated

from pydantic import model_validator

from kis_async.wire import Code, CtxArea, Date, DateArgument, Endpoint, Row, SessionAccount, Ticker, TrId, Wire, get
from kis_async.wire.errors import InvalidRequest


class BondBalanceScope(Code):
    """Whether all bonds are asked for or one (INQR_CNDT)."""

    ALL = "00"
    ONE_ISSUE = "01"


class BondHolding(Row):
    """One purchase of a bond that is still held. Quantities in 1,000 won of par, prices and money in won.

    `jointly_taxed` is taxed with all other income (종합과세), `separately_taxed` on its own.
    """

    symbol: Annotated[str | None, Wire("pdno", "상품번호")] = None
    name: Annotated[str | None, Wire("prdt_name", "상품명")] = None
    bought_on: Annotated[Date, Wire("buy_dt", "매수일자")] = None
    buy_sequence: Annotated[str | None, Wire("buy_sqno", "매수일련번호")] = None
    held: Annotated[int | None, Wire("cblc_qty", "잔고수량")] = None
    sellable: Annotated[int | None, Wire("ord_psbl_qty", "주문가능수량")] = None
    jointly_taxed: Annotated[int | None, Wire("agrx_qty", "종합과세수량")] = None
    separately_taxed: Annotated[int | None, Wire("sprx_qty", "분리과세수량")] = None
    buy_price: Annotated[Decimal | None, Wire("buy_unpr", "매수단가")] = None
    buy_value: Annotated[Decimal | None, Wire("buy_amt", "매수금액")] = None
    buy_yield_rate: Annotated[Decimal | None, Wire("buy_erng_rt", "매수수익율")] = None
    expiry: Annotated[Date, Wire("exdt", "만기일")] = None


class InquireBalance(Endpoint[list[BondHolding]]):
    """장내채권 잔고조회. The listed bonds an account holds, one row a purchase."""

    spec = get(
        "/uapi/domestic-bond/v1/trading/inquire-balance",
        page="국내주식-198",
        title="장내채권 잔고조회",
        tr_id=TrId(real="CTSC8407R", paper=None),
        paging=CtxArea("200", "output"),
    )

    account: SessionAccount = None
    symbol: Annotated[Ticker | None, Wire("PDNO", "상품번호")] = None
    bought_on: Annotated[DateArgument | None, Wire("BUY_DT", "매수일자")] = None
    scope: Annotated[BondBalanceScope, Wire("INQR_CNDT", "조회조건")] = BondBalanceScope.ALL

    @model_validator(mode="before")
    @classmethod
    def _one_if_named(cls, values: Mapping[str, object]) -> Mapping[str, object]:
        if values.get("symbol") is None or values.get("scope") is not None:
            return values
        return {**values, "scope": BondBalanceScope.ONE_ISSUE}

    @model_validator(mode="after")
    def _names_the_one(self) -> "InquireBalance":
        if self.scope is BondBalanceScope.ONE_ISSUE and self.symbol is None:
            raise InvalidRequest("ONE_ISSUE needs a symbol.")
        return self
