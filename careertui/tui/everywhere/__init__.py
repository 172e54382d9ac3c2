"""Forms that open from every screen."""
