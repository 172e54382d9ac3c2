"""The README lists every key there is, as it is."""

import pytest

from careertui.tui.keys.table import COMMAND_TABLE
from tests.tui.keys.readme import README, lines, spoken_keys, table, with_table


def test_the_readme_is_up_to_date() -> None:
    readme = README.read_text(encoding="utf-8")
    assert with_table(readme) == readme, "python -m tests.tui.keys.readme writes the table anew"


def test_every_command_is_there_once() -> None:
    ids = [line.id for line in lines() if line.id]
    assert sorted(ids) == sorted(f"`{command.id}`" for command in COMMAND_TABLE)


@pytest.mark.parametrize(
    ("keys", "spoken"),
    [
        ("space", "`space`"),
        ("left_square_bracket", "`[`"),
        ("pagedown,ctrl+d", "`PgDn` `ctrl+d`"),
        ("J,shift+down", "`J` `shift+↓`"),
        ("", ""),
    ],
)
def test_keys_are_spoken(keys: str, spoken: str) -> None:
    assert spoken_keys(keys) == spoken


def test_its_lines_are_of_one_length() -> None:
    assert len({len(line) for line in table().splitlines()}) == 1


def test_a_readme_without_marks_is_refused() -> None:
    with pytest.raises(ValueError, match="0 times"):
        with_table("# careertui\n")
