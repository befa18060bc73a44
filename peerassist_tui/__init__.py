"""A terminal console for preparing, running and wrapping up a Peer Assist."""

__version__ = "0.1.0"
