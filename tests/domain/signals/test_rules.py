"""Signals: every rule on and off its threshold, their order, at most three, snoozed, muted by a season."""

from datetime import date, timedelta
from typing import Any

import pytest
from msgspec.structs import replace

from careertui.domain.career import Career
from careertui.domain.goals import short_title
from careertui.domain.records import Action, Scores, Snooze, Vision
from careertui.domain.settings import Settings
from careertui.domain.signals.rules import laterals, signals, unserved_values
from careertui.domain.signals.signal import DRILL
from careertui.domain.thresholds import Thresholds
from tests.domain import facts
from tests.domain.careers import a_habit, a_season
from tests.domain.facts import (
    a_goal,
    a_line,
    a_person,
    a_review,
    a_role,
    a_safeguard,
    a_skill,
    a_win,
    day,
    weeklies,
)

DAY = timedelta(days=1)
TODAY = day("2026-09-07")
LAST_SLOT = day("2026-09-06")
OPEN = (Action(text="go on"),)


def a_career(*records: Any, **more: Any) -> Career:
    """A career that rules 5 and 6 have nothing to say of, where the records know nobody and have had no drill."""
    beside: list[Any] = []
    known = {getattr(record, "kind", "") for record in records}
    days = [TODAY + n * 15 * DAY for n in range(-60, 30)]
    if records and "person" not in known:
        beside = [a_person("known", every=99), *(a_line(on, "known") for on in days)]
    if "safeguard" in known and "drill" not in known:
        beside += [a_line(on, kind="drill", id=f"drill {on}") for on in days]
    return facts.a_career(*records, *beside, **more)


def kinds(career: Career, today: date = TODAY, most: int | None = None) -> list[str]:
    return [signal.kind for signal in signals(career, today, most)]


def texts(career: Career, today: date = TODAY, most: int | None = None) -> list[str]:
    return [signal.text for signal in signals(career, today, most)]


def test_an_empty_career_gives_none() -> None:
    assert signals(a_career(), TODAY) == ()


# --- 1 and 8: lateral moves


def needing(target: str = "2027-06-30", need: int = 2, id: str = "g1", **facts: Any) -> Any:
    """A goal that needs skill k1; an idea, so that no other rule speaks of it."""
    return a_goal(id, target=day(target), status=facts.pop("status", "idea"), needs={"k1": need}, **facts)


def severity(*records: Any, today: date = TODAY) -> str | None:
    found = [signal for signal in signals(a_career(*records), today, None) if signal.kind == "lateral"]
    return found[0].severity if found else None


COLD = a_win(day("2026-02-27"), "k1", levels={"k1": 1})


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("2026-09-08", "high"),
        ("2027-09-07", "high"),  # within 12 months
        ("2027-09-08", "watch"),
        ("2028-09-07", "watch"),  # within 24 months
        ("2028-09-08", None),
    ],
)
def test_how_near_the_target_is_says_how_grave(target: str, expected: str | None) -> None:
    assert severity(a_skill(), COLD, needing(target)) == expected


@pytest.mark.parametrize(("proof", "expected"), [("2026-03-06", "high"), ("2026-03-07", None), ("2026-03-08", None)])
def test_evidence_older_than_six_months_is_cold(proof: str, expected: str | None) -> None:
    assert severity(a_skill(), a_win(day(proof), "k1", levels={"k1": 1}), needing()) == expected


def test_no_evidence_at_all_is_cold_too() -> None:
    career = a_career(a_skill(start_level=1), needing())
    assert texts(career) == ["Goal g1 needs Skill k1 2; you're at 1, no proof yet"]


def test_season_days_keep_a_proof_warm() -> None:
    season = a_season(day("2026-04-01"), day("2026-04-11"))  # eleven days: 27 August becomes 7 September
    assert severity(a_skill(), COLD, needing(), season) is None
    assert severity(a_skill(), COLD, needing(), season, today=TODAY + DAY) == "high"


