"""The table says what was measured and whether it holds."""

from tests.bench.figures import figure_row, markdown, ratio_row


def test_a_ratio_is_the_median_of_the_rounds() -> None:
    row = ratio_row("start", [30, 24, 100], [10, 20, 25], 1.25)
    assert row == ("start", "30.0 ms", "20.0 ms", "3.00 ×", "1.25 ×", False)
    assert ratio_row("start", [24, 12], [20, 10], 1.25).holds


def test_a_figure_names_its_greatest_value() -> None:
    assert figure_row("key", [300, 200, 250], "B", 500, digits=0) == ("key", "250 B (to 300)", "", "", "500 B", True)
    assert figure_row("memory", [44.26], "MiB") == ("memory", "44.3 MiB", "", "", "", None)


def test_a_promise_not_kept_is_seen() -> None:
    table = markdown([figure_row("idle", [3], "B", 0, digits=0)]).splitlines()
    assert table[0] == "| what | measured | floor | ratio | at most | holds |"
    assert table[-1] == "| idle | 3 B |  |  | 0 B | **no** |"
