"""Whom Marco talked to outside his employer, week by week, and the one line he kept of it."""

# Day, the person's short key, what stayed; the last two weeks' talks were with people he does not keep up with.
_TALKS = """
2025-09-04 sam Write down what you would want from a boss, then be it for one hour a week.
2025-09-18 carlos Buyers hear "quote in six days" as "no".
2025-09-25 bill He led his first team of two for a year before anyone called it a team.
2025-10-02 nia Hospitals plan staff like we plan stock. Worse, she says.
2025-10-16 sam Ask for the two new reps before somebody is told to take them.
2025-10-23 dev Storage is hiring team leads who know roofs.
2025-10-30 mei She buys from people who say what will go wrong.
2025-11-06 omar A balance sheet is a forecast that was audited.
2025-11-20 sam The first deal of your reps counts more than your best one.
2025-11-27 ana She said yes to a smaller territory to get a team.
2025-12-25 nia Christmas call. She has changed wards, not hospitals.
2026-01-08 sam Six weeks away are short, if you say who decides meanwhile.
2026-01-22 bill Congratulated. "Sleep when she does."
2026-02-12 omar He looked at our numbers at home with me: it will do.
2026-02-26 sam Yes to two days beside him in March.
2026-03-05 ruth Rooftops needs someone who can read a price list. I can.
2026-03-12 ana Lead something small with an end, before something big without one.
2026-03-19 sam First of the two days: he talked for nine minutes of an hour.
2026-03-26 dev GridLoom lost the bid that we won, over delivery dates.
2026-04-09 carlos He would take a call about a team, not about a module.
2026-04-16 mei Northwind reorganises buying; she stays.
2026-04-23 omar How a bank looks at a boss who leaves: it looks at who is next.
2026-04-30 priya Her first week at Brightgrid: she listens to everyone once.
2026-05-07 sam Run the meeting for those who are quiet in it.
2026-05-14 ruth How to lose a vote and keep the room.
2026-05-21 jo Jo Lindqvist: ask for the team before the title.
2026-05-28 dev A pod of four is a team, whatever the chart says.
2026-06-04 sam Write the pod's rules with them, not for them.
2026-06-11 bill He will be a reference, and wants the numbers in writing.
2026-06-18 mei What she asks people whom she hires: what did you stop doing?
2026-06-25 priya Brightgrid will need two managers next year.
2026-07-02 sam Own one budget line, however small, before you ask for a team.
2026-07-09 nia She leads nine people now, and hates the rota.
2026-07-16 carlos After the 7 MW: he would say so to anyone who asks.
2026-07-23 mei What a forecast is worth to the one who buys.
2026-07-30 dev Two names in storage that I should know; to be asked again.
2026-08-06 dev GridLoom opens in the west.
2026-08-13 sam Four evenings gone is a price. Who agreed to it?
2026-08-20 priya Priya, four months in at Brightgrid: hire the second in command first.
"""

_ROWS = [row.split(maxsplit=2) for row in _TALKS.strip().splitlines()]

TALKS: dict[str, str] = {day: text for day, _, text in _ROWS}
"""What stayed of each talk, by its day."""

TALKED_TO: dict[str, str] = {day: key for day, key, _ in _ROWS}
"""The short key of the person talked to, by the day."""
