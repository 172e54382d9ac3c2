"""Where the sections of Insights stand: as many beside each other and below each other as there is room for."""

from collections.abc import Sequence
from typing import NamedTuple

from careertui.tui.widths import MOST_COLUMNS, PANE_GAP

COLUMN = 62  # the least width of a column where there are several
ALL = 0  # a section of this height takes what a column has


class Section(NamedTuple):
    """A section: its name, its words in the strip and in its rule, and the lines it reads well with."""

    name: str
    short: str
    title: str
    height: int


SECTIONS = (
    Section("sight", "Sight", "Line of sight", ALL),
    Section("balance", "Balance", "Balance", 9),
    Section("scores", "Weeks", "Weeks", 7),
    Section("resilience", "Resilience", "Resilience, self and log", 10),
    Section("checks", "Job or career", "Job or career", 8),
    Section("network", "Network", "Network", 11),
    Section("liked", "Liked", "Good at it, liked it", 9),
)
BY_NAME = {section.name: section for section in SECTIONS}


def _filled(sections: Sequence[Section], limit: int, columns: int) -> list[list[Section]]:
    """As many of the sections as fit, in order, into columns of at most `limit` lines."""
    page: list[list[Section]] = []
    used = 0
    for section in sections:
        wanted = min(section.height or limit, limit)
        if not page or used + wanted > limit:
            if len(page) == columns:
                break
            page.append([])
            used = 0
        page[-1].append(section)
        used += wanted
    return page


def _balanced(sections: Sequence[Section], height: int, columns: int) -> list[list[Section]]:
    """The same sections in columns that are as even as can be."""
    for limit in range(max(min(section.height or height, height) for section in sections), height):
        page = _filled(sections, limit, columns)
        if sum(map(len, page)) == len(sections):
            return page
    return _filled(sections, height, columns)


def pages(width: int, height: int) -> list[list[list[Section]]]:
    """All sections on pages of columns."""
    columns = max(1, min(MOST_COLUMNS, (width + PANE_GAP) // (COLUMN + PANE_GAP)))
    found: list[list[list[Section]]] = []
    left: Sequence[Section] = SECTIONS
    while left:
        page = _filled(left, height, columns)
        count = sum(map(len, page))
        found.append(_balanced(left[:count], height, columns))
        left = left[count:]
    return found


class Place(NamedTuple):
    """A section and the cells it has."""

    section: Section
    width: int
    height: int


def places(name: str, width: int, height: int) -> list[list[Place]]:
    """The page that has the section `name`, as columns; the last of a column takes what is left."""
    page = next(page for page in pages(width, height) if any(name == each.name for column in page for each in column))
    each_width = (width - PANE_GAP * (len(page) - 1)) // len(page)
    found: list[list[Place]] = []
    for column in page:
        heights = [min(section.height or height, height) for section in column]
        heights[-1] = height - sum(heights[:-1])
        found.append([Place(section, each_width, lines) for section, lines in zip(column, heights, strict=True)])
    return found
