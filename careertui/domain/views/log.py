"""The log: dated lines, notes of ticks among them, newest first, filtered by kind, goal, asset, side, mark and text."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from heapq import merge
from typing import NamedTuple

import msgspec

from careertui.domain.career import Career
from careertui.domain.drill_text import Drill, drill_counts, drill_of
from careertui.domain.entries import LINES, MARKS, SIDES, name_words
from careertui.domain.goals import short_title
from careertui.domain.records import Asset, Entry, Goal, Mark
from careertui.domain.text import folded
from careertui.domain.views.tick_notes import TickLine, tick_notes

_WORDS = re.compile(r'[@#]"[^"]*"?|\S+')
PAGE = 200  # lines made at a time


class LogFilter(NamedTuple):
    """Which lines are wanted; empty fields want all. `asset` and `goal` are ids."""

    kind: str = ""
    goal: str = ""
    asset: str = ""
    side: str = ""
    mark: str = ""
    text: str = ""


class NamedAsset(NamedTuple):
    """An asset that a line names, and the level it says of a skill."""

    id: str
    name: str
    kind: str
    level: int | None

    @property
    def words(self) -> str:
        """`Hiring 2 (done with help)`; of a line that says no level, the name alone."""
        return name_words(self.name, self.level)


class LogLine(msgspec.Struct, frozen=True, kw_only=True):
    """One line of the log; `title` is its first line and `goal` the goal's name in short, `drill` its answers.

    The kind of a tick's note is `tick`; `habit_id` is its habit's.
    """

    id: str
    date: date
    kind: str
    title: str
    text: str
    side: str
    mark: Mark | None
    goal: str
    goal_title: str
    habit: str
    names: tuple[NamedAsset, ...]
    drill: Drill | None = None
    habit_id: str = ""


class LogView(msgspec.Struct, frozen=True, kw_only=True):
    """The newest lines that match, at most `most`; `found` is how many match, `all` how many there are."""

    today: date
    lines: tuple[LogLine, ...]
    found: int
    all: int
    wanted: LogFilter


def log_view(career: Career, today: date, wanted: LogFilter | None = None, most: int | None = PAGE) -> LogView:
    """The log as of `today`, newest first."""
    wanted = wanted or LogFilter()
    seen = career.as_of(today)
    assets = {asset.id: asset for asset in seen.all_assets}
    goals = {goal.id: goal for goal in seen.goals}
    habits = {habit.id: habit.name for habit in seen.habits}
    titles = {id: short_title(goal) for id, goal in goals.items()}
    entries: Iterator[Entry | TickLine] = _matching(seen, wanted, assets, titles)
    matching = [*merge(entries, _notes_matching(seen, wanted, assets, titles), key=_day_of, reverse=True)]
    lines = matching if most is None else matching[:most]
    return LogView(
        today=today,
        lines=tuple(
            _note_line(line, assets, goals) if isinstance(line, TickLine) else _line(seen, line, assets, goals, habits)
            for line in lines
        ),
        found=len(matching),
        all=len(seen.entries) + len(tick_notes(seen)),
        wanted=wanted,
    )


def _matching(
    career: Career, wanted: LogFilter, assets: Mapping[str, Asset], goals: Mapping[str, str]
) -> Iterator[Entry | TickLine]:
    text = folded(wanted.text)
    for entry in reversed(career.entries):
        if (
            (not wanted.kind or entry.kind == wanted.kind)
            and (not wanted.side or entry.side == wanted.side)
            and (not wanted.mark or entry.mark == wanted.mark)
            and (not wanted.goal or entry.goal == wanted.goal)
            and (not wanted.asset or wanted.asset in entry.assets or wanted.asset in entry.levels)
            and (not text or text in _searched(entry, assets, goals))
        ):
            yield entry


def _notes_matching(
    career: Career, wanted: LogFilter, assets: Mapping[str, Asset], goals: Mapping[str, str]
) -> Iterator[Entry | TickLine]:
    """The notes of ticks that are wanted; they have no mark, are the career's, and serve their habit's goal."""
    if wanted.kind not in ("", "tick") or wanted.side == "job" or wanted.mark:
        return
    text = folded(wanted.text)
    for line in reversed(tick_notes(career)):
        names = [assets[id].name for id in line.assets if id in assets]
        searched = [line.text, line.habit.name, goals.get(line.habit.goal or "", ""), *names]
        if (
            (not wanted.goal or line.habit.goal == wanted.goal)
            and (not wanted.asset or wanted.asset in line.assets)
            and (not text or text in folded("\n".join(searched)))
        ):
            yield line


def _day_of(line: Entry | TickLine) -> date:
    return line.day if isinstance(line, TickLine) else line.date


def _note_line(line: TickLine, assets: Mapping[str, Asset], goals: Mapping[str, Goal]) -> LogLine:
    goal = goals.get(line.habit.goal or "")
    return LogLine(
        id=line.id,
        date=line.day,
        kind="tick",
        title=line.text.strip().partition("\n")[0],
        text=line.text,
        side="career",
        mark=None,
        goal=short_title(goal) if goal else "",
        goal_title=goal.title if goal else "",
        habit=line.habit.name,
        names=tuple(NamedAsset(id, assets[id].name, assets[id].kind, None) for id in line.assets if id in assets),
        habit_id=line.habit.id,
    )


def _searched(entry: Entry, assets: Mapping[str, Asset], goals: Mapping[str, str]) -> str:
    names = [assets[id].name for id in (*entry.assets, *entry.levels) if id in assets]
    return folded("\n".join([entry.text, goals.get(entry.goal or "", ""), *names]))


def _line(
    career: Career, entry: Entry, assets: Mapping[str, Asset], goals: Mapping[str, Goal], habits: Mapping[str, str]
) -> LogLine:
    goal = goals.get(entry.goal or "")
    ids = dict.fromkeys((*entry.assets, *entry.levels))
    drill = drill_of(entry.text) if entry.kind == "drill" else None
    names = tuple(NamedAsset(id, assets[id].name, assets[id].kind, entry.levels.get(id)) for id in ids if id in assets)
    return LogLine(
        id=entry.id,
        date=entry.date,
        kind=entry.kind,
        title=_drill_title(career, drill, entry) if drill else entry.text.strip().partition("\n")[0],
        text=entry.text,
        side=entry.side,
        mark=entry.mark,
        goal=short_title(goal) if goal else "",
        goal_title=goal.title if goal else "",
        habit=habits.get(entry.habit or "", ""),
        names=names,
        drill=drill,
    )


def _drill_title(career: Career, drill: Drill, entry: Entry) -> str:
    what = drill.scenario or drill.other.partition("\n")[0] or "Layoff drill"
    return f"{what}: {drill_counts(career, entry).words}"


def read_filter(text: str, career: Career, kind: str = "") -> LogFilter:
    """The filter that words mean: `@Priya`, `#"Sales Manager"`, `is:win`, `is:job`, `is:gl`; others are searched for.

    What is named must be the beginning of a name or title, or of a word in one; where nothing is, nothing matches.
    """
    fields: dict[str, str] = {"kind": kind}
    rest: list[str] = []
    for word in _WORDS.findall(text):
        sign, name = word[:1], folded(word[1:].strip('"'))
        if sign == "@" and name:
            fields["asset"] = _meant(name, [(each.id, each.name) for each in career.all_assets])
        elif sign == "#" and name:
            fields["goal"] = _meant(name, [(each.id, each.title) for each in career.goals])
        elif word.casefold().startswith("is:"):
            fields |= _is(word[3:].casefold())
        else:
            rest.append(word)
    return LogFilter(**fields, text=" ".join(rest))


def _meant(wanted: str, named: Sequence[tuple[str, str]]) -> str:
    """The id of the first whose name begins so, else of the first with a word that does; one of nothing for none."""
    names = [(id, folded(name)) for id, name in named]
    found = [id for id, name in names if name.startswith(wanted)]
    found += [id for id, name in names if f" {wanted}" in name]
    return found[0] if found else "nothing"


def _is(word: str) -> dict[str, str]:
    for field, values in (("kind", LINES), ("side", SIDES), ("mark", MARKS)):
        for value in values:
            if word and (value.startswith(word) or (field == "kind" and word == f"{value}s")):
                return {field: value}
    return {}
