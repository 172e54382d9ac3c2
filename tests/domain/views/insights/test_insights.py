"""The year in views: balance, week scores, resilience, checks, the liked-and-hated map, the network."""

from datetime import date, timedelta

import msgspec

from careertui.domain.career import Career
from careertui.domain.records import Entry, Review, Scores
from careertui.domain.signals.balance import Balance
from careertui.domain.views.insights.insights import liked_maps, network_view
from careertui.domain.views.insights.trends import balance_view, checks_view, resilience_view, scores_view
from tests.domain.careers import MemoryFacts, a_habit, a_season, days_from, facts_of
from tests.domain.facts import LONG_AGO, a_career, a_line, a_person, a_review, a_role, day, weeklies
from tests.domain.insights import insights_view

TODAY = date(2026, 9, 7)  # a Monday
SUNDAY = date(2026, 9, 6)


def marked(on: str, mark: str, text: str = "") -> Entry:
    line = a_line(day(on), kind="win", id=f"{on} {mark} {text}")
    return msgspec.structs.replace(line, mark=mark, text=text or line.id)


def test_balance_week_by_week_with_signs_and_seasons() -> None:
    season = a_season(day("2026-08-10"), day("2026-08-16"))
    view = balance_view(a_career(*weeklies(SUNDAY, [5, 5, 2, 1], ["n", "", "ns", "s"]), season), TODAY)
    assert len(view.weeks) == 53
    assert [week.first for week in view.weeks[-2:]] == [day("2026-08-31"), TODAY]
    assert [week.balance for week in view.weeks[-6:]] == [None, 5, 5, 2, 1, None]
    assert [week.signs for week in view.weeks[-5:-1]] == ["n", "", "ns", "s"]
    assert [week.first for week in view.weeks if week.is_season] == [day("2026-08-10")]
    assert view.now == Balance(lately=3.5, before=3.5, is_low=False)
    assert (dict(view.signs), view.reviews) == ({"nights": 2, "sleep": 2}, 4)


def test_a_balance_needs_four_answers() -> None:
    assert balance_view(a_career(*weeklies(SUNDAY, [5, 5, 2])), TODAY).now is None
    low = balance_view(a_career(*weeklies(SUNDAY, [5, 5, 5, 2, 2, 2, 2])), TODAY)
    assert low.now == Balance(2, 2, is_low=True)
    empty = balance_view(a_career(), TODAY)
    assert (empty.now, empty.signs, empty.reviews) == (None, (), 0)
    assert all(week.balance is None for week in empty.weeks)


def test_week_scores_of_a_year() -> None:
    habit = a_habit(quota=2, start=day("2026-08-03"))
    facts = facts_of(
        habit,
        ticks={"h1": days_from(day("2026-08-03"), [2, 1, 0, 2, 2, 1])},
        seasons=[a_season(day("2026-08-17"), day("2026-08-23"))],
    )
    documents = facts.documents | {"meta": {"anchors": {"all": [{"from": "2026-08-03", "day": "2026-08-03"}]}}}
    view = scores_view(Career(MemoryFacts(documents)), TODAY)
    assert [(week.done, week.want) for week in view.weeks[-7:]] == [
        (0, 0),
        (2, 2),
        (1, 2),
        (0, 0),
        (2, 2),
        (2, 2),
        (1, 2),
    ]
    assert [week.is_season for week in view.weeks[-7:]] == [False, False, False, True, False, False, False]
    assert view.weeks[0].percent is None
    assert (view.mean, view.counted) == (83, 3)  # 50 100 100; neither the first week, the season nor the running one
    empty = scores_view(a_career(), TODAY)
    assert (empty.mean, empty.counted, len(empty.weeks)) == (None, 0, 53)


def test_dimensions_without_a_live_habit_are_bare() -> None:
    view = resilience_view(a_career(a_habit("h1", dimension="scan", created=LONG_AGO)), TODAY)
    assert len(view.dimensions) == 7
    assert "scan" not in view.bare
    assert len(view.bare) == 6
    assert [each.log for each in resilience_view(a_career(), TODAY).dimensions] == [None] * 7


