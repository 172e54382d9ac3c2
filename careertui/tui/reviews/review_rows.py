"""The lines of a review: its title with the progress, the facts of a step, and a closed review to read."""

from datetime import date, timedelta

from rich.cells import cell_len

from careertui.content.glyphs import bar
from careertui.domain.days import day_words, short_day
from careertui.domain.reviews.dates import WINDOW_DAYS
from careertui.domain.reviews.due_words import NAMES
from careertui.domain.reviews.question import ToDo
from careertui.domain.reviews.rules import EDITABLE_DAYS, review_name
from careertui.domain.text import visible
from careertui.domain.views.reviews.page import Asked, ReviewPage, StepPage
from careertui.domain.views.reviews.period import Fact
from careertui.tui.charts import columns
from careertui.tui.keys.names import Keys
from careertui.tui.look import Look
from careertui.tui.rows import BLANK, Numbered, Piece, Row, fit, rule, spread, width_of, wrapped
from careertui.tui.widths import LIST_WIDTH, NARROW


def title_row(page: ReviewPage, at: int, today: date, width: int, look: Look) -> Row:
    """Which review, which step, and how far: `Quarterly review 30 Nov · Each goal   step 3 of 10 ▰▰▰▱`."""
    width, glyphs = min(width, LIST_WIDTH), look.glyphs
    name = f"{NAMES[page.kind]} {short_day(page.slot, today)}" if width >= NARROW else page.steps[at].title
    count = f"step {at + 1} of {len(page.steps)}"
    right = [Piece(f"{count} ", "dim")]
    if width >= NARROW:
        cells = min(10, len(page.steps))
        right.append(Piece(f"{bar(glyphs, page.answered, len(page.steps), cells)} ", "good"))
    room = width - width_of(right) - 2
    title = f"{name} {glyphs.dot} {page.steps[at].title}" if width >= NARROW else name
    return Row(spread([Piece(" "), Piece(fit(title, room, glyphs.ellipsis).rstrip(), "title")], right, width))


def fact_rows(step: StepPage, width: int, look: Look) -> list[Row]:
    """The facts of a step, and a rule under them."""
    width = min(width, LIST_WIDTH)
    if not step.facts:
        return [BLANK]
    longest = max(cell_len(visible(fact.label)) for fact in step.facts)
    label = min(longest, width // 3 if width >= NARROW else 12)
    rows = [row for fact in step.facts for row in _fact_rows(fact, label, width, look)]
    return [*rows, rule("", width, look.glyphs.rule)]


def _fact_rows(fact: Fact, label: int, width: int, look: Look) -> list[Row]:
    glyphs = look.glyphs
    pieces = [Piece("  "), Piece(fit(fact.label, label, glyphs.ellipsis), "dim"), Piece("  ")]
    room = width - label - 5
    if fact.bars and room >= len(fact.bars):
        gaps = [glyphs.week_excused if number in fact.away else " " for number in range(len(fact.bars))]
        line = columns(fact.bars, 0, 1, 1, look.glyphs.levels, gaps)[0]
        pieces.append(Piece(f"{line}  ", "mark"))
        room -= len(line) + 2
    text = fact.text.replace("·", glyphs.dot).replace("→", glyphs.vision)
    if fact.most == 1 or cell_len(visible(text)) <= room:
        return [Row((*pieces, Piece(fit(text, max(0, room), glyphs.ellipsis))))]
    lines = wrapped(text, room)
    lines = [*lines[: fact.most - 1], " ".join(lines[fact.most - 1 :])]
    lead = Piece(" " * (label + 4))
    rest = [Row((lead, Piece(fit(line, room, glyphs.ellipsis)))) for line in lines[1:] if line]
    return [Row((*pieces, Piece(lines[0]))), *rest]


def read_rows(page: ReviewPage, today: date, width: int, look: Look) -> list[Row]:
    """A closed review: every answer under its step; the lines can have the cursor, so that they scroll."""
    width = min(width, LIST_WIDTH)
    rows: list[Row] = []
    for step in page.steps:
        answers = [asked for asked in step.questions if asked.value and asked.question.asked != "door"]
        if not answers:
            continue
        rows.append(rule(step.title, width, look.glyphs.rule))
        for asked in answers:
            rows += [
                row._replace(key=Numbered(at)) for at, row in enumerate(_answer_rows(asked, width, look), len(rows))
            ]
    if not rows:
        lines = wrapped(nothing_words(page, look), width - 4)
        rows = [Row((Piece(f" {line}"),), Numbered(number)) for number, line in enumerate(lines)]
    return rows


def nothing_words(page: ReviewPage, look: Look) -> str:
    """What stands where nothing was answered: how long it takes, while it waits."""
    if not page.can_edit:
        return "Nothing was written down."
    minutes = {
        "week": "three minutes",
        "quarter": "about twenty minutes",
        "year": "an hour in all, in as many parts as you like",
    }
    return f"{len(page.steps)} steps, {minutes[page.kind]}; {look.keys.name('reviews.open')} begins."


def editable_words(page: ReviewPage, today: date) -> str:
    """That a review is done and until when it can be changed; empty while it is a draft."""
    done = page.review.done if page.review else None
    if done is None:
        return ""
    until = done + timedelta(days=EDITABLE_DAYS)
    when = "today" if done == today else day_words(done, today)
    return f"Done {when}; it can be changed until {day_words(until, today)}."


def _answer_rows(asked: Asked, width: int, look: Look) -> list[Row]:
    label = (34 if asked.about else 14) if width >= NARROW else 10
    lines = wrapped(answer_words(asked), max(10, width - label - 5))
    return [
        Row((Piece(fit(asked.label if not number else "", label, look.glyphs.ellipsis), "dim"), Piece(f"  {line}")))
        for number, line in enumerate(lines)
    ]


def answer_words(asked: Asked) -> str:
    """An answer as it is read: the picked options' words, or the text."""
    if asked.question.asked == "many":
        return ", ".join(option.title for option in asked.options if option.value in asked.value)
    picked = next((option.title for option in asked.options if option.value == asked.value), None)
    if picked is not None and picked.isdecimal() and asked.question.asked == "one":
        return f"{picked} of {asked.options[-1].title}"
    if asked.question.asked == "next":
        step = ToDo.of(asked.value)
        return step.action if step else ""
    return picked if picked is not None else asked.value


def read_title(page: ReviewPage, today: date) -> str:
    """Which review, and when it was done."""
    review = page.review
    if review is None:
        done = "not begun"
    elif review.done:
        done = f"done {day_words(review.done, today)}"
    else:
        done = f"draft, {page.answered_words}" if page.can_edit else f"left a draft, {page.answered_words}"
    return f"{review_name(page.kind, page.slot, today)} · {done}"


RULES = {
    "week": "It is due on the last day of each week, its window opens"
    f" {WINDOW_DAYS['week']} days before. Only the balance is needed.",
    "quarter": f"It is due every three months from the anchor, its window opens {WINDOW_DAYS['quarter']} days before.",
    "year": "It is due every year from the anchor, its window opens"
    f" {WINDOW_DAYS['year']} days before; it covers the quarter's too.",
}


def explained(kind: str, page: ReviewPage | None, at: int, keys: Keys) -> tuple[str, str]:
    """What a review is, with its rule."""
    title = page.steps[at].title if page is not None else ""
    return title, (
        f"{RULES[kind]} Finishing late moves nothing: the next one stays where it is. Every answer is saved as it is"
        f" given; {keys.name('review.leave')} leaves, and the draft goes on in the step you were"
        f" in. A done review can be changed for {EDITABLE_DAYS} days."
    )
