"""`asset …`: skills, people and safeguards."""
