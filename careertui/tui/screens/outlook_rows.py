"""Today's sections under the habits: a card, what is due, what is worth a look; each line with the key that acts."""

from careertui.domain.signal import Signal
from careertui.domain.views.cards import Card
from careertui.domain.views.due import DueLine
from careertui.domain.views.outlook import Outlook
from careertui.domain.views.today import NextStepLine, TodayView
from careertui.tui.look import Look
from careertui.tui.rows import BLANK, Hit, Piece, Row, fit, rule, spread, width_of, wrapped

MOST = 112
NARROW = 58
STEP, CARD, DUE, SIGNAL, FIRST = "step", "card", "due", "signal", "first"  # what a row's key begins with
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
    row = _acting(step.text, max(20, min(width, MOST) - 11), look, STEP)
    return Row((Piece("Next step  ", "dim"), *row.pieces), f"{STEP}:{step.goal_id}")


def first_run_row(text: str, width: int, look: Look) -> Row:
    """The first run, while it is to come or under way."""
    row = _acting(text, width, look, FIRST, "strong")
    return Row(row.pieces, row.key, (Hit(0, width, "first_run"),))


def due_row(review: DueLine, width: int, look: Look) -> Row:
    """One review that is pending."""
    return _acting(review.words.replace("·", look.signs.dot), width, look, f"{DUE}:{review.kind}:{review.slot}")


def signal_row(signal: Signal, width: int, look: Look) -> Row:
    """One signal; `z` snoozes it."""
    return _acting(signal.text, width, look, f"{SIGNAL}:{signal.kind}:{signal.subject}")


def card_rows(card: Card, width: int, look: Look) -> list[Row]:
    """Something asked once; where it is narrow, in as many lines as it takes."""
    key = f"{CARD}:{card.kind}"
    if width >= NARROW:
        return [BLANK, _acting(card.text, width, look, key, "strong")]
    first, *more = wrapped(card.text, width - 4)
    return [BLANK, Row((Piece(first, "strong"),), key), *(Row((Piece(f"  {line}", "strong"),)) for line in more)]


def _short_due(outlook: Outlook, width: int, look: Look) -> list[Row]:
    """All that is due in one line, where it is narrow: `Due: annual 7 d, weekly 1 d`."""
    first = outlook.due[0]
    names = [f"{SHORT[each.kind]} {each.days} d" if each.days > 0 else SHORT[each.kind] for each in outlook.due]
    words = ", ".join(names)
    return [_acting(f"Due: {words}", width, look, f"{DUE}:{first.kind}:{first.slot}")]


def outlook_rows(view: TodayView, width: int, look: Look) -> list[Row]:
    """The sections that have something; who comes back is asked one thing, and met with nothing else."""
    outlook = view.outlook
    section = min(width, MOST)
    rows: list[Row] = card_rows(outlook.card, width, look) if outlook.card else []
    if outlook.due and width < NARROW:
        rows += _short_due(outlook, width, look)
    elif outlook.due:
        rows += [BLANK, rule("Due", section, look.signs.rule)]
        rows += [due_row(review, width, look) for review in outlook.due]
    if outlook.signals:
        rows += [rule("Worth a look", section, look.signs.rule)]
        rows += [signal_row(signal, width, look) for signal in outlook.signals]
    return rows
