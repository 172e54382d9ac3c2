"""Goals: the path from those done through today to the horizon; one of them in full, to work on line by line."""

from collections.abc import Iterable, Sequence
from typing import ClassVar, Literal

from textual import events
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widget import Widget

from careertui.domain.views.goal import GoalView, goal_view
from careertui.domain.views.goals import GoalsView, goals_view
from careertui.tui.goals.acts import GoalActs
from careertui.tui.goals.detail_rows import ActionKey, GapKey, LineKey, NeedKey, goal_rows, no_goal
from careertui.tui.goals.head_rows import goal_head
from careertui.tui.goals.rows import GoalKey, goals_rows
from careertui.tui.keys.command import GOAL, GOALS
from careertui.tui.keys.names import Hint
from careertui.tui.looking_back import later_rows
from careertui.tui.parts.bindings import bindings_for
from careertui.tui.parts.later import Later
from careertui.tui.parts.pane import OwnedPane, Pane
from careertui.tui.places import GoalPlace, Place
from careertui.tui.rows import Row, RowKey
from careertui.tui.widths import HIGH

BEHIND, ROOMY = 3, 14  # done goals shown behind today's rule where the path has so many lines, else one
INSIDE = ("goal.tick", "goal.open", "goal.add", "goal.edit", "goal.remove", "goal.down", "undo")


class PathPane(OwnedPane["GoalsScreen"]):
    """All goals along the path."""

    view: GoalsView | None = None

    def layout_rows(self, width: int, height: int) -> tuple[Sequence[Row], Sequence[Row]]:
        """The path's lines."""
        owner, view = self.owner, self.view
        if view is None:
            return [], []
        if not owner.host.career.as_of(owner.host.today).goals and (later := later_rows(owner.host, width, "goal")):
            return [], later
        behind = None if owner.shows_all else BEHIND if height >= ROOMY else 1
        return [], goals_rows(view, width, owner.host.look, text=owner.filter_text, behind=behind)

    def _place(self, key: RowKey | None, near: int) -> None:
        """Where nothing was under the cursor yet, it begins at the nearest open goal."""
        first = GoalKey(self.view.open[0].id) if self.view and self.view.open else None
        super()._place(first if key is None else key, near)


class GoalPane(OwnedPane["GoalsScreen"]):
    """One goal, line by line."""

    BINDINGS: ClassVar[list[BindingType]] = bindings_for(GOAL)
    view: GoalView | None = None

    def layout_rows(self, width: int, height: int) -> tuple[Sequence[Row], Sequence[Row]]:
        """The title stays, the rest scrolls."""
        look = self.owner.host.look
        if self.view is None:
            return [], no_goal(look)
        return goal_head(self.view, width, look), goal_rows(self.view, width, look, height)

    def action_leave(self) -> None:
        """Back to the path."""
        self.owner.action_leave_goal()


