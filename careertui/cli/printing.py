"""Tables as data: columns and cells laid out on the character grid, then printed plain or in colour.

Plain and coloured output are the same lines. Wide characters and emoji take the cells a terminal gives them.
"""

from collections.abc import Sequence
from typing import NamedTuple

from rich.cells import cell_len, set_cell_size

from careertui.cli.context import Context
from careertui.domain.text import visible

GAP = 2
_NARROWEST = 8  # cells a flexible column keeps
_WIDEST = 24  # cells any other column takes at most


class Column(NamedTuple):
    """A column; a `flexible` one gives way to the width, of the `spare` ones the highest goes first."""

    title: str
    right: bool = False
    flexible: bool = False
    spare: int = 0


class Cell(NamedTuple):
    """Some text in one style, a name that rich knows; empty for plain."""

    text: str
    style: str = ""


Line = tuple[Cell, ...]


def table(
    columns: Sequence[Column], rows: Sequence[Sequence[Cell]], width: int | None = None, ellipsis: str = "…"
) -> list[Line]:
    """A heading and the rows, in `width` cells at most; names are cut with an ellipsis, spare columns left out."""
    texts = [[column.title for column in columns], *([visible(cell.text) for cell in row] for row in rows)]
    widths = [max(cell_len(row[number]) for row in texts) for number in range(len(columns))]
    widths = [size if column.flexible else min(size, _WIDEST) for column, size in zip(columns, widths, strict=True)]
    kept = _fitting(columns, widths, width)
    styles = [["dim"] * len(columns), *([cell.style for cell in row] for row in rows)]
    return [
        _line(
            [
                Cell(_sized(row[number], widths[number], ellipsis, right=columns[number].right), style[number])
                for number in kept
            ],
            width,
        )
        for row, style in zip(texts, styles, strict=True)
    ]


def cut(text: str, width: int | None, ellipsis: str = "…") -> str:
    """Text in `width` cells at most, harmless, ending in an ellipsis where some of it is left out."""
    text = visible(text)
    if width is None or cell_len(text) <= width:
        return text
    if width <= len(ellipsis):
        return set_cell_size(text, width)
    return set_cell_size(text, width - len(ellipsis)).rstrip() + ellipsis


def _fitting(columns: Sequence[Column], widths: list[int], width: int | None) -> list[int]:
    """The numbers of the columns that fit; makes the flexible one as narrow as it has to be."""
    kept = [number for number, size in enumerate(widths) if size]
    if width is None:
        return kept

    def over(least: bool) -> int:
        sizes = [
            min(widths[number], _NARROWEST) if least and columns[number].flexible else widths[number] for number in kept
        ]
        return sum(sizes) + GAP * (len(kept) - 1) - width

    while over(least=True) > 0 and (spare := [number for number in kept if columns[number].spare]):
        kept.remove(max(spare, key=lambda number: columns[number].spare))
    flexible = next((number for number in kept if columns[number].flexible), None)
    if flexible is not None and (excess := over(least=False)) > 0:
        widths[flexible] = max(min(widths[flexible], _NARROWEST), widths[flexible] - excess)
    return kept


def _sized(text: str, width: int, ellipsis: str, *, right: bool) -> str:
    text = cut(text, width, ellipsis)
    blanks = " " * (width - cell_len(text))
    return blanks + text if right else text + blanks


def _line(cells: list[Cell], width: int | None) -> Line:
    """The cells with gaps between them, without blanks at the end, and not wider than `width` whatever happens."""
    pieces: list[Cell] = []
    left = width
    for number, cell in enumerate(cells):
        text = cell.text if number == len(cells) - 1 else cell.text + " " * GAP
        if left is not None:
            text = set_cell_size(text, min(left, cell_len(text)))
            left -= cell_len(text)
        pieces.append(Cell(text, cell.style))
    while pieces and not pieces[-1].text.strip():
        pieces.pop()
    if pieces:
        pieces[-1] = Cell(pieces[-1].text.rstrip(), pieces[-1].style)
    return tuple(pieces)


def print_lines(context: Context, lines: Sequence[Line]) -> None:
    """Print lines, in colour where that is wanted."""
    if not context.is_coloured:
        for line in lines:
            context.say("".join(cell.text for cell in line))
        return
    from rich.console import Console
    from rich.text import Text

    console = Console(file=context.out, highlight=False, markup=False, emoji=False)
    for line in lines:
        console.print(Text.assemble(*line), soft_wrap=True)


def text_line(context: Context, text: str) -> Line:
    """A line of words under a table."""
    return (Cell(cut(text, context.width, context.glyphs.ellipsis), "dim"),)
