"""Whether the person `p` of the session `s` was in the room, in SQL, as `readings/present.was_there` says it."""

THERE = """(
    EXISTS (SELECT 1 FROM turn t WHERE t.person_id = p.id)
    OR EXISTS (SELECT 1 FROM stay y WHERE y.person_id = p.id AND y.arrived_at IS NOT NULL
               AND (y.left_at IS NULL OR y.left_at > max(y.arrived_at, s.started_at)))
    OR (p.invitation <> 'declined' AND NOT EXISTS (SELECT 1 FROM stay y WHERE y.person_id = p.id)))
"""
