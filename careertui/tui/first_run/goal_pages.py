"""The first run's goals and people: the three accomplishments as goals, the nearest made whole; who helps."""

from collections.abc import Mapping, Sequence

from careertui.actions.drafts import AssetDraft, FirstGoalDraft, RoleDraft
from careertui.actions.first_people import FirstLine, write_first_lines
from careertui.actions.goals.first import add_ideas, shape_goal
from careertui.domain.days import full_day
from careertui.domain.records import LEVELS, Asset, Goal
from careertui.domain.text import NAME_LENGTH
from careertui.domain.typed.days import AHEAD, given_day
from careertui.domain.typed.matching import by_id
from careertui.store.ids import new_id
from careertui.tui.parts.choice import Option
from careertui.tui.parts.forms import Field, day_field
from careertui.tui.parts.guide.fields import FieldsPage
from careertui.tui.parts.guide.page import Guide, ListPage, Page, Words
from careertui.tui.rows import BLANK, Named, Piece, Row, fit

_LEVELS = tuple(Option(str(level), f"{level} {LEVELS[level]}") for level in range(1, 5))
NEED = "2"  # the level that a first skill is wanted at, unless another is chosen


def title_of(accomplishment: str) -> str:
    """An accomplishment as the title of a goal."""
    text = " ".join(accomplishment.split())
    return text if len(text) <= NAME_LENGTH else text[: NAME_LENGTH - 1].rstrip() + "…"


def open_goals(page: Page) -> list[Goal]:
    """The goals that are not closed."""
    return [goal for goal in page.guide.host.career.goals if goal.is_open]


class FirstGoal:
    """Which goal is made whole; kept between two steps, found again from facts."""

    def __init__(self, goal_id: str = "") -> None:
        self.goal_id = goal_id

    def goal(self, guide: Guide) -> Goal | None:
        """The goal chosen, else the active one, else the first that has a measure."""
        goals = [goal for goal in guide.host.career.goals if goal.is_open]
        chosen = by_id(goals, self.goal_id)
        begun = next((goal for goal in goals if goal.is_active or goal.measure), None)
        return chosen or begun


class NearestPage(ListPage):
    """The three accomplishments: which of them is nearest."""

    def __init__(self, first: FirstGoal) -> None:
        super().__init__()
        self.first = first

    def rows(self, width: int, height: int) -> tuple[Sequence[Row], Sequence[Row]]:
        """The accomplishments; all of them become goals."""
        vision = self.guide.host.career.vision
        done = vision.accomplishments if vision else ()
        ellipsis = self.guide.host.look.glyphs.ellipsis
        head = self.heading(
            "Which of these is nearest?", "All of them become goals, to start when it is time; this one first."
        )
        rows = [Row((Piece(fit(text, max(1, width - 3), ellipsis)),), Named(text)) for text in done]
        return [*head(width, 4), BLANK], rows

    def forward(self) -> bool:
        """All become ideas; the one under the cursor is made whole next."""
        host = self.guide.host
        vision = host.career.vision
        if vision is None:
            return True
        titles = {new_id(): title_of(text) for text in vision.accomplishments}
        if not self.attempt(lambda: host.perform(lambda career: add_ideas(career, host.today, titles))):
            return False
        chosen = title_of(self.name_here).casefold()
        self.first.goal_id = next((goal.id for goal in open_goals(self) if goal.title.casefold() == chosen), "")
        return True


