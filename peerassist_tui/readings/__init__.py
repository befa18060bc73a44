"""What can be read off a session: pure functions of the session and the present moment."""
