"""The quarterly's drill in the log: one line, written whole, changed with its answers, never twice."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from careertui.actions.drafts import EntryDraft
from careertui.actions.log import delete_entry, edit_entry
from careertui.actions.reviews.writing import answer
from careertui.domain.career import Career
from careertui.domain.change import Change
from careertui.domain.drill_text import drill_counts, drill_of
from careertui.domain.evidence.evidence import Evidence
from careertui.domain.evidence.readiness import last_drill
from careertui.domain.records import Asset, Entry
from tests.domain.careers import MemoryFacts, apply, as_json, refusal
from tests.domain.facts import day

ANCHOR, SLOT, TODAY = day("2026-01-04"), day("2026-04-04"), day("2026-04-05")
CV = Asset(id="cv", created=ANCHOR, kind="safeguard", name="CV true today", every=3)
PLAN = Asset(id="planb", created=ANCHOR, kind="safeguard", name="Plan B", every=3)
WHOLE = {"scenario": "4", "calls": "Sam, Priya; Dev", "runway": "7", "sentence": "I build teams"}


def facts() -> MemoryFacts:
    return MemoryFacts(
        {
            "meta": {"anchors": {"all": [{"from": str(ANCHOR), "day": str(ANCHOR)}]}},
            "assets": {asset.id: as_json(asset) for asset in (CV, PLAN)},
        }
    )


def saying(key: str, value: str, entry_id: str = "d1", days: int = 0) -> Callable[[Career], Change]:
    """One answer to the quarterly."""
    today = TODAY + timedelta(days=days)
    return lambda career: answer(career, today, "quarter", SLOT, key, value, id="r", entry_id=entry_id)


def told(given: MemoryFacts, entry_id: str = "d1", days: int = 0, /, **answers: str) -> MemoryFacts:
    for key, value in answers.items():
        given = apply(given, saying(key, value, entry_id, days)(Career(given)))
    return given


def held(given: MemoryFacts, id: str, value: str, entry_id: str = "d1") -> MemoryFacts:
    return apply(given, saying(f"safeguard:{id}", value, entry_id)(Career(given)))


def drills(given: MemoryFacts) -> list[Entry]:
    return [entry for entry in Career(given).entries if entry.kind == "drill"]


def the_drill(given: MemoryFacts) -> Entry:
    (entry,) = drills(given)
    return entry


@pytest.mark.parametrize("missing", WHOLE)
def test_a_half_done_step_writes_nothing(missing: str) -> None:
    given = held(told(facts(), **{key: value for key, value in WHOLE.items() if key != missing}), "cv", "holds")
    assert not drills(given)
    assert the_drill(told(given, **{missing: WHOLE[missing]})).id == "d1"


def test_the_last_answer_writes_one_drill_that_confirms_what_holds() -> None:
    given = held(told(facts(), scenario="4", calls=WHOLE["calls"], runway="7"), "cv", "1")
    change = saying("sentence", "I build teams")(Career(given))
    assert {edit.table for edit in change.edits} == {"reviews", "entries"}  # one change, one commit
    assert change.label.endswith("Who I am; the drill is in the log")
    after = apply(given, change)
    entry, found = the_drill(after), drill_of(the_drill(after).text)
    assert (entry.id, entry.date, entry.assets) == ("d1", TODAY, ("cv",))
    assert (found.scenario, found.calls, found.runway) == ("boss left", ("Sam", "Priya", "Dev"), "7 months")
    assert (found.sentence, found.open) == ("I build teams", ())  # the plan was not asked for
    assert drill_counts(Career(after), entry).words == "1 confirmed, 1 not looked at"
    evidence = Evidence(Career(after), TODAY)
    assert last_drill(evidence.career) == TODAY
    assert evidence.freshness(CV).last == TODAY
    assert evidence.freshness(PLAN).last is None
    back = apply(after, change.inverse())
    assert not drills(back)
    assert back.documents["reviews"] == given.documents["reviews"]


def test_a_revisited_step_changes_that_line_and_keeps_its_day() -> None:
    given = told(facts(), **WHOLE)
    later = told(given, "d2", 3, runway="8.5", scenario="sold")
    found = drill_of(the_drill(later).text)
    assert (the_drill(later).id, the_drill(later).date) == ("d1", TODAY)
    assert (found.runway, found.scenario, found.calls) == ("8.5 months", "sold", ("Sam", "Priya", "Dev"))
    assert not saying("runway", "8.5", "d3")(Career(later)).edits  # the same again is nothing


def test_safeguards_are_confirmed_and_left_open_in_the_same_line() -> None:
    given = held(held(told(facts(), **WHOLE), "planb", "holds"), "cv", "holds")
    assert the_drill(given).assets == ("planb", "cv")
    assert drill_of(the_drill(given).text).open == ()
    given = held(given, "planb", "open")
    assert the_drill(given).assets == ("cv",)
    assert drill_of(the_drill(given).text).open == ("Plan B",)
    given = held(given, "cv", "")
    assert the_drill(given).assets == ()
    assert drill_of(the_drill(given).text).open == ("Plan B",)  # taken back is not left open
    assert drill_counts(Career(given), the_drill(given)).words == "0 confirmed, 1 open, 1 not looked at"


def test_what_was_answered_before_the_drill_is_whole_goes_with_it() -> None:
    given = held(facts(), "planb", "open")
    entry = the_drill(told(given, **WHOLE))
    assert (entry.assets, drill_of(entry.text).open) == ((), ("Plan B",))


def test_what_was_changed_in_the_log_stays() -> None:
    given = told(facts(), **WHOLE)
    text = the_drill(given).text.replace("Sam", "Sam Ito") + "\nAsked Lena too"
    given = apply(given, edit_entry(Career(given), TODAY, "d1", EntryDraft(text=text)))
    found = drill_of(the_drill(told(given, runway="9")).text)
    assert (found.calls, found.runway, found.other) == (("Sam Ito", "Priya", "Dev"), "9 months", "Asked Lena too")


def test_an_answer_taken_back_goes_from_the_line_and_the_last_one_takes_it_along() -> None:
    given = told(told(facts(), **WHOLE), runway="")
    assert drill_of(the_drill(given).text).runway == ""
    gone = told(given, scenario="", calls="", sentence="")
    assert not drills(gone)
    assert "drill" not in gone.documents["reviews"]["r"].get("answers", {})


def test_a_line_deleted_in_the_log_is_written_anew_under_another_id() -> None:
    given = told(facts(), **WHOLE)
    given = apply(given, delete_entry(Career(given), TODAY, "d1"))
    again = told(given, "d2", runway="9")
    assert the_drill(again).id == "d2"
    assert the_drill(told(again, "d3", runway="10")).id == "d2"


def test_two_sessions_write_one_line() -> None:
    """The second one's action runs again on the newest facts, as the store does."""
    given = told(facts(), scenario="4", calls="Sam", runway="7")
    one, other = saying("sentence", "I build teams", "mine"), saying("sentence", "I lead", "theirs")
    after = apply(apply(given, one(Career(given))), other(Career(apply(given, one(Career(given))))))
    assert the_drill(after).id == "mine"
    assert drill_of(the_drill(after).text).sentence == "I lead"


def test_safeguards_are_only_asked_where_the_drill_is() -> None:
    given = facts()
    assert "gone" in refusal(lambda: saying("safeguard:none", "holds")(Career(given)))
    assert "1 holds, 2 not now" in refusal(lambda: saying("safeguard:cv", "3")(Career(given)))
    sunday = day("2026-04-05")
    weekly = refusal(
        lambda: answer(Career(given), sunday, "week", sunday, "safeguard:cv", "holds", id="w", entry_id="d")
    )
    assert "does not ask" in weekly


@pytest.mark.parametrize(("runway", "said"), [("1", "1 month"), ("4.5", "4.5 months"), ("a year", "a year")])
def test_a_bare_number_is_months(runway: str, said: str) -> None:
    assert drill_of(the_drill(told(facts(), **{**WHOLE, "runway": runway})).text).runway == said