class GoalPage(FieldsPage):
    """The first goal: how I'll know, by when, one skill it needs, one thing to do."""

    question = "Your nearest goal, ready to act on"
    about = "With how you'll know and a date it is active; its first action is what Today shows next."

    def __init__(self, first: FirstGoal) -> None:
        super().__init__()
        self.first = first
        self._new_id = new_id()
        self._skill_id = new_id()

    def fields(self) -> Sequence[Field]:
        """What is known of the goal."""
        goal = self.first.goal(self.guide)
        skill = self._skill(goal)
        level = str(goal.needs[skill.id]) if goal and skill else NEED
        return [
            Field("title", "Goal", goal.title if goal else "", "led a small team for one quarter"),
            Field("measure", "Known by", goal.measure if goal else "", "three people say what I did in it"),
            day_field("target", "By when", str(goal.target or "") if goal else "", AHEAD),
            Field("skill", "Skill", skill.name if skill else "", "leading people"),
            Field("level", "At level", level, options=_LEVELS),
            Field("action", "First step", _first_action(goal), "ask Lena for half an hour on Thursday"),
        ]

    def _skill(self, goal: Goal | None) -> Asset | None:
        needs = goal.needs if goal else {}
        return next((each for each in self.guide.host.career.assets_of("skill") if each.id in needs), None)

    def below(self, width: int, height: int) -> list[Row]:
        """Whether the goal is active, and until when; or what it needs to be."""
        goal = self.first.goal(self.guide)
        if goal is not None and goal.is_active and goal.target:
            day = full_day(goal.target)
            step = "its first step is on Today." if _first_action(goal) else "a first step would put it on Today."
            return self.paragraph(f"Active until {day}; {step}", width, 2, "good")
        return self.paragraph("An idea so far: say how you'll know, and by when. Either can wait.", width, 2, "dim")

    def store(self, changed: Mapping[str, str], now: Mapping[str, str]) -> None:
        """Makes or changes the goal; nothing while there is nothing but a level."""
        if set(changed) <= {"level"} and not now["skill"].strip():
            return
        host, goal = self.guide.host, self.first.goal(self.guide)
        today = host.today
        id = goal.id if goal else self._new_id
        skill, action = self._skill(goal), _first_action(goal)
        target = given_day(now["target"], today, "target", AHEAD)
        draft = FirstGoalDraft(
            title=now["title"],
            measure=now["measure"],
            target=target,
            skill=now["skill"],
            level=now["level"],
            action=now["action"],
            earlier_skill=skill.id if skill else "",
            earlier_action=action,
        )
        host.perform(lambda career: shape_goal(career, today, draft, id=id, skill_id=self._skill_id))
        self.first.goal_id = id
        self.query_one("#below", Words).reload()


def _first_action(goal: Goal | None) -> str:
    return next((action.text for action in goal.actions if not action.done), "") if goal else ""


PEOPLE = (
    ("further", "Ahead", "someone who has been where you want to go"),
    ("outside", "Outside", "someone who'd take your call, at another place"),
    ("inside", "Inside", "someone who speaks well of you where you work"),
)


class PeoplePage(FieldsPage):
    """The job as it is, and three people; each with a place after a comma."""

    question = "Where you work, and three people of yours"
    about = "A name, a comma, where they work: who is outside follows from it. All optional."

    def fields(self) -> Sequence[Field]:
        """The role and the first three people there are."""
        career = self.guide.host.career
        role = career.role_on(self.guide.host.today)
        known = [*career.assets_of("person")][: len(PEOPLE)]
        self._people = {name: person.id for (name, _, _), person in zip(PEOPLE, known, strict=False)}
        self._new = {name: new_id() for name in ("job", *(name for name, _, _ in PEOPLE))}
        texts = {name: _joined(person.name, person.org) for (name, _, _), person in zip(PEOPLE, known, strict=False)}
        job = _joined(role.title, role.org) if role else ""
        people = [Field(name, label, texts.get(name, ""), hint) for name, label, hint in PEOPLE]
        return [Field("job", "My job", job, "regional sales manager, Helion Modules"), *people]

    def store(self, changed: Mapping[str, str], now: Mapping[str, str]) -> None:
        """Saves the role and the people that changed, in one go; an emptied line takes away whom this page has made."""
        lines = [line for field, text in changed.items() if (line := self._line(field, text)) is not None]
        if not lines:
            return
        host = self.guide.host
        host.perform(lambda career: write_first_lines(career, host.today, lines))
        for line in lines:
            if line.draft is None:
                del self._people[line.field]
                self._new[line.field] = new_id()
            elif line.field != "job":
                self._people.setdefault(line.field, line.id)

    def _line(self, field: str, text: str) -> FirstLine | None:
        """What a field's text writes; None where it is empty and this page has made nobody of it."""
        name, org = _parted(text)
        if field == "job":
            role = self.guide.host.career.role_on(self.guide.host.today)
            id = role.id if role else self._new[field]
            return FirstLine(field, id, RoleDraft(title=name, org=org)) if text.strip() else None
        person = self._people.get(field)
        if not text.strip():
            return FirstLine(field, person, None) if person == self._new[field] else None
        if person is not None:
            return FirstLine(field, person, AssetDraft(name=name, org=org))
        tie = "mentor" if field == "further" else "other"
        return FirstLine(field, self._new[field], AssetDraft(name=name, org=org, tie=tie))


def _parted(text: str) -> tuple[str, str]:
    """A name and the place after its last comma."""
    name, comma, org = text.rpartition(",")
    return (name.strip(), org.strip()) if comma else (text.strip(), "")


def _joined(name: str, org: str) -> str:
    return f"{name}, {org}" if org else name
