"""The liked-and-hated map, and the network inside and outside the employer."""

from collections.abc import Sequence
from datetime import date

from careertui.domain.days import narrow_day
from careertui.domain.evidence.outside import outside_words
from careertui.domain.text import counted
from careertui.domain.views.insights.insights import LikedMap, MapCell, NetworkPerson, NetworkView
from careertui.domain.views.insights.sight import Offer
from careertui.tui.charts import columns
from careertui.tui.insights.sight_rows import ADD, OPEN
from careertui.tui.insights.trend_rows import CHART_LINES, act_row, text_row
from careertui.tui.look import Look
from careertui.tui.rows import BLANK, Piece, Row, fit, width_of
from careertui.tui.widths import NARROW

SIDE = 5  # the words good and bad to the left of the map
MEANING = {"gl": "more of this", "gh": "less, or hand it on", "bl": "worth learning", "bh": "leave it"}
TABLE = 30


def liked_note(maps: Sequence[LikedMap], at: int) -> str:
    """The year shown, for the section's rule."""
    if not maps:
        return ""
    shown = maps[at % len(maps)]
    year = "all years" if shown.year is None else str(shown.year)
    return f"{year}: {counted(shown.count, 'line')}"


def liked_rows(maps: Sequence[LikedMap], at: int, width: int, height: int, look: Look, today: date) -> list[Row]:
    """Four fields with their counts and newest lines."""
    if not maps:
        return [
            text_row("Mark a line of the log as good or bad at it, liked or hated.", width, look),
            act_row("nothing marked yet", Offer("mark"), OPEN, "opens the log", width, look),
        ]
    shown = maps[at % len(maps)]
    room = max(8, (width - SIDE - 3) // 2)
    examples = max(1, (height - 1 - (len(maps) > 1)) // 2 - 1)
    rows = [_pair_row(" ", ("liked it", "hated it"), room, look, "dim")]
    for side, marks in (("good", ("gl", "gh")), ("bad", ("bl", "bh"))):
        cells = [shown.cells[mark] for mark in marks]
        rows.append(_pair_row(side, [_count_words(cell, room) for cell in cells], room, look, "strong"))
        for number in range(min(examples, max(len(cell.newest) for cell in cells))):
            rows.append(_pair_row("", [_example(cell, number, today) for cell in cells], room, look, "dim"))
    if len(maps) > 1:
        rows.append(Row((Piece(f" {look.keys.name('insights.year')}", "accent"), Piece(" another year", "dim"))))
    return rows


def _count_words(cell: MapCell, room: int) -> str:
    words = f"{cell.lines:>3}  {MEANING[cell.mark]}"
    return words if len(words) <= room else f"{cell.lines:>3}"


def _example(cell: MapCell, number: int, today: date) -> str:
    if number >= len(cell.newest):
        return ""
    proof = cell.newest[number]
    return f"{narrow_day(proof.day, today):>6} {proof.text}"


def _pair_row(side: str, texts: Sequence[str], room: int, look: Look, style: str) -> Row:
    left, right = (fit(text, room, look.glyphs.ellipsis) for text in texts)
    return Row((Piece(f" {side:<{SIDE - 1}}", "title"), Piece(left, style), Piece("  "), Piece(right, style)))


def network_note(view: NetworkView) -> str:
    """How many outside are fresh, for the section's rule."""
    return outside_words(*view.outside)


def network_rows(view: NetworkView, width: int, height: int, look: Look, today: date) -> list[Row]:
    """People by tie on both sides, touches outside by month, and those who have waited too long."""
    if not view.people:
        return [
            text_row("Who outside your employer would take your call?", width, look),
            act_row("nobody here yet", Offer("person"), ADD, "adds a person", width, look),
        ]
    months = _month_rows(view, width, look)
    ties = _tie_rows(view, look)
    rows = _beside(ties, months) if width >= NARROW else [*map(_plain_row, ties), *map(_plain_row, months)]
    inside = f", inside {view.inside[0]} of {view.inside[1]}" if view.inside[1] else ""
    some = f"{view.touched} outside touched in {counted(view.days, 'day')}"
    rows.append(text_row(f"Outside {view.outside[0]} of {view.outside[1]} fresh{inside}; {some}.", width, look))
    rows += [_stale_row(person, width, look) for person in view.stale]
    waiting = {person.id for person in view.stale}
    fresh = [person for person in view.people if person.id not in waiting]
    return rows + [_fresh_row(person, width, look, today) for person in fresh]


def _tie_rows(view: NetworkView, look: Look) -> list[list[Piece]]:
    """Every tie there is, with its people on both sides."""

    def share(pair: tuple[int, int]) -> str:
        return f"{pair[0]} of {pair[1]}" if pair[1] else look.glyphs.none

    rows = [[Piece(f" {'':<10} {'outside':>8} {'inside':>8} ", "dim")]]
    for tie in view.ties:
        numbers = f"{share(tie.outside):>8} {share(tie.inside):>8} "
        rows.append([Piece(f" {tie.tie:<10} "), Piece(numbers, "strong")])
    return rows


def _month_rows(view: NetworkView, width: int, look: Look) -> list[list[Piece]]:
    """Touches outside by month: columns, their numbers, and the months' first letters."""
    step = 2 if width < NARROW else max(2, min(4, (width - TABLE - 4) // len(view.months)))
    counts = [count for _, count in view.months]
    lines = columns(counts, 0, max(counts) or 1, CHART_LINES, look.glyphs.levels)
    spaced = [[Piece(" "), Piece("".join(glyph + " " * (step - 1) for glyph in line), "mark")] for line in lines]
    numbers = "".join(f"{min(count, 99):<{step}}" for count in counts)
    letters = "".join(f"{first:%b}"[: 3 if step > 3 else 1].ljust(step) for first, _ in view.months)
    head = [Piece(" touches outside, by month", "dim")]
    return [head, *spaced, [Piece(" "), Piece(numbers)], [Piece(" "), Piece(letters, "dim")]]


def _beside(left: list[list[Piece]], right: list[list[Piece]]) -> list[Row]:
    """Two blocks beside each other."""
    rows = []
    for number in range(max(len(left), len(right))):
        pieces = left[number] if number < len(left) else []
        more = right[number] if number < len(right) else []
        rows.append(Row((*pieces, Piece(" " * (TABLE - width_of(pieces))), *more)))
    return rows


def _plain_row(pieces: list[Piece]) -> Row:
    return Row(tuple(pieces)) if pieces else BLANK


def _who(person: NetworkPerson, width: int, look: Look) -> str:
    where = f" {look.glyphs.dot} ".join(part for part in (person.org, person.tie) if part)
    return f"{person.name}, {where}" if width >= NARROW else person.name


def _fresh_row(person: NetworkPerson, width: int, look: Look, today: date) -> Row:
    """Someone who is well looked after, where there is room to say so: the last touch, and who is next."""
    last = narrow_day(person.last, today) if person.last else ""
    right = f"{'soon' if person.state == 'soon' else ''}  last {last:>6} "
    words = fit(_who(person, width, look), max(1, width - 2 - len(right)), look.glyphs.ellipsis)
    return Row((Piece(f"  {words}"), Piece(right, "dim")))


def _stale_row(person: NetworkPerson, width: int, look: Look) -> Row:
    waits = f"{counted(person.days, 'day')} over" if person.days > 0 else "never touched"
    words = f"{_who(person, width, look)}: {waits}"
    does = "logs a touch" if width >= 50 else "logs"
    return act_row(words, Offer("touch", person=person.id), ADD, does, width, look)
