"""The vision: where I want to be in five years, which values it ranks and what serves them, and how it came about."""

from collections.abc import Iterable
from datetime import date
from typing import Literal

import msgspec

from careertui.domain.career import Career
from careertui.domain.days import day_words
from careertui.domain.records import Vision
from careertui.domain.text import visible
from careertui.domain.vision import OUTLINE, TITLES, field_text, horizon, months_until, one_line, to_go


class Serving(msgspec.Struct, frozen=True):
    """A goal or a habit that serves a value."""

    kind: Literal["goal", "habit"]
    id: str
    name: str


class RankedValue(msgspec.Struct, frozen=True):
    """One of the ranked values, and the open goals and live habits that name it; none of them: a gap."""

    rank: int
    value: str
    served_by: tuple[Serving, ...]


class OutlineLine(msgspec.Struct, frozen=True):
    """One line of the outline: its field, its title, what was written; empty where nothing was."""

    field: str
    title: str
    text: str


class VisionView(msgspec.Struct, frozen=True, kw_only=True):
    """The newest revision with what follows from it; `months` to the horizon; revisions newest first.

    `vision` is None before the first revision; then all else is empty too.
    """

    today: date
    vision: Vision | None
    line: str
    horizon: date | None
    months: int
    values: tuple[RankedValue, ...]
    outline: tuple[OutlineLine, ...]
    revisions: tuple[Vision, ...]

    @property
    def to_go(self) -> str:
        """How long it is to the horizon, in words."""
        return to_go(self.months)

    @property
    def newest(self) -> str:
        """The newest revision's number and day, in words; empty before there is one."""
        vision = self.vision
        return f"revision {vision.rev}, {day_words(vision.created, self.today)}" if vision else ""

    @property
    def drives(self) -> str:
        """How much each drive weighs; empty where they were not weighed."""
        return field_text(self.vision, "sliders") if self.vision else ""

    @property
    def lines(self) -> tuple[str, ...]:
        """Each revision in one line."""
        return tuple(one_line(each) for each in self.revisions)

    @property
    def is_open(self) -> bool:
        """Whether the newest revision may still be edited: on the day it was made."""
        return self.vision is not None and self.vision.created == self.today


class Difference(msgspec.Struct, frozen=True):
    """One field in two revisions."""

    field: str
    title: str
    before: str
    after: str

    @property
    def differs(self) -> bool:
        """Whether the two say different things."""
        return self.before != self.after


def vision_view(career: Career, today: date, *, pay: bool = False) -> VisionView:
    """The vision as of `today`; what `pay` says is left out unless asked for."""
    seen = career.as_of(today)
    vision = seen.vision
    end = horizon(vision.start) if vision else None
    return VisionView(
        today=today,
        vision=vision,
        line=one_line(vision) if vision else "",
        horizon=end,
        months=months_until(today, end) if end else 0,
        values=coverage(seen),
        outline=outline_of(vision, pay=pay) if vision else (),
        revisions=tuple(reversed(seen.visions)),
    )


def coverage(career: Career) -> tuple[RankedValue, ...]:
    """The newest revision's values in their order, each with what serves it now."""
    if career.vision is None:
        return ()
    serving = [(goal.values, Serving("goal", goal.id, goal.title)) for goal in career.goals if goal.is_open]
    serving += [(habit.values, Serving("habit", habit.id, habit.name)) for habit in career.live_habits]
    return tuple(
        RankedValue(rank, value, tuple(each for values, each in serving if value in values))
        for rank, value in enumerate(career.vision.values, 1)
    )


def outline_of(vision: Vision, *, pay: bool) -> tuple[OutlineLine, ...]:
    """The outline's lines in their order, empty ones too."""
    return tuple(
        OutlineLine(field, title, field_text(vision, field)) for field, title in OUTLINE if pay or field != "pay"
    )


def compared(before: Vision, after: Vision, *, pay: bool = False) -> tuple[Difference, ...]:
    """Two revisions field by field; fields that are empty in both are left out, and `pay` unless asked for."""
    found = [
        Difference(field, title, field_text(before, field), field_text(after, field))
        for field, title in TITLES.items()
        if pay or field != "pay"
    ]
    return tuple(each for each in found if each.before or each.after)


def markdown(view: VisionView) -> list[str]:
    """The vision and its outline as Markdown lines."""
    vision = view.vision
    if vision is None or view.horizon is None:
        return []
    lines = ["# Career vision", "", f"*Revision {vision.rev}, {vision.created}; horizon {view.horizon}*"]
    if view.line:
        lines += ["", f"**{_flat(view.line)}**"]
    lines += _section("In three", [("Purpose", vision.purpose), ("From, to", vision.from_to)])
    if vision.accomplishments:
        lines += ["", "Done by then:", "", *(f"{n}. {_flat(text)}" for n, text in enumerate(vision.accomplishments, 1))]
    if vision.values:
        lines += ["", "## Values", "", *(f"{n}. {_flat(value)}" for n, value in enumerate(vision.values, 1))]
    lines += _section("Outline", [(line.title, line.text) for line in view.outline])
    if view.drives:
        lines += ["", f"Drives, 1 to 5: {view.drives}"]
    return lines


def _section(title: str, pairs: Iterable[tuple[str, str]]) -> list[str]:
    lines = [f"- **{name}:** {_flat(text)}" for name, text in pairs if text]
    return ["", f"## {title}", "", *lines] if lines else []


def _flat(text: str) -> str:
    return " ".join(visible(text).split())
