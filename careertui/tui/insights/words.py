"""What `?` says of each section of Insights: the rule behind its numbers, in a few sentences."""

from careertui.content.checks import ABOUT
from careertui.domain.checks.job_or_career import BETWEEN_FROM, CAREER_FROM
from careertui.domain.signals.balance import balance_rule
from careertui.domain.thresholds import Thresholds

_RULES = {
    "sight": "Read it from the top: a ranked value, the goals that name it, the skills they need as level of need, the"
    " habit that builds each, and the newest win or tick that proves it. The line breaks where nothing serves a value,"
    " where no live habit builds a skill below its need, or where an active goal has neither an open action nor a"
    " habit; each break has a key that closes it. Ideas and active goals are in it, closed ones lie behind.",
    "balance": "Each weekly review asks how many tenths of the week's work energy went to your own career, 0 to 9."
    " Worth a look: {balance} Under the columns stand the warning signs of each week. A week of a season is neither"
    " high nor low, it is a season.",
    "scores": "A week's score is what was reached of all its quotas together; more than a quota does not count double."
    " The mean is taken over the last thirteen closed weeks that no season touches. Weeks of a season are marked under"
    " the columns.",
    "resilience": "Two views of the same seven dimensions, 0 to 100: what you say of yourself, and what the log says of"
    " the last twelve weeks that counted, with weekly reviews for Reflect, fresh people for Relate, closed experiments"
    " for Experiment, safeguards for Prepare and warning signs for Protect. Where there is no data stands a dash, never"
    " a zero. There is no overall score: seven numbers say more than one.",
    "checks": f"{ABOUT} Under {BETWEEN_FROM} percent is job-focused, from {CAREER_FROM} on career-focused; the marks in"
    " the bars stand there. The two lowest statements of the newest check come with what moves them.",
    "network": "Outside is who does not work for your present employer; a change of role changes it by itself. Fresh is"
    " who was touched within their months, season days not counted; due today is not late. The columns count the lines"
    " of the log and the notes of ticks that name someone outside, month by month.",
    "liked": "Lines of the log that were marked: good or bad at it, liked or hated it. What you are good at and like is"
    " what to have more of; what you are good at and hate is what others will go on giving you.",
}


def rule_of(section: str, limits: Thresholds) -> str:
    """A section's rule, with the thresholds in force."""
    balance = balance_rule(limits)
    return _RULES[section].replace("{balance}", f"{balance[0].lower()}{balance[1:]}")
