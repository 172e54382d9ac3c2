"""The fourteen work values to pick and rank five of, each with what it asks of a working week.

A vision, a goal and a habit keep a value by its name, so that the file reads as it was meant.
"""

from typing import NamedTuple


class ValueCard(NamedTuple):
    """One value: its name, as it is kept, and what it means in one line."""

    name: str
    line: str


VALUES: tuple[ValueCard, ...] = (
    ValueCard("use what I'm best at", "most days draw on my strengths, not on my patience"),
    ValueCard("make something new", "there is a thing that was not there before me"),
    ValueCard("see results with my name on them", "I can point at it and say: that was me"),
    ValueCard("decide how I work", "the goal is agreed, the way is mine"),
    ValueCard("clear direction from above", "I know what is wanted, and it does not change by Thursday"),
    ValueCard("lead people", "a team is better because I am responsible for it"),
    ValueCard("be seen and known", "people beyond my team know what I stand for"),
    ValueCard("be paid well", "the money says what the work is worth"),
    ValueCard("be secure", "next year's rent is not a question"),
    ValueCard("my hours, my place", "when and where I work fits the rest of my life"),
    ValueCard("keep learning", "in a year I can do what I can't do now"),
    ValueCard("help others", "someone is better off for what I did today"),
    ValueCard("teach or bring people on", "others grow, and I had a hand in it"),
    ValueCard("fair place, decent people", "I would be glad if a friend worked there"),
)