def test_a_tick_is_evidence_and_a_note_is_not() -> None:
    ticked = a_career(a_skill(), needing(), COLD, a_habit(), ticks={"h1": {day("2026-08-01"): ["k1"]}})
    assert kinds(ticked) == []
    assert severity(a_skill(), needing(), COLD, a_line(day("2026-08-01"), "k1", kind="note")) == "high"


@pytest.mark.parametrize(("level", "expected"), [(0, "high"), (1, "high"), (2, None), (3, None)])
def test_only_a_skill_below_its_need(level: int, expected: str | None) -> None:
    assert severity(a_skill(start_level=level), needing()) == expected


@pytest.mark.parametrize(
    ("status", "expected"), [("active", "high"), ("idea", "high"), ("done", None), ("dropped", None)]
)
def test_only_ideas_and_active_goals(status: str, expected: str | None) -> None:
    assert severity(a_skill(), needing(status=status, actions=OPEN)) == expected


def test_a_skill_that_was_put_away_is_no_need() -> None:
    assert severity(replace(a_skill(), archived=day("2026-09-01")), needing()) is None


def test_of_several_the_goal_with_the_latest_target() -> None:
    career = a_career(a_skill(), needing("2026-12-31", id="g1"), needing("2027-06-30", id="g2"), COLD)
    assert [(signal.subject, signal.goal) for signal in signals(career, TODAY, None)] == [("k1", "g2")]
    assert [lateral.goal.id for lateral in laterals(career, TODAY)] == ["g2", "g1"]


def test_in_one_goal_the_widest_gap_and_a_snooze_holds_for_the_skill() -> None:
    goals = [
        replace(needing(target, id=id), needs={"k1": 1, "k2": 3})
        for id, target in (("g1", "2026-12-31"), ("g2", "2027-06-30"))
    ]
    records = [a_skill("k1"), a_skill("k2"), *goals]

    def spoken(**more: Any) -> list[tuple[str, str]]:
        return [(each.subject, each.goal) for each in signals(a_career(*records, **more), TODAY, None)]

    assert spoken() == [("k2", "g2")]
    assert spoken(snoozes=[snoozed("lateral", "k2")]) == [("k1", "g2")]
    assert spoken(snoozes=[snoozed("lateral", "k2"), snoozed("lateral", "k1")]) == []
    assert spoken(snoozes=[snoozed("lateral", "g2")]) == [("k2", "g1")]  # as old files have it, by the goal


def test_high_and_watch_are_two_rules_with_others_between() -> None:
    career = a_career(
        a_skill(), needing("2027-01-31", id="g1"), needing("2028-01-31", id="g2"), a_safeguard("a1", every=3), COLD
    )
    assert [(each.kind, each.severity) for each in signals(career, TODAY)] == [
        ("lateral", "high"),
        ("readiness", None),
        ("lateral", "watch"),
    ]


def test_the_line_as_the_specification_words_it() -> None:
    skill = replace(a_skill(), name="Owning a budget")
    goal = needing(title="Sales Manager: own team, own number")
    (line,) = texts(a_career(skill, goal, COLD))
    assert line == "Sales Manager needs Owning a budget 2; you're at 1, last proof 27 Feb"
    (older,) = texts(a_career(skill, goal, a_win(day("2025-02-27"), "k1", levels={"k1": 1})))
    assert older.endswith("last proof 27 Feb 2025")


@pytest.mark.parametrize(
    ("title", "short"),
    [
        ("Sales Manager: own team, own number", "Sales Manager"),
        ("Director – of anything", "Director"),
        ("Twelve people outside Helion who'd take my call", "Twelve people outside Helion"),
        ("Someone who asks", "Someone who asks"),
        ("Who would have thought that this could be a title", "Who would have thought"),
        ("A whole long title without a clause in it at all", "A whole long title without a clause in it at all"),
    ],
)
def test_short_titles(title: str, short: str) -> None:
    assert short_title(a_goal(title=title)) == short


# --- 2: overdue, stuck, no next step


FRESH = day("2026-09-01")
LATE = a_goal("late", target=day("2026-08-31"), actions=OPEN, progress={FRESH: 9}, of=12)
STUCK = a_goal("stuck", target=day("2027-08-31"), actions=OPEN, started=day("2026-08-01"))
BARE = a_goal("bare", target=day("2027-01-31"), started=FRESH)


