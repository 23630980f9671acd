"""inquire-price and inquire-asking-price-exp-ccn."""

from kis_async.sandbox.answers.fields import symbol, venue
from kis_async.sandbox.clock import hms, ymd
from kis_async.sandbox.market import Depth, Quote
from kis_async.sandbox.messages import Answer, dumps
from kis_async.sandbox.prices import noise, sign, tick_size
from kis_async.sandbox.universe import Listing
from kis_async.sandbox.world import Call, World

_DONE = {"rt_cd": "0", "msg_cd": "MCA00000", "msg1": "정상처리 되었습니다!"}
LEVELS = range(1, 11)
ANYBODY = "005930"
"""Whose field names an unknown code's blank block has."""


def inquire_price(world: World, call: Call) -> Answer:
    """FHKST01010100. An unknown code is no error: every field is blank."""
    return Answer(_cached(world, call, "price"))


def asking_price(world: World, call: Call) -> Answer:
    """FHKST01010200: ten levels a side and the expected match."""
    return Answer(_cached(world, call, "book"))


def _cached(world: World, call: Call, what: str) -> bytes:
    """The body of this second; within one second it does not change."""
    market, code = venue(call), symbol(call)
    moment = world.session.at(call.now)
    key = (what, market, code)
    found = world.bodies.get(key)
    if found is not None and found[0] is moment:
        return found[1]
    listing = world.market.listing(code)
    if listing is None or (market == "NX" and not listing.on_nxt):
        blocks = _blocks(world, what, ANYBODY, call.now)
        return dumps({name: dict.fromkeys(block, "") for name, block in blocks.items()} | _DONE)
    body = dumps(_blocks(world, what, code, call.now) | _DONE)
    world.bodies[key] = (moment, body)
    return body


def _blocks(world: World, what: str, code: str, now: float) -> dict[str, dict[str, str]]:
    quote = world.market.quote(code, now)
    if what == "price":
        return {"output": price_fields(world, quote)}
    depth = world.market.depth(code, quote.moment)
    return {"output1": depth_fields(quote, depth), "output2": expected_fields(quote)}


def per(quote: Quote) -> str:
    eps = quote.listing.eps
    return f"{quote.price / eps:.2f}" if eps else "0.00"


def percent(part: float, whole: float) -> str:
    return f"{part * 100 / whole:.2f}" if whole else "0.00"


