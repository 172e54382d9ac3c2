import time
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from careertui.domain.errors import Refused
from careertui.domain.settings import Settings
from careertui.store import clock as clock_module
from careertui.store.clock import Clock, checked_zone, elsewhere, system_zone, zone_problem
from careertui.store.said import first_time

BERLIN = Settings(timezone="Europe/Berlin")


def at(monkeypatch: pytest.MonkeyPatch, moment: str) -> Clock:
    """A clock at a moment in UTC."""
    now = datetime.fromisoformat(moment).replace(tzinfo=UTC).timestamp()
    monkeypatch.setattr(time, "time", lambda: now)
    return Clock()


def end_of_day(clock: Clock, settings: Settings) -> str:
    return datetime.fromtimestamp(clock.bounds(settings).end, UTC).isoformat()[:16]


def test_a_fixed_day_never_ends() -> None:
    clock = Clock(date(2026, 9, 7))
    assert clock.today(BERLIN) == date(2026, 9, 7)
    assert clock.bounds(BERLIN).end == float("inf")


def test_the_day_is_the_zones(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = at(monkeypatch, "2026-09-07T22:30")
    assert clock.today(BERLIN) == date(2026, 9, 8)
    assert clock.today(Settings(timezone="America/New_York")) == date(2026, 9, 7)
    assert end_of_day(clock, BERLIN) == "2026-09-08T22:00"


def test_the_day_may_start_later(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = at(monkeypatch, "2026-09-08T01:30")  # 03:30 in Berlin
    late = Settings(timezone="Europe/Berlin", day_starts_at=4)
    assert clock.today(late) == date(2026, 9, 7)
    assert end_of_day(clock, late) == "2026-09-08T02:00"


@pytest.mark.parametrize(
    ("moment", "zone", "starts", "today", "end"),
    [
        ("2026-03-29T00:30", "Europe/Berlin", 0, "2026-03-29", "2026-03-29T22:00"),  # 23 hours
        ("2026-10-25T12:00", "Europe/Berlin", 0, "2026-10-25", "2026-10-25T23:00"),  # 25 hours
        ("2026-03-29T00:30", "Europe/Berlin", 2, "2026-03-28", "2026-03-29T01:00"),  # 02:00 does not exist
        ("2026-10-25T00:30", "Europe/Berlin", 2, "2026-10-25", "2026-10-26T01:00"),  # 02:00 is there twice
        ("2026-10-25T01:30", "Europe/Berlin", 2, "2026-10-25", "2026-10-26T01:00"),
        ("2018-11-04T02:30", "America/Sao_Paulo", 0, "2018-11-03", "2018-11-04T03:00"),  # midnight is skipped
        ("2018-02-18T02:30", "America/Sao_Paulo", 0, "2018-02-17", "2018-02-18T03:00"),  # 23:00 is there twice
        ("2011-12-30T09:00", "Pacific/Apia", 0, "2011-12-29", "2011-12-30T10:00"),  # a day that never was
    ],
)
def test_days_end_when_they_end(
    monkeypatch: pytest.MonkeyPatch, moment: str, zone: str, starts: int, today: str, end: str
) -> None:
    clock = at(monkeypatch, moment)
    settings = Settings(timezone=zone, day_starts_at=starts)
    assert clock.today(settings) == date.fromisoformat(today)
    assert end_of_day(clock, settings) == end


@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/Sao_Paulo", "Australia/Lord_Howe", "Africa/Casablanca"])
def test_now_is_always_within_its_day(monkeypatch: pytest.MonkeyPatch, zone: str) -> None:
    for starts in (0, 2, 12):
        settings = Settings(timezone=zone, day_starts_at=starts)
        for number in range(0, 24 * 400, 7):
            now = 1_500_000_000 + number * 3600.0
            monkeypatch.setattr(time, "time", lambda now=now: now)
            start, end = Clock().bounds(settings)
            assert start <= now < end
            assert end - start <= 26 * 3600
            monkeypatch.setattr(time, "time", lambda end=end: end)
            assert Clock().today(settings) > logical(now, settings, monkeypatch)


def logical(now: float, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> date:
    monkeypatch.setattr(time, "time", lambda: now)
    return Clock().today(settings)


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the system's zone can't be changed")
def test_without_a_zone_it_is_the_systems(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    time.tzset()
    try:
        clock = at(monkeypatch, "2026-09-07T15:30")
        assert clock.today(Settings()) == date(2026, 9, 8)
        assert end_of_day(clock, Settings()) == "2026-09-08T15:00"
    finally:
        monkeypatch.undo()
        time.tzset()


def test_zones_are_checked() -> None:
    assert checked_zone(" Europe/Berlin ") == "Europe/Berlin"
    assert checked_zone("") == ""
    for name in ("Europe/Atlantis", "../../etc/passwd", "/etc/passwd", "Europe", "a\0b", "x" * 300, "é"):
        with pytest.raises(Refused, match="There is no time zone"):
            checked_zone(name)
    with pytest.raises(Refused, match="America/New_York"):
        checked_zone("new york")


def test_an_unknown_zone_in_the_file_is_told_and_the_systems_used() -> None:
    atlantis = Settings(timezone="Europe/Atlantis")
    assert "Europe/Atlantis" in zone_problem(atlantis)
    assert Clock().today(atlantis) in (Clock().today(Settings()), date.today())
    assert zone_problem(BERLIN) == zone_problem(Settings()) == ""


@pytest.mark.parametrize(
    ("tz", "zone"),
    [
        ("Europe/Berlin", "Europe/Berlin"),
        (":Europe/Berlin", "Europe/Berlin"),
        ("/usr/share/zoneinfo/Asia/Tokyo", "Asia/Tokyo"),
        ("/usr/share/zoneinfo/posix/Asia/Tokyo", "Asia/Tokyo"),
        ("", "Europe/Lisbon"),
        ("Nowhere/At all", "Europe/Lisbon"),
        ("XYZ-3", "Europe/Lisbon"),
    ],
)
def test_the_machines_zone_is_what_tz_says_else_where_the_link_leads(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tz: str, zone: str
) -> None:
    link = tmp_path / "localtime"
    link.symlink_to("../usr/share/zoneinfo/Europe/Lisbon")
    monkeypatch.setattr(clock_module, "LOCAL_TIME", str(link))
    assert system_zone({"TZ": tz}) == zone


def test_without_a_name_it_is_utc(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock_module, "LOCAL_TIME", str(tmp_path / "none"))
    assert system_zone({}) == "UTC"


def test_another_zone_is_said_where_it_keeps_another_time(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = at(monkeypatch, "2026-09-07T12:05")
    assert clock.zone_words(BERLIN, {}) == "Europe/Berlin, where it is Mon 7 Sep, 14:05"
    assert elsewhere(BERLIN, {"TZ": "Asia/Tokyo"}) == "Asia/Tokyo"
    assert elsewhere(BERLIN, {"TZ": "Europe/Rome"}) == ""  # the same days
    assert elsewhere(Settings(), {"TZ": "Asia/Tokyo"}) == ""


def test_once_is_once(tmp_path: Path) -> None:
    environ = {"XDG_CACHE_HOME": str(tmp_path)}
    said = [first_time("/a", "x", environ), first_time("/a", "x", environ), first_time("/b", "x", environ)]
    assert said == [True, False, True]
