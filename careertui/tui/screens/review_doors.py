"""The doors of a review: where each gap becomes an action."""

from datetime import date
from typing import TYPE_CHECKING

from careertui.domain.checks import checks_done
from careertui.domain.days import day_words
from careertui.domain.views.review_page import Asked

if TYPE_CHECKING:
    from careertui.tui.app import CareerApp


def door_words(app: "CareerApp", asked: Asked) -> str:
    """What a door says: what is behind it, or that it was done."""
    hint = asked.question.hint
    if asked.question.asked == "next" or not hint.startswith("check:") or not asked.value:
        return asked.text
    words = f"taken {day_words(date.fromisoformat(asked.value), app.today)}"
    if hint == "check:jobcareer":
        found = [outcome for review, outcome in checks_done(app.career.as_of(app.today))]
        words += f", {found[-1].percent} %" if found else ""
    return words


def go_through(app: "CareerApp", asked: Asked) -> None:
    """Opens what the door leads to; a screen that lies elsewhere leaves the review as it is."""
    place, _, rest = asked.question.hint.partition(":")
    if asked.question.asked == "next":
        place = "goals"
    if place == "habit":
        from careertui.tui.screens.habit_form import HabitForm

        app.push_screen(HabitForm(dimension=rest or "learn"))
    elif place == "check":
        from careertui.tui.screens.checks import open_check

        open_check(app, rest)
    elif place in app.MODES:
        app.action_screen(place)
    else:
        app.say(f"There is no way to {place} yet.", warn=True)
