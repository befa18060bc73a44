"""A terminal console for preparing, running and wrapping up a Peer Assist."""
