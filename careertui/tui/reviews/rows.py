"""The lines of the Reviews screen: what is due, the year as a strip, the checks, the history."""

from datetime import date

import msgspec
from rich.cells import cell_len

from careertui.content.glyphs import Glyphs
from careertui.domain.checks.job_or_career import FOCUS_WORDS
from careertui.domain.days import day_words, short_day
from careertui.domain.reviews.dates import Kind
from careertui.domain.reviews.due_words import NAMES, SHORT_NAMES
from careertui.domain.text import folded
from careertui.domain.views.reviews.history import DueReview, MissedRun, PastLine, PicksView, ReviewsView, Strip
from careertui.tui.charts import month_line, spark
from careertui.tui.look import Look
from careertui.tui.rows import Piece, Row, fit, match_row, rule, spread, width_of, wrapped
from careertui.tui.widths import LIST_WIDTH, NARROW

LABEL, CHECK_LABEL = 11, 15


class ReviewKey(msgspec.Struct, frozen=True):
    """A review's row."""

    kind: Kind
    slot: date


class PicksKey(msgspec.Struct, frozen=True):
    """The row that leads to the review in which one picks anew."""

    kind: Kind
    slot: date


class CheckKey(msgspec.Struct, frozen=True):
    """The row of a check, by the name of its part."""

    part: str


def reviews_rows(view: ReviewsView, width: int, look: Look, text: str = "") -> list[Row]:
    """All of it; `text` filters the history."""
    width = min(width, LIST_WIDTH)
    wanted = folded(text)
    if wanted:
        found = [each for each in view.lines if wanted in folded(_past_words(each, view.today))]
        rows = [past_row(each, view.today, width, look) for each in found]
        return [*rows, match_row(len(found), len(view.lines), text, width)]
    rows = [rule("Due", width, look.glyphs.rule), *_due_rows(view, width, look)]
    if any(any(strip.cells) for strip in view.strips):
        rows += [rule("The year", width, look.glyphs.rule), *strip_rows(view, width, look)]
    if view.picks:
        title = view.picks.old[:1].upper() + view.picks.old[1:]
        rows += [rule(title or "This quarter", width, look.glyphs.rule), *pick_rows(view.picks, width, look)]
    rows += [rule("Checks", width, look.glyphs.rule), *check_rows(view, width, look)]
    if view.lines:
        rows.append(rule("Before", width, look.glyphs.rule))
        rows += [past_row(each, view.today, width, look) for each in view.lines]
    return rows


def _due_rows(view: ReviewsView, width: int, look: Look) -> list[Row]:
    if view.due:
        return [due_row(each, width, look) for each in view.due]
    if view.in_season:
        end = f"; it ends {day_words(view.season_end, view.today)}" if view.season_end else ""
        text = f"  Nothing is asked in a season{end}."
    elif view.next_slots:
        kind, slot = min(view.next_slots, key=lambda each: each[1])
        text = f"  Nothing is due. Next: {NAMES[kind].lower()} for {day_words(slot, view.today)}."
    else:
        text = "  Nothing is due yet: reviews are counted from the day of the vision, or of the first line."
    return [Row((Piece(f"  {line}", "dim"),)) for line in wrapped(text.strip(), width - 3)]


def due_row(due: DueReview, width: int, look: Look) -> Row:
    """One review that waits, with how much of its draft is answered."""
    step = [Piece(f"{due.begun}  ", "dim")] if due.begun else []
    hint = [*step, Piece(f"{look.keys.name('reviews.open')} ", "accent")] if width >= NARROW else []
    words = due.words.replace("·", look.glyphs.dot)
    room = width - 3 - sum(len(piece.text) for piece in hint)
    line = Piece(fit(words, room, look.glyphs.ellipsis).rstrip())
    return Row(spread([line], hint, width - 2), ReviewKey(due.kind, due.slot))


# The year

SIGNS_OF = {"done": "week_met", "missed": "week_missed", "open": "week_open", "away": "week_excused"}


def strip_rows(view: ReviewsView, width: int, look: Look) -> list[Row]:
    """One line a kind, one cell a week; the months above."""
    room = min(len(view.weeks), width - LABEL - 12)
    weeks = view.weeks[-room:]
    rows = [Row((Piece(" " * (LABEL + 2)), Piece(month_line(weeks)[:room], "dim")))]
    for strip in view.strips:
        rows.append(_strip_row(strip, room, look.glyphs))
    return rows


def _strip_row(strip: Strip, room: int, glyphs: Glyphs) -> Row:
    cells = "".join(getattr(glyphs, SIGNS_OF[cell]) if cell else " " for cell in strip.cells[-room:])
    count = f"{strip.done}/{strip.counted}" if strip.counted else glyphs.none
    return Row(
        (
            Piece(f"  {SHORT_NAMES[strip.kind].capitalize():<{LABEL}}", "dim"),
            Piece(cells, "mark"),
            Piece(count.rjust(7)),
        )
    )


