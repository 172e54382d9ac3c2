"""Ticking: one tick a day, any day up to today."""

from datetime import date, timedelta

import pytest

from careertui.actions.habits.rules import existing
from careertui.actions.ticks import tick, untick
from careertui.domain.career import Career
from careertui.domain.change import Change
from careertui.domain.habits.amounts import Number
from careertui.domain.habits.periods import effective_start
from careertui.domain.settings import Settings
from careertui.domain.typed.numbers import MOST
from tests.domain.careers import MemoryFacts, a_habit, apply, facts_of, refusal, tick_years

TODAY = date(2026, 1, 14)
FIRST = date(2026, 1, 5)
PAGES = facts_of(a_habit(measure="amount", quota=30))


def ticked(facts: MemoryFacts, *days: date, amount: Number | str | None = None, note: str | None = None) -> MemoryFacts:
    return apply(facts, tick(Career(facts), TODAY, "h1", days, amount, note))


def unticked(facts: MemoryFacts, *days: date) -> MemoryFacts:
    return apply(facts, untick(Career(facts), TODAY, "h1", days))


def test_days_over_years_and_a_leap_day() -> None:
    facts = facts_of(a_habit(start=date(2023, 1, 1)))
    days = [date(2024, 2, 29), date(2025, 12, 31), date(2026, 1, 1), TODAY, TODAY]
    assert ticked(facts, *days).ticks("h1") == tick_years(set(days))


def test_a_tick_twice_is_a_tick() -> None:
    once = ticked(facts_of(a_habit()), TODAY)
    assert tick(Career(once), TODAY, "h1", [TODAY, TODAY]).edits == ()


def test_unticking_takes_the_note_too_and_leaves_the_others() -> None:
    facts = ticked(ticked(facts_of(a_habit()), FIRST), TODAY, note="done")
    assert facts.ticks("h1")[2026].notes["01-14"].text == "done"
    less = unticked(facts, TODAY, date(2026, 1, 13))
    assert less.ticks("h1") == tick_years([FIRST])
    assert untick(Career(less), TODAY, "h1", [TODAY]).edits == ()
    assert unticked(less, FIRST).documents == facts_of(a_habit()).documents


def test_a_note_is_replaced_kept_and_taken_away() -> None:
    facts = ticked(facts_of(a_habit()), TODAY, note=" one\ntwo ")
    assert facts.ticks("h1")[2026].notes["01-14"].text == "one\ntwo"
    assert ticked(facts, TODAY).documents == facts.documents
    assert ticked(facts, TODAY, note="three").ticks("h1")[2026].notes["01-14"].text == "three"
    assert ticked(facts, TODAY, note="").ticks("h1")[2026].notes == {}


def test_a_new_text_keeps_the_assets_a_note_names() -> None:
    facts = ticked(facts_of(a_habit()), TODAY, note="one")
    facts.documents["ticks"]["h1:2026"]["notes"]["01-14"]["assets"] = ["a1"]
    facts = MemoryFacts(facts.documents)
    note = ticked(facts, TODAY, note="two").ticks("h1")[2026].notes["01-14"]
    assert (note.text, note.assets) == ("two", ("a1",))


@pytest.mark.parametrize("note", ["x\x1b[31m", "\u202ex", "x\x00", "x" * 10_001])
def test_bad_notes(note: str) -> None:
    assert "note" in refusal(lambda: ticked(facts_of(a_habit()), TODAY, note=note))


@pytest.mark.parametrize("ahead", [1, 7, 400])
def test_a_day_to_come_is_refused_and_nothing_else_ticked(ahead: int) -> None:
    sentence = refusal(lambda: ticked(facts_of(a_habit()), FIRST, TODAY + timedelta(days=ahead)))
    assert "still to come" in sentence


def start_of(facts: MemoryFacts) -> date:
    career = Career(facts)
    return effective_start(existing(career, "h1"), career.ticks("h1"))


