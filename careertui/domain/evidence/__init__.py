"""What is proved by dated lines: levels and freshness, readiness, who outside was touched."""