def test_a_goal_overdue() -> None:
    career = a_career(LATE)
    assert texts(career) == ['"Goal late" was due 31 Aug; 9 of 12']
    assert "overdue" not in kinds(career, day("2026-08-31"))


def test_a_goal_stuck() -> None:
    assert texts(a_career(STUCK)) == ['Nothing touched "Goal stuck" since 1 Aug']
    assert kinds(a_career(STUCK), day("2026-08-29")) == []
    assert kinds(a_career(STUCK), day("2026-08-30")) == ["stuck"]


def test_no_next_step() -> None:
    assert kinds(a_career(BARE)) == ["no_next_step"]
    assert kinds(a_career(replace(BARE, actions=OPEN))) == []


def test_overdue_before_stuck_before_no_next_step_and_one_line_in_all() -> None:
    closed = (Action(text="go on", done=FRESH),)
    late, stuck = replace(LATE, actions=closed), replace(STUCK, actions=())
    assert kinds(a_career(late, stuck, BARE)) == ["overdue"]
    assert kinds(a_career(stuck, BARE)) == ["stuck"]
    assert kinds(a_career(BARE)) == ["no_next_step"]


def test_a_goal_whose_measure_is_reached_offers_closing_instead() -> None:
    late = replace(LATE, of=12, progress={day("2026-09-01"): 12})
    (found,) = signals(a_career(late), TODAY)
    assert (found.kind, found.text) == ("overdue", '"Goal late" has reached its measure, 12 of 12; close it?')
    all_done = (Action(text="one", done=day("2026-08-01")), Action(text="two", done=day("2026-08-01")))
    (found,) = signals(a_career(replace(STUCK, actions=all_done)), TODAY)
    assert (found.kind, found.text) == ("stuck", '"Goal stuck" has reached its measure, all 2 actions done; close it?')
    (found,) = signals(a_career(replace(BARE, started=TODAY, progress={TODAY: 100})), TODAY)
    assert (found.kind, found.subject) == ("no_next_step", "bare")
    assert found.text == '"Goal bare" has reached its measure, 100 %; close it?'
    assert kinds(a_career(replace(BARE, started=TODAY, actions=OPEN, progress={TODAY: 100}))) == []


def test_of_two_goals_overdue_the_older_target() -> None:
    older = replace(LATE, id="older", target=day("2026-08-01"))
    assert [signal.subject for signal in signals(a_career(LATE, older), TODAY)] == ["older"]


# --- 3 and 4: balance and warning signs


@pytest.mark.parametrize(
    ("balances", "expected"),
    [
        ([2, 2, 2], []),  # three reviews are too few
        ([2, 2, 2, 2], ["balance"]),
        ([3, 3, 2, 2], []),  # 2.5 and nothing before
        ([3, 2, 2, 2], ["balance"]),
        ([5] * 9 + [4] * 4, ["balance"]),  # a whole one below
        ([5] * 9 + [5, 5, 4, 4], []),  # half a one
        ([4] * 9 + [3, 3, 4, 4], []),
        ([5] * 9 + [3, 3, 4, 4], ["balance"]),
        ([9] * 20 + [5] * 13, []),  # older ones than the last thirteen do not count
    ],
)
def test_balance(balances: list[int], expected: list[str]) -> None:
    assert kinds(a_career(*weeklies(LAST_SLOT, balances))) == expected


def test_balance_says_both_medians_and_the_signs() -> None:
    career = a_career(*weeklies(LAST_SLOT, [5] * 9 + [4, 3, 4, 3], ["n", "n", "ns", "n"]))
    assert texts(career)[0] == "Balance 3.5 of 9 lately, 5 before; nights in 4 of 4 weeks"
    two = a_career(*weeklies(LAST_SLOT, [5] * 9 + [4, 3, 4, 3], ["n", "l", "ns", "ls"]))
    assert texts(two)[0].endswith("nights in 2 of 4 weeks, leave cancelled in 2 of 4 weeks, sleep in 2 of 4 weeks")


