"""How wide and how high things are: what a terminal has room for, the sheets, and the most that lines take.

Numbers that a style sheet needs too are handed to it as variables: `$form-width` is FORM_WIDTH.
"""

from typing import Final

# The terminal, in columns and lines

LEAST_WIDTH, LEAST_HEIGHT = 40, 12
WIDE = 100  # columns from which panes stand beside each other
HIGH = 20  # lines from which there is room for a blank one under the bar
NARROW = 58  # columns under which words and tables are the short ones


def body_height(height: int) -> int:
    """The lines between the bar and the message line, on a terminal of so many."""
    return height - (4 if height >= HIGH else 3)


# Sheets over a screen

FORM_WIDTH = 72
GUIDE_WIDTH = 88
EXPLAIN_WIDTH = 76
COMPARE_WIDTH = 140
SHEET_PADDING, LOW_PADDING = 2, 1  # columns on either side; where the terminal is low
LABEL_WIDTH = 12  # a field's name


def sheet_room(width: int, height: int) -> int:
    """The columns inside a sheet as wide as forms are, on a terminal of this size; known before anything has a size."""
    return min(width, FORM_WIDTH) - 2 * (SHEET_PADDING if height >= HIGH else LOW_PADDING)


# The most columns that lines take: wider than this their facts would be too far from their names

LIST_WIDTH = 96
PAGE_WIDTH = 100  # the assets, and one column of the vision
WEEK_WIDTH = 112  # habits with the days of their week, and Today's lines below them
SIGHT_WIDTH = 116  # skills with their proofs
LOG_WIDTH = 120

# The habit's detail under the list; the map is in it

HABIT_LINES = 13
MAP_LINES = 10  # months, seven days, states, the day under the cursor
FACT_LINES, WIDE_FACT_LINES, LOW_FACT_LINES = HABIT_LINES - MAP_LINES, 4, 2  # above the map

PANE_GAP = 2  # columns between panes that stand beside each other
MOST_COLUMNS = 3  # of sections on a page
FOOT_LINES = 4  # the statement of a check in full
QUESTION_LINES = 3  # the question of a review in full, where the terminal is low

SHEET_VARIABLES: Final = {
    "form-width": FORM_WIDTH,
    "guide-width": GUIDE_WIDTH,
    "explain-width": EXPLAIN_WIDTH,
    "compare-width": COMPARE_WIDTH,
    "sheet-padding": SHEET_PADDING,
    "low-padding": LOW_PADDING,
    "label-width": LABEL_WIDTH,
    "habit-lines": HABIT_LINES,
    "map-lines": MAP_LINES,
    "fact-lines": FACT_LINES,
    "wide-fact-lines": WIDE_FACT_LINES,
    "low-fact-lines": LOW_FACT_LINES,
    "pane-gap": PANE_GAP,
    "foot-lines": FOOT_LINES,
    "question-lines": QUESTION_LINES,
}
