"""What forms and commands hand in: what is set, what is not, and what differs from before."""

from careertui.actions.drafts import AssetDraft, HabitDraft, differing, given, set_fields


def test_what_is_not_said_is_unset() -> None:
    draft = HabitDraft(name="Read", goal=None)
    assert set_fields(draft) == {"name": "Read", "goal": None}
    assert (given(draft.name, ""), given(draft.dimension, "learn"), given(draft.goal, "g")) == ("Read", "learn", None)
    assert HabitDraft() == HabitDraft(**{})
    assert AssetDraft(name="") != AssetDraft()


def test_what_differs_from_before() -> None:
    before = {"name": "Read", "unit": "pages", "goal": "g"}
    assert differing(before, dict(before)) == {}
    assert differing(before, {**before, "unit": "", "start": "today"}) == {"unit": "", "start": "today"}