@pytest.mark.parametrize(
    ("signs", "expected"),
    [
        (["", "", "", "n"], []),
        (["n", "", "", "l"], ["signs"]),
        (["n", "n", "", "", "", ""], []),  # only the last four
        (["ls"], []),
        (["l", "s"], ["signs"]),
    ],
)
def test_warning_signs_in_two_of_the_last_four(signs: list[str], expected: list[str]) -> None:
    assert kinds(a_career(*weeklies(LAST_SLOT, [5] * len(signs), signs))) == expected


def test_reviews_done_later_are_not_seen() -> None:
    career = a_career(*weeklies(LAST_SLOT, [2, 2, 2, 2]))
    assert kinds(career, LAST_SLOT - DAY) == []


# --- 5: the network


@pytest.mark.parametrize(("days", "expected"), [(30, []), (31, ["network"])])
def test_no_touch_outside_in_thirty_days(days: int, expected: list[str]) -> None:
    career = a_career(a_person(every=12), a_line(TODAY - days * DAY, "p1"))
    assert kinds(career) == expected


def test_touches_inside_do_not_count() -> None:
    people = [a_person("p1", org="Firm"), a_person("p2")]
    assert kinds(a_career(*people, a_role("Firm"), a_line(TODAY, "p1"))) == ["network"]
    assert kinds(a_career(*people, a_role("Firm"), a_line(TODAY, "p2"))) == []


def test_without_people_there_is_no_network_to_speak_of() -> None:
    assert kinds(a_career(a_skill(), a_line(TODAY, "known", "k1"))) == []


def test_season_days_do_not_make_it_quiet() -> None:
    season = a_season(day("2026-08-01"), day("2026-08-20"))
    career = a_career(a_person(every=12), a_line(day("2026-07-20"), "p1"), season)
    assert kinds(career, day("2026-08-21")) == []
    assert kinds(career, day("2026-09-08")) == []  # 50 days, 20 of them in the season
    assert kinds(career, day("2026-09-09")) == ["network"]


def test_nobody_listed_is_said_from_30_days_after_the_first_fact() -> None:
    first = a_line(TODAY - 29 * DAY)
    assert kinds(facts.a_career(first)) == []
    assert texts(facts.a_career(first), TODAY + DAY) == ["Nobody is listed whom you could call"]
    job = replace(a_role(), created=TODAY)
    assert texts(facts.a_career(first, job), TODAY + DAY) == ["Nobody outside your employer is listed"]
    assert (
        kinds(facts.a_career(first, a_season(TODAY - 9 * DAY, TODAY - 9 * DAY, created=TODAY - 9 * DAY)), TODAY + DAY)
        == []
    )


def test_the_wording_fits_who_has_no_job_and_whose_people_are_all_inside() -> None:
    line = a_line(TODAY - 40 * DAY, "p1")
    assert texts(facts.a_career(a_person(every=99), line)) == ["No touch with anyone you know in 30 days"]
    assert texts(facts.a_career(a_person(every=99), line, a_role())) == ["No touch outside your employer in 30 days"]
    inside = a_person(every=99, org="Firm")
    assert texts(facts.a_career(inside, line, a_role())) == ["Nobody outside your employer is listed"]


def new_job(before: int, since: int, today: date = TODAY, *, old: str = "2026-05-01") -> list[str]:
    """Touches in the 90 days before a new role and in the last 30 of it, of which there is one at least."""
    start = day(old)
    lines = [a_line(start - (n + 1) * DAY, "p1") for n in range(before)]
    lines += [a_line(today - n * DAY, "p1") for n in range(since)]
    roles = [a_role("Old", end=start - DAY), a_role("Firm", start)]
    return kinds(a_career(a_person(every=12), *roles, *lines), today)