def a_check(on: str, answers: list[int | None]) -> Review:
    return a_review("check", day(on), scores=Scores(jobcareer=tuple(answers)))


def test_the_trend_of_the_check_is_the_demos() -> None:
    view = checks_view(
        a_career(
            a_check("2026-05-31", [4, 4, 4, 4, 2, 2, 3, 3, 4, 4, 3, 4]),
            a_check("2025-08-31", [2, 1, 2, 2, 4, 5, 4, 5, 2, 2, 2, 1]),
            a_check("2026-08-31", [None, None, None, 4, 2, 2, 3, 3, 4, 4, 3, 4]),  # three are open: no result
            a_review("check", day("2026-06-30"), scores=Scores(resilience=(1, 2, 3, 4, 5, 1, 2))),
        ),
        TODAY,
    )
    assert [(point.day, point.percent, point.focus) for point in view.points] == [
        (day("2025-08-31"), 17, "job"),
        (day("2026-05-31"), 69, "career"),
    ]
    assert view.lowest == (6, 7)
    assert checks_view(a_career(), TODAY).points == ()


def test_the_map_of_each_year_and_of_all() -> None:
    career = a_career(
        marked("2025-12-01", "gh"),
        marked("2026-01-10", "gl", "older"),
        marked("2026-08-28", "gl", "newer"),
        marked("2026-03-01", "bl"),
        a_line(day("2026-04-01")),
    )
    this, before, everything = liked_maps(career, TODAY)
    assert [each.year for each in (this, before, everything)] == [2026, 2025, None]
    assert [this.cells[mark].lines for mark in ("gl", "gh", "bl", "bh")] == [2, 0, 1, 0]
    assert [proof.text for proof in this.cells["gl"].newest] == ["newer", "older"]
    assert (this.count, before.count, everything.count) == (3, 1, 4)
    assert liked_maps(a_career(), TODAY) == ()
    assert [each.year for each in liked_maps(career, day("2025-12-31"))] == [2025]


def test_people_by_tie_and_side_the_longest_overdue_first() -> None:
    view = network_view(
        a_career(
            a_role("Firm"),
            a_person("mentor", tie="mentor", every=1, created=day("2026-01-01")),
            a_person("peer", tie="peer", every=6, created=day("2026-01-01")),
            a_person("boss", org="FIRM", tie="boss", every=1, created=day("2026-01-01")),
            a_line(day("2026-07-31"), "mentor"),
            a_line(day("2026-08-10"), "peer"),
            a_line(day("2026-09-01"), "peer", "boss"),
        ),
        TODAY,
    )
    assert [(person.id, person.is_outside, person.state, person.days) for person in view.people] == [
        ("mentor", True, "stale", 7),
        ("boss", False, "fresh", -24),
        ("peer", True, "fresh", -175),
    ]
    assert (view.outside, view.inside, view.touched) == ((1, 2), (1, 1), 1)
    assert [person.id for person in view.stale] == ["mentor"]
    assert {row.tie: (row.outside, row.inside) for row in view.ties} == {
        "mentor": ((0, 1), (0, 0)),
        "peer": ((1, 1), (0, 0)),
        "boss": ((0, 0), (1, 1)),
    }
    assert view.months[0][0] == day("2025-09-01")
    assert view.months[-3:] == ((day("2026-07-01"), 1), (day("2026-08-01"), 1), (day("2026-09-01"), 1))


def test_all_at_once_is_the_sections_one_by_one() -> None:
    career = a_career(
        *weeklies(SUNDAY, [5, 5, 2, 1]), a_person(), a_habit(created=LONG_AGO), marked("2026-08-28", "gl")
    )
    view = insights_view(career, TODAY)
    assert view.balance == balance_view(career, TODAY)
    assert view.scores == scores_view(career, TODAY)
    assert view.resilience == resilience_view(career, TODAY)
    assert view.checks == checks_view(career, TODAY)
    assert view.network == network_view(career, TODAY)
    assert view.liked == liked_maps(career, TODAY)
    then = insights_view(career, SUNDAY - timedelta(days=7))
    assert then.balance.reviews == 3
