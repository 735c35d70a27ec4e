-- What the owner of the bot allows one server beyond the settings.
CREATE TABLE guild_limits (
    guild_id BIGINT NOT NULL,
    name TEXT NOT NULL,
    most BIGINT NOT NULL,
    PRIMARY KEY (guild_id, name)
);

-- A set-up that is under way: what its panel shows, so that it goes on after a restart.
CREATE TABLE setups (
    guild_id BIGINT PRIMARY KEY,
    draft TEXT NOT NULL,
    updated_at BIGINT NOT NULL
);

-- What stops a server's news now. `state` is what was told last, `told_at` NULL until it was told.
CREATE TABLE troubles (
    guild_id BIGINT NOT NULL,
    kind TEXT NOT NULL,
    subject BIGINT NOT NULL,
    state TEXT NOT NULL,
    since BIGINT NOT NULL,
    told_at BIGINT,
    PRIMARY KEY (guild_id, kind, subject)
);

-- When a manager was offered to set the server up: once.
ALTER TABLE guild_settings ADD COLUMN offered_at BIGINT;
