"""Data and talk keep apart, and a pipe gets neither colors nor padding nor a width."""

import io
import sys
import time

import pytest
import typer
from rich.text import Text

from kis_async.cli.layout import table
from kis_async.cli.screen import Form, Screen, form_of


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def terminal_as_stdout(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    for name in ("NO_COLOR", "FORCE_COLOR", "COLORTERM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "70")
    stream = Terminal()
    monkeypatch.setattr(sys, "stdout", stream)
    return stream


def test_a_pipe_gets_bare_lines(capsys: pytest.CaptureFixture[str]) -> None:
    shown = table("a", "b")
    shown.add_row(Text("x" * 300, style="red"), "")
    Screen().show(shown, "end")
    lines = capsys.readouterr().out.splitlines()
    assert lines == ["a".ljust(302) + "b", "x" * 300, "end"]


def test_a_terminal_gets_colors(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = terminal_as_stdout(monkeypatch)
    screen = Screen()
    screen.show(Text("up", style="red"))
    assert screen.colored
    assert screen.width == 70
    assert "\x1b[31mup" in terminal.getvalue()


@pytest.mark.parametrize("variable", [True, False])
def test_colors_can_be_turned_off(variable: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = terminal_as_stdout(monkeypatch)
    if variable:
        monkeypatch.setenv("NO_COLOR", "1")
    screen = Screen(no_color=not variable)
    screen.show(Text("up", style="red"))
    assert not screen.colored
    assert terminal.getvalue() == "up\n"


def test_a_pipe_is_as_wide_as_a_chart(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    assert Screen().width == 80
    monkeypatch.setenv("COLUMNS", "120")
    assert Screen().width == 120


def impatient(monkeypatch: pytest.MonkeyPatch, moment: float = 0.01) -> Terminal:
    """A terminal as stderr, where somebody minds every moment."""
    terminal_as_stdout(monkeypatch)
    stream = Terminal()
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr("kis_async.cli.screen._MOMENT", moment)
    return stream


def test_a_long_wait_shows_that_it_goes_on_and_leaves_nothing_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = impatient(monkeypatch)
    with Screen().waiting():
        wait_for(stream, "asking KIS")
    assert stream.getvalue().endswith("\x1b[?25h\r\x1b[1A\x1b[2K")


def test_a_short_wait_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = impatient(monkeypatch, moment=60)
    with Screen().waiting():
        pass
    assert "asking" not in stream.getvalue()


def test_a_bar_takes_the_place_of_the_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = impatient(monkeypatch)
    screen = Screen()
    with screen.waiting():
        wait_for(stream, "asking KIS")
        with screen.progress("prices") as progress:
            progress(1, 2)
            seen = len(stream.getvalue())
        assert "prices" in stream.getvalue()
        assert "asking" not in stream.getvalue()[seen:]


def test_nobody_waits_before_a_pipe(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kis_async.cli.screen._MOMENT", 0)
    with Screen().waiting():
        time.sleep(0.02)
    assert capsys.readouterr().err == ""


def wait_for(stream: Terminal, text: str) -> None:
    until = time.monotonic() + 10
    while text not in stream.getvalue():
        assert time.monotonic() < until
        time.sleep(0.01)


def test_talk_goes_to_stderr_and_progress_only_to_a_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    screen = Screen()
    screen.say("talk [not markup]")
    with screen.progress("prices") as progress:
        progress(1, 2)
        progress(2, None)
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err == "talk [not markup]\n"


def test_nobody_answering_is_blank(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("y\n"))
    screen = Screen()
    assert screen.ask("Sure?") == "y\n"
    assert screen.ask("Sure?") == ""
    assert capsys.readouterr().err == "Sure? Sure? "


def test_forms() -> None:
    assert form_of(as_json=False) is Form.TABLE
    assert form_of(as_json=True) is Form.JSON
    assert form_of(as_json=False, as_csv=True) is Form.CSV
    with pytest.raises(typer.BadParameter):
        form_of(as_json=True, as_csv=True)
