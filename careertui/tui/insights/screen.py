"""Insights: the line of sight with its gaps, and drawn charts of the year; each gap ends in a key that closes it."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import ClassVar

import msgspec
from textual import events, getters
from textual.binding import BindingType
from textual.widget import Widget

from careertui.domain.text import counted
from careertui.domain.views.insights.insights import liked_maps, network_view
from careertui.domain.views.insights.sight import Offer, sight_view
from careertui.domain.views.insights.trends import balance_view, checks_view, resilience_view, scores_view
from careertui.tui.checks.offers import known_moves
from careertui.tui.insights.acts import act_on, adds
from careertui.tui.insights.people_rows import liked_note, liked_rows, network_note, network_rows
from careertui.tui.insights.places import BY_NAME, SECTIONS, places
from careertui.tui.insights.sight_rows import sight_rows
from careertui.tui.insights.trend_rows import (
    balance_note,
    balance_rows,
    checks_rows,
    resilience_rows,
    scores_note,
    scores_rows,
)
from careertui.tui.insights.words import rule_of
from careertui.tui.keys.command import INSIGHTS
from careertui.tui.keys.table import COMMANDS
from careertui.tui.look import Look
from careertui.tui.parts.bars import Line
from careertui.tui.parts.bindings import bindings_for
from careertui.tui.parts.drawn import Drawn
from careertui.tui.parts.screen import NO_OFFER, CareerScreen
from careertui.tui.parts.sections import Block, Sections
from careertui.tui.places import InsightsPlace, Place
from careertui.tui.rows import Hit, Piece, Row, rule, spread
from careertui.tui.widths import body_height

STRIP = 66  # from this width on all names stand in the strip


class ShowSection(msgspec.Struct, frozen=True):
    """A press on a section's name."""

    name: str


Shown = tuple[str, Callable[[int, int], Sequence[Row]]]  # a section's note, and its rows for a width and a height


