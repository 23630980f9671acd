"""업종코드, 테마코드, 회원사: what groups stocks, and who trades them."""

from typing import Annotated

from kis_async.masters.record import MasterFile, Record, laid_out
from kis_async.wire import Wire


class Sector(Record):
    """One index or sector; `symbol` is the index code that index calls take (0001 KOSPI, 1001 KOSDAQ)."""

    file = MasterFile("업종코드", "idxcode.mst.zip", laid_out("idx_div:1 idx_code:4 idx_name:40"))

    division: Annotated[str | None, Wire("idx_div", "시장구분값")] = None
    symbol: Annotated[str, Wire("idx_code", "업종코드")]
    name: Annotated[str | None, Wire("idx_name", "업종명")] = None

    @property
    def key(self) -> str:
        """Division and code: codes repeat between divisions."""
        return f"{self.division or ''}{self.symbol}"


class ThemeStock(Record):
    """One stock of one theme; `name` is the theme's."""

    file = MasterFile("테마코드", "theme_code.mst.zip", laid_out("theme_code:3 theme_name:40 shrn_iscd:6 filler:3"))

    theme: Annotated[str, Wire("theme_code", "테마코드")]
    name: Annotated[str | None, Wire("theme_name", "테마명")] = None
    symbol: Annotated[str, Wire("shrn_iscd", "단축코드")]
    filler: Annotated[str | None, Wire("filler", "filler")] = None

    @property
    def key(self) -> str:
        """Theme and stock: a stock belongs to many themes."""
        return f"{self.theme}/{self.symbol}"


class Broker(Record):
    """One member firm of the exchange; `symbol` is its number in calls and answers about brokers."""

    file = MasterFile("회원사", "memcode.mst", laid_out("mbcr_no:5 mbcr_name:20 glob_yn:1"))

    symbol: Annotated[str, Wire("mbcr_no", "회원사코드")]
    name: Annotated[str | None, Wire("mbcr_name", "회원사명")] = None
    foreign: Annotated[bool | None, Wire("glob_yn", "구분")] = None
