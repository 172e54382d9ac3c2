"""`--skill NAME[=LEVEL]`, `--with PERSON`, `--goal GOAL`, `--new`: what a line names, found among what is known."""

from argparse import Namespace
from typing import NamedTuple

from careertui.actions.touches import NewAsset
from careertui.cli.context import Context
from careertui.domain.errors import Refused
from careertui.domain.records import Asset
from careertui.domain.text import folded
from careertui.domain.typed.matching import found_goal, matched
from careertui.domain.typed.mentions import checked_level, split_level
from careertui.store.ids import new_id


class Names(NamedTuple):
    """The ids a line names, the levels it says, the goal it serves, and what is new with it."""

    assets: tuple[str, ...]
    levels: dict[str, int]
    goal: str | None
    new: tuple[NewAsset, ...]


def names_in(context: Context, args: Namespace) -> Names:
    """What the options of a line name; raises Refused that lists the candidates, unless --new makes them."""
    ids: list[str] = []
    levels: dict[str, int] = {}
    new: dict[str, NewAsset] = {}
    for text in args.skill or ():
        name, level = split_level(text, context.career.assets_of("skill"))
        skill = _found(context, name, "skill", new, make=args.new)
        ids.append(skill.id)
        if level is not None:
            levels[skill.id] = checked_level(skill, level)
    ids += [_found(context, text, "person", new, make=args.new).id for text in args.people or ()]
    goal = found_goal(args.goal, context.career.goals, closed=True).id if getattr(args, "goal", None) else None
    return Names(tuple(dict.fromkeys(ids)), levels, goal, tuple(new.values()))


def _found(context: Context, text: str, kind: str, new: dict[str, NewAsset], *, make: bool) -> Asset:
    known = context.career.assets_of(kind)
    wanted = folded(text.strip())
    begins = [each for each in known if wanted and (each.id == text or folded(each.name).startswith(wanted))]
    if not make or begins:
        try:
            return matched(text, known, lambda asset: asset.name, kind)
        except Refused as refused:
            raise Refused(f"{str(refused).rstrip('.')}, or make it with --new.") from None
    key = f"{kind} {wanted}"
    if key not in new:
        new[key] = NewAsset(new_id(), "skill" if kind == "skill" else "person", text.strip())
    made = new[key]
    return Asset(id=made.id, created=context.today, kind=made.kind, name=made.name)
