"""Without a command the app is opened, where there is a terminal for it."""

import sys
from datetime import date

import pytest

from careertui.store.start_options import StartOptions
from tests.cli.conftest import Cli


class Opened:
    """Stands in for the app."""

    def __init__(self, code: int = 0) -> None:
        self.launches: list[StartOptions] = []
        self._code = code

    def __call__(self, launch: StartOptions) -> int:
        self.launches.append(launch)
        return self._code


@pytest.fixture
def terminal(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    for stream in (sys.stdin, sys.stdout):
        monkeypatch.setattr(type(stream), "isatty", lambda self: True)


@pytest.mark.usefixtures("terminal")
def test_the_app_gets_file_day_and_config(cli: Cli) -> None:
    opened = Opened(code=3)
    assert cli(open_app=opened).code == 3
    (launch,) = opened.launches
    assert (launch.path, launch.today, launch.is_demo) == (str(cli.path), date(2026, 9, 9), False)
    assert launch.config.glyphs == "unicode"
    cli.today = ""
    cli(open_app=opened)
    assert opened.launches[1].today is None


@pytest.mark.usefixtures("terminal")
def test_the_demo_is_opened_on_its_day(cli: Cli) -> None:
    opened = Opened()
    assert cli.bare("--demo", open_app=opened).code == 0
    (launch,) = opened.launches
    assert (launch.today, launch.is_demo) == (date(2026, 9, 7), True)
    assert launch.path != str(cli.path)


@pytest.mark.usefixtures("terminal")
def test_a_dumb_terminal_gets_a_sentence_and_today(reading: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "dumb")
    opened = Opened()
    result = reading(open_app=opened)
    assert (result.code, opened.launches) == (1, [])
    assert "TERM=dumb" in result.err
    assert result.err.count("\n") == 1
    assert result.out.startswith("Wednesday 9 September")


def test_without_a_terminal_too(reading: Cli) -> None:
    opened = Opened()
    result = reading(open_app=opened)
    assert (result.code, opened.launches) == (1, [])
    assert "needs a terminal" in result.err
    assert "Read" in result.out


@pytest.mark.usefixtures("terminal")
@pytest.mark.parametrize("error", [KeyboardInterrupt, BrokenPipeError])
def test_interrupts_are_quiet(cli: Cli, error: type[BaseException]) -> None:
    def interrupted(launch: StartOptions) -> int:
        raise error

    result = cli(open_app=interrupted)
    assert (result.out, result.err) == ("", "")
    assert result.code == (130 if error is KeyboardInterrupt else 141)


@pytest.mark.usefixtures("terminal")
def test_colours_on_a_terminal_only_where_welcome(reading: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    reading.done("tick", "run", "--amount", "20")
    coloured = reading.done("today")
    assert "\x1b[32m" in coloured
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in reading.done("today")
