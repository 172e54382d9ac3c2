"""Steps of the reviews that act: the drill in the log, the picks of the quarter, marks, a low terminal, the mouse."""

from datetime import date

from textual.widgets import Input

from careertui.domain.drill_text import drill_of
from careertui.domain.evidence.evidence import Evidence
from careertui.domain.evidence.readiness import last_drill
from careertui.domain.records import Entry
from careertui.domain.reviews.dates import review_of
from careertui.domain.reviews.picks import picked_ids
from careertui.tui.parts.forms import FormScreen
from careertui.tui.reviews.review_screen import ReviewScreen
from careertui.tui.reviews.rows import ReviewKey
from tests.tui.stage import TODAY, Stage, career_in, staged

SLOT = date(2026, 8, 31)
TO_DRILL = ["6", "enter", *["pagedown"] * 8]
TO_PICKS = ["6", "enter", *["pagedown"] * 9]


def drills(stage: Stage) -> list[Entry]:
    """The drills of today that the file has."""
    return [entry for entry in career_in(stage.path).entries if entry.kind == "drill" and entry.date == TODAY]


async def answer_all(stage: Stage) -> None:
    """The drill's four answers; the cursor goes on to the first safeguard."""
    await stage.press("4", "enter")
    await stage.type("Sam Ito, Dev Patel")
    await stage.press("enter")
    await stage.type("7")
    await stage.press("enter")
    await stage.type("I build teams that stay")
    await stage.press("enter")


@staged()
async def test_the_drill_of_a_review_is_one_line_of_the_log(stage: Stage) -> None:
    await stage.press(*TO_DRILL)
    assert "goes to the log once all four lines are answered" in stage.text
    await stage.press("4", "enter")
    await stage.type("Sam Ito, Dev Patel")
    await stage.press("enter")
    await stage.saved()
    assert not drills(stage)
    assert "not in the log yet: runway and one sentence are open" in stage.text
    await stage.type("7")
    await stage.press("enter")
    await stage.type("I build teams that stay")
    await stage.press("enter")
    await stage.saved()
    assert stage.said == "The drill is in the log."
    (entry,) = drills(stage)
    assert drill_of(entry.text).runway == "7 months"
    await stage.press("1", "enter", "2", "enter", "1")
    await stage.saved()
    assert len(drills(stage)) == 1
    assert len(drills(stage)[0].assets) == 2
    assert "in the log, today · 2 confirmed, 1 open, 7 not looked at" in stage.text
    await stage.press("u")
    await stage.until(lambda: "Took back" in stage.said)
    assert "Three agreed references, holds; the drill is changed" in stage.said
    assert len(drills(stage)[0].assets) == 1


@staged()
async def test_a_drill_revisited_is_changed_and_never_a_second_one(stage: Stage) -> None:
    await stage.press(*TO_DRILL)
    await answer_all(stage)
    await stage.saved()
    (before,) = drills(stage)
    await stage.press("escape", "enter")
    assert "step 9 of 20" in stage.text  # it goes on where it was, on the first question that is open
    await stage.press("up", "up", "up", "up", "1", "down", "end")
    await stage.type(", Ruth")
    await stage.press("pagedown", "escape")
    await stage.saved()
    (after,) = drills(stage)
    assert after.id == before.id
    assert drill_of(after.text).scenario == "sold"
    assert drill_of(after.text).calls == ("Sam Ito", "Dev Patel", "Ruth")
    assert last_drill(Evidence(career_in(stage.path), TODAY).career) == TODAY


@staged()
async def test_picks_have_room_for_three_and_are_seen_on_reviews(stage: Stage) -> None:
    await stage.press(*TO_PICKS, "down", "down", "1", "down", "1", "down", "1", "down", "1")
    assert "3 goals at most, and picked already; put one off first." in stage.words
    await stage.press("up", "2", "down", "1")
    await stage.saved()
    review = review_of(career_in(stage.path), "year", SLOT)
    assert len(picked_ids(review)) == 3
    await stage.press("ctrl+s")
    await stage.until(lambda: "is done" in stage.said)
    assert "This quarter" in stage.text
    goals = next(line for line in stage.lines if line.strip().startswith("Goals "))
    assert "Twelve people outside Helion, 9 of 12" in goals


