"""Reviews fall due on an anchored grid: worked examples straight from the specification, and its laws."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import get_args

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from careertui.domain.career import Career
from careertui.domain.records import Review, Span
from careertui.domain.reviews.dates import (
    KINDS,
    WINDOW_DAYS,
    Kind,
    PastSlot,
    Pending,
    done_on,
    history,
    home_slot,
    last_quarter_slot,
    pending,
    pending_of,
    review_of,
    share_done,
    slots_until,
    waits_for_season_end,
)
from careertui.domain.settings import Settings
from tests.domain.careers import a_season
from tests.domain.facts import a_career, a_draft, a_review, day
from tests.domain.lives import laws

DAY = timedelta(days=1)
MONTH_END = day("2025-08-31")


def slots(kind: Kind, anchor: date, last: date, week_start: int = 0) -> list[str]:
    career = a_career(anchor=anchor, settings=Settings(week_start=week_start))
    return [str(slot) for slot in slots_until(career, kind, last)]


def due(career: Career, today: str) -> list[tuple[str, str, int]]:
    return [(each.kind, str(each.due), each.days) for each in pending(career, day(today))]


# --- Slots


def test_quarters_multiply_from_a_months_end_and_never_drift() -> None:
    assert slots("quarter", MONTH_END, day("2027-06-01")) == [
        "2025-11-30",
        "2026-02-28",
        "2026-05-31",
        "2026-08-31",
        "2026-11-30",
        "2027-02-28",
        "2027-05-31",
    ]


def test_years_of_29_february() -> None:
    expected = ["2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29", "2029-02-28"]
    assert slots("year", day("2024-02-29"), day("2029-12-31")) == expected


def test_quarters_of_29_february() -> None:
    expected = ["2024-05-29", "2024-08-29", "2024-11-29", "2025-02-28", "2025-05-29"]
    assert slots("quarter", day("2024-02-29"), day("2025-06-01")) == expected


def test_a_slot_on_the_last_day_asked_for_counts() -> None:
    assert slots("quarter", MONTH_END, day("2025-11-29")) == []
    assert slots("quarter", MONTH_END, day("2025-11-30")) == ["2025-11-30"]


@pytest.mark.parametrize(
    ("anchor", "week_start", "first"),
    [
        ("2025-08-31", 0, "2025-09-07"),  # a Sunday; the first full week begins on Monday 1 September
        ("2025-09-01", 0, "2025-09-07"),  # a Monday begins one itself
        ("2025-09-02", 0, "2025-09-14"),
        ("2025-08-31", 6, "2025-09-06"),  # weeks from Sunday
        ("2025-09-01", 6, "2025-09-13"),
        ("2025-09-03", 2, "2025-09-09"),
    ],
)
def test_the_first_weekly_slot_ends_the_first_full_week(anchor: str, week_start: int, first: str) -> None:
    assert slots("week", day(anchor), day("2025-10-31"), week_start)[0] == first


def test_without_an_anchor_nothing_is_ever_due() -> None:
    career = a_career()
    assert pending(career, day("2026-01-01")) == ()
    assert history(career, day("2026-01-01")) == ()
    assert last_quarter_slot(career, day("2026-01-01")) is None


def test_the_newest_quarter_slot_before_a_day_is_never_the_day() -> None:
    career = a_career(anchor=MONTH_END)
    assert last_quarter_slot(career, day("2025-11-30")) is None
    assert last_quarter_slot(career, day("2025-12-01")) == day("2025-11-30")
    assert last_quarter_slot(career, day("2026-02-28")) == day("2025-11-30")


# --- Open, due, overdue


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        ("2025-11-15", []),
        ("2025-11-16", [("quarter", -14, "open")]),
        ("2025-11-29", [("quarter", -1, "open")]),
        ("2025-11-30", [("quarter", 0, "due")]),
        ("2025-12-01", [("quarter", 1, "overdue")]),
        ("2026-02-13", [("quarter", 75, "overdue")]),
        ("2026-02-14", [("quarter", -14, "open")]),  # the next window has opened: the old slot is history
        ("2026-07-31", [("quarter", 61, "overdue")]),
        ("2026-08-01", [("year", -30, "open"), ("quarter", 62, "overdue")]),
        ("2026-08-17", [("year", -14, "open")]),  # hides the quarter of the same date
        ("2026-08-31", [("year", 0, "due")]),
        ("2026-09-07", [("year", 7, "overdue")]),
        ("2026-11-16", [("year", 77, "overdue"), ("quarter", -14, "open")]),
    ],
)
def test_when_windows_open_and_days_pass(today: str, expected: list[tuple[str, int, str]]) -> None:
    found = [(each.kind, each.days, each.state) for each in pending(a_career(anchor=MONTH_END), day(today))]
    assert [each for each in found if each[0] != "week"] == expected


@pytest.mark.parametrize(
    ("today", "days"),
    [("2025-09-04", None), ("2025-09-05", -2), ("2025-09-07", 0), ("2025-09-11", 4), ("2025-09-12", -2)],
)
def test_a_weekly_window_opens_two_days_before(today: str, days: int | None) -> None:
    found = pending_of(a_career(anchor=MONTH_END), "week", day(today))
    assert (found.days if found else None) == days


def test_done_means_nothing_pending_until_the_next_window() -> None:
    career = a_career(a_review("quarter", day("2025-11-30"), day("2025-12-03")), anchor=MONTH_END)
    assert ("quarter", "2025-11-30", 2) in due(career, "2025-12-02")
    assert "quarter" not in [each[0] for each in due(career, "2025-12-03")]
    assert ("quarter", "2026-02-28", -14) in due(career, "2026-02-14")


def test_a_draft_is_still_pending() -> None:
    career = a_career(a_draft("quarter", day("2025-11-30"), day("2025-11-20")), anchor=MONTH_END)
    assert ("quarter", "2025-11-30", 1) in due(career, "2025-12-01")


def test_a_year_done_satisfies_the_quarter_of_its_date_and_not_the_other_way_round() -> None:
    slot = day("2026-08-31")
    year = a_career(a_review("year", slot), anchor=MONTH_END)
    assert not {"year", "quarter"} & {each[0] for each in due(year, "2026-09-07")}
    assert done_on(year, "quarter", slot) == slot
    quarter = a_career(a_review("quarter", slot), anchor=MONTH_END)
    assert ("year", "2026-08-31", 7) in due(quarter, "2026-09-07")
    assert done_on(quarter, "year", slot) is None


# --- Seasons


def test_inside_a_season_nothing_is_pending_and_after_it_a_quarter_is_due_the_day_after() -> None:
    season = a_season(day("2025-11-20"), day("2025-12-10"))
    career = a_career(season, anchor=MONTH_END)
    assert due(career, "2025-11-19") == [("quarter", "2025-12-11", -22), ("week", "2025-11-16", 3)]
    for today in ("2025-11-20", "2025-11-30", "2025-12-10"):
        assert due(career, today) == []
    assert due(career, "2025-12-11") == [("quarter", "2025-12-11", 0)]
    assert due(career, "2025-12-12") == [("quarter", "2025-12-11", 1), ("week", "2025-12-14", -2)]


def test_a_weekly_slot_inside_a_season_vanishes_and_older_ones_do_not_come_back() -> None:
    career = a_career(a_season(day("2025-09-20"), day("2025-09-22")), anchor=day("2025-09-01"))
    assert due(career, "2025-09-18") == [("week", "2025-09-14", 4)]
    assert due(career, "2025-09-19") == []  # the window of a slot that vanishes
    assert due(career, "2025-09-23") == []
    assert due(career, "2025-09-26") == [("week", "2025-09-28", -2)]
    past = [str(each.slot) for each in history(career, day("2025-09-29"))]
    assert past == ["2025-09-14", "2025-09-07"]


def test_a_season_right_after_another_moves_the_day_on() -> None:
    seasons = [
        a_season(day("2025-11-20"), day("2025-12-10"), "s1"),
        a_season(day("2025-12-11"), day("2025-12-20"), "s2"),
    ]
    assert due(a_career(*seasons, anchor=MONTH_END), "2025-12-21") == [
        ("quarter", "2025-12-21", 0),
        ("week", "2025-12-21", 0),
    ]


def test_a_season_that_is_not_known_yet_moves_nothing() -> None:
    season = a_season(day("2025-11-25"), day("2025-12-10"), created=day("2025-11-25"))
    career = a_career(season, anchor=MONTH_END)
    assert ("quarter", "2025-11-30", -6) in due(career, "2025-11-24")
    assert due(career, "2025-11-25") == []


def test_a_review_that_was_done_stays_when_a_season_is_entered_over_it() -> None:
    reviews = [a_review("week", day(slot)) for slot in ("2026-05-24", "2026-05-31", "2026-06-07")]
    season = a_season(day("2026-06-01"), day("2026-06-12"), created=day("2026-06-10"))
    career = a_career(*reviews, season, anchor=day("2026-05-01"))
    assert history(career, day("2026-06-15"))[:2] == (
        PastSlot("week", day("2026-06-07"), day("2026-06-07")),
        PastSlot("week", day("2026-05-31"), day("2026-05-31")),
    )
    assert share_done(career, day("2026-06-15")) == (3, 6)


def test_a_draft_begun_before_a_season_waits_after_it() -> None:
    draft = a_draft("week", day("2026-06-07"), day("2026-06-05"))
    career = a_career(draft, a_season(day("2026-06-06"), day("2026-06-09")), anchor=day("2026-05-04"))
    assert due(career, "2026-06-08") == []
    assert PastSlot("week", day("2026-06-07"), None) in history(career, day("2026-06-08"))
    assert due(career, "2026-06-11") == [("week", "2026-06-10", 1)]


def test_a_quarter_inside_the_season_that_is_on_is_no_gap_yet() -> None:
    career = a_career(a_season(day("2025-11-20"), day("2025-12-10")), anchor=MONTH_END)
    slot = day("2025-11-30")
    assert waits_for_season_end(career, "quarter", slot, day("2025-12-05"))
    assert not waits_for_season_end(career, "quarter", slot, day("2025-12-11"))
    assert not waits_for_season_end(career, "week", slot, day("2025-12-05"))


# --- Another first day of the week


@pytest.mark.parametrize(
    ("week_start", "home"),
    [(0, "2026-06-07"), (1, "2026-06-08"), (2, "2026-06-09"), (3, "2026-06-10"), (4, "2026-06-04"), (6, "2026-06-06")],
)
def test_a_weekly_review_belongs_to_the_week_of_its_slot_minus_three_days(week_start: int, home: str) -> None:
    review = a_review("week", day("2026-06-07"))
    career = a_career(review, anchor=day("2026-05-04"), settings=Settings(week_start=week_start))
    assert home_slot(career, "week", review.slot) == day(home)
    assert done_on(career, "week", day(home)) == day("2026-06-07")
    assert review_of(career, "week", day(home)) == review_of(career, "week", review.slot) == review
    assert ("week", day("2026-06-07"), day("2026-06-07")) in history(career, day("2026-06-20"))


def test_a_done_quarter_stays_while_the_annual_of_its_date_waits() -> None:
    slot = day("2026-08-31")
    career = a_career(a_review("quarter", slot), anchor=MONTH_END)
    assert PastSlot("quarter", slot, slot) in history(career, day("2026-09-07"))


def test_what_was_done_early_is_history_from_that_day_on() -> None:
    slot = day("2026-08-31")
    career = a_career(a_review("year", slot, day("2026-08-20")), anchor=MONTH_END)
    found = [each for each in history(career, day("2026-08-20")) if each.slot == slot]
    assert found == [PastSlot("year", slot, day("2026-08-20")), PastSlot("quarter", slot, day("2026-08-20"))]
    assert not [each for each in history(career, day("2026-08-19")) if each.slot == slot]


# --- Changed anchors


def test_past_slots_keep_the_anchor_of_their_date() -> None:
    changed = day("2026-01-15")
    career = a_career(anchors=[(MONTH_END, MONTH_END), (changed, day("2026-01-10"))])
    assert [str(slot) for slot in slots_until(career, "quarter", day("2026-07-31"))] == [
        "2025-11-30",
        "2026-04-10",
        "2026-07-10",
    ]
    assert [str(slot) for slot in slots_until(career, "year", day("2027-02-01"))] == ["2027-01-10"]


def test_an_anchor_changed_later_is_not_seen_when_looking_back() -> None:
    career = a_career(anchors=[(MONTH_END, MONTH_END), (day("2025-11-20"), day("2025-11-20"))])
    assert ("quarter", "2025-11-30", -11) in due(career, "2025-11-19")
    assert "quarter" not in [each[0] for each in due(career, "2025-11-20")]


# --- History


def test_missed_slots_stand_as_gaps_and_the_pending_ones_are_left_out() -> None:
    reviews = [
        a_review("week", day("2025-09-07")),
        a_review("week", day("2025-09-21"), day("2025-09-22")),
        a_review("quarter", day("2025-11-30"), day("2025-12-03")),
    ]
    career = a_career(*reviews, anchor=MONTH_END)
    assert history(career, day("2025-09-28")) == (
        PastSlot("week", day("2025-09-21"), day("2025-09-22")),
        PastSlot("week", day("2025-09-14"), None),
        PastSlot("week", day("2025-09-07"), day("2025-09-07")),
    )
    assert history(career, day("2025-12-05"))[0] == PastSlot("quarter", day("2025-11-30"), day("2025-12-03"))
    assert history(career, day("2025-12-02"))[0].kind == "week"


def test_a_pending_year_leaves_its_quarter_out_of_history_too() -> None:
    career = a_career(anchor=MONTH_END)
    assert day("2026-08-31") not in [each.slot for each in history(career, day("2026-09-07")) if each.kind != "week"]
    done = a_career(a_review("year", day("2026-08-31"), day("2026-09-02")), anchor=MONTH_END)
    found = [(each.kind, str(each.done)) for each in history(done, day("2026-09-07")) if each.slot == day("2026-08-31")]
    assert found == [("year", "2026-09-02"), ("quarter", "2026-09-02")]


def test_share_done_counts_the_last_twelve_slots_before_today() -> None:
    first = day("2025-09-07")
    reviews = [a_review("week", first + timedelta(weeks=week)) for week in range(20) if week not in (3, 15)]
    career = a_career(*reviews, anchor=MONTH_END)
    assert share_done(career, first + timedelta(weeks=19, days=1)) == (11, 12)
    assert share_done(career, first + timedelta(weeks=19)) == (11, 12)  # today's own slot is not owed yet
    assert share_done(career, first + timedelta(weeks=2)) == (2, 2)
    assert share_done(career, first) == (0, 0)


def test_slots_that_vanished_are_not_owed() -> None:
    first = day("2025-09-07")
    season = a_season(first + timedelta(weeks=1), first + timedelta(weeks=4))
    career = a_career(season, a_review("week", first), anchor=MONTH_END)
    assert share_done(career, first + timedelta(weeks=5, days=1)) == (1, 2)


# --- Laws


@dataclass(frozen=True)
class Year:
    """Any anchors, seasons and reviews, and the day on which they are looked at."""

    anchors: tuple[tuple[date, date], ...]
    week_start: int
    seasons: tuple[Span, ...]
    reviews: tuple[Review, ...]
    today: date

    def career(self, *more: Review) -> Career:
        """The career, with reviews added or done anew."""
        reviews = {review.id: review for review in (*self.reviews, *more)}
        settings = Settings(week_start=self.week_start)
        return a_career(*self.seasons, *reviews.values(), anchors=self.anchors, settings=settings)


ANCHORS = (MONTH_END, day("2024-02-29"), day("2025-01-31"), day("2025-11-30"), day("2025-03-05"))


@st.composite
def years(draw: st.DrawFn) -> Year:
    """Any career's grid: reviews on it, written under another first day of the week, early, late, or left drafts."""
    first = draw(st.sampled_from(ANCHORS)) + draw(st.integers(0, 3)) * DAY
    anchors = [(first, first)]
    if draw(st.booleans()):
        since = first + draw(st.integers(1, 400)) * DAY
        anchors.append((since, since - draw(st.integers(0, 30)) * DAY))
    bounds = sorted(draw(st.sets(st.integers(0, 500), max_size=4)))
    bounds = bounds[: len(bounds) // 2 * 2]
    pairs = zip(bounds[::2], bounds[1::2], strict=True)
    seasons = tuple(a_season(first + a * DAY, first + b * DAY, f"s{a}") for a, b in pairs)
    today = first + draw(st.integers(0, 550)) * DAY
    written = Year(tuple(anchors), draw(st.integers(0, 6)), seasons, (), today)
    now = written.week_start if draw(st.booleans()) else draw(st.integers(0, 6))
    chance = draw(st.randoms(use_true_random=False))
    reviews = []
    for kind in KINDS:
        for slot in slots_until(written.career(), kind, today + 10 * DAY):
            begun = slot + chance.randint(-2, 40) * DAY
            fate = chance.choice(("missed", "done", "done", "draft"))
            if fate == "done":
                reviews.append(a_review(kind, slot, begun))
            elif fate == "draft":
                reviews.append(a_draft(kind, slot, begun))
    return Year(written.anchors, now, seasons, tuple(reviews), today)


def is_at(year: Year, review: Review, kind: str, slot: date) -> bool:
    """Whether a review is the one of a slot: a weekly one by the middle day of its week."""
    if review.kind != kind or review.created > year.today:
        return False
    return slot - 6 * DAY <= review.slot - 3 * DAY <= slot if kind == "week" else review.slot == slot


def naive_done(year: Year, kind: str, slot: date) -> date | None:
    """When a slot was done as of today; a quarter's by a year review too."""
    kinds = ("quarter", "year") if kind == "quarter" else (kind,)
    found = [each for each in year.reviews if any(is_at(year, each, one, slot) for one in kinds)]
    return min((each.done for each in found if each.done and each.done <= year.today), default=None)


def naive_vanished(year: Year, kind: str, slot: date) -> bool:
    written = any(is_at(year, each, kind, slot) for each in year.reviews)
    return kind == "week" and is_off(year.seasons, slot) and not written


def naive_slots(year: Year, kind: Kind, last: date) -> list[date]:
    """The slots up to a day, counted from the anchor in force on each day."""
    found = []
    seen = [pair for pair in year.anchors if pair[0] <= year.today]
    for number, (since, anchor) in enumerate(seen):
        until = seen[number + 1][0] - DAY if number + 1 < len(seen) else last
        for k in range(1, 200):
            if kind == "week":
                first = anchor
                while first.weekday() != year.week_start:
                    first += DAY
                slot = first + timedelta(weeks=k) - DAY
            else:
                slot = anchor + relativedelta(months=k * (3 if kind == "quarter" else 12))
            if since <= slot <= min(until, last):
                found.append(slot)
    return found


def is_off(seasons: Iterable[Span], on: date) -> bool:
    return any(season.end is not None and season.start <= on <= season.end for season in seasons)


def naive_pending(year: Year) -> list[Pending]:
    """What is pending, day by day and straight from the specification."""
    found: list[Pending] = []
    if is_off(year.seasons, year.today):
        return found
    for kind in KINDS:
        open_slots = naive_slots(year, kind, year.today + WINDOW_DAYS[kind] * DAY)
        if not open_slots:
            continue
        slot = open_slots[-1]
        if naive_done(year, kind, slot) or naive_vanished(year, kind, slot):
            continue
        on = slot
        while is_off(year.seasons, on):
            on += DAY
        if kind == "quarter" and any(each.kind == "year" and each.slot == slot for each in found):
            continue
        found.append(Pending(kind, slot, on, (year.today - on).days))
    return found


@laws
@given(years())
def test_a_naive_model_agrees(year: Year) -> None:
    assert list(pending(year.career(), year.today)) == naive_pending(year)


@laws
@given(years())
def test_at_most_one_of_a_kind_and_never_due_before_its_slot(year: Year) -> None:
    found = pending(year.career(), year.today)
    assert len({each.kind for each in found}) == len(found)
    for each in found:
        assert each.due >= each.slot
        assert each.days == (year.today - each.due).days
        assert each.state == ("open" if year.today < each.due else "due" if year.today == each.due else "overdue")
        assert each.slot - WINDOW_DAYS[each.kind] * DAY <= year.today


@laws
@given(years(), st.sampled_from(get_args(Kind)), st.integers(0, 60), st.integers(0, 200))
def test_finishing_changes_nothing_later(year: Year, kind: Kind, late: int, ahead: int) -> None:
    """Whether and how late a slot is done, every other slot falls due as it did."""
    before = year.career()
    waiting = {each.kind: each for each in pending(before, year.today)}
    if kind not in waiting:
        return
    slot = waiting[kind].slot
    after = year.career(a_review(kind, slot, year.today + late * DAY))
    then = year.today + (late + ahead) * DAY
    assert slots_until(after, kind, then) == slots_until(before, kind, then)
    others = [each for each in pending(before, then) if each.slot != slot]
    assert [each for each in pending(after, then) if each.slot != slot] == others
    assert kind not in [each.kind for each in pending(after, then) if each.slot == slot]


def naive_history(year: Year) -> set[tuple[str, date, date | None]]:
    """The history straight from the specification: every slot that was, and everything that was written."""
    waiting = {(each.kind, each.slot) for each in naive_pending(year)}
    rows: set[tuple[str, date, date | None]] = set()
    for kind in KINDS:
        early = [each.slot for each in year.reviews if each.kind == "year" and naive_done(year, "year", each.slot)]
        more = [slot for slot in early if slot >= year.today] if kind == "quarter" else []
        for slot in [*naive_slots(year, kind, year.today - DAY), *more]:
            done = naive_done(year, kind, slot)
            is_hidden = kind == "quarter" and ("year", slot) in waiting
            if any(is_at(year, each, kind, slot) for each in year.reviews):
                continue
            if done or not ((kind, slot) in waiting or is_hidden or naive_vanished(year, kind, slot)):
                rows.add((kind, slot, done))
    for review in year.reviews:
        if review.created > year.today or any(is_at(year, review, *each) for each in waiting):
            continue
        done = review.done if review.done and review.done <= year.today else None
        rows.add(
            (review.kind, review.slot, naive_done(year, "quarter", review.slot) if review.kind == "quarter" else done)
        )
    return rows


@laws
@given(years())
def test_a_naive_model_agrees_on_the_history(year: Year) -> None:
    assert {tuple(each) for each in history(year.career(), year.today)} == naive_history(year)


@laws
@given(years())
def test_what_was_written_never_vanishes(year: Year) -> None:
    """Every review done or begun is pending or stands in the history, whatever season or first day of the week came."""
    career = year.career()
    past = {(each.kind, each.slot) for each in history(career, year.today)}
    waiting = {(each.kind, each.slot) for each in pending(career, year.today)}
    for review in career.as_of(year.today).reviews:
        assert (review.kind, review.slot) in past or any(is_at(year, review, *each) for each in waiting)


@laws
@given(years())
def test_a_naive_model_agrees_on_what_is_owed(year: Year) -> None:
    owed = [slot for slot in naive_slots(year, "week", year.today - DAY) if not naive_vanished(year, "week", slot)][
        -12:
    ]
    done = [slot for slot in owed if naive_done(year, "week", slot)]
    assert share_done(year.career(), year.today) == (len(done), len(owed))


@laws
@given(years(), st.integers(0, 6))
def test_another_first_day_of_the_week_loses_no_review(year: Year, week_start: int) -> None:
    """As many done reviews stand in the history after `week_start` was changed, each with the day it was done."""
    done = [each.done for each in history(year.career(), year.today) if each.kind == "week" and each.done]
    moved = Year(year.anchors, week_start, year.seasons, year.reviews, year.today)
    assert [each.done for each in history(moved.career(), year.today) if each.kind == "week" and each.done] == done