class TestBeforeTheStart:
    def test_moves_the_start_back_and_says_so_and_forward_again(self) -> None:
        plain = facts_of(a_habit())
        change = tick(Career(plain), TODAY, "h1", [TODAY, date(2025, 12, 30), date(2026, 1, 2)])
        assert change.label.endswith("; now starts on Tue 30 Dec 2025")
        facts = apply(plain, change)
        assert start_of(facts) == date(2025, 12, 30)
        less = untick(Career(facts), TODAY, "h1", [date(2025, 12, 30)])
        assert less.label.endswith("; now starts on Fri 2 Jan")
        none = untick(Career(apply(facts, less)), TODAY, "h1", [date(2026, 1, 2), TODAY])
        assert none.label.endswith("; now starts on Mon 5 Jan")
        assert apply(apply(facts, less), none).documents == plain.documents  # a slip leaves no trace

    def test_and_is_taken_back_with_it(self) -> None:
        facts = facts_of(a_habit())
        change = tick(Career(facts), TODAY, "h1", [date(2025, 12, 30)])
        assert apply(apply(facts, change), change.inverse()).documents == facts.documents

    def test_of_a_habit_that_starts_in_the_future(self) -> None:
        facts = ticked(facts_of(a_habit(start=date(2026, 2, 2), created=FIRST)), TODAY)
        assert start_of(facts) == TODAY
        assert start_of(unticked(facts, TODAY)) == date(2026, 2, 2)

    def test_on_the_start_it_stays(self) -> None:
        assert "starts" not in tick(Career(facts_of(a_habit())), TODAY, "h1", [FIRST, TODAY]).label


class TestRetired:
    AWAY = facts_of(a_habit(retired=[(date(2025, 12, 17), None)], start=date(2025, 12, 1)))
    BACK = facts_of(a_habit(retired=[(date(2025, 12, 17), date(2026, 1, 7))], start=date(2025, 12, 1)))

    @pytest.mark.parametrize("day", [date(2025, 12, 22), date(2025, 12, 31), date(2026, 1, 4)])
    def test_the_weeks_between_can_not_be_ticked(self, day: date) -> None:
        assert "put away" in refusal(lambda: ticked(self.AWAY, day))
        assert "put away" in refusal(lambda: ticked(self.BACK, day))

    @pytest.mark.parametrize("day", [date(2025, 12, 15), date(2025, 12, 17), date(2025, 12, 21)])
    def test_the_week_of_retirement_can(self, day: date) -> None:
        assert ticked(self.AWAY, day).ticks("h1")
        assert ticked(self.BACK, day).ticks("h1")

    @pytest.mark.parametrize("day", [FIRST, date(2026, 1, 7), TODAY])
    def test_the_week_of_the_return_and_later_ones_can(self, day: date) -> None:
        assert ticked(self.BACK, day).ticks("h1")
        assert refusal(lambda: ticked(self.AWAY, day))

    def test_weeks_before_the_start_can_where_the_habit_was_not_away(self) -> None:
        assert ticked(self.AWAY, date(2025, 11, 1)).ticks("h1")

    def test_a_day_before_the_start_in_the_gap_can_not(self) -> None:
        never = facts_of(a_habit(start=date(2026, 2, 2), created=FIRST, retired=[(date(2026, 1, 2), None)]))
        assert "put away" in refusal(lambda: ticked(never, TODAY))
        later = facts_of(a_habit(start=date(2026, 1, 12), retired=[(date(2025, 12, 1), date(2026, 1, 6))]))
        assert "put away" in refusal(lambda: ticked(later, date(2025, 12, 24)))
        assert ticked(later, FIRST).ticks("h1")

    def test_weeks_are_the_persons(self) -> None:
        habit = existing(Career(self.BACK), "h1")
        sunday = facts_of(habit, settings=Settings(week_start=6))
        assert "put away" in refusal(lambda: ticked(sunday, date(2025, 12, 21)))
        assert ticked(sunday, date(2026, 1, 4)).ticks("h1")


