"""inquire-daily-itemchartprice: daily, weekly, monthly and yearly bars."""

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from itertools import groupby, islice

from kis_async.sandbox.answers.fields import choice, day, symbol, venue
from kis_async.sandbox.answers.quotes import ANYBODY, per, percent
from kis_async.sandbox.clock import ymd
from kis_async.sandbox.market import Bar, Quote
from kis_async.sandbox.messages import Answer, dumps, text
from kis_async.sandbox.prices import sign
from kis_async.sandbox.universe import Listing, Split
from kis_async.sandbox.world import Call, World

PAGE = 100
OLDEST = date(1980, 1, 4)
_PERIODS: dict[str, Callable[[Bar], tuple[int, ...]]] = {
    "D": lambda bar: (bar.day.toordinal(),),
    "W": lambda bar: bar.day.isocalendar()[:2],
    "M": lambda bar: (bar.day.year, bar.day.month),
    "Y": lambda bar: (bar.day.year,),
}
_LENGTH = {"D": 1, "W": 7, "M": 31, "Y": 366}


def chart(world: World, call: Call) -> Answer:
    """FHKST03010100: up to 100 bars up to the end date, newest first."""
    venue(call)
    code = symbol(call)
    start, end = day(call, "FID_INPUT_DATE_1"), day(call, "FID_INPUT_DATE_2")
    period = choice(call, "FID_PERIOD_DIV_CODE", tuple(_PERIODS))
    adjusted = choice(call, "FID_ORG_ADJ_PRC", ("0", "1")) == "0"
    listing = world.market.listing(code)
    head = _head(world, code if listing else ANYBODY, call.now)
    rows: list[dict[str, str]] = []
    if listing is None:
        head = dict.fromkeys(head, "")
    elif start > end:
        rows = [{}]
    else:
        rows = _rows(world, listing, (start, end), period, call.now, adjusted=adjusted)
    done = {"rt_cd": "0", "msg_cd": "MCA00000", "msg1": text("MCA00000")}
    return Answer(dumps({"output1": head, "output2": rows} | done))


def _rows(
    world: World, listing: Listing, span: tuple[date, date], period: str, now: float, *, adjusted: bool
) -> list[dict[str, str]]:
    start, end = max(span[0], listing.listed), min(span[1], world.session.at(now).today)
    reach = timedelta(days=_LENGTH[period] * (PAGE + 2) * (2 if period == "D" else 1) + 30)
    daily = world.market.bars(listing.code, max(start, OLDEST, end - reach), end, now)
    if not adjusted and listing.split is not None:
        daily = [_unadjusted(bar, listing.split) for bar in daily]
    grouped = groupby(daily, key=_PERIODS[period])
    bars = list(islice((_joined(group) for _, group in grouped), PAGE + 1))
    rows: list[dict[str, str]] = []
    for number, bar in enumerate(bars[:PAGE]):
        before = bars[number + 1] if number + 1 < len(bars) else None
        rows.append(_row(bar, before.close if before else bar.open, listing.split))
    return rows


def _joined(bars: Iterable[Bar]) -> Bar:
    """One bar out of several, newest first; dated by its first day."""
    newest, *older = bars
    if not older:
        return newest
    oldest, every = older[-1], (newest, *older)
    return Bar(
        day=oldest.day,
        open=oldest.open,
        high=max(bar.high for bar in every),
        low=min(bar.low for bar in every),
        close=newest.close,
        volume=sum(bar.volume for bar in every),
        value=sum(bar.value for bar in every),
    )


def _unadjusted(bar: Bar, split: Split) -> Bar:
    if bar.day >= split.day:
        return bar
    ratio = split.ratio
    prices = (bar.open * ratio, bar.high * ratio, bar.low * ratio, bar.close * ratio)
    return Bar(bar.day, *prices, bar.volume // ratio, bar.value)


def _row(bar: Bar, before: int, split: Split | None) -> dict[str, str]:
    change = bar.close - before
    split_day = split is not None and split.day == bar.day
    return {
        "stck_bsop_date": ymd(bar.day),
        "stck_clpr": str(bar.close),
        "stck_oprc": str(bar.open),
        "stck_hgpr": str(bar.high),
        "stck_lwpr": str(bar.low),
        "acml_vol": str(bar.volume),
        "acml_tr_pbmn": str(bar.value),
        "flng_cls_code": "00",
        "prtt_rate": f"{1 / split.ratio:.2f}" if split is not None and split_day else "0.00",
        "mod_yn": "N",
        "prdy_vrss_sign": sign(change, 0, 1, -1),
        "prdy_vrss": str(change),
        "revl_issu_reas": "",
    }


def _head(world: World, code: str, now: float) -> dict[str, str]:
    quote = world.market.quote(code, now)
    today = quote.moment.today
    bars = world.market.bars(code, today - timedelta(days=30), today, now)
    prior = bars[1] if len(bars) > 1 else bars[0]
    depth = world.market.depth(code, quote.moment)
    listing = quote.listing
    return {
        "prdy_vrss": str(quote.change),
        "prdy_vrss_sign": quote.sign,
        "prdy_ctrt": quote.change_rate,
        "stck_prdy_clpr": str(quote.base),
        "acml_vol": str(quote.volume),
        "acml_tr_pbmn": str(quote.value),
        "hts_kor_isnm": listing.name,
        "stck_prpr": str(quote.price),
        "stck_shrn_iscd": code,
        "prdy_vol": str(prior.volume),
        "stck_mxpr": str(quote.upper),
        "stck_llam": str(quote.lower),
        "stck_oprc": str(quote.open),
        "stck_hgpr": str(quote.high),
        "stck_lwpr": str(quote.low),
        "stck_prdy_oprc": str(prior.open),
        "stck_prdy_hgpr": str(prior.high),
        "stck_prdy_lwpr": str(prior.low),
        "askp": str(depth.asks[0][0] if depth.asks else 0),
        "bidp": str(depth.bids[0][0] if depth.bids else 0),
        "prdy_vrss_vol": str(quote.volume - prior.volume),
        **_size(quote),
    }


def _size(quote: Quote) -> dict[str, str]:
    listing = quote.listing
    return {
        "vol_tnrt": percent(quote.volume, listing.shares),
        "stck_fcam": str(listing.face),
        "lstn_stcn": str(listing.shares),
        "cpfn": str(listing.shares * listing.face // 100_000_000),
        "hts_avls": str(listing.shares * quote.price // 100_000_000),
        "per": per(quote),
        "eps": f"{listing.eps:.2f}",
        "pbr": f"{quote.price / listing.bps:.2f}",
        "itewhol_loan_rmnd_ratem name": "0.32",
    }
