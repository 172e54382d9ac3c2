"""What is said of a threshold follows it: every one is set to a number of its own, and `?` is read everywhere."""

import re
from typing import Any, get_args

from careertui.content.demo import demo_documents
from careertui.domain.signals.signal import SignalKind
from careertui.domain.thresholds import Thresholds, ranges
from careertui.tui.assets.screen import AssetsScreen
from careertui.tui.insights.places import SECTIONS
from careertui.tui.insights.screen import InsightsScreen
from careertui.tui.insights.words import rule_of
from careertui.tui.keys.table import COMMAND_TABLE
from careertui.tui.today.explained import _signal_rule
from tests.tui.stage import Stage, staged


def odd_numbers() -> dict[str, int]:
    """A number for each threshold: odd, in its range, no other's as far as the ranges go, and not its default."""
    found: dict[str, int] = {}
    for name, each in sorted(ranges().items(), key=lambda pair: pair[1].high - pair[1].low):
        odd = [n for n in range(each.high, each.low - 1, -1) if n % 2 and n != getattr(Thresholds(), name)]
        found[name] = next((n for n in odd if n not in found.values()), odd[0])
    return found


SET = odd_numbers()
ODD = Thresholds(**SET)
# The defaults as they stand in sentences: a number with what it counts.
DEFAULTS = re.compile(r"\b(?:2|6|12|24|two|six|twelve) (?:months|or (?:less|more))|\b(?:28|30|90|14) days|60 ?%")


def odd_documents() -> dict[str, Any]:
    """The demo, with every threshold set."""
    documents: dict[str, Any] = dict(demo_documents())
    settings = documents.get("meta", {}).get("settings", {})
    return {**documents, "meta": {**documents.get("meta", {}), "settings": {**settings, "thresholds": SET}}}


def test_the_rules_of_signals_and_of_insights() -> None:
    kinds = get_args(SignalKind)
    texts = {kind: " ".join(_signal_rule(kind, ODD)) for kind in kinds}
    texts |= {section.name: rule_of(section.name, ODD) for section in SECTIONS}
    assert {name: DEFAULTS.findall(text) for name, text in texts.items() if DEFAULTS.search(text)} == {}
    for name in ("balance_low", "balance_drop"):
        assert str(SET[name]) in texts["balance"]
    assert "{" not in "".join(texts.values())
    for kind, name in (("stuck", "stuck_days"), ("readiness", "drill_months"), ("signs", "sign_weeks")):
        assert str(SET[name]) in texts[kind]


def test_no_command_names_a_threshold() -> None:
    titles = [command.title for command in COMMAND_TABLE]
    assert not [title for title in titles if DEFAULTS.search(title)]


@staged(odd_documents)
async def test_what_stands_on_the_screens(stage: Stage) -> None:
    assert stage.app.career.settings.thresholds == ODD
    await stage.press("5")
    assets = stage.base
    assert isinstance(assets, AssetsScreen)
    seen = 0
    for row in assets.pane.rows:
        if row.key is not None:
            assets._go_to(row.key)  # type: ignore[arg-type]
            _, words = assets.explanation()
            assert DEFAULTS.findall(re.sub(r"every \d+ months", "", words)) == []
            seen += f"soon: {SET['soon_days']}." in words
    assert seen > 10
    await stage.press("8")
    insights = stage.base
    assert isinstance(insights, InsightsScreen)
    insights.show_section("network")
    await stage.settled()
    assert f"touched in {SET['outside_days']} days" in stage.words
    assert not DEFAULTS.search(stage.words)
