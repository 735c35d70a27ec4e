-- How fast several processes may go together: when the next turn is, in microseconds since the epoch by the database's clock.
CREATE TABLE rates (
    name TEXT PRIMARY KEY,
    next_at BIGINT NOT NULL
);

-- Who of several processes does what only one may do at a time, until when, in milliseconds.
CREATE TABLE leases (
    name TEXT PRIMARY KEY,
    holder TEXT NOT NULL,
    until BIGINT NOT NULL
);

-- When a subscription last changed, by the database's clock: so processes that keep them in memory follow. Only PostgreSQL, which may
-- have several processes, fills it in.
ALTER TABLE subscriptions ADD COLUMN changed_at BIGINT NOT NULL DEFAULT 0;
CREATE INDEX subscriptions_by_change ON subscriptions (changed_at);
