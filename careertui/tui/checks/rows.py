"""The lines of a check: its statements to answer with digits, and what the answers come to."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import msgspec

from careertui.content.checks import ABOUT, FOCUS_LINES, JOB_OR_CAREER, RESILIENCE, SCALE, Statement
from careertui.content.glyphs import bar
from careertui.content.starters import first_starter
from careertui.domain.checks.job_or_career import FOCUS_WORDS, Outcome
from careertui.domain.checks.resilience import Resilience
from careertui.domain.records import DIMENSIONS
from careertui.tui.charts import spark
from careertui.tui.look import Look
from careertui.tui.rows import BLANK, Hit, Numbered, Piece, Row, fit, paragraph, rule, spread, width_of, wrapped
from careertui.tui.widths import LIST_WIDTH, NARROW

WIDE_PAGE = 60  # columns above which a page of the first run has the longer words
TITLES = {"jobcareer": "Job or career?", "resilience": "Resilience"}
DIGITS = range(1, 6)

Answers = Sequence[int | None]


class Rate(msgspec.Struct, frozen=True):
    """A press on a digit of a statement, known by its place from 0 on."""

    number: int
    digit: int


class StatementOffer(msgspec.Struct, frozen=True):
    """A low statement of job or career, by its place from 0 on: the key of its row, and a press on what it offers."""

    number: int


class DimensionOffer(msgspec.Struct, frozen=True):
    """A dimension that is rated low: the key of its row, and a press on the habit that it offers."""

    dimension: str


Offered = StatementOffer | DimensionOffer


class Line(NamedTuple):
    """A statement in full and in short."""

    text: str
    short: str


def statements(part: str) -> tuple[Line, ...]:
    """The statements of a check, in order."""
    if part == "jobcareer":
        return tuple(Line(each.text, each.short) for each in JOB_OR_CAREER)
    return tuple(Line(RESILIENCE[name], name.capitalize()) for name in DIMENSIONS)


def question_rows(part: str, answers: Answers, wrong: tuple[int, str], width: int, look: Look) -> list[Row]:
    """One line a statement with its five digits; what was refused stands under its statement."""
    width = min(width, LIST_WIDTH)
    rows: list[Row] = []
    for number, line in enumerate(statements(part)):
        rows.append(_question_row(number, line, answers[number], width, look))
        if wrong[1] and wrong[0] == number:
            rows += [Row((Piece(f"      {each}", "warn"),)) for each in wrapped(wrong[1], width - 8)]
    return rows


def _question_row(number: int, line: Line, value: int | None, width: int, look: Look) -> Row:
    glyphs = look.glyphs
    text = line.text if width >= NARROW else line.short
    pieces = [Piece(f"{number + 1:>2}", "dim"), Piece(" " + fit(text, max(8, width - 23), glyphs.ellipsis) + " ")]
    at = 2 + width_of(pieces)
    hits = tuple(Hit(at + 3 * n, at + 3 * n + 3, Rate(number, n + 1)) for n in range(len(DIGITS)))
    for digit in DIGITS:
        if digit == value:
            pieces.append(Piece(f"{glyphs.left}{digit}{glyphs.right}", "here"))
        else:
            pieces.append(Piece(f" {digit} ", "dim"))
    return Row(tuple(pieces), Numbered(number), hits)


def head_rows(part: str, answers: Answers, width: int, look: Look) -> list[Row]:
    """Which check, how far, and, where there is room, that it is no test."""
    width = min(width, LIST_WIDTH)
    given = sum(each is not None for each in answers)
    count = [Piece(f"{given} of {len(answers)} ", "dim"), Piece(bar(look.glyphs, given, len(answers)) + " ", "good")]
    title = Row(spread([Piece(f" {TITLES[part]}", "title")], count, width))
    return [
        title,
        Row((Piece(" " + fit(ABOUT if part == "jobcareer" else RATED, width - 2, look.glyphs.ellipsis), "dim"),)),
    ]


def scale_words(digits: Iterable[int]) -> str:
    """What some of the digits mean."""
    return "  ".join(f"{digit} {SCALE[digit - 1]}" for digit in digits)


RATED = "Seven lines, beside what the log says; no overall score."


def foot_rows(part: str, number: int, width: int, look: Look) -> list[Row]:
    """The statement under the cursor in full, and what the digits mean."""
    width = min(width, LIST_WIDTH)
    lines = wrapped(statements(part)[number].text, width - 4)[:2] if number >= 0 else []
    words = scale_words(DIGITS) if width >= NARROW else f"1 {SCALE[0]} {look.glyphs.ellipsis} 5 {SCALE[4]}"
    text = [Row((Piece("  "), Piece(line, "strong"))) for line in lines]
    return [rule("", width, look.glyphs.rule), *text, *[BLANK] * (2 - len(text)), Row((Piece(f"  {words}", "dim"),))]


# What it came to


def outcome_rows(found: Outcome, trend: Sequence[int], width: int, look: Look, *, is_low: bool) -> list[Row]:
    """The percent, the trend, and the two lowest statements, each with what it offers; where it is low, only these."""
    width, glyphs = min(width, LIST_WIDTH), look.glyphs
    words = f" {glyphs.vision} ".join(str(percent) for percent in trend[-6:])
    rows = [
        Row((Piece(f"  {found.percent} %  ", "strong"), Piece(FOCUS_WORDS[found.focus], "accent"))),
    ]
    if not is_low:
        rows += [Row((Piece("  "), Piece(bar(glyphs, found.percent, 100, 25), "good"))), BLANK]
    if len(trend) > 1:
        rows.append(Row((Piece(f"  {spark(trend[-6:], 100, look.glyphs.levels)}  ", "mark"), Piece(f"{words} %"))))
    if not is_low:
        rows += [Row((Piece(f"  {line}", "dim"),)) for line in wrapped(FOCUS_LINES[found.focus], width - 4)]
        rows.append(BLANK)
    rows.append(rule("The two lowest", width, glyphs.rule))
    for number in found.lowest:
        rows += _offer_rows(JOB_OR_CAREER[number], number, width, look)
    return rows


def _offer_rows(statement: Statement, number: int, width: int, look: Look) -> list[Row]:
    text = fit(f"{number + 1:>2} {statement.text}", width - 3, look.glyphs.ellipsis).rstrip()
    does = {"habit": "adds the habit", "goal": "adds the goal", "vision": "opens the vision:"}[statement.makes]
    act = _act(look)
    offer = [
        act,
        Piece(fit(f"{does} {statement.offer}", width - 3 - width_of([act]), look.glyphs.ellipsis), "dim"),
    ]
    key = StatementOffer(number)
    return [Row((Piece(text),), key), Row(tuple(offer), hits=(Hit(0, width, key),))]


def rating_rows(ratings: Sequence[Resilience], lowest: Sequence[str], width: int, look: Look) -> list[Row]:
    """Each dimension, what I say beside what the log says, and the two lowest with a habit to add."""
    width, glyphs = min(width, LIST_WIDTH), look.glyphs
    rows = [Row((Piece("  " + " " * 13), Piece("you".ljust(18), "dim"), Piece("the log", "dim")))]
    for each in ratings:
        rows.append(
            Row(
                (
                    Piece(f"  {each.dimension.capitalize():<13}"),
                    *_share(each.self_rating, look),
                    Piece("   "),
                    *_share(each.log, look),
                )
            )
        )
    rows += [BLANK, rule("The two lowest", width, glyphs.rule)]
    for name in lowest:
        starter = first_starter(name)
        text = fit(f"{name.capitalize()}: {RESILIENCE[name]}", width - 3, glyphs.ellipsis).rstrip()  # type: ignore[index]
        act = _act(look)
        offer = fit(f"adds the habit {starter.name}", width - 3 - width_of([act]), glyphs.ellipsis)
        key = DimensionOffer(name)
        rows.append(Row((Piece(text),), key))
        rows.append(Row((act, Piece(offer, "dim")), hits=(Hit(0, width, key),)))
    return rows


def _act(look: Look) -> Piece:
    """The key that does what a low line offers."""
    return Piece(f"     {look.keys.name('check.on')} ", "accent")


def _share(value: int | None, look: Look) -> tuple[Piece, ...]:
    if value is None:
        return (Piece(look.glyphs.no_data.ljust(15), "dim"),)
    return Piece(bar(look.glyphs, value, 100), "good"), Piece(f" {value:>3} ")


# As a page of the first run


def page_head(number: int, width: int, look: Look) -> list[Row]:
    """A statement in full, in two lines, and what the digits mean."""
    text = paragraph(JOB_OR_CAREER[number].text, width, 2, "strong", look.glyphs.ellipsis)
    legend = scale_words(DIGITS if width > WIDE_PAGE else (1, 3, 5))
    return [*text, *[BLANK] * (2 - len(text)), Row((Piece(fit(legend, width - 1, look.glyphs.ellipsis), "dim"),))]


def page_rows(answers: Answers, width: int, look: Look) -> list[Row]:
    """The twelve statements in short, each with its digits as dots but the one given."""
    glyphs, room = look.glyphs, max(10, min(44, width - 18))
    start = 2 + 3 + room + 1
    rows = []
    for number, (statement, answer) in enumerate(zip(JOB_OR_CAREER, answers, strict=True)):
        cells = " ".join(str(digit) if digit == answer else glyphs.empty for digit in DIGITS)
        hits = tuple(Hit(start + 2 * n, start + 2 * n + 2, Rate(number, n + 1)) for n in range(len(DIGITS)))
        pieces = (
            Piece(f"{number + 1:>2} "),
            Piece(fit(statement.short, room, glyphs.ellipsis) + " ", "" if answer else "dim"),
            Piece(cells, "accent" if answer else "dim"),
        )
        rows.append(Row(pieces, Numbered(number), hits))
    return rows


def outcome_page(found: Outcome, width: int, look: Look) -> list[Row]:
    """What the twelve come to, in words, with what moves the two lowest."""
    glyphs = look.glyphs

    def said(text: str, most: int, style: str = "") -> list[Row]:
        return paragraph(text, width, most, style, glyphs.ellipsis)

    share = (
        Piece(f"{found.percent} %  ", "strong"),
        Piece(bar(glyphs, found.percent, 100, 20 if width > 50 else 10), "good"),
        Piece(f"  {FOCUS_WORDS[found.focus]}", "accent"),
    )
    rows = [Row(share), BLANK, *said(FOCUS_LINES[found.focus], 3), BLANK]
    rows.append(Row((Piece("The two lowest, and what moves them:", "dim"),)))
    for number in found.lowest:
        statement = JOB_OR_CAREER[number]
        rows += said(f"{number + 1}  {statement.text}", 2)
        rows += said(f"   {glyphs.vision} {statement.offer}", 1, "accent")
    return [*rows, BLANK, *said("A quarterly review asks again, so that you see it move.", 2, "dim")]
