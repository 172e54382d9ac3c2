"""The lines of a check: its statements to answer with digits, and what the answers come to."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

import msgspec

from careertui.content.checks import ABOUT, FOCUS_LINES, JOB_OR_CAREER, RESILIENCE, SCALE
from careertui.content.glyphs import bar
from careertui.content.starters import first_starter
from careertui.domain.checks.job_or_career import FOCUS_WORDS, Outcome
from careertui.domain.records import DIMENSIONS
from careertui.domain.views.check import CheckView
from careertui.tui.charts import spark
from careertui.tui.checks.offers import does_words
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
    """A dimension rated low, or where self and log differ most: the key of its row, and a press on its habit."""

    dimension: str
    is_gap: bool = False


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


def question_rows(
    part: str, answers: Answers, wrong: tuple[int, str], width: int, look: Look, last: Answers = ()
) -> list[Row]:
    """One line a statement with its five digits, and what was answered last; what was refused stands under it."""
    width = min(width, LIST_WIDTH)
    rows: list[Row] = []
    for number, line in enumerate(statements(part)):
        before = last[number] if last else None
        rows.append(_question_row(number, line, answers[number], before, bool(last), width, look))
        if wrong[1] and wrong[0] == number:
            rows += [Row((Piece(f"      {each}", "warn"),)) for each in wrapped(wrong[1], width - 8)]
    return rows


def _question_row(
    number: int, line: Line, value: int | None, before: int | None, has_last: bool, width: int, look: Look
) -> Row:
    glyphs = look.glyphs
    text = line.text if width >= NARROW else line.short
    was = f" {'was ' if width >= NARROW else ''}{before or glyphs.none}" if has_last else ""
    room = max(8, width - 23 - width_of([Piece(was)]))
    pieces = [Piece(f"{number + 1:>2}", "dim"), Piece(" " + fit(text, room, glyphs.ellipsis) + " ")]
    at = 2 + width_of(pieces)
    hits = tuple(Hit(at + 3 * n, at + 3 * n + 3, Rate(number, n + 1)) for n in range(len(DIGITS)))
    for digit in DIGITS:
        if digit == value:
            pieces.append(Piece(f"{glyphs.left}{digit}{glyphs.right}", "here"))
        else:
            pieces.append(Piece(f" {digit} ", "dim"))
    return Row((*pieces, Piece(was, "dim")), Numbered(number), hits)


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


def foot_rows(part: str, number: int, width: int, look: Look, last: str = "") -> list[Row]:
    """The statement under the cursor in full, and what the digits mean; `last` says when it was answered last."""
    width = min(width, LIST_WIDTH)
    lines = wrapped(statements(part)[number].text, width - 4)[:2] if number >= 0 else []
    words = scale_words(DIGITS) if width >= NARROW else f"1 {SCALE[0]} {look.glyphs.ellipsis} 5 {SCALE[4]}"
    text = [Row((Piece("  "), Piece(line, "strong"))) for line in lines]
    return [
        rule("", width, look.glyphs.rule, last),
        *text,
        *[BLANK] * (2 - len(text)),
        Row((Piece(f"  {words}", "dim"),)),
    ]


# What it came to


def outcome_rows(
    found: Outcome, trend: Sequence[int], width: int, look: Look, *, is_low: bool, there: Collection[int] = ()
) -> list[Row]:
    """The percent, the trend, and the lowest statements, each with what it offers; where it is low, only these.

    `there` are the statements whose habit or goal is there already.
    """
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
    rows += _lowest_rule(len(found.lowest), width, look)
    for number in found.lowest:
        statement = JOB_OR_CAREER[number]
        does = f"{does_words(statement, number in there)}: {statement.offer}"
        rows += _offer_rows(f"{number + 1:>2} {statement.text}", does, StatementOffer(number), width, look)
    return rows


def _lowest_rule(count: int, width: int, look: Look) -> list[Row]:
    """What the lowest lines are called: two, one, or none."""
    if not count:
        return [Row((Piece("  Every line is at its best.", "dim"),))]
    return [rule("The two lowest" if count > 1 else "The lowest", width, look.glyphs.rule)]


def _offer_rows(text: str, does: str, key: Offered, width: int, look: Look) -> list[Row]:
    """A line, and under it what its key does."""
    act = Piece(f"     {look.keys.name('check.on')} ", "accent")
    offer = (act, Piece(fit(does, width - 3 - width_of([act]), look.glyphs.ellipsis), "dim"))
    return [
        Row((Piece(fit(text, width - 3, look.glyphs.ellipsis).rstrip()),), key),
        Row(offer, hits=(Hit(0, width, key),)),
    ]


def rating_rows(view: CheckView, kept: Mapping[str, tuple[str, str]], width: int, look: Look) -> list[Row]:
    """Each dimension, what I say beside what the log says, the widest gap between them, and the lowest.

    Each with a habit to add, or the one that is kept: `kept` has its id and name by dimension.
    """
    width, glyphs = min(width, LIST_WIDTH), look.glyphs
    rows = [Row((Piece("  " + " " * 13), Piece("you".ljust(18), "dim"), Piece("the log", "dim")))]
    for each in view.dimensions:
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
    if gap := view.widest:
        text = f"{gap.dimension.capitalize()}: you say {gap.self_rating}, the log {gap.log}"
        rows += [BLANK, rule("The widest gap", width, glyphs.rule)]
        rows += _offer_rows(text, _habit_words(gap.dimension, kept), DimensionOffer(gap.dimension, True), width, look)
    rows += [BLANK, *_lowest_rule(len(view.lowest), width, look)]
    for name in view.lowest:
        text = f"{name.capitalize()}: {RESILIENCE[name]}"
        rows += _offer_rows(text, _habit_words(name, kept), DimensionOffer(name), width, look)
    return rows


def _habit_words(dimension: str, kept: Mapping[str, tuple[str, str]]) -> str:
    if dimension in kept:
        return f"goes to the habit: {kept[dimension][1]}"
    return f"adds the habit: {first_starter(dimension).name}"


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
    """What the twelve come to, in words, with what moves the lowest."""
    glyphs = look.glyphs

    def said(text: str, most: int, style: str = "") -> list[Row]:
        return paragraph(text, width, most, style, glyphs.ellipsis)

    share = (
        Piece(f"{found.percent} %  ", "strong"),
        Piece(bar(glyphs, found.percent, 100, 20 if width > 50 else 10), "good"),
        Piece(f"  {FOCUS_WORDS[found.focus]}", "accent"),
    )
    rows = [Row(share), BLANK, *said(FOCUS_LINES[found.focus], 3), BLANK]
    if found.lowest:
        is_one = len(found.lowest) == 1
        words = "The lowest, and what moves it:" if is_one else "The two lowest, and what moves them:"
        rows.append(Row((Piece(words, "dim"),)))
    for number in found.lowest:
        statement = JOB_OR_CAREER[number]
        rows += said(f"{number + 1}  {statement.text}", 2)
        rows += said(f"   {glyphs.vision} {statement.offer}", 1, "accent")
    return [*rows, BLANK, *said("A quarterly review asks again, so that you see it move.", 2, "dim")]
