"""Readiness and the last layoff drill, straight from the specification."""

from datetime import timedelta

from msgspec.structs import replace

from careertui.domain.evidence.evidence import Evidence
from careertui.domain.evidence.readiness import last_drill, readiness
from tests.domain.facts import a_career, a_line, a_safeguard, a_win, day

DAY = timedelta(days=1)
TODAY = day("2026-09-07")


def test_readiness_counts_fresh_and_soon_of_all() -> None:
    safeguards = [a_safeguard(f"a{n}", every=3, created=day("2026-08-01")) for n in range(4)]
    lines = [a_line(day("2026-08-20"), "a0"), a_line(day("2026-06-10"), "a1"), a_line(day("2026-06-01"), "a2")]
    evidence = Evidence(a_career(*safeguards, *lines), TODAY)
    assert [evidence.freshness(each).state for each in safeguards] == ["fresh", "soon", "stale", "new"]
    assert readiness(evidence) == (2, 4, None, None, None)


def test_an_archived_asset_counts_no_more() -> None:
    gone = replace(a_safeguard("a1"), archived=day("2026-09-01"))
    assert readiness(Evidence(a_career(gone), TODAY))[:2] == (0, 0)
    assert readiness(Evidence(a_career(gone), day("2026-08-31")))[:2] == (0, 1)


def test_the_last_drill() -> None:
    career = a_career(a_line(day("2026-04-19"), kind="drill"), a_line(day("2026-01-01"), kind="drill"), a_win(TODAY))
    assert last_drill(Evidence(career, TODAY).career) == day("2026-04-19")
    assert last_drill(Evidence(career, day("2025-12-31")).career) is None
