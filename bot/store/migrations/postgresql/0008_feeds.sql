-- How often a server wants a feed read, and in which language it says the feed is; NULL: as the feed itself shows.
ALTER TABLE guild_sources ADD COLUMN interval_s BIGINT;
ALTER TABLE guild_sources ADD COLUMN language TEXT;

-- Whether changes are told in the server's log channel, and the last one that was.
ALTER TABLE guild_settings ADD COLUMN audit_mirrored INTEGER NOT NULL DEFAULT 0;
ALTER TABLE guild_settings ADD COLUMN audit_told BIGINT NOT NULL DEFAULT 0;
CREATE INDEX audit_by_time ON audit (at);

-- What was shown to a manager and waits for their yes: feeds to choose from, a file to import, a backup to restore.
CREATE TABLE offers (
    id TEXT PRIMARY KEY,
    guild_id BIGINT NOT NULL,
    user_id BIGINT NOT NULL,
    kind TEXT NOT NULL,
    payload TEXT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX offers_by_time ON offers (created_at);
