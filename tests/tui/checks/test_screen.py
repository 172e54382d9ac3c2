"""The two checks, played: digits, what may stay open, the result and its moves."""

from datetime import date

from careertui.content.checks import JOB_OR_CAREER, RESILIENCE
from careertui.content.starters import STARTERS
from careertui.domain.checks.job_or_career import checks_done
from careertui.domain.records import DIMENSIONS
from careertui.domain.reviews.dates import review_of
from careertui.tui.checks.rows import DimensionOffer, StatementOffer, statements
from careertui.tui.checks.screen import CheckScreen, open_check
from careertui.tui.habits.screen import HabitsScreen
from careertui.tui.reviews.screen import ReviewsScreen
from careertui.tui.rows import Numbered
from tests.tui.stage import TODAY, Stage, career_in, staged


def scores(stage: Stage) -> tuple[int | None, ...]:
    """The twelve answers as the file has them."""
    review = review_of(career_in(stage.path), "check", TODAY)
    return review.scores.jobcareer if review else ()


def test_every_move_offered_exists() -> None:
    names = {starter.name for starter in STARTERS}
    assert len(JOB_OR_CAREER) == 12
    assert all(each.makes != "habit" or each.offer in names for each in JOB_OR_CAREER)
    assert {starter.dimension for starter in STARTERS} == set(RESILIENCE) == set(DIMENSIONS)
    assert len(statements("resilience")) == 7


@staged()
async def test_twelve_digits_and_the_result(stage: Stage) -> None:
    await stage.press("6", "c")
    assert isinstance(stage.app.screen, CheckScreen)
    assert "Twelve questions from us, not a psychological test." in stage.text
    await stage.press(*"444422334434", "enter")
    career = await stage.saved()
    assert "69 %" in stage.text
    assert "career-focused" in stage.text
    assert "The two lowest" in stage.text
    assert [outcome.percent for _, outcome in checks_done(career)] == [17, 31, 48, 69, 69]
    lowest = [row.key for row in stage.app.screen.pane.rows if row.key]
    assert len(lowest) == 2
    await stage.press("escape")
    assert isinstance(stage.app.screen, ReviewsScreen)
    assert "69 → 69 %" in stage.text


@staged()
async def test_each_answer_is_saved_and_goes_on_the_same_day(stage: Stage) -> None:
    await stage.press("6", "c", "2", "5", "backspace")
    assert "2 of 12" in stage.text
    await stage.press("k", "backspace")
    await stage.saved()
    assert scores(stage)[:3] == (2, None, None)
    await stage.press("escape", "c")
    assert isinstance(stage.app.screen, CheckScreen)
    assert "1 of 12" in stage.text
    assert stage.app.screen.pane.key == Numbered(1)  # the first that is open


@staged()
async def test_what_is_no_answer_is_refused_under_its_statement(stage: Stage) -> None:
    await stage.press("6", "c", "6")
    lines = stage.lines
    at = next(number for number, line in enumerate(lines) if "from 1 to 5" in line)
    assert "I could say in two sentences" in lines[at - 1]
    assert scores(stage) == ()
    await stage.press("0")
    assert "from 1 to 5" in stage.text
    assert isinstance(stage.app.screen, CheckScreen)
    await stage.press("1")
    assert "from 1 to 5" not in stage.text
    await stage.press("enter")
    assert "10 are needed" in stage.words
    assert not stage.app.screen.shows_result


@staged(None)
async def test_a_low_line_ends_in_one_key_that_adds_its_habit(stage: Stage) -> None:
    open_check(stage.app, "jobcareer")
    await stage.settled()
    await stage.press(*"555511115554", "enter")
    screen = stage.app.screen
    assert isinstance(screen, CheckScreen)
    assert "98 %" in stage.text
    assert screen.pane.key == StatementOffer(11)
    await stage.press("enter")
    career = await stage.saved()
    assert [habit.name for habit in career.habits] == ["Refresh one thing in my layoff plan"]
    assert "u takes it back" in stage.said
    assert "goes to the habit: Refresh one thing in my layoff plan" in stage.text
    await stage.press("u")
    await stage.until(lambda: "Took back" in stage.said)
    assert not career_in(stage.path).habits
    await stage.press("enter", "enter")  # adds it, then goes to the one there is
    await stage.until(lambda: isinstance(stage.app.screen, HabitsScreen))
    assert "Refresh one thing" in stage.cursor_row()
    assert len((await stage.saved()).habits) == 1


