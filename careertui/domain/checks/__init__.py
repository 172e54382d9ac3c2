"""The two checks: job or career, and resilience beside what the log says."""
