"""The first run's check: twelve statements with a digit each, and what they come to."""

from collections.abc import Sequence
from typing import ClassVar

import msgspec
from textual.app import ComposeResult
from textual.binding import BindingType

from careertui.actions.reviews.writing import answer_check, finish_check
from careertui.content.checks import ABOUT, FOCUS_LINES, FOCUS_WORDS, JOB_OR_CAREER, SCALE
from careertui.content.glyphs import bar
from careertui.domain.checks.job_or_career import MOST_OPEN, Outcome, outcome
from careertui.domain.views.check import check_view
from careertui.store.ids import new_id
from careertui.tui.commands.command import FIRST_CHECK
from careertui.tui.host import Host
from careertui.tui.keys import Hint
from careertui.tui.parts.bindings import bindings_for
from careertui.tui.parts.drawn import Drawn
from careertui.tui.parts.guide.page import ListPage, Page, Words
from careertui.tui.rows import BLANK, Hit, Numbered, Piece, Row, fit

PART = "jobcareer"
SHORT_ABOUT = "From us, not a psychological test."


def answers_of(host: Host) -> tuple[int | None, ...]:
    """The answers of today's check; None where there is none."""
    return check_view(host.career, host.today, "jobcareer", host.today).answers


class Give(msgspec.Struct, frozen=True):
    """A press on a number of a statement's scale."""

    value: int


class CheckPage(ListPage):
    """Twelve statements, a digit each."""

    scopes = (FIRST_CHECK,)
    BINDINGS: ClassVar[list[BindingType]] = bindings_for(*scopes)

    def rows(self, width: int, height: int) -> tuple[Sequence[Row], Sequence[Row]]:
        """The statement under the cursor in full, then all of them in short with their answers."""
        signs = self.guide.host.look.signs
        given = answers_of(self.guide.host)
        at = self.number_here
        text = self.paragraph(JOB_OR_CAREER[at].text, width, 2, "strong")
        head = [*text, *[BLANK] * (2 - len(text))]
        legend = "  ".join(f"{number} {SCALE[number - 1]}" for number in (range(1, 6) if width > 60 else (1, 3, 5)))
        head.append(Row((Piece(fit(legend, width - 1, signs.ellipsis), "dim"),)))
        if height > 16:
            head.append(BLANK)
        room = max(10, min(44, width - 18))
        rows = []
        for number, statement in enumerate(JOB_OR_CAREER):
            answer = given[number]
            cells = " ".join(str(n) if n == answer else signs.empty for n in range(1, 6))
            start = 2 + 3 + room + 1
            hits = tuple(Hit(start + 2 * n, start + 2 * n + 2, Give(n + 1)) for n in range(5))
            pieces = (
                Piece(f"{number + 1:>2} "),
                Piece(fit(statement.short, room, signs.ellipsis) + " ", "" if answer else "dim"),
                Piece(cells, "accent" if answer else "dim"),
            )
            rows.append(Row(pieces, Numbered(number), hits))
        return head, rows

    def start(self) -> None:
        """Says what it is before anything is answered."""
        super().start()
        self.guide.say(ABOUT if self.guide.host.size.width > 60 else SHORT_ABOUT)

    def keys(self) -> Sequence[Hint]:
        """Digits answer."""
        return (Hint(self.guide.host.keys.digits(1, 5), "answer"),)

    def action_clear(self) -> None:
        """Leaves the statement under the cursor open."""
        self.action_digit(0)

    def action_digit(self, value: int) -> None:
        """Answers the statement under the cursor and goes to the next."""
        host, number, id = self.guide.host, self.number_here, new_id()
        today, text = host.today, str(value) if value else ""
        done = self.attempt(
            lambda: host.perform(
                lambda career: answer_check(career, today, id=id, slot=today, part=PART, number=number, value=text)
            )
        )
        if done and value:
            self.pane.action_move(1)
        self.reload()
        open_ = sum(each is None for each in answers_of(host))
        if open_ <= MOST_OPEN:
            on = host.keys.name("guide.next")
            shows = f"{on[:1].upper()}{on[1:]} shows what it comes to."
            self.guide.say(f"{open_} open, which is fine; {on} goes on." if open_ else shows)

    def on_drawn_picked(self, event: Drawn.Picked) -> None:
        """A press on a number answers its statement."""
        if isinstance(event.press, Give):
            self.action_digit(event.press.value)

    def save(self) -> None:
        """The check is done when no more than two are open; else it stays a draft."""
        host = self.guide.host
        if outcome(answers_of(host)) is not None:
            host.perform(lambda career: finish_check(career, host.today, slot=host.today, part=PART))


class OutcomePage(Page):
    """What the check says."""

    def compose(self) -> ComposeResult:
        """One text."""
        yield Words(self._rows, classes="guide-rest")

    def _rows(self, width: int, height: int) -> list[Row]:
        found = outcome(answers_of(self.guide.host))
        if found is None:
            return []
        rows = self._said(found, width)
        if len(rows) > height:  # the blank lines go first
            rows = [row for row in rows if row is not BLANK]
        return rows

    def _said(self, found: Outcome, width: int) -> list[Row]:
        signs = self.guide.host.look.signs
        rows = [
            Row(
                (
                    Piece(f"{found.percent} %  ", "strong"),
                    Piece(bar(signs, found.percent, 100, 20 if width > 50 else 10), "good"),
                    Piece(f"  {FOCUS_WORDS[found.focus]}", "accent"),
                )
            ),
            BLANK,
            *self.paragraph(FOCUS_LINES[found.focus], width, 3),
            BLANK,
            Row((Piece("The two lowest, and what moves them:", "dim"),)),
        ]
        for number in found.lowest:
            statement = JOB_OR_CAREER[number]
            rows += self.paragraph(f"{number + 1}  {statement.text}", width, 2)
            rows += self.paragraph(f"   {signs.vision} {statement.offer}", width, 1, "accent")
        rows += [BLANK, *self.paragraph("A quarterly review asks again, so that you see it move.", width, 2, "dim")]
        return rows
