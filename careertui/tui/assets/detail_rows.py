"""One asset or role in full: what is known, the lines behind it, and the key that goes on."""

from collections.abc import Iterable, Sequence
from datetime import date

from careertui.content.glyphs import level_bar
from careertui.domain.days import day_words
from careertui.domain.drill_text import drill_of
from careertui.domain.evidence.evidence import Freshness, Touch
from careertui.domain.records import LEVELS
from careertui.domain.text import counted, visible
from careertui.domain.views.assets import AssetView
from careertui.domain.views.roles import RoleView
from careertui.tui.look import Look
from careertui.tui.rows import BLANK, Piece, Row, fit, rule, wrapped
from careertui.tui.widths import PAGE_WIDTH

STANDS = {
    "current": "main role now",
    "open": "main role, still open",
    "beside": "role beside the main one",
    "past": "past role",
}
LINES = 3  # of one long line
ROOMY = 14  # lines from which long facts are wrapped instead of cut


def asset_facts(view: AssetView, width: int, look: Look, most: int) -> list[Row]:
    """The facts of one asset in at most `most` lines, its newest lines of the log last."""
    width = min(width, PAGE_WIDTH)
    asset = view.asset
    rows = [_title(asset.name, asset.kind if asset.archived is None else f"{asset.kind}, archived", width, look)]
    facts = {"skill": _skill_facts, "person": _person_facts, "safeguard": _safeguard_facts}[asset.kind]
    for text, style in facts(view, look):
        rows += _lines(text, width, look, style, LINES if most >= ROOMY else 1)
    return [*rows, *_touch_rows(view, width, look, most - len(rows))][:most]


def _title(name: str, kind: str, width: int, look: Look) -> Row:
    tail = f" {look.glyphs.dot} {kind}"
    return Row(
        (
            Piece(" " + fit(name, max(8, width - 2 - len(tail)), look.glyphs.ellipsis).rstrip(), "strong"),
            Piece(tail, "dim"),
        )
    )


def _line(text: str, width: int, look: Look, style: str = "") -> Row:
    return Row((Piece(" "), Piece(fit(text, width - 2, look.glyphs.ellipsis), style)))


def _lines(text: str, width: int, look: Look, style: str, most: int) -> list[Row]:
    """A fact in at most so many lines."""
    parts = wrapped(text, max(10, width - 2))
    if len(parts) <= 1 or most == 1:
        return [_line(text, width, look, style)]
    if len(parts) > most:
        parts = [*parts[: most - 1], " ".join(parts[most - 1 :])]
    return [_line(part, width, look, style) for part in parts]


Lines = Iterable[tuple[str, str]]


def _skill_facts(view: AssetView, look: Look) -> Lines:
    skill, asset, today = view.skill, view.asset, view.today
    if skill is None:
        return
    want = f", {skill.want} wanted" if skill.want else ""
    yield f"{level_bar(look.glyphs, skill.level, skill.want)} {skill.level} {LEVELS[skill.level]}{want}", ""
    if skill.line:
        yield f"so since {day_words(skill.line.day, today)}: {visible(skill.line.text)}", "dim"
    else:
        log = f"no line says it yet, {look.keys.name('asset.touch')} logs one"
        yield f"so from the start, {day_words(asset.created, today)}; {log}", "dim"
    if skill.needs:
        words = ", ".join(f"{need.title} {need.level}" for need in skill.needs)
        yield f"needed by {words}", ""
    else:
        yield "no goal needs it; that may be fine, or a goal is missing", "dim"
    if view.habits:
        yield f"built by {', '.join(view.habits)}", "dim"
    elif skill.is_short:
        yield f"no habit builds it; {look.keys.name('asset.open')} links or adds one", ""
    if asset.how:
        yield f"how: {'; '.join(asset.how)}", "dim"


