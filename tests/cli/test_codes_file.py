"""Codes out of files as Excel, the KRX portal and people write them."""

import pytest

from kis_async.cli.codes_file import codes_of, decoded
from kis_async.wire.errors import InvalidRequest

PORTAL = (
    '"표준코드","단축코드","한글 종목명","한글 종목약명","영문 종목명","상장일"\r\n'
    '"KR7005930003","005930","삼성전자보통주","삼성전자","Samsung Electronics","1975/06/11"\r\n'
    '"KR7095570008","095570","AJ네트웍스, 보통주","AJ네트웍스","AJ Networks","2015/08/21"\r\n'
)
ENCODINGS = ["utf-8", "utf-8-sig", "cp949", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_the_portal_s_table_in_every_encoding(encoding: str) -> None:
    assert codes_of(PORTAL.encode(encoding), "krx.csv") == ["005930", "095570"]


@pytest.mark.parametrize("bom", ["utf-16-le", "utf-16-be"])
def test_utf_16_with_a_mark_of_either_order(bom: str) -> None:
    assert codes_of("\ufeff005930\r\n000660\r\n".encode(bom), "a.txt") == ["005930", "000660"]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["\t", ";", ",", "|"])
@pytest.mark.parametrize(
    "head", ["종목코드", "단축코드", "code", "Symbol", "TICKER", " 종목 코드 ", "stock_code"]
)
def test_a_table_by_its_heading_in_any_column(head: str, mark: str, newline: str) -> None:
    rows = [["회사명", head, "업종"], ["삼성전자", "005930", "전자 005380"], ["카카오", "A035720", "IT"]]
    text = newline.join(mark.join(row) for row in rows)
    assert codes_of(text.encode(), "list.csv") == ["005930", "A035720"]


@pytest.mark.parametrize("head", ["종목코드", "code", '"symbol"'])
def test_a_heading_over_one_column(head: str) -> None:
    assert codes_of(f"{head}\n005930\n\n# none\n000660 # two\n".encode(), "a.txt") == ["005930", "000660"]


def test_columns_by_blanks() -> None:
    assert codes_of("종목코드 종목명\n005930 삼성전자\n".encode("cp949"), "a.txt") == ["005930"]


def test_the_short_code_goes_before_the_isin_and_the_isin_alone_will_do() -> None:
    assert codes_of("표준코드,코드\nKR7005930003,005930\n".encode(), "a") == ["005930"]
    assert codes_of("표준코드,종목명\nKR7005930003,삼성전자\n".encode(), "a") == ["KR7005930003"]


def test_what_excel_did_to_codes() -> None:
    text = 'code,name\n="005930",a\n"=""000660""",b\n5930,c\n5930.0,d\n\'018880,e\n'
    assert codes_of(text.encode(), "a.csv") == ["005930", "000660", "5930", "5930.0", "018880"]


def test_zeros_that_excel_took_are_read_from_the_isin_beside_them() -> None:
    text = "표준코드,단축코드\nKR7005930003,5930\nKR7000660001,5930\nKR7005930004,5930\n"
    assert codes_of(text.encode("cp949"), "a.csv") == ["005930", "5930", "5930"]


def test_excel_says_what_parts_its_cells() -> None:
    assert codes_of(b"sep=;\ncode;price\n005930;1,5\n", "a.csv") == ["005930"]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("005930 000660\t018880;0001A0,Q500001", ["005930", "000660", "018880", "0001A0", "Q500001"]),
        ('"005930","000660"', ["005930", "000660"]),
        ("005930,삼성전자", ["005930"]),
        ("005930 삼성전자", ["005930"]),
        ("삼성전자;005930;코스피", ["005930"]),
        ("069500,KODEX 200 지수", ["069500"]),
        ("005930 00066", ["005930", "00066"]),
        ("삼성전자", ["삼성전자"]),
        ("005930 AAPL", ["005930", "AAPL"]),
        ("# 005930\n\n  # 000660\n018880#x", ["018880"]),
        ("", []),
        ("\ufeff\n\n", []),
    ],
)
def test_a_list_drops_nothing_that_may_be_a_code(text: str, codes: list[str]) -> None:
    for encoding in ("utf-8", "cp949") if text.isascii() or "\ufeff" not in text else ("utf-8",):
        assert codes_of(text.encode(encoding), "a.txt") == codes


def test_a_cell_that_is_not_a_code_stays_to_fail_by_name() -> None:
    assert codes_of("종목코드,종목명\n005930,a\n합계,2\n12,b\n".encode(), "a") == ["005930", "합계", "12"]


@pytest.mark.parametrize("row", ["삼성전자", "삼성전자,", 'x," ",y'])
def test_a_row_without_its_code_is_named_by_file_and_line(row: str) -> None:
    text = f"종목명,종목코드,업종\n\nSK,000660,x\n{row}\n"
    with pytest.raises(InvalidRequest, match=r"list\.csv, line 4, has no code in the column '종목코드'"):
        codes_of(text.encode(), "list.csv")


@pytest.mark.parametrize("text", ['종목코드,a\n"005930,x\n', '005930\n"000660\n'])
def test_a_quote_that_never_ends_is_named_by_file_and_line(text: str) -> None:
    with pytest.raises(InvalidRequest, match=r"list\.csv, line 2, cannot be read"):
        codes_of(text.encode(), "list.csv")


@pytest.mark.parametrize("data", [b"005930\n000660\n\xff\xff", b"005930\n000660\n\x80 \xa0\xa0"])
def test_bytes_of_no_encoding_are_named_by_file_and_line(data: bytes) -> None:
    with pytest.raises(InvalidRequest, match=r"list\.txt, line 3, cannot be read"):
        decoded(data, "list.txt")
