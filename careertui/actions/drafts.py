"""What a form or a command hands in: a record's fields as they were typed or picked, what it is silent about unset.

A new record takes its default for what is unset, one that is there keeps what it has.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Literal, TypeVar

import msgspec
from msgspec import UNSET, UnsetType

Value = TypeVar("Value")
Number = int | str  # as a number or as it was typed

ALL_THERE = "All of these are there already."  # what is refused where nothing of several is new


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """Fields by their names in the record; two that set nothing are equal."""


class HabitDraft(Draft, frozen=True, kw_only=True):
    """A habit. With a `unit` it sums amounts; `at_most` makes its quota the most; `goal` and `skills` are ids.

    `per_week` is its quota, asked for `every` so many weeks.

    An empty `goal` is none.
    """

    name: str | UnsetType = UNSET
    dimension: str | UnsetType = UNSET
    per_week: float | str | UnsetType = UNSET
    every: Number | UnsetType = UNSET
    unit: str | UnsetType = UNSET
    at_most: bool | UnsetType = UNSET
    start: date | UnsetType = UNSET
    goal: str | UnsetType | None = UNSET
    skills: Sequence[str] | UnsetType = UNSET
    values: Sequence[str] | UnsetType = UNSET


class GoalDraft(Draft, frozen=True, kw_only=True):
    """A goal. `needs` maps skill ids to levels 1–4, `of` is what progress is counted up to, `after` is a goal's id."""

    title: str | UnsetType = UNSET
    kind: str | UnsetType = UNSET
    why: str | UnsetType = UNSET
    measure: str | UnsetType = UNSET
    target: date | UnsetType | None = UNSET
    of: Number | UnsetType = UNSET
    after: str | UnsetType | None = UNSET
    needs: Mapping[str, Number] | UnsetType = UNSET
    values: Sequence[str] | UnsetType = UNSET
    outcome: str | UnsetType = UNSET


class FirstGoalDraft(Draft, frozen=True, kw_only=True):
    """The first goal in one go: what it is, the `skill` it needs by name, and its first action.

    `earlier_skill` (an id) and `earlier_action` are what the new ones stand instead of.
    """

    title: str = ""
    measure: str = ""
    target: date | None = None
    skill: str = ""
    level: Number = 2
    action: str = ""
    earlier_skill: str = ""
    earlier_action: str = ""


class AssetDraft(Draft, frozen=True, kw_only=True):
    """A skill (start_level, target, how), a person (org, tie, helps) or a safeguard (note); `every` is in months."""

    name: str | UnsetType = UNSET
    every: Number | UnsetType = UNSET
    start_level: Number | UnsetType = UNSET
    target: Number | UnsetType = UNSET
    how: str | Iterable[str] | UnsetType = UNSET
    org: str | UnsetType = UNSET
    tie: str | UnsetType = UNSET
    helps: str | UnsetType = UNSET
    note: str | UnsetType = UNSET


class RoleDraft(Draft, frozen=True, kw_only=True):
    """A role; None takes its `end` or the day to look at it again away."""

    title: str | UnsetType = UNSET
    org: str | UnsetType = UNSET
    start: date | UnsetType = UNSET
    end: date | UnsetType | None = UNSET
    main: bool | UnsetType = UNSET
    review_by: date | UnsetType | None = UNSET


class EntryDraft(Draft, frozen=True, kw_only=True):
    """A line of the log. `assets` are ids, `levels` maps skills to 0–4; an empty `mark` or `goal` is none."""

    kind: Literal["win", "note", "shock", "drill"] | UnsetType = UNSET
    text: str | UnsetType = UNSET
    day: date | UnsetType = UNSET
    side: str | UnsetType = UNSET
    mark: str | UnsetType | None = UNSET
    goal: str | UnsetType | None = UNSET
    assets: Iterable[str] | UnsetType = UNSET
    levels: Mapping[str, Number] | UnsetType = UNSET


def given(value: Value | UnsetType, default: Value) -> Value:
    """A draft's value, or the default where it is unset."""
    return default if isinstance(value, UnsetType) else value


def set_fields(draft: Draft) -> dict[str, object]:
    """What a draft sets, by name."""
    values = {name: getattr(draft, name) for name in draft.__struct_fields__}
    return {name: value for name, value in values.items() if value is not UNSET}


def differing(before: Mapping[str, Value], now: Mapping[str, Value]) -> dict[str, Value]:
    """What differs from before, by its field's name: all that a form or a command may change with what it was given."""
    return {name: value for name, value in now.items() if name not in before or before[name] != value}
