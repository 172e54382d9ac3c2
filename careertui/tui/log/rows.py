"""The lines of the Log: newest first, a rule a month; and one line in full."""

from collections.abc import Sequence
from datetime import date

import msgspec

from careertui.domain.days import day_words
from careertui.domain.drill_text import SCENARIOS
from careertui.domain.entries import MARK_WORDS
from careertui.domain.views.log import LogLine, LogView, NamedAsset
from careertui.tui.look import Look
from careertui.tui.rows import BLANK, Piece, Row, fit, rule, wrapped
from careertui.tui.widths import LOG_WIDTH

EVERY_COLUMN, MIDDLE = 90, 56  # from these widths on: names at length; the weekday
KIND_WIDTH = 6
_KIND_STYLES = {"win": "good", "shock": "strong", "drill": "strong", "note": "dim"}


class EntryKey(msgspec.Struct, frozen=True):
    """A line of the log."""

    id: str


class TickNoteKey(msgspec.Struct, frozen=True):
    """The note of a tick, by its line's id; its habit and its day."""

    id: str
    habit_id: str
    day: date


def line_key(line: LogLine) -> EntryKey | TickNoteKey:
    """The key of a line's row."""
    return TickNoteKey(line.id, line.habit_id, line.date) if line.kind == "tick" else EntryKey(line.id)


def log_rows(view: LogView, width: int, look: Look) -> list[Row]:
    """The list: month rules and a row a line; how many more there are stands at its end."""
    width = min(width, LOG_WIDTH)
    rows: list[Row] = []
    month: tuple[int, int] | None = None
    for line in view.lines:
        if (line.date.year, line.date.month) != month:
            month = line.date.year, line.date.month
            rows.append(rule(month_title(line.date, view.today), width, look.glyphs.rule))
        rows.append(log_row(line, width, look))
    if len(view.lines) < view.found:
        more = view.found - len(view.lines)
        rows.append(Row((Piece(f"  {more} older below", "dim"),)))
    return rows


def month_title(day: date, today: date) -> str:
    """A month; with its year when it is not this one's."""
    return f"{day:%B}" if day.year == today.year else f"{day:%B %Y}"


def log_row(line: LogLine, width: int, look: Look) -> Row:
    """One line: its day, its kind, its words, its mark, whom and what it names."""
    glyphs = look.glyphs
    day = f"{line.date.day:>2} {line.date:%a}" if width >= MIDDLE else f"{line.date.day:>2}"
    side = "job" if line.side == "job" else ""
    names = _names_width(width)
    tail = [
        Piece(fit(side, 4), "dim"),
        Piece(fit(line.mark or "", 3), "dim"),
    ]
    if names:
        tail.append(Piece(fit(_names_of(line), names, glyphs.ellipsis), "dim"))
    room = width - 3 - len(day) - 2 - KIND_WIDTH - sum(len(piece.text) for piece in tail[:2]) - names
    lead = Piece(fit(f"{day}  ", len(day) + 2), "")
    pieces = [
        lead,
        Piece(fit(line.kind, KIND_WIDTH), _KIND_STYLES.get(line.kind, "dim")),
        Piece(fit(line.title, max(8, room - 1), glyphs.ellipsis) + " "),
        *tail,
    ]
    return Row(tuple(pieces), line_key(line))


def _names_width(width: int) -> int:
    return 26 if width >= EVERY_COLUMN else 16 if width >= 70 else 0


def _names_of(line: LogLine) -> str:
    """Whom and what a line names; of a tick's note its habit first."""
    return ", ".join(words for words in (line.habit if line.kind == "tick" else "", names_words(line.names)) if words)


def names_words(names: Sequence[NamedAsset]) -> str:
    """Whom and what a line names, in short: people first; of many safeguards only how many."""
    guards = [name for name in names if name.kind == "safeguard"]
    others = sorted((name for name in names if name.kind != "safeguard"), key=lambda name: name.kind != "person")
    words = [name.name + ("" if name.level is None else f" {name.level}") for name in others]
    if len(guards) > 1:
        words.append(f"{len(guards)} safeguards")
    else:
        words += [guard.name for guard in guards]
    return ", ".join(words)