@staged()
async def test_a_mark_says_what_it_calls_for_until_that_is_done(stage: Stage) -> None:
    await stage.press("6", "enter", "pagedown", "pagedown", "5")
    row = next(number for number, line in enumerate(stage.lines) if "‹5 drop›" in line)
    assert "space drop it" in stage.lines[row]
    await stage.click_on("drop it", row)
    assert isinstance(stage.app.screen, FormScreen)
    await stage.press("enter")
    assert "write a few words" in stage.complaint
    await stage.fill(outcome="The nine I have are enough")
    await stage.press("enter")
    career = await stage.saved()
    assert next(goal for goal in career.goals if goal.title.startswith("Twelve")).status == "dropped"
    assert isinstance(stage.app.screen, ReviewScreen)
    assert "drop it" not in stage.text
    assert "‹5 drop›" in stage.text  # it stays to be read, and can be marked otherwise


@staged(size=(40, 15))
async def test_where_it_is_low_the_question_stands_in_full_above_the_keys(stage: Stage) -> None:
    await stage.press("6", "j", "enter")
    assert "How many tenths of this week's work energy went to your own career?" in stage.words
    assert "enter next" in stage.keys
    assert "esc leave" in stage.keys
    await stage.press("down")
    assert "Did the job reach further than it should?" in stage.words
    assert "How many tenths" not in stage.words
    await stage.press("escape", "k", "enter", "pagedown", "pagedown")
    assert "Twelve people outside Helion: 9 of 12" in stage.words
    assert "1 on track 2 at risk 3 move 4 done" in stage.words


@staged()
async def test_a_done_review_says_until_when_it_can_be_changed(stage: Stage) -> None:
    await stage.press("6", "j", "enter", "4", "ctrl+s")
    await stage.until(lambda: "is done" in stage.said)
    pane = stage.pane
    pane.go(next(n for n, row in enumerate(pane.rows) if row.key == ReviewKey("week", date(2026, 9, 6))))
    await stage.press("enter")
    await stage.until(lambda: "it can be changed until Mon 14 Sep" in stage.said)
    await stage.press("6")  # a digit answers, here and now
    await stage.saved()
    week = review_of(career_in(stage.path), "week", date(2026, 9, 6))
    assert week is not None
    assert (week.scores.balance, week.done) == (6, TODAY)


@staged()
async def test_plan_b_and_what_pays_lead_into_safeguard_and_vision(stage: Stage) -> None:
    await stage.press("6", "enter", *["pagedown"] * 16)
    await stage.type("Teach solar sales at the college")
    await stage.press("enter", "enter")
    assert "Plan B and fallback holds" in stage.text
    assert stage.app.screen.query(Input).first().value == "Teach solar sales at the college"
    await stage.press("enter")
    career = await stage.saved()
    assert career.entries[-1].text == "Teach solar sales at the college"
    assert "confirmed Mon 7 Sep" in stage.text
    await stage.press("pageup", "enter", "enter")
    assert "why" in stage.text.lower()  # the newest revision is of an earlier day: a new one says why


@staged(size=(140, 40))
async def test_a_review_that_waits_says_beside_the_list_what_it_takes(stage: Stage) -> None:
    await stage.press("6")
    await stage.until(lambda: "20 steps, an hour in all, in as many parts as" in stage.text)


