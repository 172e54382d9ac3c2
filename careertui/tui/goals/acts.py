"""What can be done to the goal under the cursor, and to the line of it that the detail's cursor is on."""

from typing import Literal, assert_never

from careertui.actions.goals.goal_actions import order_action, tick_action, untick_action
from careertui.domain.records import Goal
from careertui.domain.typed.matching import by_id
from careertui.tui.goals.detail_rows import ActionKey, EndKey, GapKey, LineKey, MoveKey, NeedKey, ProgressKey, TextKey
from careertui.tui.goals.rows import GoalKey
from careertui.tui.habits.week_rows import HabitKey
from careertui.tui.log.rows import EntryKey
from careertui.tui.parts.list_screen import ListScreen
from careertui.tui.parts.pane import Pane
from careertui.tui.places import AssetPlace, EntryPlace, GoalPlace, HabitPlace

NEED_OPEN = {"goal.progress", "goal.move", "goal.close", "goal.habit"}
NEED_A_GOAL = {
    *("goal.tick", "goal.open", "goal.edit", "goal.remove", "goal.start", "goal.need", "goal.down", "goal.up"),
    *NEED_OPEN,
}


class GoalActs(ListScreen):
    """What the Goals screen does to a goal and its lines; subclasses give the two panes."""

    @property
    def goal_pane(self) -> Pane:
        """The pane with one goal."""
        raise NotImplementedError

    @property
    def is_inside(self) -> bool:
        """Whether keys go to the lines of one goal."""
        return self.focused is self.goal_pane

    @property
    def goal(self) -> Goal | None:
        """The goal under the path's cursor."""
        key = self.pane.key
        if not isinstance(key, GoalKey):
            return None
        return by_id(self.host.career.as_of(self.host.today).goals, key.id)

    @property
    def line(self) -> LineKey | None:
        """What the detail's cursor is on; None while keys go to the path."""
        key = self.goal_pane.key
        return key if self.is_inside and isinstance(key, LineKey) else None

    def why_not(self, id: str) -> str:
        """What the goal's status and the place allow."""
        goal, names = self.goal, self.host.keys
        if not self.host.career.goals and id in {*NEED_A_GOAL, "goals.all", "list.filter"}:
            return f"There is no goal yet; {names.name('goal.add')} adds one."
        if id not in NEED_A_GOAL:
            return super().why_not(id)
        if goal is None:
            return "No goal is under the cursor."
        if id in NEED_OPEN and not goal.is_open:
            return f"It is {goal.status}; {names.name('goal.start')} reopens it."
        if id == "goal.start" and goal.is_active:
            return "It is active already."
        if id == "goal.need" and not self.host.career.as_of(self.host.today).assets_of("skill"):
            return self._no_skill()
        if id in ("goal.down", "goal.up") and not isinstance(self.line, ActionKey):
            return (
                "Only a goal's actions can be moved."
                if self.is_inside
                else f"Goals stand by their targets; {names.name('goal.move')} moves one."
            )
        return ""

    def is_aside(self, id: str) -> bool:
        """Where no goal is under the cursor, there is little to filter."""
        return id == "list.filter" and self.goal is None

    def _no_skill(self) -> str:
        return f"There is no skill yet; {self.host.keys.name('screen.assets')} goes where they are kept."

    # Lines of the goal

    def action_tick(self) -> None:
        """Ticks or unticks the action under the cursor; from the path, goes to the goal's first open one."""
        goal, line = self.goal, self.line
        if goal is None:
            return
        if not isinstance(line, ActionKey):
            first = next(iter(goal.open_actions), None)
            self.enter_goal(ActionKey(first.text) if first else None)
            return
        text = line.text
        done = any(action.text == text and action.done for action in goal.actions)
        if done:
            self.host.attempt(lambda career: untick_action(career, goal.id, text))
        else:
            self.host.attempt(lambda career: tick_action(career, self.host.today, goal.id, text))

    def enter_goal(self, key: LineKey | None = None) -> None:
        """Into the lines of the goal, onto one of them."""
        raise NotImplementedError

    def action_open(self) -> None:
        """Opens the goal; on a line of it, does what the line offers."""
        goal, line = self.goal, self.line
        if goal is None:
            return
        if not self.is_inside:
            self.enter_goal()
            return
        match line:
            case ActionKey(text):
                self._word(goal, text)
            case NeedKey(skill_id):
                self._open_need(goal, skill_id)
            case GapKey(missing):
                self._fill(goal, missing)
            case HabitKey(id):
                self.host.open_at(HabitPlace(id))
            case EntryKey(id):
                self.host.open_at(EntryPlace(id))
            case GoalKey(id):
                self.open(GoalPlace(id))
            case ProgressKey():
                self.action_progress()
            case MoveKey():
                self.action_retarget()
            case TextKey() | EndKey() | None:
                self.action_edit()
            case _:
                assert_never(line)

    def _fill(self, goal: Goal, missing: Literal["action", "need", "habit", "close"]) -> None:
        """Adds what the goal has none of yet; one whose measure is reached lacks its end."""
        match missing:
            case "action":
                self._word(goal)
            case "need":
                self.action_need()
            case "habit":
                self.action_habit()
            case "close":
                self.action_close_goal()
            case _:
                assert_never(missing)

    def _open_need(self, goal: Goal, skill_id: str) -> None:
        """A needed skill: the habit that builds it, else a new one."""
        habit = next((habit for habit in self.host.career.live_habits if skill_id in habit.skills), None)
        if habit is not None:
            self.host.open_at(HabitPlace(habit.id))
        elif goal.is_open:
            self._new_habit(goal, skill_id)
        else:
            self.host.open_at(AssetPlace(skill_id))

    def _new_habit(self, goal: Goal, skill_id: str = "") -> None:
        from careertui.tui.habits.form import HabitForm

        self.host.push_screen(HabitForm(goal=goal.id, skills=[skill_id] if skill_id else ()))

    def _word(self, goal: Goal, text: str = "") -> None:
        """Words an action: a new one, or another wording of one."""
        from careertui.tui.goals.small_forms import action_form

        self.host.push_screen(action_form(self.host, goal, text), self._at_action)

    def _at_action(self, text: str | None) -> None:
        if text:
            self.goal_pane.reload(ActionKey(text))

    def action_reorder(self, step: int) -> None:
        """Moves the action under the cursor up or down; goals stand by their targets."""
        goal, line = self.goal, self.line
        if goal is None or not isinstance(line, ActionKey):
            return
        text, undone = line.text, [action.text for action in goal.open_actions]
        at = undone.index(text) + step if text in undone else -1
        if 0 <= at < len(undone):
            position = [action.text for action in goal.actions].index(undone[at]) + 1
            self.host.attempt(lambda career: order_action(career, goal.id, text, position))

    # The goal

    def action_add(self) -> None:
        """Adds an action to the goal that is open, else a goal."""
        goal = self.goal
        if self.is_inside and goal is not None:
            self._word(goal)
            return
        from careertui.tui.goals.form import GoalForm

        self.host.push_screen(GoalForm(), self._added)

    def _added(self, goal_id: str | None) -> None:
        if goal_id:
            self.pane.reload(GoalKey(goal_id))
            self.show_detail()

    def show_detail(self) -> None:
        """Draws the goal under the cursor."""
        raise NotImplementedError

    def action_edit(self) -> None:
        """Rewords the action under the cursor, else edits the goal."""
        goal, line = self.goal, self.line
        if goal is None:
            return
        if isinstance(line, ActionKey):
            self._word(goal, line.text)
        elif isinstance(line, NeedKey):
            self._need(goal, line.skill_id)
        else:
            from careertui.tui.goals.form import GoalForm

            self.host.push_screen(GoalForm(goal))

    def action_remove(self) -> None:
        """Deletes the action under the cursor, takes a need away, else closes or deletes the goal; asks first."""
        from careertui.actions.goals.keeping import set_need
        from careertui.tui.goals.small_forms import remove_action, remove_goal

        goal, line = self.goal, self.line
        if goal is None:
            return
        if isinstance(line, ActionKey):
            self.host.push_screen(remove_action(self.host, goal, line.text))
        elif isinstance(line, NeedKey):
            skill_id = line.skill_id
            self.host.attempt(lambda career: set_need(career, goal.id, skill_id, 0), lambda change: f"{change.label}.")
        else:
            again = self.action_close_goal if goal.is_open else self.action_start
            self.host.push_screen(remove_goal(self.host, goal, again))

    def action_start(self) -> None:
        """Starts an idea, reopens a closed goal."""
        from careertui.tui.goals.small_forms import start_form

        if self.goal is not None and not self.goal.is_active:
            self.host.push_screen(start_form(self.host, self.goal))

    def action_progress(self) -> None:
        """Notes how far the goal is."""
        from careertui.tui.goals.small_forms import progress_form

        goal, line = self.open_goal(), self.line
        if goal is not None:
            self.host.push_screen(progress_form(self.host, goal, line.day if isinstance(line, ProgressKey) else None))

    def action_retarget(self) -> None:
        """Moves the goal's target."""
        from careertui.tui.goals.small_forms import move_form

        if goal := self.open_goal():
            self.host.push_screen(move_form(self.host, goal))

    def action_close_goal(self) -> None:
        """Closes the goal as done or dropped."""
        from careertui.tui.goals.small_forms import close_form

        if goal := self.open_goal():
            self.host.push_screen(close_form(self.host, goal))

    def action_habit(self) -> None:
        """Adds a habit that serves the goal, and builds the needed skill under the cursor."""
        goal, line = self.open_goal(), self.line
        if goal is not None:
            self._new_habit(goal, line.skill_id if isinstance(line, NeedKey) else "")

    def action_need(self) -> None:
        """Names a skill the goal needs."""
        if self.goal is not None:
            self._need(self.goal, "")

    def _need(self, goal: Goal, skill_id: str) -> None:
        from careertui.tui.goals.small_forms import need_form

        form = need_form(self.host, goal, skill_id)
        if form is None:
            self.host.say(self._no_skill())
        else:
            self.host.push_screen(form)

    def open_goal(self) -> Goal | None:
        """The goal under the cursor where it is an idea or active; says so where it is closed."""
        goal = self.goal
        if goal is not None and not goal.is_open:
            self.host.say(f"It is {goal.status}; {self.host.keys.name('goal.start')} reopens it.")
            return None
        return goal

    def explanation(self) -> tuple[str, str]:
        """The goal under the cursor, and the rules it goes by."""
        from careertui.tui.goals.explained import goal_explained

        key = self.pane.key
        id = key.id if isinstance(key, GoalKey) else ""
        return goal_explained(self.host.career, self.host.today, id, self.host.book, self.host.keys)
