"""Lines of master files, by bytes."""

import io
import zipfile
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kis_async.masters import KonexStock, KosdaqStock, KospiStock, OverseasFuture, Sector, ThemeStock, parse
from kis_async.masters.index import MASTERS
from kis_async.masters.krx_stock import SecurityGroup
from kis_async.masters.record import MasterFile, Record, laid_out, pack
from kis_async.masters.universe import record_class
from kis_async.wire import Numbered, Warn
from kis_async.wire.errors import BadAnswer, InvalidRequest
from kis_async.wire.field import label_of, mark, wire_name

ALL = {name: record_class(name) for name in MASTERS}
WIDTHS = {
    "kospi": 288,
    "kosdaq": 282,
    "konex": 245,
    "sector": 45,
    "theme": 52,
    "broker": 26,
    "elw": 270,
    "bond": 106,
    "commodity_derivative": 116,
    "overseas_index": 104,
    "overseas_future": 223,
    "overseas_option": 344,
    "overseas_stock_option": 344,
}
NAMES = st.text(st.characters(codec="cp949", exclude_categories=("Cc", "Zs")), min_size=1, max_size=20)


def wires(cls: type[Record]) -> set[str]:
    """Every wire name a record has a field for."""
    found: set[str] = set()
    for field in cls.model_fields.values():
        numbered = mark(field, Numbered)
        if numbered is not None:
            found |= {wire for n in range(1, numbered.count + 1) for _, wire in numbered.names(n)}
        else:
            found |= {wire for wire in (wire_name(field),) if wire}
    return found


@pytest.mark.parametrize("name", WIDTHS)
def test_a_line_is_as_wide_as_kis_lays_it_out(name: str) -> None:
    assert ALL[name].file.width == WIDTHS[name]


@pytest.mark.parametrize("name", ALL)
def test_every_part_of_a_line_has_a_field_and_every_field_a_part(name: str) -> None:
    laid = [wire for wire, _ in ALL[name].file.layout]
    assert len(set(laid)) == len(laid)
    assert set(laid) == wires(ALL[name])


@pytest.mark.parametrize("name", ALL)
def test_every_field_is_labelled_and_the_record_explained(name: str) -> None:
    assert (ALL[name].__doc__ or "").strip()
    for field in ALL[name].model_fields.values():
        assert label_of(field) or mark(field, Numbered) is not None


@pytest.mark.parametrize("name", ALL)
def test_what_is_packed_is_read(name: str) -> None:
    cls = ALL[name]
    values = {wire: "1" for wire, _ in cls.file.layout}
    (record,) = parse(cls, pack(cls.file, values))
    assert dict(record.wire) == values
    assert record.symbol == "1"


def line(**values: str) -> bytes:
    return pack(KospiStock.file, {"mksc_shrn_iscd": "005930", "hts_kor_isnm": "가상전자", **values})


def test_fields_are_typed() -> None:
    (stock,) = parse(
        KospiStock,
        line(
            stnd_iscd="KR7005930003",
            scrt_grp_cls_code="ST",
            stck_sdpr="000070000",
            mrkt_alrm_cls_code="01",
            trht_yn="N",
            kospi50_issu_yn="Y",
            stck_lstn_date="19750611",
            lstn_stcn="000005969782550",
            cpfn="000000000897514000000",
            roe="     8.57",
            stac_month="12",
        ),
    )
    assert (stock.symbol, stock.name, stock.isin) == ("005930", "가상전자", "KR7005930003")
    assert (stock.group, stock.warning) == (SecurityGroup.STOCK, Warn.CAUTION)
    assert (stock.base_price, stock.roe) == (Decimal(70000), Decimal("8.57"))
    assert stock.shares == 5969782550
    assert (stock.halted, stock.in_kospi_50, stock.listed_on is not None) == (False, True, True)
    assert stock.unread == ()
    assert stock.in_krx is None


@given(names=st.lists(NAMES, min_size=1, max_size=5))
def test_a_name_of_any_hangul_does_not_move_what_follows(names: list[str]) -> None:
    stocks = parse(
        KosdaqStock,
        b"".join(
            pack(KosdaqStock.file, {"mksc_shrn_iscd": f"{n:06d}", "hts_kor_isnm": name, "stln_able_yn": "Y"})
            for n, name in enumerate(names, start=1)
        ),
    )
    assert [stock.symbol for stock in stocks] == [f"{n:06d}" for n in range(1, len(names) + 1)]
    assert [stock.name for stock in stocks] == [name.strip() for name in names]
    assert all(stock.stock_loan_available for stock in stocks)


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r\n\x1a"])
def test_lines_end_as_they_like(end: bytes) -> None:
    data = line().removesuffix(b"\n") + end
    assert len(parse(KospiStock, data)) == 1


def test_a_longer_line_is_kis_s_next_field() -> None:
    (stock,) = parse(KospiStock, line(stln_able_yn="Y").removesuffix(b"\n") + b"NEW\n")
    assert stock.stock_loan_available is True


def test_a_shorter_line_is_named() -> None:
    with pytest.raises(BadAnswer, match="Line 2 of 코스피 종목: it has 100 bytes, not 288"):
        parse(KospiStock, line() + line()[:100] + b"\n")


def test_a_delimited_line_is_parted_and_checked() -> None:
    nasdaq = record_class("nasdaq")
    (stock,) = parse(nasdaq, b"\t".join([b"US", b"22", b"NAS", b"", b"AAPL", *[b""] * 19]))
    assert (stock.symbol, stock.wire["ncod"]) == ("AAPL", "US")
    with pytest.raises(BadAnswer, match="5 fields, not 24"):
        parse(nasdaq, b"US\t22\tNAS\t\tAAPL\n")


def test_an_archive_is_unpacked() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("kospi_code.mst", line())
    assert parse(KospiStock, buffer.getvalue())[0].symbol == "005930"


@pytest.mark.parametrize("data", [b"", b"\n\n", b"PK\x03\x04 and nothing else"])
def test_nothing_or_a_damaged_archive_is_told(data: bytes) -> None:
    with pytest.raises(BadAnswer):
        parse(KonexStock, data)


def test_an_empty_archive_is_told() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w"):
        pass
    with pytest.raises(BadAnswer):
        parse(KonexStock, buffer.getvalue())


def test_what_is_packed_is_cut_to_its_width() -> None:
    file = MasterFile("x", None, laid_out("a:2 b:3"))
    assert pack(file, {"a": "12345", "b": "가"}) == b"12" + "가".encode("cp949") + b" \n"


def test_lines_that_share_a_symbol_have_keys_of_their_own() -> None:
    lines = [{"theme_code": theme, "shrn_iscd": "005930"} for theme in ("001", "002")]
    keys = [record.key for record in parse(ThemeStock, b"".join(pack(ThemeStock.file, one) for one in lines))]
    assert keys == ["001/005930", "002/005930"]
    (sector,) = parse(Sector, pack(Sector.file, {"idx_div": "1", "idx_code": "1001"}))
    assert sector.key == "11001"
    (future,) = parse(OverseasFuture, pack(OverseasFuture.file, {"sSrsCd": "ESZ27"}))
    assert future.key == "ESZ27"


def test_a_master_file_that_there_is_not() -> None:
    with pytest.raises(InvalidRequest, match="kospi, kosdaq"):
        record_class("nikkei")