class InsightsScreen(CareerScreen):
    """One section after the other, or several beside each other where there is room."""

    SCREEN_NAME = INSIGHTS
    BINDINGS: ClassVar[list[BindingType]] = bindings_for(INSIGHTS)
    strip = getters.query_one("#strip", Line)
    sections = getters.query_one(Sections)

    def __init__(self) -> None:
        super().__init__()
        self.at = SECTIONS[0].name
        self.year = 0  # which of the liked-and-hated maps is shown
        self._years = 0  # how many such maps there are
        self._blocks = {section.name: Block(section.name) for section in SECTIONS}
        self._drawn: object = None  # what the page was drawn from

    @property
    def offer(self) -> Offer | None:
        """What the line under the cursor offers."""
        key = self._blocks[self.at].key
        return key if isinstance(key, Offer) else None

    def body(self, width: int, height: int) -> Iterable[Widget]:
        """The strip of sections, and the page."""
        strip, sections = Line(id="strip"), Sections(self.host.look.glyphs.cursor, id="sections")
        sections.show(self._page(width, height - 1), self.at)
        strip.show(*strip_pieces(self.at, width, self.host.look))
        yield strip
        yield sections

    def _page(self, width: int, height: int) -> list[list[Block]]:
        """The page with the section that has the keys, drawn from the newest facts; only what is shown is derived."""
        page = places(self.at, width, height)
        blocks = [[self._blocks[place.section.name] for place in column] for column in page]
        source = (self.host.career, self.host.today, self.year, width, height, blocks)
        if self._drawn == source:
            return blocks
        glyphs = self.host.look.glyphs
        for column in page:
            for section, wide, high in column:
                note, drawing = self._drawing(section.name)
                head = rule(section.title, wide, glyphs.rule, note if wide >= 40 else "")
                self._blocks[section.name].fill(head, drawing(wide, high - 1), wide, high)
        self._drawn = source
        return blocks

    def reload(self) -> None:
        """Draws the page anew where something changed."""
        size = self.app.size
        width, height = size.width, body_height(size.height) - 1
        self.sections.show(self._page(width, height), self.at)
        self.strip.show(*strip_pieces(self.at, width, self.host.look))
        self.refresh_bars()

    def on_resize(self, event: events.Resize) -> None:
        """Another size is another page."""
        super().on_resize(event)
        self.reload()

    def _drawing(self, name: str) -> Shown:
        """A section's note and drawing; what it shows is derived here."""
        host, look = self.host, self.host.look
        career, today = host.career, host.today
        if name == "sight":
            sight = sight_view(career, today)
            return counted(sight.gaps, "gap"), partial(sight_rows, sight, look=look)
        if name == "balance":
            balance = balance_view(career, today)
            return balance_note(balance), partial(balance_rows, balance, look=look)
        if name == "scores":
            scores = scores_view(career, today, host.book)
            return scores_note(scores), partial(scores_rows, scores, look=look)
        if name == "resilience":
            both = resilience_view(career, today, host.book)
            return "", partial(resilience_rows, both, look=look)
        if name == "checks":
            return "", partial(
                checks_rows, checks_view(career, today), look=look, today=today, there=known_moves(career.as_of(today))
            )
        if name == "network":
            network = network_view(career, today)
            return network_note(network), partial(network_rows, network, look=look, today=today)
        maps = liked_maps(career, today)
        self._years = len(maps)
        return liked_note(maps, self.year), partial(liked_rows, maps, self.year, look=look, today=today)

    # What the keys do

    def action_section(self, step: int) -> None:
        """The next section, or the one before."""
        names = [section.name for section in SECTIONS]
        self.show_section(names[(names.index(self.at) + step) % len(names)])

    def on_drawn_picked(self, event: Drawn.Picked) -> None:
        """A press on a section's name gives it the keys."""
        if isinstance(event.press, ShowSection):
            self.show_section(event.press.name)

    def show_section(self, name: str) -> None:
        """Gives a section the keys, and shows the page it is on."""
        self.at = name
        self.reload()

    def open(self, place: Place) -> None:
        """Gives the section meant the keys."""
        if isinstance(place, InsightsPlace):
            self.show_section(place.section)

    def on_sections_moved(self) -> None:
        """The mouse may have given the keys to another section."""
        if self.sections.here != self.at:
            self.at = self.sections.here
            self.reload()
        self.refresh_bars()

    def action_open(self) -> None:
        """Does what the line offers."""
        if self.offer is not None:
            act_on(self.host, self.offer)

    def action_add(self) -> None:
        """Adds what closes the gap of the line: a habit, a goal, a person, a line of the log."""
        act_on(self.host, adds(self.offer, self.at))

    def action_year(self) -> None:
        """The liked-and-hated map of another year."""
        self.year += 1
        self.show_section("liked")

    def on_sections_chosen(self) -> None:
        """A press on the line under the cursor does what it offers."""
        self.action_open()

    def why_not(self, id: str) -> str:
        """A line may offer nothing; a map that is shown may be the only one."""
        if id == "insights.open" and self.offer is None:
            return NO_OFFER
        if id == "insights.year" and self.at == "liked" and self._years < 2:
            return "There is no other year."
        return super().why_not(id)

    def is_aside(self, id: str) -> bool:
        """The year's key belongs to its map."""
        return id == "insights.year" and self.at != "liked"

    def explanation(self) -> tuple[str, str]:
        """The section, and the rule behind its numbers."""
        return BY_NAME[self.at].title, rule_of(self.at, self.host.career.settings.thresholds)


def strip_pieces(here: str, width: int, look: Look) -> tuple[list[Piece], list[Hit]]:
    """The sections' names, the one that has the keys in the accent; where it is narrow, only that one."""
    glyphs = look.glyphs
    if width < STRIP:
        number = [section.name for section in SECTIONS].index(here) + 1
        words = f"{glyphs.left} {BY_NAME[here].short} {glyphs.dot} {number} of {len(SECTIONS)} {glyphs.right}"
        key = [Piece(look.keys.name("insights.next"), "accent"), Piece(" next ", "dim")]
        hit = Hit(0, width, COMMANDS["insights.next"].action)
        return list(spread([Piece(" "), Piece(words, "here")], key, width)), [hit]
    pieces, hits, at = [Piece(" ")], [], 1
    for section in SECTIONS:
        end = at + len(section.short)
        pieces += [Piece(section.short, "here" if section.name == here else "dim"), Piece("  ")]
        hits.append(Hit(at, end, ShowSection(section.name)))
        at = end + 2
    return pieces, hits
