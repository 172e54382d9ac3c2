"""The first run: a welcome over Today, then ten minutes of short pages; each can be left with everything kept."""

from collections.abc import Iterable, Sequence
from functools import partial
from typing import ClassVar

from textual.binding import BindingType
from textual.widget import Widget

from careertui.actions.desk import dismiss
from careertui.domain.checks.job_or_career import outcome
from careertui.domain.views.first_run import CARD, Stage, first_run, page_to_go_on
from careertui.tui.checks.taken import twelve_today
from careertui.tui.everywhere.zone import zone_words
from careertui.tui.first_run.check_pages import CheckPage, OutcomePage
from careertui.tui.first_run.goal_pages import FirstGoal, GoalPage, NearestPage, PeoplePage
from careertui.tui.first_run.pick_pages import HabitsPage, SafeguardsPage
from careertui.tui.host import Host
from careertui.tui.keys.command import TODAY, WELCOME, Scope
from careertui.tui.parts.ask import Answer, AskScreen
from careertui.tui.parts.bindings import bindings_for
from careertui.tui.parts.guide.page import Words
from careertui.tui.parts.guide.screen import GuideScreen, Left, Step, say_left
from careertui.tui.places import TodayPlace
from careertui.tui.rows import BLANK, Row, paragraph
from careertui.tui.vision.builder import SlotsPage, is_answered, outline_steps
from careertui.tui.vision.pages import Pen, ValuesPage

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


def first_run_steps(host: Host) -> list[Step]:
    """All pages in their order."""
    pen, first = Pen(host, WHY), FirstGoal()
    return [
        Step(TITLES["check"], "check", CheckPage),
        Step(TITLES["check"], "outcome", OutcomePage, lambda: outcome(twelve_today(host).answers) is not None),
        Step(TITLES["values"], "values", lambda: ValuesPage(pen)),
        *outline_steps(pen, TITLES["outline"]),
        Step(TITLES["slots"], "slots", lambda: SlotsPage(pen)),
        Step(
            TITLES["goal"],
            "nearest",
            lambda: NearestPage(first),
            lambda: bool(host.career.vision and host.career.vision.accomplishments),
        ),
        Step(TITLES["goal"], "goal", lambda: GoalPage(first)),
        Step(TITLES["habits"], "habits", HabitsPage),
        Step(TITLES["people"], "people", PeoplePage),
        Step(TITLES["safeguards"], "safeguards", SafeguardsPage),
    ]


def go_on(host: Host, *, afresh: bool = False) -> None:
    """Opens the pages where they were left, or at the first."""
    steps = first_run_steps(host)
    at = 0 if afresh else _place(host, steps, page_to_go_on(host.career, host.today))
    host.push_screen(GuideScreen("first run", steps, at, last="to Today"), partial(_ended, host))


def _place(host: Host, steps: Sequence[Step], page: str) -> int:
    """The step to begin with on a page: of the outline the first line that is open."""
    vision = host.career.vision
    if page == "outline":
        section = [number for number, step in enumerate(steps) if step.section == TITLES["outline"]]
        return next((number for number in section if not is_answered(vision, steps[number].name)), section[0])
    if page == "goal" and vision and vision.accomplishments and not host.career.goals:
        page = "nearest"
    return next((number for number, step in enumerate(steps) if step.name == page), 0)


def _ended(host: Host, left: Left | None) -> None:
    """At the end it is over for good; left before, it is offered again while there is no habit."""
    host.refresh_bars()
    if left is not None and left.finished:
        host.attempt(lambda career: dismiss(career, host.today, CARD))
        host.open_at(TodayPlace())
        ticks = f"{host.keys.name('habit.tick')} ticks; " if host.career.live_habits else ""
        host.say(f"That is it. {ticks}{host.keys.name('help')} explains.")
    elif left is not None and not left.whole:
        say_left(host, left)
    else:
        host.say(f"All is kept so far; {_way_back(host)}.")


def _way_back(host: Host) -> str:
    """What leads back into the first run from where one is now."""
    if host.screen_name == TODAY and not host.career.habits:
        return f"{host.keys.name('habit.open')} goes on"
    return f"{host.keys.name('first.run') or host.keys.name('palette')} has the first run"


def offered(host: Host) -> bool:
    """Opens the welcome, where there is a first run to begin or to go on with."""
    stage = first_run(host.career, host.today)
    if stage == "over" or host.is_demo:
        return False
    host.push_screen(Welcome(host, stage))
    return True


class Welcome(AskScreen):
    """What this is, and how to begin; the app opens the pages, because a closed screen hears no answer."""

    LOOK = "welcome"
    BINDINGS: ClassVar[list[BindingType]] = bindings_for(WELCOME)

    def __init__(self, host: Host, stage: Stage) -> None:
        page = page_to_go_on(host.career, host.today)
        begin, afresh = partial(host.call_next, go_on, host), partial(host.call_next, partial(go_on, host, afresh=True))
        wide, again = host.size.width >= ROOMY, host.keys.name("first.run") or host.keys.name("palette")
        answers = [
            Answer("Look round the demo", f"Marco's career{', on a throw-away copy' * wide}", host.look_round),
            Answer("Not now", f"{'straight to Today; ' * wide}asked again next time", lambda: None),
            Answer("Don't ask again", f"{again} has it{', should you want it' * wide}", partial(_put_aside, host)),
            Answer("Quit", "", host.quit),
        ]
        if stage == "new":
            answers.insert(0, Answer("Start", f"ten minutes{', in as many sittings as you like' * wide}", begin))
        else:
            go = Answer("Go on", f"with: {TITLES[page]}", begin)
            answers[:1] = [go, Answer("From the first page", "what is written stays", afresh)]
        title = "Work your career, not only your job." if stage == "new" else "Go on where you left?"
        super().__init__(title, answers)
        self.is_new = stage == "new"

    def body(self) -> Iterable[Widget]:
        """A few lines about it, and all answers."""
        yield Words(self._about, classes="welcome-about")
        yield from self.answer_lines(len(self.choices))

    def scopes(self) -> Sequence[Scope]:
        """A question's keys; one of them quits."""
        return (WELCOME, *super().scopes())

    def _about(self, width: int, height: int) -> list[Row]:
        if not self.is_new:
            on = self.host.keys.name("guide.next")
            return paragraph(f"What you answered is kept. Any page can be skipped with {on}.", width, height, "dim")
        lines = paragraph(
            "A job ends; what you can do, whom you know and where you are going stays. Here you keep those:"
            " a direction, the steps to it, a few small habits.",
            width,
            height,
        )
        text = "To begin: twelve lines about you, what you value, where to in five years, a first goal, three habits."
        rest = paragraph(f"{text} Days are counted in {zone_words(self.host)}.", width, 9, "dim")
        if len(lines) + len(rest) > height:
            rest = paragraph(text, width, 9, "dim")
        if len(lines) + len(rest) > height:  # where it is low, the first paragraph will do
            return lines
        return [*lines, *[BLANK] * (len(lines) + len(rest) < height), *rest]

    async def action_leave_app(self) -> None:
        """Quits."""
        self.dismiss(None)
        await self.host.action_quit()


def _put_aside(host: Host) -> None:
    host.attempt(lambda career: dismiss(career, host.today, CARD))