class GoalsScreen(GoalActs):
    """The path and the goal: beside each other where there is room, else one above the other."""

    SCREEN_NAME = GOALS
    FILTER_HINT = "part of a title"
    BINDINGS: ClassVar[list[BindingType]] = bindings_for(GOALS)

    def __init__(self) -> None:
        super().__init__()
        glyph = self.host.look.glyphs.cursor
        self.path_pane = PathPane(self, id="path", cursor_glyph=glyph)
        self.detail = GoalPane(self, id="goal", cursor_glyph=glyph)
        self.shows_all = False
        self._shown: RowKey | None = None  # the goal in the detail
        self._follow = Later(self, self.show_detail)

    @property
    def pane(self) -> Pane:
        """The pane with the path."""
        return self.path_pane

    @property
    def goal_pane(self) -> Pane:
        """The pane with one goal."""
        return self.detail

    def body(self, width: int, height: int) -> Iterable[Widget]:
        """The path, and the goal under its cursor."""
        with Vertical(id="goals"):
            yield self.path_pane
            yield self.detail

    def on_mount(self) -> None:
        """Keys go to the path first."""
        self.path_pane.focus()

    def reload(self) -> None:
        """Draws the path and the goal."""
        host, pane = self.host, self.path_pane
        view = pane.view = goals_view(host.career, host.today)
        self.set_class(not (view.open or view.done or view.dropped), "-empty")
        pane.reload()
        self.show_detail()
        self.refresh_bars()

    def show_detail(self) -> None:
        """Draws the goal under the cursor; another goal begins at its first line."""
        host, key = self.host, self.path_pane.key
        id = key.id if isinstance(key, GoalKey) else ""
        self.detail.view = goal_view(host.career, host.today, id, host.book) if id else None
        if key != self._shown:
            self._shown = key
            self.detail.begin_anew()
            self.refresh_bars()
        else:
            self.detail.reload()

    def on_pane_moved(self, event: Pane.Moved) -> None:
        """The detail follows the path's cursor a moment after the last key, so that running through it stays light."""
        if event.pane is not self.path_pane:
            return
        self._follow.begin()

    def key_line(self) -> list[Hint]:
        """Inside a goal, the keys of its lines."""
        if not self.is_inside:
            return super().key_line()
        words = {"goal.open": "do it", "goal.down": "reorder"}
        keys = self.host.keys
        inside = []
        for id in (*INSIDE, "help", "palette", "quit"):
            hint = keys.hint(id, words.get(id, ""))
            inside.append(hint._replace(key=keys.pair("goal.down", "goal.up")) if id == "goal.down" else hint)
        return [*inside[:1], keys.hint("goal.leave")._replace(action="leave_goal"), *inside[1:]]

    def enter_goal(self, key: LineKey | None = None) -> None:
        """Into the lines of the goal, onto one of them: the one meant, a gap, or the first open action."""
        self.show_detail()
        self._make_room(inside=True)
        view = self.detail.view
        if view is not None and key is None:
            undone = next((action for action in view.actions if action.done is None), None)
            key = ActionKey(undone.text) if undone else GapKey("close" if view.line.reached else "action")
        if self.detail.size.width:
            self.detail.reload(key)
        else:
            self.call_after_refresh(self.detail.reload, key)
        self.detail.focus()

    def _make_room(self, *, inside: bool) -> None:
        """Where it is low, only one of the two is shown; elsewhere nothing has to be laid out anew."""
        self.set_class(inside and self.app.size.height < HIGH, "-detail")

    def on_resize(self, event: events.Resize) -> None:
        """Another height may have room for both, or for one only."""
        super().on_resize(event)
        self._make_room(inside=self.is_inside)

    def action_leave_goal(self) -> None:
        """Back to the path."""
        self._make_room(inside=False)
        self.path_pane.focus()

    def open(self, place: Place) -> None:
        """Puts the cursor on a goal, and where a gap of it is meant on the line where that is closed."""
        if not isinstance(place, GoalPlace):
            return
        goals, id = self.host.career.as_of(self.host.today).goals, place.id
        goal = next((goal for goal in goals if (goal.id == id if id else goal.is_active)), None)
        if goal is None:
            return
        if goal.is_closed:
            self.shows_all = True
        self.path_pane.reload(GoalKey(goal.id))
        self.show_detail()
        line = self._line_for(place.line, place.skill) if place.line else None
        if place.line and (line or place.line != "close"):
            self.enter_goal(line)

    def _line_for(self, line: Literal["need", "step", "close"], skill: str) -> LineKey | None:
        """The key of the line meant: a needed skill, the first below its level unless named, the next step, or what
        closes the goal.
        """
        view = self.detail.view
        if view is None:
            return None
        if line == "close":
            return GapKey("close") if view.line.reached else None
        if line == "step":
            return next((ActionKey(action.text) for action in view.actions if action.is_next), None)
        if any(need.skill_id == skill for need in view.line.needs):
            return NeedKey(skill)
        cold = sorted((need for need in view.line.needs if not need.is_met), key=lambda need: bool(need.habits))
        return NeedKey(cold[0].skill_id) if cold else None

    def on_pane_chosen(self, event: Pane.Chosen) -> None:
        """A press on the row under the cursor opens the goal, or does what its line offers."""
        if event.pane is self.path_pane:
            self.enter_goal()
        else:
            self.action_open()

    def action_all(self) -> None:
        """Shows or hides what lies further behind, and what was dropped."""
        self.shows_all = not self.shows_all
        self.reload()