def pick_rows(picks: PicksView, width: int, look: Look) -> list[Row]:
    """What the quarter is for and what it picked, each on a line, or on two where there is room; old ones offer new."""
    rows = []
    room = width - LABEL - 4
    for label, text in picks.lines:
        lines = wrapped(text, room) if width >= NARROW else [text]
        for number, line in enumerate([*lines[:1], *([" ".join(lines[1:])] if len(lines) > 1 else [])]):
            words = fit(line.replace("·", look.glyphs.dot), room, look.glyphs.ellipsis).rstrip()
            rows.append(Row((Piece(f"  {'' if number else label:<{LABEL}}", "dim"), Piece(words))))
    if picks.anew:
        hint = [Piece(f"{look.keys.name('reviews.open')} ", "accent")]
        rows.append(Row(spread([Piece("pick anew for the next quarter")], hint, width - 2), PicksKey(*picks.anew)))
    return rows


# Checks


def check_rows(view: ReviewsView, width: int, look: Look) -> list[Row]:
    """The two checks: the trend, and what the newest says, as much as fits; enter takes one."""
    hint = [Piece(f"{look.keys.name('reviews.open')} ", "accent")] if width >= NARROW else []
    room = width - 2 - CHECK_LABEL - (width_of(hint) + 1 if hint else 0)
    trend, rated = _trend(view, room, look), _rated(view, look)
    return [
        Row(spread([Piece(fit(name, CHECK_LABEL)), *_that_fit(pieces, room)], hint, width - 2), CheckKey(part))
        for name, part, pieces in (("Job or career", "jobcareer", trend), ("Resilience", "resilience", rated))
    ]


def _that_fit(pieces: list[Piece], room: int) -> list[Piece]:
    """Whole pieces only: the last ones say the least."""
    while len(pieces) > 1 and width_of(pieces) > room:
        pieces = pieces[:-1]
    return pieces


def _trend(view: ReviewsView, room: int, look: Look) -> list[Piece]:
    glyphs = look.glyphs
    if not view.checks:
        return [Piece("not taken yet", "dim"), Piece("; twelve statements", "dim")]
    percents = [each.outcome.percent for each in view.checks][-6:]
    last = view.checks[-1]
    when = day_words(last.review.slot, view.today)
    line = f"{spark(percents, 100, look.glyphs.levels)}  "
    words = _percents(percents, glyphs)
    while len(percents) > 1 and cell_len(line + words) > room:
        percents = percents[1:]
        words = _percents(percents, glyphs)
    return [
        Piece(line, "mark"),
        Piece(words, "strong"),
        Piece(f"  {FOCUS_WORDS[last.outcome.focus]}", "dim"),
        Piece(f" {glyphs.dot} {when}", "dim"),
    ]


def _percents(percents: list[int], glyphs: Glyphs) -> str:
    return f" {glyphs.vision} ".join(map(str, percents)) + " %"


def _rated(view: ReviewsView, look: Look) -> list[Piece]:
    if view.rated is None:
        return [Piece("not rated yet", "dim"), Piece("; seven statements", "dim")]
    given = view.rated.scores.resilience
    line = spark([None if value is None else value - 1 for value in given], 4, look.glyphs.levels)
    return [Piece(f"{line}  ", "mark"), Piece(f"rated {short_day(view.rated.slot, view.today)}", "dim")]


# Before


def past_row(past: PastLine, today: date, width: int, look: Look) -> Row:
    """One slot that lies behind: done, a draft, or a gap; or many gaps in a row."""
    glyphs = look.glyphs
    if isinstance(past, MissedRun):
        told = past.words(today) if width >= NARROW else past.words(today, "missed")
        words = fit(told, width - 4, glyphs.ellipsis)
        return Row((Piece(f"{glyphs.week_missed} ", "mark"), Piece(words, "dim")), key_of(past))
    slot = past.slot
    glyph = glyphs.week_met if slot.done else glyphs.week_missed if past.is_gap else glyphs.week_open
    pieces = [
        Piece(f"{day_words(slot.slot, today):<16}" if width >= NARROW else f"{short_day(slot.slot)} ".ljust(8)),
        Piece(f"{SHORT_NAMES[slot.kind].capitalize():<11}", "dim" if slot.kind == "week" else "strong"),
        Piece(f"{glyph} ", "mark"),
        Piece(f"{past.state:<18}" if width >= NARROW else "", "" if slot.done else "dim"),
    ]
    room = width - 3 - sum(len(piece.text) for piece in pieces)
    line = fit(past.line.replace("·", glyphs.dot), max(0, room), glyphs.ellipsis)
    return Row((*pieces, Piece(line, "dim")), key_of(past))


def key_of(past: PastLine) -> ReviewKey:
    """What a line is of; many in a row are known by their newest."""
    return ReviewKey(past.kind, past.last) if isinstance(past, MissedRun) else ReviewKey(past.slot.kind, past.slot.slot)


def _past_words(past: PastLine, today: date) -> str:
    if isinstance(past, MissedRun):
        return f"{NAMES[past.kind]} {past.words(today)} missed"
    return f"{past.name} {day_words(past.slot.slot, today)} {past.state} {past.line}"


def gap_words(past: PastLine, today: date) -> str:
    """What a missed slot says, or many in a row."""
    if isinstance(past, MissedRun):
        return f"{past.words(today)}; they stay gaps."
    name = f"The {past.name.lower()} for {day_words(past.slot.slot, today)}"
    return f"{name} is due after the season." if past.waits else f"{name} was not done; it stays a gap."
