"""Everything of Textual that it offers to nobody, and that the program needs all the same.

No other file of the program names a private thing of Textual. `tests/project/test_textual_seam.py` holds that, and says
of each what breaks when a new Textual has it otherwise.
"""
