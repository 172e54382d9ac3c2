"""The lines of two revisions beside each other, field by field; of one alone, just its text."""

from collections.abc import Sequence

from careertui.domain.days import dated
from careertui.domain.records import Vision
from careertui.domain.views.vision import Difference
from careertui.tui.look import Look
from careertui.tui.rows import Named, Piece, Row, fit, rule, wrapped
from careertui.tui.vision.rows import TITLE
from careertui.tui.widths import PAGE_WIDTH


def revision_title(vision: Vision) -> str:
    """A revision's number and day."""
    return f"Revision {vision.rev}, {dated(vision.created)}"


def compare_rows(differences: Sequence[Difference], width: int, look: Look, *, single: bool) -> list[Row]:
    """Fields of two revisions in two columns, one under the other where it is narrow; of one, just its text."""
    width = min(width, 2 * PAGE_WIDTH)
    rows: list[Row] = []
    if not single:
        same = [each for each in differences if not each.differs]
        differences = [*(each for each in differences if each.differs), *same]
    for each in differences:
        if not single and same and each is same[0]:
            rows.append(rule("The same in both", width - 2, look.glyphs.rule))
        mark = Piece("  changed", "accent") if each.differs and not single else Piece("")
        rows.append(Row((Piece(fit(each.title, TITLE).rstrip()), mark), Named(each.field)))
        style = "" if each.differs or single else "dim"
        if single:
            rows += [Row((Piece(f"    {line}"),)) for line in wrapped(each.after, width - 6)]
        elif not each.differs:
            rows += [Row((Piece(f"    {line}", style),)) for line in wrapped(each.after, width - 6)]
        elif width < 60:
            rows += _stacked(each, width, look)
        else:
            rows += _beside(each, width, look)
    return rows


def _stacked(each: Difference, width: int, look: Look) -> list[Row]:
    rows: list[Row] = []
    for glyph, text, style in ((look.glyphs.left, each.before, "dim"), (look.glyphs.right, each.after, "")):
        lines = wrapped(text, width - 8) or [look.glyphs.none]
        rows += [
            Row((Piece(f"  {glyph if n == 0 else ' '} ", "dim"), Piece(line, style))) for n, line in enumerate(lines)
        ]
    return rows


def _beside(each: Difference, width: int, look: Look) -> list[Row]:
    room = (width - 8) // 2
    before = wrapped(each.before, room) or [look.glyphs.none]
    after = wrapped(each.after, room) or [look.glyphs.none]
    return [
        Row(
            (
                Piece("    "),
                Piece(fit(before[number] if number < len(before) else "", room), "dim"),
                Piece("  "),
                Piece(fit(after[number] if number < len(after) else "", room)),
            )
        )
        for number in range(max(len(before), len(after)))
    ]
