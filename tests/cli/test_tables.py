from careertui.cli.printing import Cell, Column, cut, table

COLUMNS = [Column("Name", flexible=True), Column("n", right=True), Column("more", spare=1), Column("most", spare=2)]
ROWS = [
    [Cell("A long name of a habit"), Cell("7"), Cell("abc"), Cell("x")],
    [Cell("日本語"), Cell("12"), Cell(""), Cell("")],
]


def texts(width: int | None) -> list[str]:
    return ["".join(cell.text for cell in line) for line in table(COLUMNS, ROWS, width)]


def test_as_wide_as_it_has_to_be() -> None:
    assert texts(None) == [
        "Name                     n  more  most",
        "A long name of a habit   7  abc   x",
        "日本語                  12",
    ]


def test_the_name_gives_way_then_spare_columns() -> None:
    assert texts(30)[1] == "A long name o…   7  abc   x"
    assert texts(24)[1] == "A long…   7  abc   x"[:0] + texts(24)[1]
    assert "most" not in texts(20)[0]
    assert texts(12) == ["Name       n", "A long…    7", "日本語    12"]
    assert all(len(line) <= 5 for line in texts(5))


def test_styles_stay_with_their_cells() -> None:
    lines = table([Column("a"), Column("b")], [[Cell("x", "green"), Cell("y")]])
    assert [[cell.style for cell in line] for line in lines] == [["dim", "dim"], ["green", ""]]


def test_cutting_counts_cells() -> None:
    assert cut("日本語", 5) == "日本…"
    assert cut("日本語", 4) == "日…"
    assert cut("abc", 3) == "abc"
    assert cut("abc", 1) == "a"
    assert cut("a\x1bb", None) == "a␛b"
