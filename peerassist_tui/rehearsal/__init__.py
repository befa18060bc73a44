"""A practice meeting: people who are played, what went on in the room, and what the facilitator made of it."""
