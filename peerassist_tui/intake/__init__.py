"""What others have written, taken in: lists of people, tables of actions and notes, session scripts."""