@staged(None)
async def test_a_low_line_may_end_in_a_goal(stage: Stage) -> None:
    open_check(stage.app, "jobcareer")
    await stage.settled()
    await stage.press(*"515511115555", "enter", "enter")
    career = await stage.saved()
    assert [goal.title for goal in career.goals] == ["First stepping stone towards my vision"]


@staged()
async def test_resilience_stands_beside_the_log_and_has_no_sum(stage: Stage) -> None:
    open_check(stage.app, "resilience")
    await stage.settled()
    await stage.press(*"3443152", "enter")
    career = await stage.saved()
    review = review_of(career, "check", TODAY)
    assert review is not None
    assert review.scores.resilience == (3, 4, 4, 3, 1, 5, 2)
    reflect = next(line for line in stage.lines if "Reflect" in line)
    assert "50" in reflect
    assert "92" in reflect
    scan = next(line for line in stage.lines if line.strip().startswith("Scan"))
    assert "—" in scan
    offers = [row.key for row in stage.app.screen.pane.rows if row.key]  # type: ignore[attr-defined]
    assert offers[0].is_gap
    assert offers[1:] == [DimensionOffer("scan"), DimensionOffer("protect")]
    gap = next(number for number, line in enumerate(stage.lines) if "The widest gap" in line)
    assert "you say" in stage.lines[gap + 1]
    await stage.press("j", "enter")
    assert "One piece from another field, with a so-what" in [h.name for h in (await stage.saved()).habits]


@staged()
async def test_left_with_two_open_it_asks_whether_it_counts(stage: Stage) -> None:
    await stage.press("6", "c", *"444422334")
    await stage.press("escape")
    assert isinstance(stage.app.screen, ReviewsScreen)  # three are open: nothing to ask
    await stage.press("c", "4", "escape")
    assert "Count it?" in stage.text
    assert "2 lines open, which is fine" in stage.text
    await stage.press("enter")
    await stage.until(lambda: isinstance(stage.app.screen, ReviewsScreen))
    review = review_of(await stage.saved(), "check", TODAY)
    assert review is not None
    assert review.done == TODAY


@staged()
async def test_the_last_answers_stand_beside_the_statements(stage: Stage) -> None:
    await stage.press("6", "c")
    assert "was 4" in next(line for line in stage.lines if "I could say in two sentences" in line)
    assert "last taken" in stage.text


@staged(size=(40, 12))
async def test_a_check_is_usable_where_it_is_narrow(stage: Stage) -> None:
    open_check(stage.app, "jobcareer")
    await stage.settled()
    await stage.press(*"123451234512", "enter")
    assert "%" in stage.text
    assert all(len(line) <= 40 for line in stage.text.splitlines())


@staged(today=date(2025, 12, 1))
async def test_on_a_pretended_day_it_is_of_that_day(stage: Stage) -> None:
    await stage.press("6", "c", *"333333333333", "enter", "escape")
    career = await stage.saved()
    days = [str(review.slot) for review, _ in checks_done(career.as_of(date(2025, 12, 1)))]
    assert days == ["2025-08-31", "2025-12-01"]


@staged()
async def test_the_mouse_alone_takes_a_check(stage: Stage) -> None:
    await stage.press("6")
    await stage.click_on("Job or career")
    await stage.click_on("Job or career")
    assert isinstance(stage.app.screen, CheckScreen)
    first = next(number for number, line in enumerate(stage.lines) if "I could say in two sentences" in line)
    for number in range(12):
        line = stage.lines[first + number]
        column = line.rindex(" 5 ") - 2  # the digit before it; what was answered last may be a 4 too
        await stage.click(column, first + number)
    await stage.saved()
    assert scores(stage) == (4,) * 12
    await stage.click_on("enter result")
    assert stage.app.screen.shows_result
    offer = next(number for number, line in enumerate(stage.lines) if "enter adds the habit" in line)
    habits = len(stage.app.career.habits)
    await stage.click(12, offer)
    await stage.saved()
    assert len(stage.app.career.habits) == habits + 1
    await stage.click_on("esc leave")
    assert isinstance(stage.app.screen, ReviewsScreen)


@staged(size=(40, 15))
async def test_in_forty_columns_the_keys_that_lead_on_and_out_are_named(stage: Stage) -> None:
    await stage.press("6", "j", "j")
    assert " 31 → 48 → 69 %" in stage.text  # as many of the trend as fit whole
    await stage.press("c", *"444422334434")
    assert "enter result" in stage.keys
    assert "esc leave" in stage.keys
