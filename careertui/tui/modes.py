"""The screens of the bar as Textual's modes: each is imported when it is first visited."""

from collections.abc import Callable
from typing import Any

from textual.screen import Screen


def _today_screen() -> Screen[None]:
    from careertui.tui.today.screen import TodayScreen

    return TodayScreen()


def _vision_screen() -> Screen[None]:
    from careertui.tui.vision.screen import VisionScreen

    return VisionScreen()


def _goals_screen() -> Screen[None]:
    from careertui.tui.goals.screen import GoalsScreen

    return GoalsScreen()


def _habits_screen() -> Screen[None]:
    from careertui.tui.habits.screen import HabitsScreen

    return HabitsScreen()


def _reviews_screen() -> Screen[None]:
    from careertui.tui.reviews.screen import ReviewsScreen

    return ReviewsScreen()


def _assets_screen() -> Screen[None]:
    from careertui.tui.assets.screen import AssetsScreen

    return AssetsScreen()


def _log_screen() -> Screen[None]:
    from careertui.tui.log.screen import LogScreen

    return LogScreen()


def _insights_screen() -> Screen[None]:
    from careertui.tui.insights.screen import InsightsScreen

    return InsightsScreen()


MODES: dict[str, str | Callable[[], Screen[Any]]] = {
    "today": _today_screen,
    "vision": _vision_screen,
    "goals": _goals_screen,
    "habits": _habits_screen,
    "assets": _assets_screen,
    "log": _log_screen,
    "reviews": _reviews_screen,
    "insights": _insights_screen,
}
