"""A starter habit as a habit to add."""

from careertui.actions.drafts import HabitDraft
from careertui.content.starters import Starter


def starter_draft(starter: Starter) -> HabitDraft:
    """What a starter hands in when it is taken as it is."""
    return HabitDraft(name=starter.name, per_week=starter.per_week, dimension=starter.dimension, unit=starter.unit)
