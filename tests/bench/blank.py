"""The floor: a Textual app with nothing in it."""

from textual.app import App


class Blank(App[None]):
    """Paints an empty screen; q leaves."""

    BINDINGS = [("q", "quit", "Quit")]


if __name__ == "__main__":
    Blank().run()