@pytest.mark.parametrize(
    ("before", "since", "expected"),
    [(4, 1, ["network"]), (3, 1, []), (6, 2, []), (7, 2, ["network"]), (0, 1, [])],
)
def test_a_new_job_gone_quiet(before: int, since: int, expected: list[str]) -> None:
    assert new_job(before, since) == expected


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        ("2026-08-09", []),  # day 29
        ("2026-08-08", ["network"]),
        ("2026-03-11", ["network"]),
        ("2026-03-10", []),  # day 181: an old job by now
    ],
)
def test_a_new_job_is_looked_at_from_day_30_to_day_180(start: str, expected: list[str]) -> None:
    assert new_job(8, 1, old=start) == expected


def test_touched_outside_every_day_since_april_the_job_begun_in_january_is_not_quiet() -> None:
    start = day("2026-01-01")
    before = [a_line(start - 7 * n * DAY - 5 * DAY, "p1") for n in range(8)]
    since = [a_line(day("2026-04-02") + n * DAY, "p1") for n in range(75)]
    roles = [a_role("OLD", end=start - DAY), a_role("NEW", start)]
    career = a_career(a_person(org="ELSE", every=3), *roles, *before, *since)
    assert kinds(career, day("2026-06-15")) == []


def test_a_promotion_is_no_new_job() -> None:
    start = day("2026-05-01")
    lines = [*(a_line(start - (n + 1) * DAY, "p1") for n in range(8)), a_line(TODAY, "p1")]
    before, after = a_role("FIRM", end=start - DAY), a_role("Firm", start)
    assert kinds(a_career(a_person(every=12), before, after, *lines)) == []
    assert kinds(a_career(a_person(every=12), a_role("Old", end=start - DAY), after, *lines)) == ["network"]


def test_the_words_of_a_new_job_gone_quiet_and_touching_people_ends_it() -> None:
    start = day("2026-05-01")
    lines = [*(a_line(start - (n + 1) * DAY, "p1") for n in range(8)), a_line(TODAY, "p1")]
    career = a_career(a_person(every=12), a_role("Old", end=start - DAY), a_role("Firm", start), *lines)
    (found,) = signals(career, TODAY)
    assert found.text == "Since the new job 1 touch outside in 30 days, 8 in the 90 before it"
    touched = [a_line(TODAY - n * DAY, "p1") for n in (1, 2)]
    assert signals(a_career(a_person(every=12), a_role("Firm", start), *lines, *touched), TODAY) == ()


def test_season_days_do_not_count_for_a_new_job() -> None:
    start, season = day("2026-07-01"), a_season(day("2026-07-10"), day("2026-08-18"))  # 40 days
    lines = [*(a_line(start - (n + 1) * DAY, "p1") for n in range(8)), a_line(day("2026-09-01"), "p1")]
    career = a_career(a_person(every=12), a_role("Firm", start), season, *lines)
    assert kinds(career, day("2026-09-08")) == []  # day 69, of which 29 count
    assert kinds(career, day("2026-09-09")) == ["network"]


# --- 6: readiness


def safeguards(fresh: int, of: int = 10) -> list[Any]:
    lines = [a_line(day("2026-08-01"), *(f"a{n}" for n in range(fresh)))] if fresh else []
    return [*(a_safeguard(f"a{n}") for n in range(of)), *lines]


@pytest.mark.parametrize(("fresh", "expected"), [(5, ["readiness"]), (6, []), (10, [])])
def test_readiness_under_60_percent(fresh: int, expected: list[str]) -> None:
    assert kinds(a_career(*safeguards(fresh))) == expected


def test_no_safeguards_no_readiness() -> None:
    assert kinds(a_career(a_line(day("2020-01-01"), kind="drill"))) == []


@pytest.mark.parametrize(("drill", "expected"), [("2026-03-06", ["readiness"]), ("2026-03-07", [])])
def test_a_drill_older_than_six_months(drill: str, expected: list[str]) -> None:
    career = a_career(*safeguards(10), a_line(day(drill), kind="drill"))
    assert kinds(career) == expected


def test_season_days_keep_a_drill() -> None:
    season = a_season(day("2026-04-01"), day("2026-04-05"))
    career = a_career(*safeguards(10), a_line(day("2026-03-02"), kind="drill"), season)
    assert kinds(career) == []
    assert kinds(career, TODAY + DAY) == ["readiness"]


