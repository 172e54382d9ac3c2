"""The Assets screen: skills, people, safeguards and roles; the drill."""
