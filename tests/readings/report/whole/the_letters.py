"""The letters after a meeting, spelled out."""

TO_A_GIVER = """\
Storm warnings
To Amina Diallo, after the peer assist of Tuesday 8 December 2026
Dear Amina Diallo,
Thank you for the bells.
Here is what came of our meeting.
# What became of your ideas
## Bells
**Our answer:** We adapt it to our case.
**Why:** We have no towers
| What | Who | By | (56, 24, 20)
| Hang a bell | Hawa Quillon | done |
## Boat callers
**Our answer:** We have not decided yet.
# What we learned from what you said
- **Bells first.** Hang it where people pass and ring it daily
# What else we learned
- **Ask twice!**
# What else we will do
| What | Who | By | (56, 24, 20)
| Count boats | Harbour Ltd | 5 January 2027 |
| Ask the school |  |  |
# When we look at it again
- **1 March 2027:** Hear the bell (Hawa Quillon)
- 1 June 2027
# Write to us
- **Hawa Quillon** hawa@house.example
With kind regards,
  Fay Stone
  Facilitator of the peer assist, for Hawa Quillon and Hugo Brand
"""
"""To whom two of the options, and a note on which a lesson rests, are owed."""

TO_ANOTHER = """\
Storm warnings
To Bao Tran, after the peer assist of Tuesday 8 December 2026
Dear Bao Tran,
Thank you for coming, and for sharing your experience with us.
Here is what came of our meeting.
# What became of your idea
## Flags
**Our answer:** We park it for now.
**Why:** Not at night
And not in rain
# What we learned from what you said
- **Ask twice!**
# What else we learned
- **Bells first.** Hang it where people pass and ring it daily
# What we will do
| What | Who | By | (56, 24, 20)
| Hang a bell | Hawa Quillon | done |
| Count boats | Harbour Ltd | 5 January 2027 |
| Ask the school |  |  |
# When we look at it again
- **1 March 2027:** Hear the bell (Hawa Quillon)
- 1 June 2027
# Write to us
- **Hawa Quillon** hawa@house.example
With kind regards,
  Fay Stone
  Facilitator of the peer assist, for Hawa Quillon and Hugo Brand
"""
"""To whom one option is owed, from which nothing comes; nobody has thanked them."""

TO_A_LISTENER = """\
Storm warnings
To Chen Wei, after the peer assist of Tuesday 8 December 2026
Dear Chen Wei,
Thank you for coming, and for sharing your experience with us.
Here is what came of our meeting.
# What we learned
- **Bells first.** Hang it where people pass and ring it daily
- **Ask twice!**
# What we will do
| What | Who | By | (56, 24, 20)
| Hang a bell | Hawa Quillon | done |
| Count boats | Harbour Ltd | 5 January 2027 |
| Ask the school |  |  |
# When we look at it again
- **1 March 2027:** Hear the bell (Hawa Quillon)
- 1 June 2027
# Write to us
- **Hawa Quillon** hawa@house.example
With kind regards,
  Fay Stone
  Facilitator of the peer assist, for Hawa Quillon and Hugo Brand
"""
"""To a peer who gave nothing that may be told."""

TO_THE_NOTE_TAKER = """\
Storm warnings
To Noor Khan, after the peer assist of Tuesday 8 December 2026
Dear Noor Khan,
Thank you for every word.
Here is what came of our meeting.
# What we learned
- **Bells first.** Hang it where people pass and ring it daily
- **Ask twice!**
# What we will do
| What | Who | By | (56, 24, 20)
| Hang a bell | Hawa Quillon | done |
| Count boats | Harbour Ltd | 5 January 2027 |
| Ask the school |  |  |
# When we look at it again
- **1 March 2027:** Hear the bell (Hawa Quillon)
- 1 June 2027
# Write to us
- **Hawa Quillon** hawa@house.example
With kind regards,
  Fay Stone
  Facilitator of the peer assist, for Hawa Quillon and Hugo Brand
"""
"""To somebody else who was thanked."""

WITHOUT_NAMES = """\
Storm warnings
To Amina Diallo, after the peer assist of Tuesday 8 December 2026
Dear colleague,
Thank you for the bells.
Here is what came of our meeting.
# What became of your ideas
## Bells
**Our answer:** We adapt it to our case.
**Why:** We have no towers
| What | Who | By | (56, 24, 20)
| Hang a bell | Hawa Quillon | done |
## Boat callers
**Our answer:** We have not decided yet.
# What we learned from what you said
- **Bells first.** Hang it where people pass and ring it daily
# What else we learned
- **Ask twice!**
# What else we will do
| What | Who | By | (56, 24, 20)
| Count boats | Harbour Ltd | 5 January 2027 |
| Ask the school |  |  |
# When we look at it again
- **1 March 2027:** Hear the bell (Hawa Quillon)
- 1 June 2027
# Write to us
Write to whoever invited you.
With kind regards,
  The hosts and the facilitator
"""
"""To whoever gave, where no name may stand in it; who is written to is the business of `readings.anonymous`."""

FROM_HALFWAY = """\
Storm warnings
To Amina Diallo, after the peer assist of Tuesday 8 December 2026
Dear Amina Diallo,
Thank you for coming, and for sharing your experience with us.
Here is what came of our meeting.
# What we will do
| What | Who | By | (56, 24, 20)
| Hang one |  | 15 January 2027 |
With kind regards,
  Hawa Quillon and Hugo Brand
"""
"""From a meeting that is still on, whose hosts lead it themselves."""
