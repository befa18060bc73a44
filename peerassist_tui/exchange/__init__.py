"""What is carried from laptop to laptop: bundles of whole sessions, and how two histories become one."""
