"""The parts of a session that are prepared and wrapped up: what each shows, asks for, and does."""
