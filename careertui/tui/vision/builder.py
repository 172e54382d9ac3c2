"""The vision's three slots with their preview, and all steps of the builder in their order."""

from collections.abc import Mapping, Sequence
from typing import Any

from careertui.content.vision_prompts import OUTLINE, SLOTS
from careertui.domain.days import full_day
from careertui.domain.records import Sliders, Vision
from careertui.domain.vision import field_text, horizon
from careertui.tui.parts.forms import Field
from careertui.tui.parts.guide.fields import FieldsPage
from careertui.tui.parts.guide.screen import Step
from careertui.tui.rows import BLANK, Piece, Row, fit
from careertui.tui.vision.pages import DONE_FIELDS, DrivesPage, LinePage, Pen, PenPage, RecognitionPage, ValuesPage


class SlotsPage(PenPage, FieldsPage):
    """Purpose, from-to and three accomplishments, with a live preview and the horizon's date."""

    question = "Your vision in three: what for, from what to what, what is done by then"
    about = "Below it is how it reads. Half of it will do for now; it can be written anew at any time."
    is_roomy = True

    def fields(self) -> Sequence[Field]:
        """Six short fields."""
        vision = self.pen.vision
        done = (*(vision.accomplishments if vision else ()), "", "", "")
        known = {**dict(zip(DONE_FIELDS, done, strict=False))}
        return [
            Field(slot.field, slot.question, known.get(slot.field, "") or self._text(slot.field), slot.example)
            for slot in SLOTS
        ]

    def _text(self, field: str) -> str:
        return "" if field in DONE_FIELDS else self.pen.text(field)

    def below(self, width: int, height: int) -> list[Row]:
        """How it reads together, and by when."""
        glyphs, today, said = self.guide.host.look.glyphs, self.guide.host.today, self.answers()
        vision = self.pen.vision
        end = horizon(vision.start if vision else today)
        line = said["text"] or said["from_to"] or said["purpose"]
        rows = [BLANK] if height > 7 else []
        arrow = f"{glyphs.vision} " if line else ""
        rows += self.paragraph(f"{arrow}{line or 'This is how it will read.'}", width, 2, "strong" if line else "dim")
        when = f"by {full_day(end)}, five years on"
        rows.append(Row((Piece(fit(when, max(1, width - 1), glyphs.ellipsis), "accent"),)))
        for field in ("purpose", "from_to"):
            if said[field].strip() and said[field] != line:
                rows += self.paragraph(f"{said[field]}", width, 2)
        rows += [
            Row((Piece(fit(f"{glyphs.dot} {said[field]}", max(1, width - 1), glyphs.ellipsis)),))
            for field in DONE_FIELDS
            if said[field].strip()
        ]
        return rows

    def store(self, changed: Mapping[str, str], now: Mapping[str, str]) -> None:
        """Saves the fields that are other than before; the accomplishments go together."""
        fields: dict[str, Any] = {name: text for name, text in changed.items() if name not in DONE_FIELDS}
        if any(name in changed for name in DONE_FIELDS):
            fields["accomplishments"] = [now[name] for name in DONE_FIELDS]
        self.pen.write(**fields)

    def complain(self, sentence: str, field: str) -> None:
        """An accomplishment that is wrong is complained of under the third."""
        super().complain(sentence, "third" if field == "accomplishments" else field)


def outline_steps(pen: Pen, section: str = "Outline") -> list[Step]:
    """The outline, one line at a time."""
    return [
        Step(
            section,
            prompt.field,
            (lambda prompt=prompt: RecognitionPage(pen, prompt))  # type: ignore[misc]
            if prompt.field == "recognition"
            else (lambda prompt=prompt: LinePage(pen, prompt)),  # type: ignore[misc]
        )
        for prompt in OUTLINE
    ]


def vision_steps(pen: Pen) -> list[Step]:
    """All steps of the builder."""
    return [
        Step("Values", "values", lambda: ValuesPage(pen)),
        *outline_steps(pen),
        Step("Drives", "sliders", lambda: DrivesPage(pen)),
        Step("In three", "slots", lambda: SlotsPage(pen)),
    ]


def is_answered(vision: Vision | None, name: str) -> bool:
    """Whether a step of this name has been answered."""
    if vision is None:
        return False
    if name == "slots":
        return bool(vision.purpose or vision.from_to or vision.text)
    if name == "sliders":
        return isinstance(vision.sliders, Sliders)
    return bool(field_text(vision, name))


def first_open(vision: Vision | None, steps: Sequence[Step]) -> int:
    """The first step without an answer; the first of all where there is none."""
    return next((number for number, step in enumerate(steps) if not is_answered(vision, step.name)), 0)
