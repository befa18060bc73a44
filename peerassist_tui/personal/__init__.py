"""Personal data: who is in the store, everything about somebody, and taking somebody out of it or renaming them."""