def line_facts(line: LogLine, today: date, width: int, look: Look, most: int) -> list[Row]:
    """One line in full: when, its words, what it names, what it serves."""
    width, dot = min(width, LOG_WIDTH), f" {look.glyphs.dot} "
    when = day_words(line.date, today)
    side = "job side: counts as a win, not as career practice" if line.side == "job" else "career side"
    if line.kind == "tick":
        side = f"of {line.habit}"
    head = [
        Piece(f" {when}", "strong"),
        Piece(fit(f"{dot}{line.kind}{dot}{side}", max(1, width - len(when) - 2), look.glyphs.ellipsis), "dim"),
    ]
    rows = [Row(tuple(head))]
    for text in _words(line):
        rows += [Row((Piece(" "), Piece(part))) for part in wrapped(text, width - 2)]
    below = _below(line)
    room = max(2, most - len(below))
    if len(rows) > room:
        cut = rows[room - 1].pieces[-1].text
        last = fit(f"{cut} {look.glyphs.ellipsis}", width - 2, look.glyphs.ellipsis)
        rows = [*rows[: room - 1], Row((Piece(" "), Piece(last)))]
    rows += [Row((Piece(" "), Piece(fit(text, width - 2, look.glyphs.ellipsis), "dim"))) for text in below]
    return rows[:most]


def _words(line: LogLine) -> list[str]:
    if line.drill is None:
        return [part for part in line.text.splitlines() if part.strip()]
    drill = line.drill
    scenario = f"{drill.scenario}: {SCENARIOS[drill.scenario]}" if drill.scenario in SCENARIOS else drill.scenario
    answers = {
        "": scenario,
        "First calls: ": ", ".join(drill.calls),
        "Runway: ": drill.runway,
        "Me without my title: ": drill.sentence,
        "Left open: ": ", ".join(drill.open),
    }
    return [f"{label}{text}" for label, text in answers.items() if text] + drill.other.splitlines()


def _below(line: LogLine) -> list[str]:
    found: list[str] = []
    skills = [name for name in line.names if name.kind == "skill"]
    if skills:
        words = ", ".join(name.words for name in skills)
        found.append(f"proves {words}" if line.kind == "win" else f"names {words}")
    people = [name.name for name in line.names if name.kind == "person"]
    if people:
        found.append(f"with {', '.join(people)}")
    guards = [name.name for name in line.names if name.kind == "safeguard"]
    if guards:
        found.append(f"confirms {', '.join(guards)}")
    if line.goal:
        found.append(f"serves {line.goal}")
    if line.mark:
        found.append(MARK_WORDS[line.mark])
    return found


def no_lines(view: LogView, width: int, filtered: str, look: Look) -> list[Row]:
    """What stands here while there is nothing, or nothing that matches."""
    if view.all:
        return [BLANK, Row((Piece(fit(f"  nothing in the log is {filtered}", max(1, width - 1)), "dim"),))]
    words = (
        ("", "A dated line now is proof later: by the time you need it, the figures are gone."),
        (look.keys.name("log.win"), "logs a win, with a number in it"),
        (look.keys.name("log.note"), "logs a note; @ names a skill or a person"),
        (look.keys.name("log.shock"), "logs a shock: a boss left, a merger, a pay cut"),
        (look.keys.name("drill"), "rehearses a layoff: a drill"),
    )
    rows = [BLANK]
    for key, text in words:
        lines = wrapped(text, max(10, width - 8)) if key else wrapped(text, max(10, width - 3))
        for number, part in enumerate(lines):
            lead = [Piece(f"   {key if not number else '':<3}", "accent")] if key else [Piece(" ")]
            rows.append(Row((*lead, Piece(part))))
        if not key:
            rows.append(BLANK)
    return rows


def filter_words(view: LogView, typed: str) -> str:
    """The filter in words, for the end of the list and for the line above it."""
    wanted = view.wanted
    words = [f"{wanted.kind}s" if wanted.kind else "", typed]
    return " ".join(word for word in words if word)
