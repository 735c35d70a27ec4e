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

-- When a subscription last changed, by the database's clock: so processes that keep them in memory follow.
ALTER TABLE subscriptions ADD COLUMN changed_at BIGINT NOT NULL
    DEFAULT (CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT));
CREATE INDEX subscriptions_by_change ON subscriptions (changed_at);
CREATE FUNCTION subscription_changed() RETURNS trigger AS $$
BEGIN
    NEW.changed_at = CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT);
    RETURN NEW;
END
$$ LANGUAGE plpgsql;
CREATE TRIGGER subscription_changes BEFORE UPDATE ON subscriptions FOR EACH ROW EXECUTE FUNCTION subscription_changed();