def test_a_drill_that_was_never_run_is_asked_for_when_the_safeguards_are_older_than_30_days() -> None:
    young = [replace(a_safeguard(f"a{n}"), created=TODAY - 30 * DAY) for n in range(2)]
    lines = [a_person(every=99), a_line(TODAY - 20 * DAY, "p1"), a_line(TODAY - 20 * DAY, "a0", "a1")]
    career = facts.a_career(*young, *lines)
    assert kinds(career) == []
    (found,) = signals(career, TODAY + DAY)
    assert (found.kind, found.target) == ("readiness", DRILL)
    assert kinds(facts.a_career(*young, *lines, a_season(TODAY - 9 * DAY, TODAY - 5 * DAY)), TODAY + DAY) == []


def test_the_words_of_readiness_are_no_question() -> None:
    career = a_career(*safeguards(0))
    assert texts(career) == ["If the job ended today, 0 of 10 safeguards would be fresh"]


# --- 7: the role


@pytest.mark.parametrize(("review_by", "expected"), [("2026-09-06", ["role"]), ("2026-09-07", []), ("2027-01-01", [])])
def test_a_role_past_its_day(review_by: str, expected: list[str]) -> None:
    assert kinds(a_career(a_role(review_by=day(review_by)))) == expected


def test_a_role_that_ended_is_past_no_day() -> None:
    assert kinds(a_career(a_role(end=day("2026-08-31"), review_by=day("2026-01-01")))) == []


def test_a_board_seat_has_its_day_too_after_the_job() -> None:
    seat = a_role("Board", main=False, review_by=day("2026-01-01"), start=day("2025-01-01"))
    assert kinds(a_career(seat)) == ["role"]
    job = a_role("Firm", review_by=day("2026-06-01"))
    assert [signal.subject for signal in signals(a_career(seat, job), TODAY)] == [job.id]


# --- Order, at most three, snoozes, seasons


ALL: list[Any] = [
    a_skill(),
    COLD,
    needing("2027-01-31", id="n1"),
    needing("2028-01-31", id="n2"),
    LATE,
    *weeklies(LAST_SLOT, [2, 2, 2, 2], ["n", "n", "n", "n"]),
    a_person(),
    a_safeguard(),
    a_role(review_by=day("2026-01-01")),
]
IN_ORDER = ["lateral", "overdue", "balance", "network", "readiness", "role", "lateral"]


def test_one_line_a_rule_in_the_order_of_the_rules() -> None:
    assert kinds(a_career(*ALL)) == IN_ORDER


def test_at_most_three_on_today() -> None:
    assert [signal.kind for signal in signals(a_career(*ALL), TODAY)] == IN_ORDER[:3]


def snoozed(kind: str, subject: str = "", until: str = "2026-09-07") -> Snooze:
    return Snooze(kind=kind, subject=subject, until=day(until))


def test_a_snoozed_signal_makes_room_for_the_next() -> None:
    career = a_career(*ALL, snoozes=[snoozed("balance")])
    assert kinds(career, most=3) == ["lateral", "overdue", "network"]  # its signs were said with it


def test_lately_is_eight_counted_weeks() -> None:
    """Four reviews of which the oldest is 56 days back; a day later there are three."""
    slots = [LAST_SLOT - weeks * 7 * DAY for weeks in (8, 3, 2, 1)]
    reviews = [a_review("week", slot, scores=Scores(balance=1, signs="n")) for slot in slots]
    career = a_career(*reviews)
    assert kinds(career, LAST_SLOT) == ["balance"]
    assert texts(career, LAST_SLOT + DAY) == ["Warning signs in 3 of the last 3 weekly reviews: nights 3"]
    season = a_season(day("2026-08-10"), day("2026-08-11"))
    assert kinds(a_career(*reviews, season), LAST_SLOT + DAY) == ["balance"]
    assert kinds(career, LAST_SLOT + 60 * DAY) == []


def test_where_the_balance_stands_it_carries_the_signs() -> None:
    career = a_career(*weeklies(LAST_SLOT, [2, 2, 2, 2], ["n", "l"]))
    assert texts(career) == ["Balance 2 of 9 lately, 2 before; nights in 1 of 4 weeks, leave cancelled in 1 of 4 weeks"]


