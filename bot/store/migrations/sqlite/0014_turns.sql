-- When news came to a channel that had nothing to send: until its first turn it is fresh, and the freshest comes first. NULL once it had
-- a turn and something is left over, or nothing waits.
ALTER TABLE queues ADD COLUMN fresh_at BIGINT;
CREATE INDEX queues_fresh ON queues (fresh_at DESC, served_at, channel_id) WHERE fresh_at IS NOT NULL;
-- Who has waited longest for a turn comes first among all: since news came, or since the last turn.
CREATE INDEX queues_turn ON queues (COALESCE(fresh_at, served_at), channel_id) WHERE due_at IS NOT NULL;