def price_fields(world: World, quote: Quote) -> dict[str, str]:
    """The 80 fields of the price screen, in KIS's order."""
    listing, price, base = quote.listing, quote.price, quote.base
    stir = noise(listing.shares, quote.moment.index)
    foreign = int(quote.volume * ((stir & 0xFF) - 128) / 1_000)
    capital = listing.shares * listing.face
    return {
        "iscd_stat_cls_code": "55",
        "marg_rate": "20.00",
        "rprs_mrkt_kor_name": listing.market,
        "new_hgpr_lwpr_cls_code": "",
        "bstp_kor_isnm": listing.sector,
        "temp_stop_yn": "N",
        "oprc_rang_cont_yn": "N",
        "clpr_rang_cont_yn": "N",
        "crdt_able_yn": "Y",
        "grmn_rate_cls_code": "40",
        "elw_pblc_yn": "N",
        "stck_prpr": str(price),
        "prdy_vrss": str(price - base),
        "prdy_vrss_sign": quote.sign,
        "prdy_ctrt": quote.change_rate,
        "acml_tr_pbmn": str(quote.value),
        "acml_vol": str(quote.volume),
        "prdy_vrss_vol_rate": f"{quote.moment.fraction * (60 + (stir >> 8 & 0x7F)):.2f}",
        "stck_oprc": str(quote.open),
        "stck_hgpr": str(quote.high),
        "stck_lwpr": str(quote.low),
        "stck_mxpr": str(quote.upper),
        "stck_llam": str(quote.lower),
        "stck_sdpr": str(base),
        "wghn_avrg_stck_prc": f"{quote.value / quote.volume if quote.volume else price:.2f}",
        "hts_frgn_ehrt": f"{listing.foreign_rate:.2f}",
        "frgn_ntby_qty": str(foreign),
        "pgtr_ntby_qty": str(-foreign // 2),
        **_pivots(quote),
        "cpfn": str(capital // 100_000_000),
        "rstc_wdth_prc": str(quote.upper - base),
        "stck_fcam": str(listing.face),
        "stck_sspr": str(int(base * 0.76)),
        "aspr_unit": str(tick_size(price)),
        "hts_deal_qty_unit_val": "1",
        "lstn_stcn": str(listing.shares),
        "hts_avls": str(listing.shares * price // 100_000_000),
        "per": per(quote),
        "pbr": f"{price / listing.bps:.2f}",
        "stac_month": "12",
        "vol_tnrt": percent(quote.volume, listing.shares),
        "eps": f"{listing.eps:.2f}",
        "bps": f"{listing.bps:.2f}",
        **_extremes(world, quote),
        "whol_loan_rmnd_rate": f"{(stir >> 16 & 0xFF) / 100:.2f}",
        "ssts_yn": "Y",
        "stck_shrn_iscd": listing.code,
        "fcam_cnnm": f"{listing.face:,}",
        "cpfn_cnnm": f"{capital // 100_000_000:,} 억",
        "apprch_rate": "",
        "frgn_hldn_qty": str(int(listing.shares * listing.foreign_rate / 100)),
        "vi_cls_code": "N",
        "ovtm_vi_cls_code": "N",
        "last_ssts_cntg_qty": str(stir >> 24 & 0xFFFF),
        "invt_caful_yn": "N",
        "mrkt_warn_cls_code": "00",
        "short_over_yn": "N",
        "sltr_yn": "N",
        "mang_issu_cls_code": "N",
    }


def _pivots(quote: Quote) -> dict[str, str]:
    pivot = (quote.high + quote.low + quote.price) // 3
    width = quote.high - quote.low
    return {
        "pvt_scnd_dmrs_prc": str(pivot + width),
        "pvt_frst_dmrs_prc": str(2 * pivot - quote.low),
        "pvt_pont_val": str(pivot),
        "pvt_frst_dmsp_prc": str(2 * pivot - quote.high),
        "pvt_scnd_dmsp_prc": str(pivot - width),
        "dmrs_val": str(pivot + width // 2),
        "dmsp_val": str(pivot - width // 2),
    }


def _extremes(world: World, quote: Quote) -> dict[str, str]:
    year, today = world.market.year(quote.listing.code, quote.moment.index), ymd(quote.moment.today)
    high, high_day = (quote.high, today) if quote.high >= year.high else (year.high, ymd(year.high_day))
    low, low_day = (quote.low, today) if quote.low <= year.low else (year.low, ymd(year.low_day))
    from_high, from_low = percent(quote.price - high, high), percent(quote.price - low, low)
    return {
        "d250_hgpr": str(high),
        "d250_hgpr_date": high_day,
        "d250_hgpr_vrss_prpr_rate": from_high,
        "d250_lwpr": str(low),
        "d250_lwpr_date": low_day,
        "d250_lwpr_vrss_prpr_rate": from_low,
        "stck_dryy_hgpr": str(high),
        "dryy_hgpr_vrss_prpr_rate": from_high,
        "dryy_hgpr_date": high_day,
        "stck_dryy_lwpr": str(low),
        "dryy_lwpr_vrss_prpr_rate": from_low,
        "dryy_lwpr_date": low_day,
        "w52_hgpr": str(high),
        "w52_hgpr_vrss_prpr_ctrt": from_high,
        "w52_hgpr_date": high_day,
        "w52_lwpr": str(low),
        "w52_lwpr_vrss_prpr_ctrt": from_low,
        "w52_lwpr_date": low_day,
    }


def depth_fields(quote: Quote, depth: Depth) -> dict[str, str]:
    """output1: prices and quantities of both sides; a level beyond the price limits is 0."""
    asks = depth.asks + ((0, 0),) * (10 - len(depth.asks))
    bids = depth.bids + ((0, 0),) * (10 - len(depth.bids))
    total_ask, total_bid = sum(size for _, size in asks), sum(size for _, size in bids)
    return {
        "aspr_acpt_hour": hms(quote.moment.seconds),
        **{f"askp{level}": str(asks[level - 1][0]) for level in LEVELS},
        **{f"bidp{level}": str(bids[level - 1][0]) for level in LEVELS},
        **{f"askp_rsqn{level}": str(asks[level - 1][1]) for level in LEVELS},
        **{f"bidp_rsqn{level}": str(bids[level - 1][1]) for level in LEVELS},
        **{f"askp_rsqn_icdc{level}": "0" for level in LEVELS},
        **{f"bidp_rsqn_icdc{level}": "0" for level in LEVELS},
        "total_askp_rsqn": str(total_ask),
        "total_bidp_rsqn": str(total_bid),
        "total_askp_rsqn_icdc": "0",
        "total_bidp_rsqn_icdc": "0",
        "ovtm_total_askp_icdc": "0",
        "ovtm_total_bidp_icdc": "0",
        "ovtm_total_askp_rsqn": "0",
        "ovtm_total_bidp_rsqn": "0",
        "ntby_aspr_rsqn": str(total_bid - total_ask),
        "new_mkop_cls_code": "20" if quote.moment.phase == "open" else "31",
    }


def expected_fields(quote: Quote) -> dict[str, str]:
    """output2: the price screen in short, and the expected match (here always the last price)."""
    change = quote.price - quote.base
    return {
        "antc_mkop_cls_code": "311" if quote.moment.phase == "open" else "112",
        "stck_prpr": str(quote.price),
        "stck_oprc": str(quote.open),
        "stck_hgpr": str(quote.high),
        "stck_lwpr": str(quote.low),
        "stck_sdpr": str(quote.base),
        "antc_cnpr": str(quote.price),
        "antc_cntg_vrss_sign": sign(change, quote.price, quote.upper, quote.lower),
        "antc_cntg_vrss": str(change),
        "antc_cntg_prdy_ctrt": quote.change_rate,
        "antc_vol": "0",
        "stck_shrn_iscd": quote.listing.code,
        "vi_cls_code": "N",
    }


def market_name(listing: Listing) -> str:
    return "거래소" if listing.market == "KOSPI" else "코스닥"
