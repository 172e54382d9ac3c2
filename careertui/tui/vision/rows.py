"""The lines of the Vision screen: a page to read, each part of it with a key that writes it."""

from collections.abc import Sequence

import msgspec
from rich.cells import cell_len

from careertui.content.glyphs import level_bar
from careertui.content.vision_prompts import OUTLINE, RECOGNITION, SLIDERS
from careertui.domain.days import dated, day_words
from careertui.domain.records import HIGHEST_RATING
from careertui.domain.views.vision import OutlineLine, RankedValue, VisionView
from careertui.tui.look import Look
from careertui.tui.rows import BLANK, Piece, Row, RowKey, fit, rule, spread, width_of, wrapped
from careertui.tui.widths import PAGE_WIDTH

TITLE = 14  # columns for the names of the parts
ONE_REVISION = "There is one revision so far."
LINES = 4  # of a long text on the page; all of it is read beside another revision
EXAMPLES = {prompt.field: prompt.question for prompt in OUTLINE}


class PartKey(msgspec.Struct, frozen=True):
    """A part of the page that is written: a field, or one of several accomplishments."""

    part: str


class ValueKey(msgspec.Struct, frozen=True):
    """A ranked value."""

    value: str


class DriveKey(msgspec.Struct, frozen=True):
    """A drive that was weighed."""

    name: str


class RevisionKey(msgspec.Struct, frozen=True):
    """A revision, by its number."""

    rev: int


def head_rows(view: VisionView, width: int, look: Look) -> list[Row]:
    """The one line, and when."""
    vision, glyphs = view.vision, look.glyphs
    if vision is None or view.horizon is None:
        return []
    width = min(width, PAGE_WIDTH)
    arrow = f" {glyphs.vision} "
    lines = wrapped(view.line, width - cell_len(arrow) - 1)[:2] or ["Not in one line yet"]
    style = "strong" if view.line else "dim"
    rows = [
        Row((Piece(arrow if n == 0 else " " * cell_len(arrow), "accent"), Piece(line, style)))
        for n, line in enumerate(lines)
    ]
    dot = f" {glyphs.dot} "
    when = f"{' ' * cell_len(arrow)}{view.to_go}{dot}{day_words(view.horizon)} {view.horizon.year}"
    return [
        *rows,
        Row(spread([Piece(fit(when, min(width, cell_len(when))), "accent")], [Piece(f"{view.newest} ", "dim")], width)),
    ]


def part_rows(key: RowKey, title: str, text: str, width: int, look: Look, empty: str = "") -> list[Row]:
    """A part of the page: its name, and its text in a few lines; what it asks where nothing is written."""
    width = min(width, PAGE_WIDTH)
    head = Piece(fit(title, TITLE, look.glyphs.ellipsis) + " ")
    room = max(8, width - TITLE - 4)
    if not text:
        return [Row((head, Piece(fit(empty or look.glyphs.none, room, look.glyphs.ellipsis), "dim")), key)]
    lines = wrapped(text, room)
    if len(lines) > LINES:
        lines = [*lines[: LINES - 1], fit(" ".join(lines[LINES - 1 :]), room, look.glyphs.ellipsis)]
    first = Row((head, Piece(lines[0])), key)
    return [first, *(Row((Piece(" " * (TITLE + 3)), Piece(line))) for line in lines[1:])]


def slot_rows(view: VisionView, width: int, look: Look) -> list[Row]:
    """Purpose, from-to and the accomplishments."""
    vision = view.vision
    if vision is None:
        return []
    rows = part_rows(PartKey("purpose"), "Purpose", vision.purpose, width, look, "what it is for")
    rows += part_rows(PartKey("from_to"), "From, to", vision.from_to, width, look, "from what, to what")
    if not vision.accomplishments:
        rows += part_rows(PartKey("accomplishments"), "Done by then", "", width, look, "three things to point at")
    for number, text in enumerate(vision.accomplishments, 1):
        title = "Done by then" if number == 1 else ""
        rows += part_rows(PartKey(f"accomplishments{number}"), title, text, width, look)
    return rows


