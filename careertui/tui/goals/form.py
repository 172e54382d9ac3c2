"""Adding and editing a goal; a few goals to begin with are offered, a volunteer role among them."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from textual.widget import Widget
from textual.widgets.input import Selection

from careertui.actions.drafts import GoalDraft, differing
from careertui.actions.goals.keeping import add_goal, edit_goal
from careertui.content.goal_starters import GOAL_STARTERS
from careertui.domain.errors import Refused
from careertui.domain.goals import stands_on
from careertui.domain.records import Goal
from careertui.domain.text import clean, counted, folded, visible
from careertui.domain.typed.days import AHEAD, given_day
from careertui.store.ids import new_id
from careertui.tui.goals.small_forms import MEASURE_HINT, placed
from careertui.tui.parts.choice import Choice, Option
from careertui.tui.parts.complaint import Label
from careertui.tui.parts.forms import Field, StarterForm, StarterPane, day_field
from careertui.tui.rows import Numbered, Piece, Row, fit, rule

_KINDS = (
    Option("step", "step", "a stepping stone; once there, the next is in reach"),
    Option("experiment", "experiment", "a small try; no is an answer too"),
)
_WHY = {"step": ("Why", "why it matters"), "experiment": ("Hypothesis", "what you expect it will show")}
_STATES = (
    Option("idea", "idea", "kept; nothing is asked of it yet"),
    Option("active", "active", "needs a measure and a target"),
)


GAP = "…"  # in a starter's title: what only the person knows
WITH_LINE = 56  # cells from which a starter has its line beside its title
LONGEST = max(len(starter.shown or starter.title) for starter in GOAL_STARTERS)


class GoalStarterPane(StarterPane):
    """Goals to begin with; enter takes one into the form, with its actions."""

    taken = 0  # actions that come with the one taken

    def layout_rows(self, width: int, height: int) -> tuple[Sequence[Row], Sequence[Row]]:
        """One line a starter."""
        count = counted(self.taken, "action")
        words = f"taken, with {count}" if self.taken else "or begin with one of these"
        room = width - 3 if width < WITH_LINE else LONGEST
        rows = []
        for number, starter in enumerate(GOAL_STARTERS):
            if folded(starter.title) in self.kept:
                continue
            line = fit(f"  {starter.line}", max(0, width - 3 - room)) if width >= WITH_LINE else ""
            rows.append(Row((Piece(fit(starter.shown or starter.title, room)), Piece(line, "dim")), Numbered(number)))
        return [rule(words, width, self.rule_glyph)], rows


class GoalForm(StarterForm):
    """A new goal, or one to change; gives back its id. A value or a goal to stand on may be chosen beforehand."""

    STARTERS = GoalStarterPane
    STARTERS_ID = "goal-starters"

    def __init__(
        self,
        goal: Goal | None = None,
        *,
        title: str = "",
        kind: str = "step",
        value: str = "",
        after: str = "",
        active: bool = False,
    ) -> None:
        self.goal = goal
        self.goal_id = goal.id if goal else new_id()
        self.offers_starters = goal is None
        self.preset = Goal(
            id=self.goal_id,
            created=date.min,
            title=title,
            kind="experiment" if kind == "experiment" else "step",
            values=(value,) if value else (),
            after=after or None,
            status="active" if active else "idea",
        )
        self._actions: tuple[str, ...] = ()
        self._filled: dict[str, str] = {}  # what a starter wrote, which another one may overwrite
        super().__init__(f'Edit "{visible(goal.title)}"' if goal else "A new goal", (), self._submit)

    def on_mount(self) -> None:
        """The first field is ready to type."""
        super().on_mount()
        self.query_one("#field-title").focus()

    def on_choice_changed(self, event: Choice.Changed) -> None:
        """An experiment has a hypothesis, a step a why."""
        if event.choice.id == "field-kind":
            label, hint = _WHY[event.choice.value]
            self.query_one("#row-why Label", Label).name_it(label)
            self._input("why").placeholder = hint

    def body(self) -> Iterable[Widget]:
        """The fields, filled with what the goal is."""
        self.fields = self._fields()
        self._before = {field.name: clean(field.value) for field in self.fields}
        yield from super().body()

    def _fields(self) -> Sequence[Field]:
        goal = self.goal or self.preset
        why, hint = _WHY[goal.kind]
        fields = [
            Field("title", "Title", goal.title, "what will be true then"),
            Field("kind", "Kind", goal.kind, options=_KINDS),
            Field("measure", "Done when", goal.measure, MEASURE_HINT),
        ]
        if not (goal.is_active and goal.target) and not goal.moves:
            fields.append(day_field("target", "Target", str(goal.target) if goal.target else "", AHEAD))
        fields.append(Field("of", "Counts to", str(goal.of), "100 for percent; 12 for twelve people", whole=True))
        if bases := self._bases(goal):
            fields.append(Field("after", "Stands on", goal.after or "", options=bases))
        if values := self._values(goal):
            fields.append(Field("values", "Serves", "\n".join(goal.values), options=values))
        fields.append(Field("why", why, goal.why, hint))
        if goal.is_closed:
            fields.append(Field("outcome", "Outcome", goal.outcome, "what came of it"))
        if self.goal is None:
            fields.append(Field("state", "Begin as", goal.status, options=_STATES))
        return fields

    def _bases(self, goal: Goal) -> Sequence[Option]:
        """The goals it may stand on: all that do not stand on it."""
        goals = {each.id: each for each in self.host.career.goals}
        free = [
            each
            for each in goals.values()
            if each.id != goal.id
            and (each.status != "dropped" or each.id == goal.after)
            and all(base.id != goal.id for base in stands_on(goals, each))
        ]
        return (
            [Option("", "nothing"), *(Option(each.id, fit(each.title, 44).rstrip()) for each in free)] if free else []
        )

    def _values(self, goal: Goal) -> Sequence[Option]:
        """One ranked value, none, or the several that it serves now."""
        vision = self.host.career.vision
        ranked = vision.values if vision else ()
        options = [Option(value, visible(value)) for value in dict.fromkeys((*ranked, *goal.values))]
        if len(goal.values) > 1:
            options.append(Option("\n".join(goal.values), fit(", ".join(goal.values), 44).rstrip()))
        return [Option("", "none named"), *options] if options else []

    def kept(self) -> frozenset[str]:
        """The titles of the goals there are."""
        return frozenset(folded(goal.title) for goal in self.host.career.goals)

    def _submit(self, answers: Mapping[str, str]) -> str:
        host, id = self.host, self.goal_id
        if self.goal is not None:
            changed = self._draft(differing(self._before, answers))
            return placed(host, id, lambda career: edit_goal(career, host.today, id, changed))
        if GAP in answers["title"]:
            raise Refused(f"The title still has a gap; write what stands for {GAP} there.", field="title")
        draft, start, actions = self._draft(answers), answers["state"] == "active", self._actions
        return placed(host, id, lambda career: add_goal(career, host.today, draft, id=id, start=start, actions=actions))

    def _draft(self, texts: Mapping[str, str]) -> GoalDraft:
        """What the form's texts say; an emptied target, goal to stand on or value is none."""
        names = ("title", "kind", "measure", "why", "of", "outcome", "after")
        fields: dict[str, Any] = {name: texts[name] for name in names if name in texts}
        if "target" in texts:
            fields["target"] = given_day(texts["target"], self.host.today, "target", AHEAD)
        if "values" in texts:
            fields["values"] = [value for value in texts["values"].split("\n") if value]
        return GoalDraft(**fields)

    def take(self, number: int) -> None:
        """Fills the fields with a starter, with its actions; what was typed stays."""
        starter = GOAL_STARTERS[number]
        texts = {
            "title": starter.title,
            "measure": starter.measure,
            "why": starter.why,
            "target": str(self.host.today + timedelta(weeks=starter.weeks)),
        }
        for name, text in texts.items():
            if self._input(name).value in ("", self._filled.get(name)):  # what was typed stays
                self._input(name).value = self._filled[name] = text
        self._input("of").value = str(starter.of)
        self._choice("kind").value = starter.kind
        self._actions = starter.actions
        pane = self.query_one(GoalStarterPane)
        pane.taken = len(starter.actions)
        pane.reload()
        self._to_gap()

    def _to_gap(self) -> None:
        """Into the title, where what is typed fills its first gap."""
        title = self._input("title")
        title.focus()
        at = title.value.find(GAP)
        title.selection = Selection(at, at + len(GAP)) if at >= 0 else Selection.cursor(len(title.value))

    def _complain(self, sentence: str, field: str) -> None:
        super()._complain(sentence, field)
        if field == "title":
            self._to_gap()
