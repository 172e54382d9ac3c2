"""The cards of Today: what is asked once, in a season, after it and after a long absence."""

from datetime import date, timedelta
from typing import Any

from careertui.actions.desk import answer_direction, dismiss, restart
from careertui.domain.career import Career
from careertui.domain.records import Vision
from careertui.domain.views.today.cards import Card, Gap, card_of, changed_on
from careertui.domain.views.today.today import today_view
from tests.domain.careers import MemoryFacts, a_habit, a_season, apply, facts_of

DAY = timedelta(days=1)
START, END = date(2026, 2, 2), date(2026, 3, 1)
BEFORE = START - DAY
SEASON = a_season(START, END)
VISION = Vision(id="v", created=date(2026, 1, 5), rev=1, start=date(2026, 1, 5))


def facts(*seasons: Any, visions: Any = (VISION,)) -> MemoryFacts:
    return facts_of(a_habit(), a_habit("h2", name="Run"), ticks={"h1": [BEFORE]}, seasons=seasons, visions=visions)


def kind(facts: MemoryFacts, today: date) -> str | None:
    card = card_of(Career(facts), today)
    return card.kind if card else None


def test_it_has_changed_is_asked_again_the_day_after() -> None:
    said = apply(facts(SEASON), answer_direction(Career(facts(SEASON)), START + 7 * DAY, "changed"))
    card = card_of(Career(said), END + DAY)
    assert card is not None
    assert (card.kind, card.is_return) == ("changed", True)  # what is due waits for the restart behind it
    assert changed_on(Career(said), END + DAY) == START + 7 * DAY
    later = apply(said, dismiss(Career(said), END + DAY, "changed"))
    assert kind(later, END + DAY) == "season_over"
    assert changed_on(Career(later), END + DAY) == START + 7 * DAY  # the next review shows it
    again = Vision(id="w", created=END + DAY, rev=2, start=VISION.start, why_changed="a child")
    written = MemoryFacts(
        {**said.documents, "visions": {**said.documents["visions"], **facts(visions=(again,)).documents["visions"]}}
    )
    assert kind(written, END + DAY) == "season_over"
    assert changed_on(Career(written), END + DAY) is None


def test_the_last_word_counts() -> None:
    said = apply(facts(SEASON), answer_direction(Career(facts(SEASON)), START + 7 * DAY, "changed"))
    held = apply(said, answer_direction(Career(said), START + 14 * DAY, "holds"))
    assert kind(held, END + DAY) == "season_over"


def test_who_comes_back_after_28_days_is_offered_a_season_for_the_gap() -> None:
    assert card_of(Career(facts()), BEFORE + 28 * DAY) is None
    card = card_of(Career(facts()), BEFORE + 29 * DAY)
    assert card is not None
    assert (card.kind, card.gap) == ("restart", Gap(START, BEFORE + 28 * DAY))
    long_away = card_of(Career(facts()), date(2027, 2, 1))
    assert isinstance(long_away, Card)
    assert long_away.gap == Gap(START, START + (26 * 7 - 1) * DAY)  # as long as a season may be
    part = card_of(Career(facts(SEASON)), END + 40 * DAY)
    assert part is not None
    assert (part.kind, part.gap) == ("season_over", Gap(END + DAY, END + 39 * DAY))  # away for long after it, too
    soon = card_of(Career(facts(SEASON)), END + 28 * DAY)
    assert soon is not None
    assert (soon.kind, soon.gap) == ("season_over", None)


def test_the_others_rest_for_the_week_where_that_is_wanted() -> None:
    first = facts(SEASON)
    monday = END + DAY
    rested = apply(first, restart(Career(first), monday, "h1", others_rest=True))
    assert {habit.id: list(habit.excused) for habit in Career(rested).habits} == {"h1": [], "h2": [monday]}
    assert kind(rested, monday) is None
    wanted = apply(first, restart(Career(first), monday, "h1", others_rest=False))
    assert not any(habit.excused for habit in Career(wanted).habits)


def test_in_a_season_there_is_no_week_score_to_reach() -> None:
    view = today_view(Career(facts(SEASON)), START + 7 * DAY)
    assert (view.week_score.done, view.week_score.want, view.has_score, view.next_step) == (0, 0, False, None)
    before = today_view(Career(facts(SEASON)), START + 7 * DAY, BEFORE)
    assert (before.week_score.want, before.has_score) == (6, True)  # a week looked back at keeps its own