class TestAmounts:
    @pytest.mark.parametrize(
        ("amount", "stored"),
        [
            (1, 1), ("2", 2), (2.0, 2), ("2.50", 2.5), (" 3 ", 3), (0.126, 0.126), ("0,5", 0.5), ("1,25", 1.25),
            ("5 pages", 5), ("5p", 5), ("2.5 PAGE", 2.5), (".5", 0.5), (0.1 + 0.2, 0.3), ("0.001", 0.001), (MOST, MOST)
        ],
    )  # fmt: skip
    def test_what_is_taken(self, amount: Number | str, stored: Number) -> None:
        days = ticked(PAGES, TODAY, amount=amount).ticks("h1")[2026].days
        assert days == {"01-14": stored}
        assert type(days["01-14"]) is type(stored)

    @pytest.mark.parametrize(
        "amount",
        [
            0, -1, -0.5, "0", "x", "", " ", "nan", "inf", "-inf", "1e400", float("nan"), float("inf"), float("-inf"),
            MOST + 1, 10**400, "9" * 5000, 0.0004, "0.0001", "1e2", "1,5.2", "1 000", "\x1b[31m3",
            "\u202e3", "3 km", "--3", "+", "+0", "++3", "3 4", "5\x1b[31m",
        ],
    )  # fmt: skip
    def test_what_is_refused(self, amount: Number | str) -> None:
        assert "amount" in refusal(lambda: ticked(PAGES, TODAY, amount=amount))

    def test_a_second_one_on_the_day_replaces_the_first(self) -> None:
        twice = ticked(ticked(PAGES, TODAY, amount=10), TODAY, amount=4)
        assert twice.ticks("h1")[2026].days == {"01-14": 4}

    def test_one_with_a_plus_adds_to_what_stands(self) -> None:
        once = ticked(PAGES, TODAY, amount="+0.2")
        change = tick(Career(once), TODAY, "h1", [TODAY], "+0,1 pages")
        assert change.label == 'Added 0.1 pages to "Read" on Wed 14 Jan; 0.2 pages before, 0.3 pages now'
        assert apply(once, change).ticks("h1")[2026].days == {"01-14": 0.3}
        assert "too much" in refusal(lambda: ticked(ticked(PAGES, TODAY, amount=MOST), TODAY, amount="+1"))

    def test_what_is_replaced_or_taken_away_is_said(self) -> None:
        noted = ticked(PAGES, TODAY, amount=3, note="lap by\nthe river")
        replaced = tick(Career(noted), TODAY, "h1", [TODAY], 4)
        assert replaced.label == 'Ticked 4 pages "Read" on Wed 14 Jan; 3 pages stood there and went'
        both = tick(Career(noted), TODAY, "h1", [TODAY, FIRST], 4, "x" * 80)
        assert both.label.endswith(
            '; 3 pages stood there and went on Wed 14 Jan; the note "lap by the river" went on Wed 14 Jan'
        )
        gone = untick(Career(noted), TODAY, "h1", [TODAY])
        assert gone.label == 'Unticked "Read" on Wed 14 Jan; 3 pages and the note "lap by the river" went'
        assert tick(Career(noted), TODAY, "h1", [TODAY], 3).label == 'Ticked 3 pages "Read" on Wed 14 Jan'

    def test_is_needed_for_amounts_and_not_for_days(self) -> None:
        assert "pages" in refusal(lambda: ticked(PAGES, TODAY))
        assert "counts days" in refusal(lambda: ticked(facts_of(a_habit()), TODAY, amount=1))

    @pytest.mark.parametrize(("amount", "words"), [(MOST, "1000000"), (123456.78, "123456.78"), (5, "5")])
    def test_the_label_says_how_much(self, amount: Number, words: str) -> None:
        assert f"Ticked {words} pages" in tick(Career(PAGES), TODAY, "h1", [TODAY], amount).label


@pytest.mark.parametrize("act", [tick, untick])
def test_a_habit_that_is_gone(act: object) -> None:
    def run() -> Change:
        change = act(Career(PAGES), TODAY, "gone", [TODAY])  # type: ignore[operator]
        assert isinstance(change, Change)
        return change

    assert "gone" in refusal(run)
