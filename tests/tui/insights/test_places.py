"""The sections of Insights fill the room: every one is on exactly one page, in order, and none is over another."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from careertui.tui.insights.places import SECTIONS, pages, places
from careertui.tui.widths import MOST_COLUMNS, PANE_GAP

NAMES = [section.name for section in SECTIONS]


def names(width: int, height: int) -> list[list[list[str]]]:
    return [[[section.name for section in column] for column in page] for page in pages(width, height)]


def test_one_or_two_at_a_time_on_a_small_terminal() -> None:
    assert names(40, 8) == [[[name]] for name in NAMES]
    assert names(80, 19) == [
        [["sight"]],
        [["balance", "scores"]],
        [["resilience", "checks"]],
        [["network"]],
        [["liked"]],
    ]


def test_beside_each_other_where_there_is_room() -> None:
    first, second = names(140, 35)
    assert first == [["sight"], ["balance", "scores", "resilience", "checks"]]
    assert second == [["network"], ["liked"]]
    assert len(names(200, 50)[0]) == MOST_COLUMNS


@given(st.integers(40, 400), st.integers(6, 120))
def test_every_section_is_on_one_page_in_order(width: int, height: int) -> None:
    found = pages(width, height)
    assert [section.name for page in found for column in page for section in column] == NAMES
    for name in NAMES:
        page = places(name, width, height)
        assert name in [place.section.name for column in page for place in column]
        assert [sum(place.height for place in column) for column in page] == [height] * len(page)
        assert all(place.height >= 1 for place in itertools.chain(*page))
        assert sum(column[0].width for column in page) + PANE_GAP * (len(page) - 1) <= width
        assert len({place.width for place in itertools.chain(*page)}) == 1
