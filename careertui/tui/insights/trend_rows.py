"""Balance, week scores, resilience and the job-or-career check as drawn charts, each with its numbers beside it."""

from collections.abc import Collection, Sequence
from datetime import date

from rich.cells import cell_len

from careertui.content.checks import ABOUT, JOB_OR_CAREER
from careertui.domain.checks.job_or_career import BETWEEN_FROM, CAREER_FROM, FOCUS_WORDS
from careertui.domain.checks.resilience import Resilience
from careertui.domain.days import narrow_day, short_day
from careertui.domain.text import counted
from careertui.domain.views.insights.sight import Offer
from careertui.domain.views.insights.trends import BalanceView, CheckPoint, ChecksView, ResilienceView, ScoresView
from careertui.tui.charts import Value, band, columns, month_line, scale
from careertui.tui.checks.offers import does_words
from careertui.tui.insights.sight_rows import ADD, OPEN, offer_words
from careertui.tui.look import Look
from careertui.tui.rows import Piece, Row, fit, spread, width_of

LABEL = 5  # the scale's numbers to the left of a chart
LEGEND = 12  # room to the right of a chart for what its glyphs mean
CHART_LINES = 3


def text_row(text: str, width: int, look: Look, style: str = "") -> Row:
    """A line of words."""
    return Row((Piece(" " + fit(text, width - 2, look.glyphs.ellipsis).rstrip(), style),))


def act_row(words: str, offer: Offer, command: str, does: str, width: int, look: Look) -> Row:
    """A line that offers something: its words, and what the key of which command does."""
    right = offer_words(command, does, look)
    room = max(1, width - 4 - width_of(right))
    left = [Piece(fit(words, room, look.glyphs.ellipsis).rstrip())]
    return Row(spread(left, right, width - 2), offer)


def weeks_shown(width: int, weeks: int) -> int:
    """How many weeks a chart of this width shows."""
    return max(1, min(weeks, width - LABEL - 1))


def chart_rows(
    values: Sequence[Value], ends: tuple[float, float], labels: Sequence[str], gaps: Sequence[str], look: Look
) -> list[list[Piece]]:
    """A column chart of three lines with its scale: the lines' pieces, to be followed by a legend."""
    lines = columns(values, *ends, CHART_LINES, look.glyphs.levels, gaps)
    return [
        [Piece(f"{label:>{LABEL - 1}} ", "dim"), Piece(line, "mark")] for label, line in zip(labels, lines, strict=True)
    ]


def _with_legend(lines: list[list[Piece]], legend: Sequence[str], width: int, weeks: int) -> list[Row]:
    """Behind each line of a chart what its glyphs mean, where there is room."""
    room = width - LABEL - weeks - 2
    if room < LEGEND - 3:
        return [Row(tuple(line)) for line in lines]
    texts = [*legend, *[""] * len(lines)]
    return [Row((*line, Piece(f"  {fit(text, room - 1)}", "dim"))) for line, text in zip(lines, texts, strict=False)]


def _below(text: str) -> list[Piece]:
    return [Piece(" " * LABEL), Piece(text, "dim")]


def balance_note(view: BalanceView) -> str:
    """How the balance stands, for the section's rule."""
    return view.now.words if view.now else ""


def balance_rows(view: BalanceView, width: int, height: int, look: Look) -> list[Row]:
    """Tenths of the week's energy that went to the career, by week, with the warning signs under it."""
    if not view.reviews:
        return [
            text_row("Each weekly review asks how much of the week went to your own career.", width, look),
            act_row("no weekly review yet", Offer("open", value="reviews"), OPEN, "opens them", width, look),
        ]
    glyphs = look.glyphs
    count = weeks_shown(width, len(view.weeks))
    weeks = view.weeks[-count:]
    first = next((week.first for week in view.weeks if week.balance is not None), None)
    gaps = [
        glyphs.week_excused if week.is_season else glyphs.empty if first and week.first > first else " "
        for week in weeks
    ]
    lines = chart_rows([week.balance for week in weeks], (0, 9), ("9", "", "0"), gaps, look)
    letters = [
        "".join(week.signs[row : row + 1] or " " for week in weeks)
        for row in range(max((len(week.signs) for week in weeks), default=0))
    ]
    lines += [_below(text) for text in letters]
    lines.append(_below(month_line([week.first for week in weeks])))
    none = f"{glyphs.empty} {'no review' if width >= 76 else 'none'}"
    legend = ["n nights", "s sleep", "l leave", f"{glyphs.week_excused} season", none]
    rows = _with_legend(lines, legend, width, count)
    rows.append(text_row(_sign_words(view), width, look))
    if view.signs or (view.now and view.now.is_low):
        offer = Offer("habit", dimension="protect")
        rows.append(act_row("a habit that keeps a share for you", offer, ADD, "adds one", width, look))
    return rows


def _sign_words(view: BalanceView) -> str:
    last = min(4, view.reviews)
    if not view.signs:
        return f"No warning signs in the last {last} weekly reviews." if last > 1 else "One weekly review so far."
    found = ", ".join(f"{word} {count} of {last}" for word, count in view.signs)
    return f"Warning signs in the last {last}: {found}."


