"""What Today asks: the season's weekly question, the restart after it, and coming back after a long time."""

from datetime import date, timedelta

from careertui.actions.desk import answer_direction, dismiss, snooze
from careertui.domain.career import Career
from careertui.domain.signals.rules import signals
from careertui.domain.views.today.cards import card_of, last_fact
from careertui.domain.views.today.outlook import outlook_view
from tests.domain.careers import MemoryFacts, a_habit, a_season, apply, facts_of

MONDAY = date(2026, 2, 2)
DAY = timedelta(days=1)


def ticked(*days: date, seasons: tuple[tuple[date, date], ...] = ()) -> MemoryFacts:
    start = date(2026, 1, 5)
    return facts_of(
        a_habit("h1", start=start, created=start), ticks={"h1": days}, seasons=[a_season(*span) for span in seasons]
    )


def kind_on(facts: MemoryFacts, today: date) -> str | None:
    card = card_of(Career(facts).as_of(today), today)
    return card.kind if card else None


class TestDirection:
    season = (MONDAY, MONDAY + 20 * DAY)

    def test_it_is_asked_once_a_week_while_the_season_runs(self) -> None:
        facts = ticked(MONDAY - DAY, seasons=(self.season,))
        assert kind_on(facts, MONDAY) is None  # on its first day there is nothing to ask yet
        assert kind_on(facts, MONDAY + DAY) == "changed"
        answered = apply(facts, answer_direction(Career(facts), MONDAY + DAY, "holds"))
        assert kind_on(answered, MONDAY + DAY) is None
        assert kind_on(answered, MONDAY + 6 * DAY) is None
        assert kind_on(answered, MONDAY + 7 * DAY) == "changed"

    def test_an_answer_can_be_taken_back_and_given_twice(self) -> None:
        facts = ticked(seasons=(self.season,))
        change = answer_direction(Career(facts), MONDAY + DAY, "changed")
        once = apply(facts, change)
        assert answer_direction(Career(once), MONDAY + DAY, "changed").edits == ()
        assert kind_on(apply(once, change.inverse()), MONDAY + DAY) == "changed"


class TestRestart:
    season = (MONDAY, MONDAY + 6 * DAY)

    def test_the_day_after_a_season_asks_for_one_habit(self) -> None:
        facts = ticked(MONDAY - DAY, seasons=(self.season,))
        assert kind_on(facts, MONDAY + 7 * DAY) == "season_over"

    def test_a_tick_after_the_season_or_an_answer_ends_it(self) -> None:
        after = MONDAY + 7 * DAY
        assert kind_on(ticked(MONDAY - DAY, after, seasons=(self.season,)), after) is None
        facts = ticked(MONDAY - DAY, seasons=(self.season,))
        assert kind_on(apply(facts, dismiss(Career(facts), after, "restart")), after + DAY) is None

    def test_the_next_season_asks_again(self) -> None:
        after = MONDAY + 7 * DAY
        later = (after + 5 * DAY, after + 9 * DAY)
        facts = ticked(MONDAY - DAY, seasons=(self.season, later))
        put_aside = apply(facts, dismiss(Career(facts), after, "restart"))
        assert kind_on(put_aside, later[1] + DAY) == "season_over"


class TestComingBack:
    def test_after_28_days_without_any_fact(self) -> None:
        facts = ticked(MONDAY)
        assert kind_on(facts, MONDAY + 28 * DAY) is None
        assert kind_on(facts, MONDAY + 29 * DAY) == "restart"
        assert kind_on(facts, MONDAY + 400 * DAY) == "restart"

    def test_an_answer_puts_it_aside_until_there_is_a_new_absence(self) -> None:
        back = MONDAY + 40 * DAY
        facts = ticked(MONDAY)
        answered = apply(facts, dismiss(Career(facts), back, "restart"))
        assert kind_on(answered, back) is None

    def test_an_empty_career_is_not_asked(self) -> None:
        assert kind_on(facts_of(), MONDAY) is None
        assert last_fact(Career(facts_of())) is None


def test_a_snoozed_signal_keeps_quiet_for_30_days_and_comes_back(demo: Career, demo_facts: MemoryFacts) -> None:
    today = date(2026, 9, 7)
    first = signals(demo, today)[0]
    facts = apply(demo_facts, snooze(demo, today, first.kind, first.subject))
    assert first not in signals(Career(facts), today)
    assert len(outlook_view(Career(facts), today).signals) == 3  # the next one moves up
    assert first in signals(Career(facts), today - DAY)  # it begins on its day
    assert first not in signals(Career(facts), today + 29 * DAY)
    later = [(signal.kind, signal.subject) for signal in signals(Career(facts), today + 30 * DAY, most=None)]
    assert (first.kind, first.subject) in later
    assert snooze(Career(facts), today, first.kind, first.subject).edits == ()


def test_who_comes_back_sees_one_quiet_line_for_what_is_due() -> None:
    facts = ticked(MONDAY - DAY, seasons=((MONDAY, MONDAY + 6 * DAY),))
    anchored = MemoryFacts(
        facts.documents | {"meta": {"anchors": {"all": [{"from": "2026-01-05", "day": "2026-01-05"}]}}}
    )
    back = MONDAY + 11 * DAY  # the weekly for Sunday is open
    outlook = outlook_view(Career(anchored), back)
    assert (outlook.due, outlook.signals, outlook.waiting) == ((), (), "What is due waits until then.")
    then = apply(anchored, dismiss(Career(anchored), back, "restart"))
    outlook = outlook_view(Career(then), back)
    assert [each.kind for each in outlook.due] == ["week"]
    assert outlook.waiting == ""
