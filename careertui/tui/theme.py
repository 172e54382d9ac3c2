"""Two calm themes of our own beside Textual's: flat surfaces, one accent."""

from textual.theme import Theme

DARK = Theme(
    name="careertui-dark",
    primary="#8fb573",
    secondary="#6f8f9f",
    accent="#e0b05c",
    warning="#e0a458",
    error="#d9776b",
    success="#8fb573",
    foreground="#d8d6cf",
    background="#16181a",
    surface="#1d2023",
    panel="#25292d",
    dark=True,
)

LIGHT = Theme(
    name="careertui-light",
    primary="#4a7a35",
    secondary="#46697a",
    accent="#935f00",
    warning="#9a5b00",
    error="#a63a2e",
    success="#3f7a2a",
    foreground="#2a2a28",
    background="#faf8f3",
    surface="#f1eee6",
    panel="#e6e2d8",
    dark=False,
)

THEMES = (DARK, LIGHT)
