"""The tests: what the program promises."""