def value_row(value: RankedValue, ranked: Sequence[RankedValue], width: int, look: Look) -> Row:
    """A value and what serves it; a gap ends in its key."""
    glyphs = look.glyphs
    width = min(width, PAGE_WIDTH)
    longest = max(cell_len(each.value) for each in ranked)
    name = max(30, min(longest, 34)) if width >= 72 else max(12, min(longest, 32, (width - 4) // 2))
    pieces = [Piece(f"{value.rank} {fit(value.value, name, glyphs.ellipsis)} ")]
    room = max(0, width - width_of(pieces) - 3)
    if not value.served_by:
        key = look.keys.name("vision.open")
        if room < 26:
            words = fit(f"{key} serves it", room, glyphs.ellipsis)
            return Row((*pieces, Piece(words, "warn")), ValueKey(value.value))
        hint = [Piece(f"{key} adds what serves it" if room >= 46 else key, "accent")]
        gap = spread([Piece("nothing serves it yet", "warn")], hint, room)
        return Row((*pieces, *gap), ValueKey(value.value))
    first, *others = value.served_by
    more = f" +{len(others)}" if others else ""
    text = fit(first.name, max(1, room - len(more)), glyphs.ellipsis).rstrip()
    return Row((*pieces, Piece(text, "dim"), Piece(more, "dim")), ValueKey(value.value))


def value_rows(view: VisionView, width: int, look: Look) -> list[Row]:
    """The ranked values under their rule, which says how many nothing serves."""
    gaps = sum(not value.served_by for value in view.values)
    note = f"{gaps} of {len(view.values)} not served" if gaps else ""
    rows = [rule("Values", min(width, PAGE_WIDTH), look.glyphs.rule, note)]
    if not view.values:
        words = _write(look, "picks five of fourteen")
        return [*rows, *part_rows(PartKey("values"), "None ranked", "", width, look, words)]
    return [*rows, *(value_row(value, view.values, width, look) for value in view.values)]


def _write(look: Look, does: str) -> str:
    return f"{look.keys.name('vision.edit')} {does}"


def outline_rows(view: VisionView, width: int, look: Look) -> list[Row]:
    """The outline; pay says no more than that it is kept, unless it is asked for."""
    rows = [rule("Outline", min(width, PAGE_WIDTH), look.glyphs.rule)]
    for line in _with_pay(view, look):
        text = line.text
        if line.field == "recognition" and text in RECOGNITION:
            text = f"{RECOGNITION[text][0]}: {RECOGNITION[text][1]}"
        rows += part_rows(PartKey(line.field), line.title, text, width, look, EXAMPLES.get(line.field, ""))
    return rows


def _with_pay(view: VisionView, look: Look) -> list[OutlineLine]:
    """The outline's lines with one for pay where the view left it out."""
    lines = list(view.outline)
    if any(line.field == "pay" for line in lines):
        return lines
    at = next((number + 1 for number, line in enumerate(lines) if line.field == "recognition"), len(lines))
    known = view.vision is not None and view.vision.pay
    return [
        *lines[:at],
        OutlineLine("pay", "Pay", f"kept to yourself; {look.keys.name('vision.pay')} shows it" if known else ""),
        *lines[at:],
    ]


def drive_rows(view: VisionView, width: int, look: Look) -> list[Row]:
    """The four drives, each on its scale."""
    glyphs = look.glyphs
    width = min(width, PAGE_WIDTH)
    rows = [rule("Drives", width, glyphs.rule)]
    sliders = view.vision.sliders if view.vision else None
    if sliders is None:
        words = _write(look, "weighs four of them, 1 to 5")
        return [*rows, *part_rows(PartKey("sliders"), "Not weighed", "", width, look, words)]
    for name, (title, low, high) in SLIDERS.items():
        weight = getattr(sliders, name)
        scale = level_bar(glyphs, weight, HIGHEST_RATING)
        words = high if weight > 3 else low if weight < 3 else "either will do"
        pieces = (
            Piece(fit(title, TITLE) + " "),
            Piece(scale, "good"),
            Piece(f" {weight}  "),
            Piece(fit(words, max(1, width - TITLE - 14), glyphs.ellipsis), "dim"),
        )
        rows.append(Row(pieces, DriveKey(name)))
    return rows


def revision_rows(view: VisionView, width: int, look: Look) -> list[Row]:
    """All revisions, newest first, with why each was made."""
    width = min(width, PAGE_WIDTH)
    rows = [rule("Revisions", width, look.glyphs.rule)]
    for vision in view.revisions:
        when = f"{vision.rev}  {dated(vision.created)}"
        why = vision.why_changed or "the first"
        pieces = (
            Piece(fit(when, TITLE) + " "),
            Piece(fit(why, max(1, width - TITLE - 4), look.glyphs.ellipsis), "dim"),
        )
        rows.append(Row(pieces, RevisionKey(vision.rev)))
    return rows


def left_rows(view: VisionView, width: int, look: Look) -> list[Row]:
    """The page's first column: the slots and the outline."""
    width = min(width, PAGE_WIDTH)
    return [
        rule("In three", width, look.glyphs.rule),
        *slot_rows(view, width, look),
        *outline_rows(view, width, look),
    ]


def right_rows(view: VisionView, width: int, look: Look) -> list[Row]:
    """The page's second column: values with what serves them, drives, revisions."""
    return [*value_rows(view, width, look), *drive_rows(view, width, look), *revision_rows(view, width, look)]


def page_rows(view: VisionView, width: int, look: Look) -> list[Row]:
    """Everything in one column."""
    width = min(width, PAGE_WIDTH)
    return [
        rule("In three", width, look.glyphs.rule),
        *slot_rows(view, width, look),
        *value_rows(view, width, look),
        *outline_rows(view, width, look),
        *drive_rows(view, width, look),
        *revision_rows(view, width, look),
    ]


def spaced(rows: Sequence[Row], height: int) -> list[Row]:
    """The lines with a blank one before each rule but the first, where all of them fit."""
    starts = [number for number, row in enumerate(rows) if number and row.pieces and row.pieces[0].style == "title"]
    if len(rows) + len(starts) > height:
        return list(rows)
    return [each for number, row in enumerate(rows) for each in ((BLANK, row) if number in starts else (row,))]


def empty_rows(width: int, keys: Sequence[tuple[str, str]]) -> list[Row]:
    """What stands here before there is a vision."""
    lines = [
        "Where do you want to be in five years, and what for?",
        "A few short questions lead there: what has to be in your work, an outline a line at a time, "
        "then three slots. Skip what you like; all is kept as you go.",
    ]
    rows = [BLANK]
    for number, text in enumerate(lines):
        rows += [
            Row((Piece(f" {line}", "title" if number == 0 else ""),)) for line in wrapped(text, min(width, 78) - 2)
        ]
    rows.append(BLANK)
    return [
        *rows,
        *(Row((Piece(f"   {key:<6}", "accent"), Piece(fit(words, max(1, width - 10))))) for key, words in keys),
    ]
