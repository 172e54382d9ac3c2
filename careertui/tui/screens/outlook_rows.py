"""Today's sections under the habits: a card, what is due, what is worth a look; each line with the key that acts."""

from careertui.domain.due import due_words
from careertui.domain.grid import Pending
from careertui.domain.signal import Signal
from careertui.domain.views.today import Card, NextStepLine, Outlook, TodayView
from careertui.tui.look import Look
from careertui.tui.rows import BLANK, Piece, Row, fit, rule, spread, width_of

MOST = 112
NARROW = 58
STEP, CARD, DUE, SIGNAL = "step", "card", "due", "signal"  # what a row's key begins with
SHORT = {"week": "weekly", "quarter": "quarterly", "year": "annual"}


def _acting(text: str, width: int, look: Look, key: str, style: str = "") -> Row:
    """A line with the key that acts at its right end."""
    width = min(width, MOST)
    hint = [Piece(f"{look.keys.name('habit.open')} ", "accent")] if width >= NARROW else []
    room = width - 4 - width_of(hint) if hint else width - 3
    line = Piece(fit(text, room, look.signs.ellipsis).rstrip(), style)
    return Row(spread([line], hint, width - 2), key)


def step_row(step: NextStepLine, width: int, look: Look) -> Row:
    """The one next step."""
    row = _acting(step.text, max(20, width - 11), look, STEP)
    return Row((Piece("Next step  ", "dim"), *row.pieces), f"{STEP}:{step.goal_id}")


def due_row(review: Pending, view: TodayView, width: int, look: Look) -> Row:
    """One review that is pending."""
    return _acting(
        due_words(review, view.today).replace("·", look.signs.dot), width, look, f"{DUE}:{review.kind}:{review.slot}"
    )


def signal_row(signal: Signal, width: int, look: Look) -> Row:
    """One signal; `z` snoozes it."""
    return _acting(signal.text, width, look, f"{SIGNAL}:{signal.kind}:{signal.subject}")


def card_rows(card: Card, width: int, look: Look) -> list[Row]:
    """Something asked once."""
    return [BLANK, _acting(card.text, width, look, f"{CARD}:{card.kind}", "strong")]


def _short_due(outlook: Outlook, width: int, look: Look) -> list[Row]:
    """All that is due in one line, where it is narrow: `Due: annual 7 d, weekly 1 d`."""
    first = outlook.due[0]
    names = [f"{SHORT[each.kind]} {each.days} d" if each.days > 0 else SHORT[each.kind] for each in outlook.due]
    words = ", ".join(names)
    return [_acting(f"Due: {words}", width, look, f"{DUE}:{first.kind}:{first.slot}")]


def outlook_rows(view: TodayView, width: int, look: Look) -> list[Row]:
    """The sections that have something; without habits they stand alone."""
    outlook = view.outlook
    section = min(width, MOST)
    rows: list[Row] = card_rows(outlook.card, width, look) if outlook.card else []
    if outlook.due and width < NARROW:
        rows += _short_due(outlook, width, look)
    elif outlook.due:
        rows += [BLANK, rule("Due", section, look.signs.rule)]
        rows += [due_row(review, view, width, look) for review in outlook.due]
    if outlook.signals:
        rows += [rule("Worth a look", section, look.signs.rule)]
        rows += [signal_row(signal, width, look) for signal in outlook.signals]
    return rows
