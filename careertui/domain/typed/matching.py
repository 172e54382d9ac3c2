"""Finding a record by what a person types: id, exact name, unique prefix, then unique substring.

Case and accents are ignored.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Protocol, TypeVar

from careertui.domain.errors import Refused, listed
from careertui.domain.records import Goal, Habit
from careertui.domain.text import folded, visible

SHOWN = 8  # candidates listed in an error


class _Identified(Protocol):
    @property
    def id(self) -> str: ...


T = TypeVar("T", bound=_Identified)
W = TypeVar("W", bound=str)


def matched(text: str, candidates: Sequence[T], name_of: Callable[[T], str], what: str) -> T:
    """The one candidate meant by `text`; raises Refused that lists the candidates when none or several are."""
    wanted = folded(text.strip())
    for candidate in candidates:
        if candidate.id == text.strip():
            return candidate
    names = [folded(name_of(candidate)) for candidate in candidates]
    spelled = [each for each in candidates if name_of(each).casefold() == text.strip().casefold()]
    if len(spelled) == 1:  # Résumé and Resume may both be there
        return spelled[0]
    rules: tuple[Callable[[str], bool], ...] = (
        lambda name: name == wanted,
        lambda name: name.startswith(wanted),
        lambda name: wanted in name,
    )
    for rule in rules if wanted else ():
        found = [candidate for candidate, name in zip(candidates, names, strict=True) if rule(name)]
        if len(found) == 1:
            return found[0]
        if found:
            raise Refused(
                f'"{visible(text)}" could be {listed(map(name_of, found), SHOWN)}; write a little more of the name.'
            )
    if not candidates:
        raise Refused(f'There is no {what} "{visible(text)}", and no {what} yet.')
    raise Refused(f'There is no {what} "{visible(text)}"; there is {listed(map(name_of, candidates), SHOWN)}.')


def by_id(records: Iterable[T], id: str | None) -> T | None:
    """The record with this id; None where there is none."""
    return next((record for record in records if record.id == id), None)


def word_of(text: str, words: Sequence[W], what: str) -> W:
    """The one of a few fixed words that is meant: in full, by its beginning or as its plural.

    Raises Refused that lists them, with `what` it is as its field.
    """
    wanted = folded(text.strip())
    found = [word for word in words if wanted and (word.startswith(wanted) or wanted == f"{word}s")]
    if len(found) == 1:
        return found[0]
    raise Refused(f'There is no {what} "{visible(text)}"; use one of {", ".join(words)}.', field=what)


def found_habit(text: str, habits: Sequence[Habit], *, retired: bool = False) -> Habit:
    """The habit meant by `text`; retired ones are found only when asked for."""
    live = [habit for habit in habits if not habit.is_retired]
    if not retired:
        try:
            return matched(text, live, lambda habit: habit.name, "habit")
        except Refused:
            away = [habit for habit in habits if habit.is_retired]
            known = [habit.name for habit in away if folded(text.strip()) in (folded(habit.id), folded(habit.name))]
            if known:
                raise Refused(
                    f'"{known[0]}" is retired; bring it back with careertui habit unretire "{known[0]}".'
                ) from None
            raise
    return matched(text, habits, lambda habit: habit.name, "habit")


def found_goal(text: str, goals: Sequence[Goal], *, closed: bool = False) -> Goal:
    """The goal meant by `text`; open ones come first, done and dropped ones are found only when asked for."""
    id, wanted = text.strip(), folded(text.strip())

    def is_meant(goal: Goal) -> bool:
        return goal.id == id or (bool(wanted) and wanted in folded(goal.title))

    live = [goal for goal in goals if goal.is_open]
    away = [goal for goal in goals if goal not in live]
    if closed and not any(is_meant(goal) for goal in live):
        return matched(text, [*live, *away], lambda goal: goal.title, "goal")
    known = [goal for goal in away if is_meant(goal)]
    if len(known) == 1 and not any(is_meant(goal) for goal in live):
        title = known[0].title
        raise Refused(f'"{title}" is {known[0].status}; reopen it with careertui goal reopen "{title}".')
    return matched(text, live, lambda goal: goal.title, "open goal" if away else "goal")