def scores_note(view: ScoresView) -> str:
    """The mean of the quarter's weeks, for the section's rule."""
    if view.mean is None or view.quarter is None:
        return ""
    span = f"{short_day(view.quarter.start)} to {short_day(view.quarter.end)}"
    return f"{span}: mean {view.mean} % of {counted(view.counted, 'week')}"


def scores_rows(view: ScoresView, width: int, height: int, look: Look) -> list[Row]:
    """Reached of wanted, week by week over a year; the weeks of a season stand out."""
    if not any(week.want for week in view.weeks):
        return [act_row("no week has asked for anything yet", Offer("habit"), ADD, "adds a habit", width, look)]
    glyphs = look.glyphs
    count = weeks_shown(width, len(view.weeks))
    weeks = view.weeks[-count:]
    lines = chart_rows([week.percent for week in weeks], (0, 100), ("100", "", "0"), [" "] * count, look)
    if any(week.is_season for week in weeks):
        lines.append(_below("".join(glyphs.week_excused if week.is_season else " " for week in weeks)))
    lines.append(_below(month_line([week.first for week in weeks])))
    rows = _with_legend(lines, ["", "", "", f"{glyphs.week_excused} season"] if len(lines) > 4 else [], width, count)
    this, last = view.weeks[-1], view.weeks[-2]
    words = f"This week {this.done} of {this.want}"
    if last.want:
        words += f", last week {last.done} of {last.want}"
    return [*rows, text_row(f"{words}.", width, look)]


def resilience_rows(view: ResilienceView, width: int, height: int, look: Look) -> list[Row]:
    """Seven scales, what I say beside what the log says; a dimension without a habit offers one."""
    glyphs = look.glyphs
    name = 11
    key = cell_len(look.keys.name(ADD))
    gap = 15 + key if width >= 56 else 1 + key
    track = max(8, width - 3 - name - 1 - 11 - gap)
    head = [Piece(" " * (name + 3)), Piece(_ends("0", "100", track), "dim"), Piece(" self  log", "dim")]
    rows = [Row(tuple(head))]
    for each in view.dimensions:
        rows.append(_dimension_row(each, each.dimension in view.bare, name, track, gap, look))
    legend = f"{glyphs.self_mark} what I say  {glyphs.ticked} what the log says  {glyphs.both_marks} both"
    words = legend if width >= len(legend) + 28 else f"{glyphs.self_mark} self  {glyphs.ticked} log"
    rows.append(act_row(words, Offer("check", value="resilience"), OPEN, "rates again", width, look))
    return rows


def _ends(low: str, high: str, width: int) -> str:
    return low + high.rjust(width - len(low))


def _dimension_row(each: Resilience, bare: bool, name: int, track: int, gap: int, look: Look) -> Row:
    glyphs = look.glyphs
    line = scale(
        [(each.self_rating, glyphs.self_mark), (each.log, glyphs.ticked)], 0, 100, track, glyphs.rule, glyphs.both_marks
    )
    numbers = [f"{glyphs.no_data if value is None else value:>5}" for value in (each.self_rating, each.log)]
    pieces = [
        Piece(fit(each.dimension.capitalize(), name, glyphs.ellipsis)),
        Piece(" "),
        Piece(line, "mark"),
        Piece("".join(numbers), "strong"),
    ]
    if not bare:
        return Row((Piece("  "), *pieces))
    key = Piece(look.keys.name(ADD), "accent")
    words = [Piece("  no habit "), key, Piece(" adds", "dim")] if gap > 15 else [Piece(" "), key]
    return Row((*pieces, *words), Offer("habit", dimension=each.dimension))


def checks_rows(
    view: ChecksView, width: int, height: int, look: Look, today: date, there: Collection[int] = ()
) -> list[Row]:
    """The checks as bars, the newest last, its lowest statements with what moves them, and the next check.

    `there` are the statements whose habit or goal is there already.
    """
    rows: list[Row] = []
    take = Offer("check", value="jobcareer")
    if not view.points:
        return [
            text_row(ABOUT, width, look),
            act_row("job or career?", take, OPEN, "takes the check", width, look),
        ]
    shown = max(1, height - len(view.lowest) - 1)
    rows = [_check_row(point, width, look, today) for point in view.points[-shown:]]
    for number in view.lowest:
        statement = JOB_OR_CAREER[number]
        does = does_words(statement, number in there)
        offer = Offer("statement", statement=number)
        rows.append(act_row(f"low: {statement.short}", offer, ADD, does, width, look))
    rows.append(
        act_row(f"last taken {narrow_day(view.points[-1].day, today)}", take, OPEN, "takes the check", width, look)
    )
    return rows


def _check_row(point: CheckPoint, width: int, look: Look, today: date) -> Row:
    glyphs = look.glyphs
    words = f"  {FOCUS_WORDS[point.focus]}" if width >= 56 else ""
    room = max(8, width - 2 - 10 - 7 - 16 * bool(words))
    bar = band(
        point.percent, 100, room, glyphs.bar_full, glyphs.bar_empty, (BETWEEN_FROM, CAREER_FROM), glyphs.tick_mark
    )
    return Row(
        (
            Piece(f" {narrow_day(point.day, today):>9} ", "dim"),
            Piece(bar, "good"),
            Piece(f" {point.percent:>3} %", "strong"),
            Piece(words, "dim"),
        )
    )
