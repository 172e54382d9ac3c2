"""Reviews: begun, answered one question at a time, finished; and the two checks."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from careertui.actions.reviews.writing import answer, answer_check, begin, finish, finish_check
from careertui.domain.career import Career
from careertui.domain.change import Change
from careertui.domain.errors import Refused
from careertui.domain.records import Action, Goal, Review
from careertui.domain.reviews.dates import Kind, pending, review_of
from careertui.domain.reviews.script.steps import SCORES, STEPS
from tests.domain.careers import MemoryFacts, apply, as_json, refusal
from tests.domain.facts import day

ANCHOR = "2026-01-04"  # a Sunday; the first full week ends on 11 January
SUNDAY = day("2026-01-11")
MONDAY = SUNDAY + timedelta(days=1)
GOAL = Goal(
    id="g1",
    created=day(ANCHOR),
    title="Lead a team",
    status="active",
    target=day("2026-12-31"),
    measure="m",
    actions=(Action(text="Ask Lena"), Action(text="Ask Tom", done=SUNDAY)),
)
IDEA = Goal(id="g2", created=day(ANCHOR), title="Head it all")


def facts(*reviews: Review, anchor: str = ANCHOR) -> MemoryFacts:
    return MemoryFacts(
        {
            "meta": {"anchors": {"all": [{"from": anchor, "day": anchor}]}},
            "goals": {goal.id: as_json(goal) for goal in (GOAL, IDEA)},
            "reviews": {review.id: as_json(review) for review in reviews},
        }
    )


def told(given: MemoryFacts, key: str, value: str, today: date = MONDAY, kind: Kind = "week") -> MemoryFacts:
    """The facts after one answer to the review that waits."""
    slot = next(each.slot for each in pending(Career(given), today) if each.kind == kind)
    return apply(given, answer(Career(given), today, kind, slot, key, value, id="new", entry_id="drill"))


def the_review(given: MemoryFacts, kind: str = "week", slot: date = SUNDAY) -> Review:
    review = review_of(Career(given), kind, slot)
    assert review is not None
    return review


def weekly(value: str, key: str = "balance") -> Callable[[Career], Change]:
    return lambda career: answer(career, MONDAY, "week", SUNDAY, key, value, id="new", entry_id="drill")


def test_the_first_answer_begins_the_draft() -> None:
    after = told(facts(), "balance", "4")
    review = the_review(after)
    assert (review.id, review.created, review.done, review.scores.balance) == ("new", MONDAY, None, 4)


def test_begun_twice_it_is_one_draft() -> None:
    once = apply(facts(), begin(Career(facts()), MONDAY, id="a", kind="week", slot=SUNDAY))
    assert not begin(Career(once), MONDAY, id="b", kind="week", slot=SUNDAY).edits
    both = apply(once, answer(Career(once), MONDAY, "week", SUNDAY, "balance", "4", id="b", entry_id="drill"))
    assert list(both.documents["reviews"]) == ["a"]


CASES = [
    ("week", "balance", "0", 0),
    ("week", "signs", "sn", "ns"),
    ("week", "learned", "  to ask first ", "to ask first"),
    ("quarter", "satisfaction", "5", 5),
    ("quarter", "decision", "learn", "learn"),
    ("quarter", "decision", "3", "go"),
    ("quarter", "plan", "theirs", "theirs"),
    ("year", "again", "no", "no"),
]


@pytest.mark.parametrize(("kind", "key", "value", "stored"), CASES)
def test_an_answer_is_kept_where_it_belongs(kind: Kind, key: str, value: str, stored: object) -> None:
    today = {"week": MONDAY, "quarter": day("2026-04-05"), "year": day("2027-01-05")}[kind]
    slot = {"week": SUNDAY, "quarter": day("2026-04-04"), "year": day("2027-01-04")}[kind]
    review = the_review(told(facts(), key, value, today, kind), kind, slot)
    assert (getattr(review.scores, key) if key in SCORES else review.answers[key]) == stored


def test_a_goal_is_marked_and_an_idea_is_kept() -> None:
    today, slot = day("2027-01-05"), day("2027-01-04")
    after = told(told(facts(), "goal:g1", "at_risk", today, "year"), "goal:g2", "2", today, "year")
    assert the_review(after, "year", slot).scores.goal_marks == {"g1": "at_risk", "g2": "drop"}
    gone = told(after, "goal:g1", "", today, "year")
    assert the_review(gone, "year", slot).scores.goal_marks == {"g2": "drop"}
    assert "1 on track" in refusal(lambda: told(after, "goal:g1", "keep", today, "year"))
    assert "gone" in refusal(lambda: told(after, "goal:g9", "move", today, "year"))


def test_next_weeks_step_is_an_open_action() -> None:
    after = told(facts(), "next", "g1/Ask Lena")
    picked = the_review(after).next
    assert picked is not None
    assert (picked.goal, picked.action) == ("g1", "Ask Lena")
    assert the_review(told(after, "next", "")).next is None
    for wrong in ("g1/Ask Tom", "g2/Ask Lena", "g9/x", "Ask Lena"):
        assert "not an open action" in refusal(lambda wrong=wrong: told(after, "next", wrong))  # type: ignore[misc]


WRONG = [
    ("balance", "10"),
    ("balance", "-1"),
    ("balance", "٣"),
    ("balance", "four"),
    ("balance", "4.5"),
    ("signs", "x"),
    ("learned", "x" * 10_001),
    ("learned", "a\x1b[31mb"),
    ("satisfaction", "3"),
    ("nothing of the kind", "x"),
    ("vision_door", "x"),
]


@pytest.mark.parametrize(("key", "value"), WRONG)
def test_what_is_outside_the_scale_is_refused(key: str, value: str) -> None:
    given = facts()
    assert refusal(lambda: weekly(value, key)(Career(given)))
    with pytest.raises(Refused) as caught:
        weekly(value, key)(Career(given))
    assert caught.value.field == key


def test_an_empty_answer_takes_it_back_and_begins_nothing() -> None:
    assert not weekly("")(Career(facts())).edits
    assert not weekly("   ", "learned")(Career(facts())).edits
    after = told(told(facts(), "learned", "a thing"), "learned", "")
    assert the_review(after).answers == {}


@pytest.mark.parametrize(
    ("key", "value"), [("balance", "4"), ("learned", "x"), ("signs", "n"), ("next", "g1/Ask Lena")]
)
@pytest.mark.parametrize("begun", [False, True])
def test_there_and_back_and_twice_is_once(key: str, value: str, begun: bool) -> None:
    before = told(facts(), "strength", "patience") if begun else facts()
    change = weekly(value, key)(Career(before))
    after = apply(before, change)
    assert not weekly(value, key)(Career(after)).edits
    back = apply(after, change.inverse())
    assert {k: v for k, v in back.documents.items() if v} == {k: v for k, v in before.documents.items() if v}


# Finishing


def test_the_weekly_needs_only_its_balance() -> None:
    given = facts()
    assert "balance" in refusal(lambda: finish(Career(given), MONDAY, "week", SUNDAY))
    told_only = told(given, "learned", "x")
    assert "balance" in refusal(lambda: finish(Career(told_only), MONDAY, "week", SUNDAY))
    done = apply(given := told(given, "balance", "0"), finish(Career(given), MONDAY, "week", SUNDAY))
    assert the_review(done).done == MONDAY
    assert not finish(Career(done), MONDAY + timedelta(days=2), "week", SUNDAY).edits
    assert not pending(Career(done), MONDAY)


def test_the_quarterly_needs_one_answer() -> None:
    today, slot = day("2026-04-05"), day("2026-04-04")
    assert "one line is enough" in refusal(lambda: finish(Career(facts()), today, "quarter", slot))
    given = told(facts(), "trend", "roofs", today, "quarter")
    done = apply(given, finish(Career(given), today, "quarter", slot))
    assert the_review(done, "quarter", slot).done == today


def test_a_done_review_can_be_changed_for_seven_days() -> None:
    given = told(facts(), "balance", "4")
    done = apply(given, finish(Career(given), MONDAY, "week", SUNDAY))
    last = MONDAY + timedelta(days=7)
    changed = apply(done, answer(Career(done), last, "week", SUNDAY, "learned", "late", id="x", entry_id="drill"))
    assert the_review(changed).answers == {"learned": "late"}
    assert the_review(changed).done == MONDAY
    late = last + timedelta(days=1)
    said = refusal(lambda: answer(Career(done), late, "week", SUNDAY, "learned", "later", id="x", entry_id="drill"))
    assert "could be changed for 7 days" in said
    assert "not left open" in refusal(
        lambda: answer(Career(done), MONDAY, "week", SUNDAY, "balance", "", id="x", entry_id="drill")
    )


def test_a_draft_whose_successor_opened_is_history() -> None:
    draft = told(facts(), "learned", "x")
    friday = SUNDAY + timedelta(days=5)
    still = SUNDAY + timedelta(days=4)
    assert answer(Career(draft), still, "week", SUNDAY, "balance", "4", id="x", entry_id="drill").edits
    assert "history now" in refusal(
        lambda: answer(Career(draft), friday, "week", SUNDAY, "balance", "4", id="x", entry_id="drill")
    )
    assert "history now" in refusal(lambda: finish(Career(draft), friday, "week", SUNDAY))


@pytest.mark.parametrize("slot", ["2026-01-10", "2026-01-18", "2025-12-28"])
def test_what_is_not_due_is_not_begun(slot: str) -> None:
    assert "to do now" in refusal(lambda: begin(Career(facts()), MONDAY, id="a", kind="week", slot=day(slot)))


def test_a_year_hides_its_quarter() -> None:
    slot, today = day("2027-01-04"), day("2027-01-05")
    assert "to do now" in refusal(lambda: begin(Career(facts()), today, id="a", kind="quarter", slot=slot))


def test_on_a_pretended_day_a_later_review_is_neither_seen_nor_touched() -> None:
    later = Review(id="later", created=day("2026-01-14"), kind="week", slot=SUNDAY, done=day("2026-01-14"))
    given = facts(later)
    after = told(given, "balance", "4")
    assert after.documents["reviews"]["later"] == as_json(later)
    seen = review_of(Career(after).as_of(MONDAY), "week", SUNDAY)
    assert seen is not None
    assert seen.id == "new"


def test_every_key_is_asked_once_and_every_answer_has_a_place() -> None:
    for kind, steps in STEPS.items():
        keys = [question.key for step in steps for question in step.questions]
        assert len(keys) == len(set(keys)), kind
        assert len({step.name for step in steps}) == len(steps)
    assert [len(STEPS[kind]) for kind in ("week", "quarter", "year")] == [3, 10, 20]


# Checks

TWELVE, SEVEN = "212245452221", "3333333"


def checked(given: MemoryFacts, part: str, answers: str, today: date = MONDAY, id: str = "c") -> MemoryFacts:
    for number, value in enumerate(answers):
        change = answer_check(Career(given), today, id=id, part=part, number=number, value=value.strip("-"))
        given = apply(given, change)
    return given


def counted(given: MemoryFacts, part: str, today: date = MONDAY, id: str = "d") -> MemoryFacts:
    change = finish_check(Career(given), today, id=id, part=part)
    there = apply(given, change)
    assert apply(there, change.inverse()).documents == given.documents
    return there


def checks(given: MemoryFacts) -> list[tuple[str, date, date | None]]:
    return [(each.id, each.slot, each.done) for each in Career(given).reviews if each.kind == "check"]


def test_a_check_is_saved_answer_by_answer() -> None:
    given = checked(facts(), "jobcareer", "212-")
    review = the_review(given, "check", MONDAY)
    assert review.scores.jobcareer[:4] == (2, 1, 2, None)
    assert review.done is None
    assert checked(given, "jobcareer", "---").documents.get("reviews", {}).get("c", {}).get("scores") is None


def test_two_may_stay_open_but_not_three() -> None:
    three = checked(facts(), "jobcareer", "212245452---")
    assert "10 are needed" in refusal(lambda: finish_check(Career(three), MONDAY, id="d", part="jobcareer"))
    done = counted(checked(three, "jobcareer", "2122454522"), "jobcareer")
    assert the_review(done, "check", MONDAY).done == MONDAY
    assert not finish_check(Career(done), MONDAY, id="d", part="jobcareer").edits


def test_both_checks_of_a_day_are_one_review() -> None:
    given = checked(checked(facts(), "jobcareer", TWELVE), "resilience", SEVEN)
    assert list(given.documents["reviews"]) == ["c"]
    assert the_review(counted(given, "resilience"), "check", MONDAY).scores.resilience == (3,) * 7


def test_an_undone_check_is_gone_on_with_for_seven_days_and_dated_by_the_day_on_which_it_is_done() -> None:
    begun = checked(facts(), "jobcareer", TWELVE[:5])
    week, late = MONDAY + timedelta(days=7), MONDAY + timedelta(days=8)
    done = counted(checked(begun, "jobcareer", TWELVE, week, id="new"), "jobcareer", week)
    assert checks(done) == [("c", week, week)]
    anew = checked(begun, "jobcareer", TWELVE[:2], late, id="new")
    assert checks(anew) == [("c", MONDAY, None), ("new", late, None)]


def test_a_check_that_was_done_another_day_is_taken_anew() -> None:
    done = counted(checked(facts(), "jobcareer", TWELVE), "jobcareer")
    later = MONDAY + timedelta(days=1)
    again = counted(checked(done, "jobcareer", "5" * 12, later, id="new"), "jobcareer", later)
    assert checks(again) == [("c", MONDAY, MONDAY), ("new", later, later)]


def test_of_a_draft_with_both_parts_only_the_one_that_is_done_goes_to_its_day() -> None:
    begun = checked(checked(facts(), "jobcareer", TWELVE[:5]), "resilience", SEVEN[:3])
    later = MONDAY + timedelta(days=2)
    done = counted(checked(begun, "resilience", SEVEN, later, id="no"), "resilience", later, id="new")
    assert checks(done) == [("c", MONDAY, None), ("new", later, later)]
    left, new = the_review(done, "check", MONDAY), the_review(done, "check", later)
    assert (left.scores.resilience, left.scores.jobcareer[:5], new.scores.jobcareer) == ((), (2, 1, 2, 2, 4), ())
    both = counted(checked(done, "jobcareer", TWELVE, later, id="no"), "jobcareer", later, id="no")
    assert checks(both) == [("new", later, later)]
    assert the_review(both, "check", later).scores.jobcareer[-1] == 1


@pytest.mark.parametrize("value", ["0", "6", "x", "1.5", "12", "٣"])
def test_an_answer_is_one_to_five(value: str) -> None:
    assert "from 1 to 5" in refusal(
        lambda: answer_check(Career(facts()), MONDAY, id="c", part="jobcareer", number=0, value=value)
    )


def test_there_is_no_thirteenth_statement_and_no_other_check() -> None:
    def given(part: str = "jobcareer", number: int = 0) -> Change:
        return answer_check(Career(facts()), MONDAY, id="c", part=part, number=number, value="1")

    assert refusal(lambda: given(number=12))
    assert refusal(lambda: given(number=-1))
    assert refusal(lambda: given(part="balance"))
