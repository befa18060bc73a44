"""Lessons alone on their pages, spelled out."""

FULL = """\
Bells first
A lesson from a peer assist, Tuesday 8 December 2026
# Advice
Hang it where people pass
and ring it daily
# Where it fits
**It holds when:** There is a tower
**It does not hold when:** There is a storm
# What happened
**Intended:** To hear
**Observed:** It rang
**Cause:** No power needed
**Impact:** All heard
# What it rests on
- **Amina Diallo:** Bells carry two miles
2 more notes it rests on stay among those who were there.
# Looked at again
- **1 March 2027:** It holds in part. Not in fog
# Where it comes from
**Peer assist:** Storm warnings, Tuesday 8 December 2026
**Organisation:** Okonjo House
**What was asked there:** Who warns the last house?
**What was to come of it:** Choose a channel
**What the team does about it:** Hang a bell (Hawa Quillon, by 15 January 2027)
**Who else can use it:** Other ports
**State:** checked
**To be looked at again on:** 1 December 2027
"""
"""With all that a lesson can have; two of the notes below it stay in the room."""

BARE = """\
Ask twice!
A lesson from a peer assist, Tuesday 8 December 2026
# What it rests on
- **Bao Tran:** Who is never asked?
# Where it comes from
**Peer assist:** Storm warnings, Tuesday 8 December 2026
**Organisation:** Okonjo House
**What was asked there:** Who warns the last house?
"""
"""With a title and one note."""
