"""Consoles in real terminals that are killed while they do something, and what has to hold of the store afterwards."""
