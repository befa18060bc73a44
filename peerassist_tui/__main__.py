"""`python -m peerassist_tui`."""

import sys

from peerassist_tui.cli import main

sys.exit(main())
