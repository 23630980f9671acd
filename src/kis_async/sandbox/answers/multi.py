"""intstock-multprice: thirty prices in one call."""

import math

from kis_async.sandbox.answers.quotes import market_name, percent
from kis_async.sandbox.market import Depth, Quote
from kis_async.sandbox.messages import Answer, dumps, input_refusal, missing
from kis_async.sandbox.world import Call, World

SLOTS = range(1, 31)
VENUES = ("J", "NX", "UN", "U")
FIELDS = [
    "kospi_kosdaq_cls_name",
    "mrkt_trtm_cls_name",
    "hour_cls_code",
    "inter_shrn_iscd",
    "inter_kor_isnm",
    "inter2_prpr",
    "inter2_prdy_vrss",
    "prdy_vrss_sign",
    "prdy_ctrt",
    "acml_vol",
    "inter2_oprc",
    "inter2_hgpr",
    "inter2_lwpr",
    "inter2_llam",
    "inter2_mxpr",
    "inter2_askp",
    "inter2_bidp",
    "seln_rsqn",
    "shnu_rsqn",
    "total_askp_rsqn",
    "total_bidp_rsqn",
    "acml_tr_pbmn",
    "inter2_prdy_clpr",
    "oprc_vrss_hgpr_rate",
    "intr_antc_cntg_vrss",
    "intr_antc_cntg_vrss_sign",
    "intr_antc_cntg_prdy_ctrt",
    "intr_antc_vol",
    "inter2_sdpr",
]
BLANK = dict.fromkeys(FIELDS, "")
INDICES = {"0001": ("종합", 2_700.0), "1001": ("KOSDAQ", 850.0), "2001": ("KOSPI200", 360.0)}


def multprice(world: World, call: Call) -> Answer:
    """FHKST11300006: always thirty rows in slot order; an empty slot and an unknown code are blank rows."""
    if "FID_COND_MRKT_DIV_CODE_1" not in call.params:
        raise missing("FID_COND_MRKT_DIV_CODE_1")
    rows = [_slot(world, call, slot) for slot in SLOTS]
    done = {"rt_cd": "0", "msg_cd": "MCA00000", "msg1": "정상처리 되었습니다."}
    return Answer(dumps({"output": rows, **done}))


def _slot(world: World, call: Call, slot: int) -> dict[str, str]:
    market = call.params.get(f"FID_COND_MRKT_DIV_CODE_{slot}")
    code = call.params.get(f"FID_INPUT_ISCD_{slot}", "")
    if market is None and not code:
        return BLANK
    if market not in VENUES:
        raise input_refusal("OPSQ2002", f"ERROR INVALID INPUT FID_COND_MRKT_DIV_CODE_{slot}")
    if market == "U":
        return _index_row(world, code, call.now)
    listing = world.market.listing(code)
    if listing is None or (market == "NX" and not listing.on_nxt):
        return BLANK
    quote = world.market.quote(code, call.now)
    return _row(quote, world.market.depth(code, quote.moment))


def _row(quote: Quote, depth: Depth) -> dict[str, str]:
    ask, bid = depth.asks[0] if depth.asks else (0, 0), depth.bids[0] if depth.bids else (0, 0)
    values = (
        market_name(quote.listing),
        "거래소",
        "0",
        quote.listing.code,
        quote.listing.name,
        quote.price,
        quote.change,
        quote.sign,
        quote.change_rate,
        quote.volume,
        quote.open,
        quote.high,
        quote.low,
        quote.lower,
        quote.upper,
        ask[0],
        bid[0],
        ask[1],
        bid[1],
        sum(size for _, size in depth.asks),
        sum(size for _, size in depth.bids),
        quote.value,
        quote.base,
        percent(quote.high - quote.open, quote.open),
        "0",
        "3",
        "0.00",
        "0",
        quote.base,
    )
    return {name: str(value) for name, value in zip(FIELDS, values, strict=True)}


def _index_row(world: World, code: str, now: float) -> dict[str, str]:
    """A stock index: decimals, and no limits or quotes."""
    if code not in INDICES:
        return BLANK
    name, level = INDICES[code]
    moment = world.session.at(now)
    base = level * (1 + 0.05 * math.sin(moment.index / 17))
    value = base * (1 + 0.008 * math.sin(moment.bucket / 700 + world.config.seed))
    change = value - base
    row = BLANK | {
        "kospi_kosdaq_cls_name": "업종",
        "hour_cls_code": "0",
        "inter_shrn_iscd": code,
        "inter_kor_isnm": name,
        "inter2_prpr": f"{value:.2f}",
        "inter2_prdy_vrss": f"{change:.2f}",
        "prdy_vrss_sign": "2" if change > 0 else "5" if change < 0 else "3",
        "prdy_ctrt": percent(change, base),
        "acml_vol": str(int(600_000 * moment.fraction)),
        "acml_tr_pbmn": str(int(11_000_000 * moment.fraction)),
        "intr_antc_vol": "0",
    }
    for key, factor in (("inter2_oprc", 1.001), ("inter2_hgpr", 1.009), ("inter2_lwpr", 0.991)):
        row[key] = f"{base * factor:.2f}"
    row["inter2_prdy_clpr"] = row["inter2_sdpr"] = f"{base:.2f}"
    return row
