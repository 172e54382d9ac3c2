"""Forms of assets: adding and editing a skill, a person or a safeguard, and a person's touch."""

from collections.abc import Mapping, Sequence
from typing import Any

from careertui.actions.assets import EVERY, TIES, add_asset, edit_asset
from careertui.actions.drafts import AssetDraft, differing
from careertui.actions.touches import touch, touch_text
from careertui.domain.records import LEVELS, Asset, AssetKind
from careertui.domain.text import clean, visible
from careertui.domain.typed.days import FACT, spoken_day
from careertui.store.ids import new_id
from careertui.tui.host import Host
from careertui.tui.log.form import SIDE_OPTIONS
from careertui.tui.parts.choice import Option
from careertui.tui.parts.forms import Field, FormScreen, day_field, done

LEVEL_OPTIONS = tuple(Option(str(number), str(number), words) for number, words in enumerate(LEVELS))
TIE_OPTIONS = tuple(Option(tie, tie) for tie in TIES)
EVERY_HINT = "months; a number"


class AssetForm(FormScreen):
    """A new skill, person or safeguard, or one to change; a skill's level is changed by lines of the log only."""

    def __init__(self, kind: AssetKind, asset: Asset | None = None) -> None:
        self.kind: AssetKind = kind
        self.asset = asset
        self.asset_id = asset.id if asset else new_id()
        fields = self._fields()
        self._before = {field.name: clean(field.value) for field in fields}  # as the fields hold it
        title = f'Edit "{visible(asset.name)}"' if asset else f"A new {kind}"
        super().__init__(title, fields, self._submit, about=_ABOUT[kind])

    def _fields(self) -> Sequence[Field]:
        asset, kind = self.asset, self.kind
        name = Field("name", "Name", asset.name if asset else "", _NAME_HINTS[kind])
        every = Field("every", "Every", str(asset.every if asset else EVERY[kind]), EVERY_HINT, whole=True)
        if kind == "skill":
            start = [] if asset else [Field("start_level", "Level now", "0", options=LEVEL_OPTIONS)]
            target = Field("target", "Wanted", str(asset.target) if asset else "0", options=LEVEL_OPTIONS)
            how = Field("how", "How", "; ".join(asset.how) if asset else "", "ways to attain it, ; between them")
            return [name, *start, target, how, every]
        if kind == "person":
            return [
                name,
                Field("org", "Works at", asset.org if asset else "", "outside or inside follows from it"),
                Field("tie", "Tie", asset.tie if asset else "other", options=TIE_OPTIONS),
                Field("helps", "Helps", asset.helps if asset else "", "how they help me grow, or I them"),
                every,
            ]
        return [name, every, Field("note", "Note", asset.note if asset else "", "where it is, what is in it")]

    def _submit(self, answers: Mapping[str, str]) -> str:
        host, id = self.host, self.asset_id
        if self.asset is None:
            said: dict[str, Any] = {name: text for name, text in answers.items() if text}
            done(host, lambda career: add_asset(career, host.today, AssetDraft(**said), id=id, kind=self.kind))
        else:
            changed: dict[str, Any] = differing(self._before, answers)
            done(host, lambda career: edit_asset(career, host.today, id, AssetDraft(**changed)))
        return id


_ABOUT = {
    "skill": "Later levels need a dated line: log a win that names it.",
    "person": "Outside means: they work somewhere else than my main role is.",
    "safeguard": "What should be ready before it is needed.",
}
_NAME_HINTS = {
    "skill": "what the next stone asks for, in a few words",
    "person": "first and last name",
    "safeguard": "CV, runway, references, first calls",
}


def touch_form(host: Host, asset: Asset) -> FormScreen:
    """A touch with a person: what it was about, and when."""
    id = new_id()

    def submit(answers: Mapping[str, str]) -> str:
        day = spoken_day(answers["day"], host.today)
        return done(
            host,
            lambda career: touch(
                career, host.today, id=id, asset_id=asset.id, text=answers["text"], day=day, side=answers["side"]
            ),
        )

    fields = [
        Field("text", "About", "", f"empty: {touch_text(asset)}"),
        Field("side", "Side", "career", options=SIDE_OPTIONS),
        day_field("day", "Day", "today", FACT),
    ]
    return FormScreen(f"In touch with {visible(asset.name)}", fields, submit, save="log it")
