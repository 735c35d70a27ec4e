-- What Discord was last told about our commands, so that it is told again only when they change.
CREATE TABLE command_hash (
    scope TEXT PRIMARY KEY,
    hash TEXT NOT NULL,
    synced_at BIGINT NOT NULL
);

-- What a server chose; NULL means that it did not choose.
CREATE TABLE guild_settings (
    guild_id BIGINT PRIMARY KEY,
    locale TEXT,
    home_country TEXT,
    log_channel_id BIGINT,
    manager_role_id BIGINT,
    set_up_at BIGINT,
    left_at BIGINT,
    updated_at BIGINT NOT NULL
);

CREATE TABLE person_settings (
    user_id BIGINT PRIMARY KEY,
    locale TEXT,
    home_country TEXT,
    home_carrier TEXT,
    updated_at BIGINT NOT NULL
);

-- Who changed what in which server. A guild of 0 stands for the bot itself.
CREATE TABLE audit (
    id INTEGER PRIMARY KEY,
    guild_id BIGINT NOT NULL,
    user_id BIGINT NOT NULL,
    what TEXT NOT NULL,
    details TEXT NOT NULL DEFAULT '',
    at BIGINT NOT NULL
);
CREATE INDEX audit_by_guild ON audit (guild_id, at);
