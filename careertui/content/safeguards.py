"""Ten safeguards to begin with: what should be ready before it is needed. Offered, never imposed."""

from typing import NamedTuple


class StarterSafeguard(NamedTuple):
    """A safeguard, after how many months it wants a look, and why it pays."""

    name: str
    every: int
    why: str


SAFEGUARDS: tuple[StarterSafeguard, ...] = (
    StarterSafeguard("CV true today", 3, "Written in a calm week it is better than in the worst one."),
    StarterSafeguard("Months of runway as a number", 3, "A number sleeps better than a feeling."),
    StarterSafeguard("Three agreed references", 6, "Asked while things go well, they say yes with pleasure."),
    StarterSafeguard("First five calls, with numbers", 3, "On the first morning you dial instead of thinking."),
    StarterSafeguard("Notice, severance, non-compete facts", 12, "What binds you is easier to read beforehand."),
    StarterSafeguard("Health cover after the last day", 12, "One phone call now, or a scramble with a deadline."),
    StarterSafeguard("Work samples I may keep", 6, "Access ends the same hour; what is yours has to be with you."),
    StarterSafeguard("Personal accounts apart from work", 12, "The laptop goes back, and with it what lives on it."),
    StarterSafeguard("Bare-bones budget", 6, "What a month really needs, without what it usually costs."),
    StarterSafeguard("Plan B and fallback", 6, "What I'd do next, and what I'd do if that fails too."),
)
