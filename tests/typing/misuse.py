# mypy: ignore-errors
# type: ignore  # noqa: PGH003
"""Every line marked `wrong` must be an error to a type checker; no other line may be.

The two comments above keep it out of everyday checks; test_typing.py takes them away.
"""

# ruff: noqa: B018, T201

from kis_async import AppKey, Kis, KisError, OrderKind, decode
from kis_async.api.domestic_stock import (
    Balance,
    InquireBalance,
    InquireDailyCcld,
    InquirePrice,
    IntstockMultprice,
    OrderCash,
    StockPrice,
)

KEY = AppKey("key", "secret")


def made() -> None:
    Kis(KEY)  # wrong: an environment has no default
    Kis(KEY, "live")  # wrong: real or paper
    Kis(KEY, "paper", timeout="10")  # wrong: seconds are a number
    Kis("key", "paper")  # wrong: key and secret
    AppKey("key")  # wrong: the secret


def asked() -> None:
    InquirePrice()  # wrong: which symbol
    InquirePrice("018880")  # wrong: by name only
    InquirePrice(symbol=18880)  # wrong: a symbol is text
    InquirePrice(symbol="018880", market="J")  # wrong: Market.KRX
    InquirePrice(symbl="018880")  # wrong: a slip
    InquireDailyCcld(start="20240603", end="20240628")  # wrong: dates
    IntstockMultprice(listings=["018880"])  # wrong: listings
    OrderCash(side="buy", symbol="018880", quantity=1)  # wrong: Side.BUY
    OrderCash(symbol="018880", quantity=1)  # wrong: buy or sell


async def answered(kis: Kis) -> None:
    price = await kis(InquirePrice(symbol="018880"))
    price.prcie  # wrong: a slip
    price.volume + 1  # wrong: may be None
    price.wire["stck_prpr"] = "1"  # wrong: as KIS sent it
    balance: Balance = price  # wrong: not a balance
    other: StockPrice = await kis(InquireBalance())  # wrong: not a price
    third: Balance = decode(InquirePrice, b"{}")  # wrong: not a balance
    print(balance, other, third)


async def called(kis: Kis) -> None:
    await kis("inquire-price")  # wrong: an endpoint, not its name
    await kis(InquirePrice)  # wrong: one call, not the class
    await kis.price(5930)  # wrong: a symbol is text
    await kis.prices("018880", market="J")  # wrong: Market.KRX
    await kis.ranking("winners")  # wrong: no ranking
    await kis.ranking("volume", board="nyse")  # wrong: no board
    await kis.corporate_actions("splits")  # wrong: mergers_and_splits
    await kis.overseas.price("AAPL", market="NAS")  # wrong: "nasdaq"
    await kis.derivatives.price("101W09", market="night")  # wrong: "night_futures"
    await kis.minutes("005930", start="20261125")  # wrong: a date
    (await kis.financials("005930")).latest.income.sales  # wrong: may be None
    await kis.buy("005930", "10", price=70_000)  # wrong: a quantity is a number
    await kis.buy("005930", 10, 70_000)  # wrong: a price is named
    await kis.buy("005930", 10, price=70_000.5)  # wrong: a float is not exact
    await kis.buy("005930", 10, kind="01")  # wrong: OrderKind.MARKET
    await kis.sell("005930", 10, kind=OrderKind.MARKT)  # wrong: a slip
    results = await kis.gather([InquirePrice(symbol="018880")])
    results[0].price  # wrong: may be an error
    results[0].msg_cd  # wrong: may be a price
    async for _, value in kis.each([InquirePrice(symbol="018880")]):
        value.price  # wrong: may be an error
    found = (await kis.prices(["018880"]))["018880"]
    found.price  # wrong: may be an error
    if not isinstance(found, KisError):
        print(found.price)
    for _ in kis.pages(InquireBalance()):  # wrong: async for
        pass
