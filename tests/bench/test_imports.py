"""The report of imports says what each adds to a bare Python."""

from tests.bench.imports import IMPORTS, markdown


def test_costs_are_medians_over_the_bare_python_of_the_same_round() -> None:
    times = {"": [10.0, 20.0, 30.0], **{name: [15.0, 40.0, 40.0] for name in IMPORTS}}
    lines = markdown(times).splitlines()
    assert lines[2] == "| nothing | 20.0 ms | 1 × |"
    assert lines[3:] == [f"| {name} | +10.0 ms | 2.0 × |" for name in IMPORTS]
