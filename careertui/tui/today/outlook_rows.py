"""Today's sections under the habits: a card, what is due, what is worth a look; each line with the key that acts."""

from datetime import date

import msgspec

from careertui.domain.reviews.dates import Kind
from careertui.domain.reviews.due_words import SHORT_NAMES
from careertui.domain.signals.signal import Signal, SignalKind
from careertui.domain.views.today.cards import Card, CardKind
from careertui.domain.views.today.due import DueLine
from careertui.domain.views.today.outlook import Outlook
from careertui.domain.views.today.today import NextStepLine, TodayView
from careertui.tui.look import Look
from careertui.tui.rows import BLANK, Hit, Piece, Row, RowKey, fit, rule, spread, width_of, wrapped
from careertui.tui.widths import NARROW, WEEK_WIDTH


class StepKey(msgspec.Struct, frozen=True):
    """The one next step, an action of a goal."""

    goal_id: str


class CardKey(msgspec.Struct, frozen=True):
    """The card that asks something once."""

    kind: CardKind


class DueKey(msgspec.Struct, frozen=True):
    """A review that waits."""

    kind: Kind
    slot: date


class SignalKey(msgspec.Struct, frozen=True):
    """A signal: its kind, and the id of what it is about (of a value its words), empty for the career as a whole."""

    kind: SignalKind
    subject: str


class FirstRunKey(msgspec.Struct, frozen=True):
    """The first run, to begin or to go on with."""


OutlookKey = StepKey | CardKey | DueKey | SignalKey | FirstRunKey


def _acting(text: str, width: int, look: Look, key: RowKey, style: str = "") -> Row:
    """A line with the key that acts at its right end."""
    width = min(width, WEEK_WIDTH)
    hint = [Piece(f"{look.keys.name('habit.open')} ", "accent")] if width >= NARROW else []
    room = width - 4 - width_of(hint) if hint else width - 3
    line = Piece(fit(text, room, look.glyphs.ellipsis).rstrip(), style)
    return Row(spread([line], hint, width - 2), key)


def step_row(step: NextStepLine, width: int, look: Look) -> Row:
    """The one next step."""
    row = _acting(step.text, max(20, min(width, WEEK_WIDTH) - 11), look, StepKey(step.goal_id))
    return row._replace(pieces=(Piece("Next step  ", "dim"), *row.pieces))


def first_run_row(text: str, width: int, look: Look) -> Row:
    """The first run, while it is to come or under way."""
    row = _acting(text, width, look, FirstRunKey(), "strong")
    return row._replace(hits=(Hit(0, width, "first_run"),))


def due_row(review: DueLine, width: int, look: Look) -> Row:
    """One review that is pending."""
    words = review.words.replace("·", look.glyphs.dot)
    return _acting(words, width, look, DueKey(review.kind, review.slot))


def signal_row(signal: Signal, width: int, look: Look) -> Row:
    """One signal, which can be snoozed."""
    return _acting(signal.text, width, look, SignalKey(signal.kind, signal.subject))


def signal_at(outlook: Outlook, key: RowKey | None) -> Signal | None:
    """The signal whose row has this key; None for every other row."""
    return next((signal for signal in outlook.signals if SignalKey(signal.kind, signal.subject) == key), None)


def card_rows(card: Card, width: int, look: Look) -> list[Row]:
    """Something asked once; where it is narrow, in as many lines as it takes."""
    key = CardKey(card.kind)
    if width >= NARROW:
        return [BLANK, _acting(card.text, width, look, key, "strong")]
    first, *more = wrapped(card.text, width - 4)
    return [BLANK, Row((Piece(first, "strong"),), key), *(Row((Piece(f"  {line}", "strong"),)) for line in more)]


def _short_due(outlook: Outlook, width: int, look: Look) -> list[Row]:
    """All that is due in one line, where it is narrow: `Due: annual 7 d, weekly 1 d`."""
    first = outlook.due[0]
    names = [
        f"{SHORT_NAMES[each.kind]} {each.days} d" if each.days > 0 else SHORT_NAMES[each.kind] for each in outlook.due
    ]
    words = ", ".join(names)
    return [_acting(f"Due: {words}", width, look, DueKey(first.kind, first.slot))]


def outlook_rows(view: TodayView, width: int, look: Look) -> list[Row]:
    """The sections that have something; who comes back is asked one thing, and met with nothing else."""
    outlook = view.outlook
    section = min(width, WEEK_WIDTH)
    rows: list[Row] = card_rows(outlook.card, width, look) if outlook.card else []
    if outlook.waiting:
        rows.append(Row((Piece(f"  {fit(outlook.waiting, width - 3, look.glyphs.ellipsis)}", "dim"),)))
    if outlook.due and width < NARROW:
        rows += _short_due(outlook, width, look)
    elif outlook.due:
        rows += [BLANK, rule("Due", section, look.glyphs.rule)]
        rows += [due_row(review, width, look) for review in outlook.due]
    if outlook.signals:
        rows += [rule("Worth a look", section, look.glyphs.rule)]
        rows += [signal_row(signal, width, look) for signal in outlook.signals]
    return rows
