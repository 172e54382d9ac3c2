"""The demo on the days of its year: nothing raises, and screen, table, JSON and prompt say the same of what they share.

Sixty days, with every weekday among them, run through what `tests/test_faces.py` holds and through the running app.
"""

import re
from datetime import date, timedelta

import pytest

from careertui.content.demo import DEMO_TODAY, demo_documents
from careertui.domain.career import Career
from careertui.domain.checks.job_or_career import checks_done
from careertui.domain.text import number_text
from careertui.domain.views.assets import assets_view
from careertui.domain.views.goal import goal_view
from careertui.domain.views.goals import goals_view
from careertui.domain.views.habits import habits_view
from careertui.domain.views.insights.insights import network_view
from careertui.domain.views.insights.sight import sight_view
from careertui.domain.views.insights.trends import balance_view, checks_view, resilience_view, scores_view
from careertui.domain.views.log import log_view
from careertui.domain.views.reviews.history import reviews_view
from careertui.domain.views.roles import roles_view
from careertui.domain.views.stats import stats_view
from careertui.domain.views.story import story_view
from careertui.domain.views.today.today import TodayView, today_view
from careertui.domain.views.vision import vision_view
from careertui.store.seed import create
from careertui.store.store import Store
from tests.cli.conftest import Cli, _own_directories, cli  # noqa: F401
from tests.test_faces import (  # noqa: F401
    Life,
    missing,
    test_assets_and_roles,
    test_goals,
    test_habits,
    test_reviews,
    test_seasons,
    test_the_habits_come_first_and_the_outlook_is_taken_as_given,
    test_today_asks_the_same_on_every_face,
    test_todays_week_is_the_same_on_every_face,
    test_what_a_card_hides_is_hidden_from_the_prompt_too,
)
from tests.tui.stage import Stage, staged