@staged()
async def test_the_quarter_that_an_annual_covers_leads_to_it(stage: Stage) -> None:
    await stage.press("6", "enter", "1", "ctrl+s")
    await stage.until(lambda: "is done" in stage.said)
    pane = stage.pane
    pane.go(next(n for n, row in enumerate(pane.rows) if row.key == ReviewKey("quarter", date(2026, 8, 31))))
    assert "in the annual" in stage.cursor_row()
    await stage.press("enter")
    assert isinstance(stage.app.screen, ReviewScreen)
    assert "Annual review 31 Aug" in stage.text


@staged(today=date(2026, 9, 5))
async def test_a_weekly_done_before_its_day_can_be_opened_again(stage: Stage) -> None:
    await stage.press("6", "j", "enter", "5", "ctrl+s")
    await stage.until(lambda: "is done" in stage.said)
    pane = stage.pane
    pane.go(next(n for n, row in enumerate(pane.rows) if row.key == ReviewKey("week", date(2026, 9, 6))))
    assert "1 day early" in stage.cursor_row()
    await stage.press("enter", "7")
    await stage.saved()
    week = review_of(career_in(stage.path), "week", date(2026, 9, 6))
    assert week is not None
    assert week.scores.balance == 7


@staged()
async def test_a_drill_begun_and_not_ended_is_said_when_the_review_is_done(stage: Stage) -> None:
    await stage.press(*TO_DRILL, "4", "ctrl+s")
    await stage.until(lambda: "is done" in stage.said)
    assert "The drill is not in the log yet: five calls, runway and one sentence are open." in stage.said
    assert not drills(stage)


@staged()
async def test_another_size_keeps_what_is_typed_and_the_question_in_sight(stage: Stage) -> None:
    await stage.press("6", "enter", "pagedown", "down")
    await stage.type("Half typed")
    await stage.resize(40, 15)
    assert "step 2 of 20" in stage.text
    assert "Half typed" in stage.text
    assert "What lay behind the best weeks, and behind the worst?" in stage.words
    await stage.resize(80, 24)
    assert "Annual review 31 Aug" in stage.text
    assert "Half typed" in stage.text


@staged()
async def test_a_draft_goes_on_in_the_step_one_was_in(stage: Stage) -> None:
    await stage.press("6", "enter", "1", *["pagedown"] * 5)
    await stage.type("Omar")  # the first of two questions of the sixth step; four steps before it are empty
    await stage.press("enter", "escape")
    await stage.saved()
    assert "2 of 20 answered" in stage.text
    await stage.press("enter")
    assert "step 6 of 20" in stage.text
    focused = stage.app.focused
    assert isinstance(focused, Input)
    assert focused.placeholder == "someone who ..."
    await stage.press("pagedown", "pagedown", "escape", "enter")
    assert "step 8 of 20" in stage.text  # in this session also where it was only looked at


@staged()
async def test_the_key_line_offers_no_step_beyond_the_ends(stage: Stage) -> None:
    await stage.resize(120, 40)
    await stage.press("6", "j", "enter")

    def steps() -> tuple[bool, bool]:
        return "PgDn next step" in stage.keys, "PgUp back" in stage.keys

    found = [steps()]
    for _ in range(2):
        await stage.press("pagedown")
        found.append(steps())
    assert found == [(True, False), (True, True), (False, True)]


@staged()
async def test_the_weeks_win_is_picked_or_typed_and_logged(stage: Stage) -> None:
    await stage.press("6", "j", "enter", "pagedown", "down", "down", "down", "down", "1")
    await stage.saved()
    count = len(career_in(stage.path).entries)
    week = review_of(career_in(stage.path), "week", date(2026, 9, 6))
    assert week is not None
    assert week.answers["win"].startswith("Kept Tamarack Schools")
    await stage.press("down")
    await stage.type("Ran the forecast alone")
    await stage.press("up")
    career = await stage.saved()
    assert stage.said == "Logged as a win on Sun 6 Sep."
    logged = [entry for entry in career.entries if entry.text == "Ran the forecast alone"]
    assert [(entry.kind, entry.date) for entry in logged] == [("win", date(2026, 9, 6))]
    assert len(career.entries) == count + 1
