"""The places that one screen sends another to: which record, and which of its lines. Each belongs to one screen."""

from datetime import date
from typing import ClassVar, Literal

import msgspec

from careertui.domain.reviews.dates import Kind
from careertui.tui.keys.command import ASSETS, GOALS, HABITS, INSIGHTS, LOG, REVIEWS, TODAY, VISION


class TodayPlace(msgspec.Struct, frozen=True):
    """The first habit to tick today."""

    SCREEN: ClassVar[str] = TODAY


class VisionPlace(msgspec.Struct, frozen=True):
    """The vision's page."""

    SCREEN: ClassVar[str] = VISION


class HabitPlace(msgspec.Struct, frozen=True):
    """A habit."""

    SCREEN: ClassVar[str] = HABITS
    id: str


class GoalPlace(msgspec.Struct, frozen=True):
    """A goal, the first active one where none is named; there the line where its gap is closed, if one is meant: of its
    needs that of a skill.
    """

    SCREEN: ClassVar[str] = GOALS
    id: str | None
    line: Literal["need", "step", "close"] | None = None
    skill: str = ""


class AssetPlace(msgspec.Struct, frozen=True):
    """A skill, a person or a safeguard."""

    SCREEN: ClassVar[str] = ASSETS
    id: str


class RolePlace(msgspec.Struct, frozen=True):
    """A role."""

    SCREEN: ClassVar[str] = ASSETS
    id: str


class WaitingPlace(msgspec.Struct, frozen=True):
    """The person outside, or the safeguard, that waits longest."""

    SCREEN: ClassVar[str] = ASSETS
    kind: Literal["outside", "safeguard"]


class ReviewPlace(msgspec.Struct, frozen=True):
    """A review, to open."""

    SCREEN: ClassVar[str] = REVIEWS
    kind: Kind
    slot: date


class EntryPlace(msgspec.Struct, frozen=True):
    """A line of the log."""

    SCREEN: ClassVar[str] = LOG
    id: str


class MentionsPlace(msgspec.Struct, frozen=True):
    """The lines of the log that name an asset."""

    SCREEN: ClassVar[str] = LOG
    asset_id: str


class InsightsPlace(msgspec.Struct, frozen=True):
    """A section of Insights."""

    SCREEN: ClassVar[str] = INSIGHTS
    section: str


Place = (
    TodayPlace
    | VisionPlace
    | HabitPlace
    | GoalPlace
    | AssetPlace
    | RolePlace
    | WaitingPlace
    | ReviewPlace
    | EntryPlace
    | MentionsPlace
    | InsightsPlace
)