FIRST = date(2025, 8, 31)
EVERY = tuple(FIRST + timedelta(days=n) for n in range((DEMO_TODAY - FIRST).days + 1))
DAYS = tuple(EVERY[n * (len(EVERY) - 1) // 59] for n in range(60))
MONTHS = sorted({(day.year, day.month) for day in EVERY})
SIZES = ((80, 24), (120, 40), (200, 60), (40, 15))


@pytest.fixture(params=DAYS, ids=str)
def life(request: pytest.FixtureRequest, cli: Cli) -> Life:  # noqa: F811
    create(cli.path, demo_documents())
    cli.today = str(request.param)
    return Life(cli, request.param)


def test_sixty_days_with_every_weekday_are_walked() -> None:
    assert len(set(DAYS)) == 60
    assert (DAYS[0], DAYS[-1]) == (FIRST, DEMO_TODAY)
    assert {day.weekday() for day in DAYS} == set(range(7))


@pytest.fixture(scope="module")
def career(tmp_path_factory: pytest.TempPathFactory) -> Career:
    path = tmp_path_factory.mktemp("demo") / "career.json"
    create(path, demo_documents())
    return Store(path).snapshot().career


@pytest.mark.parametrize(("year", "month"), MONTHS)
def test_no_day_raises_and_no_two_views_contradict_each_other(career: Career, year: int, month: int) -> None:
    for day in EVERY:
        if (day.year, day.month) == (year, month):
            today = today_view(career, day)
            habits_agree(career, day, today)
            reviews_agree(career, day, today)
            goals_agree(career, day, today)
            assets_agree(career, day, today)
            story_view(career, day)
            vision_view(career, day)


def habits_agree(career: Career, day: date, today: TodayView) -> None:
    """Today, Habits, stats and Insights on a day."""
    stats = {each.id: each for each in stats_view(career, day).habits}
    for line in today.habits:
        told = stats[line.id]
        assert (line.streak, line.consistency, line.risk) == (told.streak, told.consistency, told.risk), (day, line)
        assert (line.quota, told.best >= told.streak) == (told.quota, True)
    rows = {row.stats.id: row.stats for row in habits_view(career, day).ordered}
    assert rows == stats
    newest = scores_view(career, day).weeks[-1]
    assert (newest.done, newest.want) == (today.week_score.done, today.week_score.want), day


def reviews_agree(career: Career, day: date, today: TodayView) -> None:
    """Reviews, Today, the balance chart and the checks on a day."""
    reviews = reviews_view(career, day)
    card = today.outlook.card
    assert [each.words for each in reviews.due] == [each.words for each in today.outlook.due] or (
        card is not None and card.is_return and not today.outlook.due
    ), day
    slots = [(each.slot.kind, each.slot.slot) for each in reviews.history]
    assert len(slots) == len(set(slots))
    waiting = {(each.kind, each.slot) for each in reviews.due}
    assert not waiting & set(slots), day
    balance = balance_view(career, day)
    said = [each.text for each in today.outlook.signals if each.kind == "balance"]
    if said and balance.now is not None:
        assert balance.now.is_low
        assert f"{balance.now.lately:g} " in said[0], day
    done = checks_done(career.as_of(day))
    assert [point.percent for point in checks_view(career, day).points] == [found.percent for _, found in done]


def goals_agree(career: Career, day: date, today: TodayView) -> None:
    """The list, each goal, the line of sight and Today on a day."""
    view = goals_view(career, day)
    lines = {line.id: line for line in (*view.done, *view.open, *view.dropped)}
    for id, line in lines.items():
        one = goal_view(career, day, id)
        assert one is not None
        assert (one.goal.status, one.goal.title) == (line.status, line.title)
        assert one.line.progress_words == line.progress_words
        assert (one.line.days_over, one.line.untouched) == (line.days_over, line.untouched)
    named = {each.subject for each in today.outlook.signals if each.target and each.target.kind == "goal"}
    assert named <= set(lines)
    nexts = [line.id for line in view.open if line.is_next]
    assert nexts == ([today.next_step.goal_id] if today.next_step else []) or today.season, day
    shown = {goal.id for value in sight_view(career, day).values for goal in value.goals}
    assert shown <= {line.id for line in view.open}


def assets_agree(career: Career, day: date, today: TodayView) -> None:
    """Assets, the network, readiness, roles and the log on a day."""
    assets = assets_view(career, day)
    people = {line.id: (line.is_outside, line.freshness.state) for line in assets.people}
    network = network_view(career, day)
    assert {each.id: (each.is_outside, each.state) for each in network.people} == people, day
    ready = today.outlook.readiness
    if ready:
        found = assets.readiness
        assert (ready.fresh, ready.all, ready.rehearsed_days) == (found.fresh, found.all, found.rehearsed_days)
    assert assets.roles == roles_view(career, day).roles
    assert all(line.date <= day for line in log_view(career, day, most=None).lines)
    assert all(each.log is None or 0 <= each.log <= 100 for each in resilience_view(career, day).dimensions)


@pytest.mark.parametrize("number", range(len(DAYS)), ids=lambda number: str(DAYS[number]))
def test_the_app_walks_through_all_screens_and_says_what_the_json_says(
    number: int,
    tmp_path_factory: pytest.TempPathFactory,
    cli: Cli,  # noqa: F811
) -> None:
    day, size = DAYS[number], SIZES[number % len(SIZES)]
    create(cli.path, demo_documents())
    cli.today = str(day)
    life = Life(cli, day)
    found, prompt = life.json("today"), cli.done("today", "--short")
    said = re.search(r"habits (\d+)/(\d+)", prompt)
    asked = [each for each in found["habits"] if each["risk"] is not None]
    done = sum(each["count"] >= each["quota"] for each in asked)
    assert [int(each) for each in said.groups()] == [done, len(asked)] if said else not asked

    async def walk(stage: Stage) -> None:
        screens = {}
        for digit in "12345678":
            await stage.press(digit)
            screens[digit] = stage.words
        await stage.press(str(1 + number % 8), "j", "question_mark", "escape")
        today = screens["1"]
        if size[0] >= 80 and found["habits"]:
            score = found["week_score"]
            asked_of = score["want"] > 0 and not found["season"]  # in a season there is no score to reach
            assert (f"Week {score['done']} of {score['want']}" in today) == asked_of
            for habit in found["habits"]:
                assert f"{number_text(habit['count'])}/" in today
        assert len(set(screens.values())) == 8

    staged(demo_documents, size=size, today=day)(walk)(tmp_path_factory.mktemp("app"))
