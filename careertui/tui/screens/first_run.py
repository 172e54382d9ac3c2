"""The first run: a welcome over Today, then ten minutes of short pages; each can be left with everything kept."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical

from careertui.actions.desk import dismiss
from careertui.domain.checks import outcome
from careertui.domain.views.first_run import CARD, Stage, first_run, page_to_go_on
from careertui.tui.commands import TODAY
from careertui.tui.rows import BLANK, Row
from careertui.tui.screens.ask import Answer, AskScreen
from careertui.tui.screens.first_check_pages import CheckPage, OutcomePage, answers_of
from careertui.tui.screens.first_goal_pages import FirstGoal, GoalPage, NearestPage, PeoplePage
from careertui.tui.screens.first_run_pages import HabitsPage, SafeguardsPage
from careertui.tui.screens.guide import GuideScreen, Left, Step, say_left
from careertui.tui.screens.guide_page import Words, paragraph
from careertui.tui.screens.vision_pages import Pen, ValuesPage
from careertui.tui.screens.vision_steps import SlotsPage, is_answered, outline_steps
from careertui.tui.widgets.bars import Line

if TYPE_CHECKING:
    from careertui.tui.app import CareerApp

ROOMY = 60  # columns from which the answers have a longer word with them
WHY = "went on with the first run"  # why a revision of another day begins, when the run is taken up again
TITLES = {
    "check": "Job or career?",
    "values": "Values",
    "outline": "Outline",
    "slots": "In three",
    "goal": "First goal",
    "habits": "Habits",
    "people": "People",
    "safeguards": "Safeguards",
}


def first_run_steps(app: "CareerApp") -> list[Step]:
    """All pages in their order."""
    pen, first = Pen(app, WHY), FirstGoal()
    return [
        Step(TITLES["check"], "check", CheckPage),
        Step(TITLES["check"], "outcome", OutcomePage, lambda: outcome(answers_of(app)) is not None),
        Step(TITLES["values"], "values", lambda: ValuesPage(pen)),
        *outline_steps(pen, TITLES["outline"]),
        Step(TITLES["slots"], "slots", lambda: SlotsPage(pen)),
        Step(
            TITLES["goal"],
            "nearest",
            lambda: NearestPage(first),
            lambda: bool(app.career.vision and app.career.vision.accomplishments),
        ),
        Step(TITLES["goal"], "goal", lambda: GoalPage(first)),
        Step(TITLES["habits"], "habits", HabitsPage),
        Step(TITLES["people"], "people", PeoplePage),
        Step(TITLES["safeguards"], "safeguards", SafeguardsPage),
    ]


def go_on(app: "CareerApp", *, afresh: bool = False) -> None:
    """Opens the pages where they were left, or at the first."""
    steps = first_run_steps(app)
    at = 0 if afresh else _place(app, steps, page_to_go_on(app.career, app.today))
    app.push_screen(GuideScreen("first run", steps, at, last="to Today"), partial(_ended, app))


def _place(app: "CareerApp", steps: Sequence[Step], page: str) -> int:
    """The step to begin with on a page: of the outline the first line that is open."""
    vision = app.career.vision
    if page == "outline":
        section = [number for number, step in enumerate(steps) if step.section == TITLES["outline"]]
        return next((number for number in section if not is_answered(vision, steps[number].name)), section[0])
    if page == "goal" and vision and vision.accomplishments and not app.career.goals:
        page = "nearest"
    return next((number for number, step in enumerate(steps) if step.name == page), 0)


def _ended(app: "CareerApp", left: Left | None) -> None:
    """At the end it is over for good; left before, it is offered again while there is no habit."""
    app.refresh_bars()
    if left is not None and left.finished:
        app.attempt(lambda career: dismiss(career, app.today, CARD))
        app.open_at("today", "")
        ticks = f"{app.keys.name('habit.tick')} ticks; " if app.career.live_habits else ""
        app.say(f"That is it. {ticks}{app.keys.name('help')} explains.")
    elif left is not None and not left.whole:
        say_left(app, left)
    else:
        app.say(f"All is kept so far; {_way_back(app)}.")


def _way_back(app: "CareerApp") -> str:
    """What leads back into the first run from where one is now."""
    screen = app.careers_screen
    if screen is not None and screen.SCREEN_NAME == TODAY and not app.career.habits:
        return f"{app.keys.name('habit.open')} goes on"
    return f"{app.keys.name('first.run') or app.keys.name('palette')} has the first run"


def offered(app: "CareerApp") -> bool:
    """Opens the welcome, where there is a first run to begin or to go on with."""
    stage = first_run(app.career, app.today)
    if stage == "over" or app.launch.is_demo:
        return False
    app.push_screen(Welcome(app, stage))
    return True


class Welcome(AskScreen):
    """What this is, and how to begin; the app opens the pages, because a closed screen hears no answer."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("q", "leave_app", "Quit", show=False)]

    def __init__(self, app: "CareerApp", stage: Stage) -> None:
        page = page_to_go_on(app.career, app.today)
        begin, afresh = partial(app.call_next, go_on, app), partial(app.call_next, partial(go_on, app, afresh=True))
        wide, again = app.size.width >= ROOMY, app.keys.name("first.run") or app.keys.name("palette")
        answers = [
            Answer("Look round the demo", f"Marco's career{', on a throw-away copy' * wide}", lambda: app.look_round()),
            Answer("Not now", f"{'straight to Today; ' * wide}asked again next time", lambda: None),
            Answer("Don't ask again", f"{again} has it{', should you want it' * wide}", partial(_put_aside, app)),
            Answer("Quit", "", lambda: app.exit(0)),
        ]
        if stage == "new":
            answers.insert(0, Answer("Start", f"ten minutes{', in as many sittings as you like' * wide}", begin))
        else:
            go = Answer("Go on", f"with: {TITLES[page]}", begin)
            answers[:1] = [go, Answer("From the first page", "what is written stays", afresh)]
        title = "Work your career, not only your job." if stage == "new" else "Go on where you left?"
        super().__init__(title, answers)
        self.is_new = stage == "new"

    def compose(self) -> ComposeResult:
        """The sentence, a few lines about it, the answers, the keys."""
        with Vertical(classes="form welcome"):
            yield Line(classes="form-title")
            yield Words(self._about, classes="welcome-about")
            for number in range(len(self.choices)):
                yield Line(id=f"answer-{number}", classes="answer")
            yield Line(classes="form-keys")

    def _about(self, width: int, height: int) -> list[Row]:
        if not self.is_new:
            return paragraph("What you answered is kept. Any page can be skipped with enter.", width, height, "dim")
        lines = paragraph(
            "A job ends; what you can do, whom you know and where you are going stays. Here you keep those:"
            " a direction, the steps to it, a few small habits.",
            width,
            height,
        )
        text = "To begin: twelve lines about you, what you value, where to in five years, a first goal, three habits."
        rest = paragraph(text, width, 9, "dim")
        if len(lines) + len(rest) > height:  # where it is low, the first paragraph will do
            return lines
        return [*lines, *[BLANK] * (len(lines) + len(rest) < height), *rest]

    async def action_leave_app(self) -> None:
        """Quits."""
        self.dismiss(None)
        await self.app.action_quit()


def _put_aside(app: "CareerApp") -> None:
    app.attempt(lambda career: dismiss(career, app.today, CARD))
