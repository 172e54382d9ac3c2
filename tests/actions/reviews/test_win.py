"""The weekly's win: typed, it is one line of the log that changes with it; or one of the week's wins is picked."""

from datetime import date, timedelta

import pytest

from careertui.actions.log import delete_entry
from careertui.actions.reviews.writing import answer
from careertui.domain.career import Career
from careertui.domain.change import Change
from careertui.domain.days import day_words
from careertui.domain.records import Entry
from careertui.domain.reviews.dates import review_of
from careertui.domain.reviews.win import told_win
from careertui.domain.views.reviews.history import reviews_view
from careertui.domain.views.reviews.page import Asked, review_page
from tests.domain.careers import MemoryFacts, apply, as_json, refusal
from tests.domain.facts import a_line, day

ANCHOR, SLOT = day("2026-01-04"), day("2026-01-11")
MONDAY = SLOT + timedelta(days=1)
KEPT = a_line(day("2026-01-07"), kind="win", id="kept a customer")
BEFORE = a_line(day("2026-01-04"), kind="win", id="the week before")


def facts(*entries: Entry) -> MemoryFacts:
    return MemoryFacts(
        {
            "meta": {"anchors": {"all": [{"from": str(ANCHOR), "day": str(ANCHOR)}]}},
            "entries": {entry.id: as_json(entry) for entry in entries},
        }
    )


def saying(given: MemoryFacts, key: str, value: str, entry_id: str = "e1", today: date = MONDAY) -> Change:
    return answer(Career(given), today, "week", SLOT, key, value, id=f"review with {entry_id}", entry_id=entry_id)


def told(given: MemoryFacts, key: str, value: str, entry_id: str = "e1", today: date = MONDAY) -> MemoryFacts:
    return apply(given, saying(given, key, value, entry_id, today))


def wins(given: MemoryFacts) -> list[tuple[str, str]]:
    return [(str(entry.date), entry.text) for entry in Career(given).entries]


def asked(given: MemoryFacts) -> dict[str, Asked]:
    step = review_page(Career(given), MONDAY, "week", SLOT, facts=False).steps[1]
    return {each.key: each for each in step.questions}


def the_win(given: MemoryFacts) -> str:
    return told_win(Career(given), review_of(Career(given), "week", SLOT))


@pytest.mark.parametrize(("today", "dated"), [(SLOT - timedelta(days=1), "2026-01-10"), (MONDAY, "2026-01-11")])
def test_typed_it_is_logged_in_its_week_and_undone_with_the_answer(today: date, dated: str) -> None:
    change = saying(facts(BEFORE), "win", "Closed 3 deals", today=today)
    assert change.label.endswith(f"Win; logged as a win on {day_words(day(dated), today)}")
    after = apply(facts(BEFORE), change)
    assert wins(after)[1:] == [(dated, "Closed 3 deals")]
    assert the_win(after) == asked(after)["win"].value == "Closed 3 deals"
    assert apply(after, change.inverse()).documents == facts(BEFORE).documents


def test_changed_it_changes_that_line_and_taken_back_it_goes_along() -> None:
    given = told(told(facts(), "balance", "4"), "win", "Closed 3 deals")
    later = told(given, "win", "Closed 4 deals", "e2", MONDAY + timedelta(days=2))
    assert wins(later) == [("2026-01-11", "Closed 4 deals")]
    gone = told(later, "win", "", "e3")
    assert wins(gone) == []
    (review,) = gone.documents["reviews"].values()
    assert review.get("answers", {}) == {}


def test_one_of_the_weeks_wins_is_picked_and_nothing_is_logged() -> None:
    given = facts(KEPT, BEFORE)
    options = asked(given)["win_pick"].options
    assert [(option.digit, option.value, option.title) for option in options] == [("1", KEPT.id, KEPT.text)]
    picked = told(given, "win_pick", "1")
    assert len(wins(picked)) == 2
    assert the_win(picked) == KEPT.text
    assert (asked(picked)["win_pick"].value, asked(picked)["win"].value) == (KEPT.id, "")
    assert reviews_view(Career(picked), MONDAY + timedelta(days=5)).history[0].line.endswith(KEPT.text)
    assert the_win(told(picked, "win_pick", "")) == ""
    assert "The win is gone" in refusal(lambda: saying(given, "win_pick", BEFORE.id))


def test_what_was_logged_already_is_picked_by_typing_it() -> None:
    typed = told(facts(KEPT), "win", KEPT.text.upper())
    assert len(wins(typed)) == 1
    assert asked(typed)["win_pick"].value == KEPT.id


def test_picked_after_one_was_typed_the_typed_one_stays_a_win_of_the_week() -> None:
    given = told(told(facts(KEPT), "win", "Closed 3 deals"), "win_pick", KEPT.id)
    assert the_win(given) == KEPT.text
    assert [option.title for option in asked(given)["win_pick"].options] == ["Closed 3 deals", KEPT.text]
    again = told(given, "win", "Something else", "e2")
    assert [text for _, text in wins(again)] == [KEPT.text, "Closed 3 deals", "Something else"]


def test_a_line_deleted_in_the_log_leaves_the_answer_and_another_one_is_logged_anew() -> None:
    given = told(facts(), "win", "Closed 3 deals")
    given = apply(given, delete_entry(Career(given), MONDAY, "e1"))
    assert the_win(given) == "Closed 3 deals"
    assert wins(told(given, "win", "Closed 4 deals", "e2")) == [("2026-01-11", "Closed 4 deals")]
    assert set(asked(given)) == {"learned", "strength", "want", "pushed", "win"}  # nothing to pick from