def test_a_snooze_is_over_the_day_after() -> None:
    career = a_career(*ALL, snoozes=[snoozed("balance")])
    assert kinds(career, TODAY + DAY, 3) == ["lateral", "overdue", "balance"]


def test_a_snooze_is_about_its_subject() -> None:
    career = a_career(*ALL, snoozes=[snoozed("overdue", "another"), snoozed("balance", "another")])
    assert kinds(career, most=3) == ["lateral", "overdue", "balance"]


def test_a_rule_speaks_of_the_next_goal_when_one_is_snoozed() -> None:
    older = replace(LATE, id="older", target=day("2026-08-01"))
    career = a_career(LATE, older, STUCK, snoozes=[snoozed("overdue", "older")])
    assert [(each.kind, each.subject) for each in signals(career, TODAY)] == [("overdue", "late")]
    both = a_career(LATE, older, STUCK, snoozes=[snoozed("overdue", "older"), snoozed("overdue", "late")])
    assert [(each.kind, each.subject) for each in signals(both, TODAY)] == [("stuck", "stuck")]


def test_a_goal_snoozed_as_overdue_does_not_come_back_as_stuck() -> None:
    cold = replace(LATE, progress={})
    assert kinds(a_career(cold, snoozes=[snoozed("overdue", "late")])) == []


def test_a_season_mutes_every_signal_and_the_day_after_they_speak() -> None:
    career = a_career(*ALL, a_season(day("2026-09-06"), day("2026-09-07")))
    assert signals(career, TODAY) == ()
    assert kinds(career, day("2026-09-05"), 3)
    assert kinds(career, TODAY + DAY, 3)


def test_thresholds_come_from_the_settings() -> None:
    quiet = Thresholds(
        lateral_high_months=0,
        lateral_watch_months=0,
        balance_low=0,
        balance_drop=5,
        sign_weeks=5,
        outside_days=1000,
        readiness_percent=0,
        drill_first_days=10_000,
    )
    records = [record for record in ALL if record not in (LATE,)]
    career = a_career(*records, a_line(day("2024-06-01"), "p1"), settings=Settings(thresholds=quiet))
    assert kinds(career) == ["role"]


# --- 9: values


def test_values_that_nothing_serves_speak_only_in_the_annual_review() -> None:
    vision = Vision(
        id="v", created=day("2026-01-01"), rev=1, start=day("2026-01-01"), values=("lead", "learn", "hours")
    )
    goal = a_goal(values=("lead",), actions=OPEN, started=FRESH)
    career = a_career(vision, goal, replace(a_habit(), values=("learn",)))
    assert unserved_values(career) == ("hours",)
    assert kinds(career) == []
    assert unserved_values(a_career(vision, replace(goal, status="done"))) == ("lead", "learn", "hours")
    assert unserved_values(a_career(goal)) == ()


VALUED = Vision(id="v", created=day("2025-09-20"), rev=1, start=day("2025-09-20"), values=("lead", "hours"))


def test_a_value_speaks_while_an_annual_review_is_waiting_last_of_all() -> None:
    anchor = day("2025-09-20")  # the first annual opens on 21 August 2026
    found = signals(a_career(VALUED, anchor=anchor), TODAY, None)
    assert [(each.kind, each.severity, each.text, each.subject) for each in found] == [
        ("value", None, 'Nothing serves "lead" yet', "lead")
    ]
    assert kinds(a_career(VALUED, anchor=anchor), day("2026-08-20")) == []
    assert kinds(a_career(VALUED, a_review("year", day("2026-09-20"), done=TODAY), anchor=anchor)) == []
    assert kinds(a_career(VALUED, LATE, anchor=anchor)) == ["overdue", "value"]


def test_a_snoozed_value_lets_the_next_one_speak() -> None:
    career = a_career(VALUED, anchor=day("2025-09-20"), snoozes=[snoozed("value", "lead")])
    assert [(each.kind, each.subject) for each in signals(career, TODAY, None)] == [("value", "hours")]
