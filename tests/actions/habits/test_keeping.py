"""Keeping habits: what is taken, what is refused, and what closed weeks keep."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

import pytest

from careertui.actions.drafts import HabitDraft
from careertui.actions.habits.keeping import (
    add_habit,
    add_starters,
    count_again,
    delete_habit,
    edit_habit,
    excuse,
    let_habit_build,
    let_habit_serve,
    move_beside,
    reorder,
    requota,
    retire,
    unretire,
)
from careertui.actions.habits.rules import checked_quota, existing, quota_on
from careertui.actions.ticks import tick
from careertui.domain.book import WeeksBook
from careertui.domain.career import Career
from careertui.domain.change import Change
from careertui.domain.errors import Refused
from careertui.domain.habits.amounts import Number
from careertui.domain.records import DIMENSIONS, Habit, Limit, Quota, Retirement
from careertui.domain.settings import Settings
from tests.domain.careers import MemoryFacts, a_habit, apply, facts_of, refusal

TODAY = date(2026, 1, 14)  # a Wednesday
MONDAY = date(2026, 1, 12)
FIRST = date(2026, 1, 5)
EMPTY = facts_of()

BAD_NAMES = [
    "",
    " ",
    "     ",
    "\t",
    "\n",
    "x" * 500,
    "a\x00b",
    "\x1b[2J",
    "a\nb",
    "\u202eevil",
    "\u2066x",
    "a\x9bb",
    "\ud800",
]
BAD_QUOTAS = [
    0,
    8,
    -1,
    -7,
    "x",
    "",
    " ",
    "1.5",
    "3,5",
    "3 km",
    10**30,
    "9" * 5000,
    "٣",
    "³",
    "１",
    "1_0",
    "+3",
    "0x3",
    "nan",
]

Act = Callable[[Career], Change]


def after(facts: MemoryFacts, *acts: Act) -> MemoryFacts:
    for act in acts:
        facts = apply(facts, act(Career(facts)))
    return facts


def habit_of(facts: MemoryFacts, id: str = "h1") -> Habit:
    return existing(Career(facts), id)


def added(career: Career, name: str = "Swim", per_week: int | str = 3, **more: object) -> Change:
    return add_habit(career, TODAY, HabitDraft(name=name, per_week=per_week, **more), id="new")  # type: ignore[arg-type]


def states(facts: MemoryFacts, today: date, id: str = "h1") -> list[str]:
    seen = Career(facts).as_of(today)
    return [week.state for week in WeeksBook().of(seen, existing(seen, id), today).weeks]


class TestAdd:
    def test_what_is_stored(self) -> None:
        facts = after(EMPTY, lambda career: added(career, "  Swim "))
        habit = habit_of(facts, "new")
        assert (habit.name, habit.dimension, habit.start, habit.created) == ("Swim", "learn", TODAY, TODAY)
        assert habit.quotas == (Quota(since=MONDAY, n=3),)
        assert (habit.measure, habit.limit, habit.unit, habit.order, habit.goal) == ("days", "at_least", "", 1, None)

    def test_with_everything(self) -> None:
        goal = {"id": "g1", "created": "2026-01-05", "title": "Swim the lake"}
        facts = after(
            MemoryFacts({**facts_of(a_habit(order=7)).documents, "goals": {"g1": goal}}),
            lambda career: added(
                career, per_week="20", unit=" pages ", at_most=True, dimension="Scan", goal="g1", start=date(2026, 3, 1)
            ),
        )
        habit = habit_of(facts, "new")
        assert (habit.measure, habit.unit, habit.limit, habit.dimension) == ("amount", "pages", "at_most", "scan")
        assert (habit.start, habit.order, habit.goal) == (date(2026, 3, 1), 8, "g1")
        assert habit.quotas == (Quota(since=date(2026, 2, 23), n=20),)

    @pytest.mark.parametrize("name", BAD_NAMES)
    def test_bad_names(self, name: str) -> None:
        assert refusal(lambda: added(Career(EMPTY), name))

    @pytest.mark.parametrize("name", ["Read", "read", " READ ", "rEAD"])
    def test_a_name_that_is_taken(self, name: str) -> None:
        assert '"Read"' in refusal(lambda: added(Career(facts_of(a_habit())), name))
        put_away = facts_of(a_habit(retired=[(FIRST, None)]))
        assert "retired" in refusal(lambda: added(Career(put_away), name))

    def test_a_name_that_is_the_same_when_folded_or_composed(self) -> None:
        assert refusal(lambda: added(Career(facts_of(a_habit(name="Straße"))), "STRASSE"))
        assert refusal(lambda: added(Career(facts_of(a_habit(name="Café"))), "Cafe\u0301"))

    @pytest.mark.parametrize("per_week", BAD_QUOTAS)
    def test_bad_quotas(self, per_week: int | str) -> None:
        assert "whole number" in refusal(lambda: added(Career(EMPTY), per_week=per_week))

    @pytest.mark.parametrize(
        ("per_week", "unit", "at_most", "fine"),
        [
            (1, "", False, True),
            ("7", "", False, True),
            (0, "", True, True),
            (6, "", True, True),
            (7, "", True, False),
            (0, "pages", False, False),
            (1, "pages", False, True),
            (8, "pages", False, True),
            (1_000_000, "pages", False, True),
            (1_000_001, "pages", False, False),
            (0, "pages", True, True),
            (-1, "pages", True, False),
        ],
    )
    def test_the_range_of_a_quota(self, per_week: int | str, unit: str, at_most: bool, fine: bool) -> None:
        def act() -> Change:
            return added(Career(EMPTY), per_week=per_week, unit=unit, at_most=at_most)

        if fine:
            assert habit_of(apply(EMPTY, act()), "new").quotas[0].n == int(per_week)
        else:
            assert refusal(act)

    @pytest.mark.parametrize("dimension", ["", " ", "dance", "re", "x" * 500, "learn\x1b", "\u202e", "learning"])
    def test_an_unknown_dimension_lists_the_seven(self, dimension: str) -> None:
        sentence = refusal(lambda: added(Career(EMPTY), dimension=dimension))
        assert all(name in sentence for name in DIMENSIONS)

    @pytest.mark.parametrize("unit", ["x" * 101, "a\x1bb", "\u202epages"])
    def test_bad_units(self, unit: str) -> None:
        assert "unit" in refusal(lambda: added(Career(EMPTY), unit=unit))

    def test_the_week_is_the_persons(self) -> None:
        facts = after(facts_of(settings=Settings(week_start=6)), added)
        assert habit_of(facts, "new").quotas[0].since == date(2026, 1, 11)


class TestEdit:
    def test_all_in_one_go(self) -> None:
        facts = after(
            facts_of(a_habit()),
            lambda career: edit_habit(
                career,
                TODAY,
                "h1",
                HabitDraft(name="Run", dimension="sc", per_week="2", unit="km", start=date(2026, 1, 1)),
            ),
        )
        habit = habit_of(facts)
        assert (habit.name, habit.dimension, habit.unit, habit.start) == ("Run", "scan", "", date(2026, 1, 1))
        assert [(quota.since, quota.n) for quota in habit.quotas][-1] == (MONDAY, 2)

    def test_nothing_given_or_nothing_new_changes_nothing(self) -> None:
        career = Career(facts_of(a_habit()))
        assert edit_habit(career, TODAY, "h1", HabitDraft()).edits == ()
        assert (
            edit_habit(career, TODAY, "h1", HabitDraft(name="Read", per_week=3, start=FIRST, dimension="learn")).edits
            == ()
        )

    def test_its_own_name_in_other_case(self) -> None:
        facts = after(
            facts_of(a_habit(), a_habit("h2", name="Run")),
            lambda c: edit_habit(c, TODAY, "h1", HabitDraft(name="READ")),
        )
        assert habit_of(facts).name == "READ"
        assert refusal(lambda: edit_habit(Career(facts), TODAY, "h1", HabitDraft(name="run")))

    @pytest.mark.parametrize("name", BAD_NAMES)
    def test_bad_names(self, name: str) -> None:
        assert refusal(lambda: edit_habit(Career(facts_of(a_habit())), TODAY, "h1", HabitDraft(name=name)))

    @pytest.mark.parametrize("per_week", BAD_QUOTAS)
    def test_bad_quotas(self, per_week: int | str) -> None:
        career = Career(facts_of(a_habit()))
        assert refusal(lambda: edit_habit(career, TODAY, "h1", HabitDraft(per_week=per_week)))
        assert refusal(lambda: requota(career, TODAY, "h1", per_week))

    def test_the_start_can_not_pass_a_tick(self) -> None:
        career = Career(facts_of(a_habit(), ticks={"h1": [date(2026, 1, 8), TODAY]}))
        assert "2026-01-08" in refusal(lambda: edit_habit(career, TODAY, "h1", HabitDraft(start=date(2026, 1, 9))))
        assert edit_habit(career, TODAY, "h1", HabitDraft(start=date(2026, 1, 8))).edits
        assert edit_habit(career, TODAY, "h1", HabitDraft(start=date(2025, 1, 8))).edits

    def test_a_unit_is_for_amounts(self) -> None:
        facts = after(facts_of(a_habit(measure="amount")), lambda c: edit_habit(c, TODAY, "h1", HabitDraft(unit=" km")))
        assert habit_of(facts).unit == "km"
        assert refusal(lambda: edit_habit(Career(facts), TODAY, "h1", HabitDraft(unit=" ")))


def outcome(act: Callable[[], Number]) -> Number | None:
    """What comes of it; None where it is refused."""
    try:
        return act()
    except Refused:
        return None


class TestQuota:
    def test_from_this_week_and_closed_weeks_keep_theirs(self) -> None:
        ticks = [FIRST, date(2026, 1, 6), date(2026, 1, 12)]
        facts = after(facts_of(a_habit(quota=2), ticks={"h1": ticks}), lambda c: requota(c, TODAY, "h1", 1))
        assert [(quota.since, quota.n) for quota in habit_of(facts).quotas] == [(FIRST, 2), (MONDAY, 1)]
        assert states(facts, TODAY) == ["met", "met"]
        assert quota_on(Career(facts), habit_of(facts), date(2026, 1, 11)).n == 2

    @pytest.mark.parametrize("since", [date(2026, 1, 11), FIRST, date(2020, 1, 1)])
    def test_a_closed_week_is_refused(self, since: date) -> None:
        assert "closed" in refusal(lambda: requota(Career(facts_of(a_habit())), TODAY, "h1", 1, since))

    @pytest.mark.parametrize("since", [MONDAY, TODAY, date(2026, 1, 18), None])
    def test_any_day_of_this_week_means_its_first(self, since: date | None) -> None:
        facts = after(facts_of(a_habit()), lambda c: requota(c, TODAY, "h1", 5, since))
        assert habit_of(facts).quotas == (Quota(since=FIRST, n=3), Quota(since=MONDAY, n=5))

    def test_planned_ahead_and_again(self) -> None:
        facts = after(
            facts_of(a_habit()),
            lambda c: requota(c, TODAY, "h1", 5, date(2026, 2, 4)),
            lambda c: requota(c, TODAY, "h1", 4),
        )
        habit = habit_of(facts)
        assert [quota_on(Career(facts), habit, TODAY + timedelta(weeks=week)).n for week in range(-1, 5)] == [
            3, 4, 4, 4, 5, 5
        ]  # fmt: skip
        again = after(facts, lambda c: requota(c, TODAY, "h1", 6, date(2026, 2, 8)))
        assert quota_on(Career(again), habit_of(again), date(2026, 2, 2)).n == 6
        assert len(habit_of(again).quotas) == 3

    def test_weeks_back_filled_before_the_first_quota_keep_it_too(self) -> None:
        facts = after(
            facts_of(a_habit(quota=2, start=MONDAY)),
            lambda c: tick(c, TODAY, "h1", [date(2025, 12, 29), date(2025, 12, 30), FIRST]),
        )
        assert states(facts, TODAY) == ["met", "missed", "open"]
        changed = after(facts, lambda c: requota(c, TODAY, "h1", 1))
        assert states(changed, TODAY) == ["met", "missed", "open"]
        assert quota_on(Career(changed), habit_of(changed), TODAY).n == 1
        edited = after(facts, lambda c: edit_habit(c, TODAY, "h1", HabitDraft(per_week=1)))
        assert states(edited, TODAY) == ["met", "missed", "open"]

    def test_a_start_that_moved_back_from_the_future_leaves_no_change_planned(self) -> None:
        facts = after(
            facts_of(a_habit(quota=3, start=date(2026, 2, 2), created=FIRST)),
            lambda c: tick(c, TODAY, "h1", [TODAY]),
            lambda c: requota(c, TODAY, "h1", 1),
        )
        assert quota_on(Career(facts), habit_of(facts), date(2026, 3, 2)).n == 1

    def test_for_every_two_or_four_weeks(self) -> None:
        facts = after(facts_of(a_habit(quota=1)), lambda c: requota(c, TODAY, "h1", "3", None, "2"))
        assert habit_of(facts).quotas == (Quota(since=FIRST, n=1), Quota(since=MONDAY, n=3, every=2))
        assert "every" not in facts.documents["habits"]["h1"]["quotas"][0]
        kept = after(facts, lambda c: requota(c, TODAY, "h1", 5))  # what is not said stays
        assert habit_of(kept).quotas[-1] == Quota(since=MONDAY, n=5, every=2)
        edited = after(facts, lambda c: edit_habit(c, TODAY, "h1", HabitDraft(every=4)))
        assert habit_of(edited).quotas[-1] == Quota(since=MONDAY, n=3, every=4)
        for weeks in (0, 3, 5, -2, "x", "", "1.5", "two"):
            sentence = refusal(partial(requota, Career(facts), TODAY, "h1", 1, None, weeks))
            assert "every 1, 2 or 4 weeks" in sentence

    def test_the_same_again_begins_no_new_period(self) -> None:
        facts = facts_of(a_habit(quota=1, every=4))
        assert requota(Career(facts), TODAY, "h1", 1).edits == ()
        planned = after(facts, lambda c: requota(c, TODAY, "h1", 2, date(2026, 2, 4)))
        assert after(planned, lambda c: requota(c, TODAY, "h1", 1, date(2026, 2, 4))).documents == facts.documents

    @pytest.mark.parametrize(("limit", "n", "is_taken"), [
        ("at_least", 14, True), ("at_least", 15, False), ("at_least", 0, False),
        ("at_most", 0, True), ("at_most", 13, True), ("at_most", 14, False),
    ])  # fmt: skip
    def test_days_of_two_weeks(self, limit: Limit, n: int, is_taken: bool) -> None:
        assert (outcome(lambda: checked_quota(n, 2, "days", limit)) == n) is is_taken

    @pytest.mark.parametrize(("limit", "typed", "n"), [
        ("at_least", "2.5 h", 2.5), ("at_least", "2,5", 2.5), ("at_least", "0.001", 0.001), ("at_least", "0", None),
        ("at_most", "0", 0), ("at_most", "0.5h", 0.5), ("at_least", "1.0001", None), ("at_least", "2 km", None),
    ])  # fmt: skip
    def test_amounts_have_three_decimals_and_their_unit(self, limit: Limit, typed: str, n: float | None) -> None:
        assert outcome(lambda: checked_quota(typed, 1, "amount", limit, "h")) == n

    def test_of_a_habit_that_starts_later(self) -> None:
        start = date(2026, 2, 4)
        facts = after(facts_of(a_habit(start=start, created=FIRST)), lambda c: requota(c, TODAY, "h1", 1))
        assert [quota.n for quota in habit_of(facts).quotas] == [1]


class TestOrder:
    FACTS = facts_of(
        *(a_habit(f"h{number}", name=f"H{number}", order=number) for number in range(1, 5)),
        a_habit("old", name="Old", order=2, retired=[(FIRST, None)]),
    )

    def order(self, facts: MemoryFacts) -> list[str]:
        return [habit.id for habit in Career(facts).live_habits]

    @pytest.mark.parametrize(
        ("position", "order"),
        [
            (1, ["h3", "h1", "h2", "h4"]),
            ("2", ["h1", "h3", "h2", "h4"]),
            (" 3 ", ["h1", "h2", "h3", "h4"]),
            (4, ["h1", "h2", "h4", "h3"]),
            (99, ["h1", "h2", "h4", "h3"]),
            ("9" * 5000, ["h1", "h2", "h4", "h3"]),
            ("0000000002", ["h1", "h3", "h2", "h4"]),
        ],
    )
    def test_to_a_position(self, position: int | str, order: list[str]) -> None:
        facts = after(self.FACTS, lambda c: reorder(c, "h3", position))
        assert self.order(facts) == order
        assert habit_of(facts, "old") == habit_of(self.FACTS, "old")

    @pytest.mark.parametrize("position", [0, -1, "", " ", "x", "1.5", "00", "٣", "²", "\x1b[31m", "\u202e1"])
    def test_what_is_no_position(self, position: int | str) -> None:
        assert "Position" in refusal(lambda: reorder(Career(self.FACTS), "h3", position))

    def test_beside_another(self) -> None:
        assert self.order(after(self.FACTS, lambda c: move_beside(c, "h1", "h3", after=True))) == [
            "h2",
            "h3",
            "h1",
            "h4",
        ]
        assert self.order(after(self.FACTS, lambda c: move_beside(c, "h4", "h1", after=False))) == [
            "h4",
            "h1",
            "h2",
            "h3",
        ]
        assert refusal(lambda: move_beside(Career(self.FACTS), "h1", "old", after=True))
        assert refusal(lambda: move_beside(Career(self.FACTS), "h1", "gone", after=True))

    def test_only_what_moved_is_written(self) -> None:
        change = move_beside(Career(self.FACTS), "h1", "h2", after=True)
        assert {edit.id for edit in change.edits} == {"h1", "h2"}
        assert reorder(Career(self.FACTS), "h3", 3).edits == ()


class TestRetire:
    def test_and_back(self) -> None:
        facts = after(facts_of(a_habit()), lambda c: retire(c, TODAY, "h1"))
        assert habit_of(facts).retired == (Retirement(from_=TODAY),)
        facts = after(facts, lambda c: unretire(c, date(2026, 2, 3), "h1"))
        assert habit_of(facts).retired == (Retirement(from_=TODAY, to=date(2026, 2, 3)),)
        assert states(facts, date(2026, 2, 10)) == ["excused", "excused", "excused", "open"]

    def test_twice_is_refused(self) -> None:
        facts = after(facts_of(a_habit()), lambda c: retire(c, TODAY, "h1"))
        assert "retired already" in refusal(lambda: retire(Career(facts), TODAY, "h1"))
        back = after(facts, lambda c: unretire(c, TODAY, "h1"))
        assert "not retired" in refusal(lambda: unretire(Career(back), TODAY, "h1"))

    def test_the_same_day_and_again(self) -> None:
        facts = after(
            facts_of(a_habit()),
            lambda c: retire(c, TODAY, "h1"),
            lambda c: unretire(c, TODAY, "h1"),
            lambda c: retire(c, TODAY, "h1"),
        )
        assert habit_of(facts).retired == (Retirement(from_=TODAY),)

    def test_and_back_on_one_day_leaves_nothing(self) -> None:
        facts = facts_of(a_habit())
        there = after(facts, lambda c: retire(c, TODAY, "h1"), lambda c: unretire(c, TODAY, "h1"))
        assert there.documents == facts.documents

    def test_back_and_away_on_one_day_was_never_back(self) -> None:
        away = after(facts_of(a_habit()), lambda c: retire(c, FIRST, "h1"))
        again = after(away, lambda c: unretire(c, TODAY, "h1"), lambda c: retire(c, TODAY, "h1"))
        assert again.documents == away.documents

    def test_not_back_before_it_went(self) -> None:
        facts = after(facts_of(a_habit()), lambda c: retire(c, TODAY, "h1"))
        assert str(TODAY) in refusal(lambda: unretire(Career(facts), TODAY - timedelta(days=1), "h1"))

    def test_one_that_never_began(self) -> None:
        facts = facts_of(a_habit(start=date(2026, 2, 2), created=FIRST))
        away = after(facts, lambda c: retire(c, TODAY, "h1"))
        assert states(away, date(2026, 3, 1)) == []
        back = after(away, lambda c: unretire(c, date(2026, 2, 11), "h1"))
        assert states(back, date(2026, 2, 16)) == ["excused", "open"]


class TestDelete:
    def test_with_all_its_ticks_and_notes(self) -> None:
        facts = facts_of(
            a_habit(),
            a_habit("h10", name="Other"),
            ticks={"h1": [date(2025, 12, 31), TODAY], "h10": [TODAY]},
            notes={"h1": {TODAY: "x"}},
        )
        change = delete_habit(Career(facts), "h1")
        gone = apply(facts, change)
        assert gone.documents == facts_of(a_habit("h10", name="Other"), ticks={"h10": [TODAY]}).documents
        assert apply(gone, change.inverse()).documents == facts.documents


class TestExcuse:
    @pytest.mark.parametrize("day", [MONDAY, TODAY, date(2026, 1, 18)])
    def test_means_the_week(self, day: date) -> None:
        facts = after(facts_of(a_habit()), lambda c: excuse(c, TODAY, "h1", day, " ill "))
        assert habit_of(facts).excused == {MONDAY: "ill"}
        assert states(facts, TODAY) == ["excused", "excused"]

    @pytest.mark.parametrize("day", [date(2026, 1, 12), date(2026, 1, 25), date(2026, 1, 26), date(2026, 2, 1)])
    def test_a_week_in_which_it_was_put_away_is_refused(self, day: date) -> None:
        back = a_habit(retired=[(TODAY, date(2026, 2, 4))])
        sentence = refusal(lambda: excuse(Career(facts_of(back)), date(2026, 2, 10), "h1", day, "ill"))
        assert "put away" in sentence
        assert excuse(Career(facts_of(back)), date(2026, 2, 10), "h1", date(2026, 2, 8), "ill").edits

    def test_a_coming_and_a_closed_week(self) -> None:
        facts = after(
            facts_of(a_habit()),
            lambda c: excuse(c, TODAY, "h1", date(2026, 1, 20), "trip"),
            lambda c: excuse(c, TODAY, "h1", FIRST, "ill"),
        )
        assert states(facts, date(2026, 1, 26)) == ["excused", "missed", "excused", "open"]
        assert list(habit_of(facts).excused) == [FIRST, date(2026, 1, 19)]

    def test_a_second_reason_replaces_the_first_whatever_its_day(self) -> None:
        facts = after(facts_of(a_habit(excused=[date(2026, 1, 15)])), lambda c: excuse(c, TODAY, "h1", TODAY, "well"))
        assert habit_of(facts).excused == {MONDAY: "well"}

    @pytest.mark.parametrize("why", ["", "  ", "x\x1b[31m", "\u202ex", "x" * 10_001])
    def test_needs_a_reason(self, why: str) -> None:
        assert "reason" in refusal(lambda: excuse(Career(facts_of(a_habit())), TODAY, "h1", TODAY, why))

    def test_there_is_no_week_before_the_start(self) -> None:
        career = Career(facts_of(a_habit(start=date(2026, 1, 7))))
        assert "starts on" in refusal(lambda: excuse(career, TODAY, "h1", date(2026, 1, 4), "ill"))
        assert excuse(career, TODAY, "h1", FIRST, "ill").edits

    def test_taken_back(self) -> None:
        facts = facts_of(a_habit(excused=[date(2026, 1, 15)]))
        assert habit_of(after(facts, lambda c: count_again(c, TODAY, "h1", MONDAY))).excused == {}
        assert "not excused" in refusal(lambda: count_again(Career(facts), TODAY, "h1", FIRST))


@pytest.mark.parametrize(
    "act",
    [
        lambda c: edit_habit(c, TODAY, "gone", HabitDraft(name="x")),
        lambda c: requota(c, TODAY, "gone", 1),
        lambda c: reorder(c, "gone", 1),
        lambda c: move_beside(c, "gone", "h1", after=True),
        lambda c: retire(c, TODAY, "gone"),
        lambda c: unretire(c, TODAY, "gone"),
        lambda c: delete_habit(c, "gone"),
        lambda c: excuse(c, TODAY, "gone", TODAY, "x"),
        lambda c: count_again(c, TODAY, "gone", TODAY),
    ],
)
def test_a_habit_that_is_gone(act: Act) -> None:
    assert "gone" in refusal(lambda: act(Career(facts_of(a_habit()))))


class TestSeveral:
    LEAD = MemoryFacts(
        {
            "goals": {
                "g": {
                    "id": "g",
                    "created": "2026-01-01",
                    "title": "Lead",
                    "status": "active",
                    "measure": "m",
                    "target": "2027-01-01",
                    "needs": {"s": 2},
                }
            }
        }
    )

    def test_starters_follow_each_other_and_those_of_learning_serve_the_first_goal(self) -> None:
        drafts = {
            "a": HabitDraft(name="Learn it", per_week=2),
            "b": HabitDraft(name="Rest", per_week=1, dimension="protect"),
        }
        change = add_starters(Career(self.LEAD), TODAY, drafts)
        assert change.label == "Added 2 habits"
        learn, rest = Career(apply(self.LEAD, change)).habits
        assert (learn.order, learn.goal, learn.skills) == (1, "g", ("s",))
        assert (rest.order, rest.goal, rest.skills) == (2, None, ())

    def test_what_is_there_is_left_out(self) -> None:
        facts = facts_of(a_habit(name="Read"))
        drafts = {"a": HabitDraft(name="read", per_week=2), "b": HabitDraft(name="Rest", per_week=1)}
        change = add_starters(Career(facts), TODAY, drafts)
        assert change.label == 'Added the habit "Rest"'
        assert refusal(lambda: add_starters(Career(facts), TODAY, {"a": drafts["a"]}))

    def test_one_that_is_wrong_keeps_all_back(self) -> None:
        drafts = {"a": HabitDraft(name="Rest", per_week=1), "b": HabitDraft(name="Read", per_week=9)}
        assert refusal(lambda: add_starters(Career(facts_of()), TODAY, drafts))

    def test_a_habit_serves_a_value_and_builds_a_skill_beside_others(self) -> None:
        facts = facts_of(a_habit())
        change = let_habit_serve(Career(facts), "h1", "freedom")
        assert change.label == '"Read" serves "freedom"'
        facts = after(
            apply(facts, change),
            lambda c: let_habit_serve(c, "h1", "health"),
            lambda c: let_habit_build(c, "h1", "s1"),
            lambda c: let_habit_build(c, "h1", "s2"),
            lambda c: let_habit_build(c, "h1", "s1", on=False),
        )
        assert habit_of(facts).values == ("freedom", "health")
        assert habit_of(facts).skills == ("s2",)