def _person_facts(view: AssetView, look: Look) -> Lines:
    asset, person = view.asset, view.person
    where = asset.org or "no organisation"
    side = "outside my employer" if person and person.is_outside else "inside my employer"
    yield f"{asset.tie} {look.glyphs.dot} {where} {look.glyphs.dot} {side}", ""
    yield _fresh_words(view.freshness, view.today, asset.every, "touch"), "strong" if view.freshness.days > 0 else "dim"
    if asset.helps:
        yield f"helps: {asset.helps}", ""


def _safeguard_facts(view: AssetView, look: Look) -> Lines:
    asset = view.asset
    style = "strong" if view.freshness.days > 0 else "dim"
    yield _fresh_words(view.freshness, view.today, asset.every, "look"), style
    if asset.note:
        yield asset.note, ""
    keys = look.keys
    if asset.archived is not None:
        yield f"archived; {keys.name('asset.remove')} brings it back", "dim"
    else:
        confirm, drill = keys.name("asset.touch"), keys.name("drill")
        yield f"{confirm} confirms that it holds today; {drill} rehearses all of them", "dim"


def _fresh_words(freshness: Freshness, today: date, every: int, what: str) -> str:
    often = "every month" if every == 1 else f"every {every} months"
    due = day_words(freshness.due, today)
    if freshness.state == "stale":
        return f"{often}; was due {due}, {freshness.days} d ago"
    if freshness.state == "new":
        return f"{often}; no {what} yet, due {due}"
    return f"{often}; next {what} by {due}" + (", soon" if freshness.state == "soon" else "")


def _touch_rows(view: AssetView, width: int, look: Look, most: int) -> list[Row]:
    if most < 2:
        return []
    if not view.touches:
        return []
    rows = [rule(counted(len(view.touches), "line") if len(view.touches) > 1 else "1 line", width, look.glyphs.rule)]
    for touch in view.touches[:most]:
        rows += _dated(touch.day, _touch_words(touch, view), view.today, width)
        if len(rows) >= most:
            break
    return rows


def _touch_words(touch: Touch, view: AssetView) -> str:
    if touch.entry and touch.entry.kind == "drill":
        scenario = drill_of(touch.text).scenario
        return f"Drill: {scenario}" if scenario else "Layoff drill"
    level = touch.entry.levels.get(view.asset.id) if touch.entry else None
    return touch.text if level is None else f"{touch.text} = {level}"


def _dated(day: date, text: str, today: date, width: int) -> list[Row]:
    lines = wrapped(text, max(10, width - 18))[:LINES] or [""]
    return [
        Row((Piece(f" {day_words(day, today) if not number else '':<15} ", "dim"), Piece(line)))
        for number, line in enumerate(lines)
    ]


def role_facts(view: RoleView, width: int, look: Look, most: int) -> list[Row]:
    """The facts of one role, with the newest wins logged in it."""
    width, role = min(width, PAGE_WIDTH), view.role
    rows = [_title(role.title, STANDS[role.standing], width, look)]
    until = f"until {day_words(role.end, view.today)}" if role.end else "on" if role.is_planned else "until now"
    where = role.org or "no organisation"
    rows.append(_line(f"{where} {look.glyphs.dot} {day_words(role.start, view.today)} {until}", width, look))
    if role.standing != "past":
        words = f"no day set to look at it again; {look.keys.name('asset.edit')} sets one"
        if role.review_by:
            words = f"to be looked at by {day_words(role.review_by, view.today)}"
        rows.append(_line(words, width, look, "strong" if role.review_due else "dim"))
    if most - len(rows) >= 2:
        rows.append(rule(f"{counted(view.wins, 'win')} in it", width, look.glyphs.rule))
        for win in view.newest:
            rows += _dated(win.day, win.text, view.today, width)
    return rows[:most]


def no_assets(look: Look) -> Sequence[Row]:
    """What the detail says while there is nothing."""
    text = f" What stays yours when the job goes is kept here; {look.keys.name('asset.add')} adds something."
    return [BLANK, Row((Piece(text, "dim"),))]
