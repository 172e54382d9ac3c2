"""The demo career for the tests of views."""

import pytest

from careertui.content.demo import demo_documents
from careertui.domain.career import Career
from tests.domain.careers import MemoryFacts


@pytest.fixture
def demo_facts() -> MemoryFacts:
    return MemoryFacts(demo_documents())


@pytest.fixture
def demo(demo_facts: MemoryFacts) -> Career:
    return Career(demo_facts)
