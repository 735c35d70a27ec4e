-- Watches are subscriptions of the kind 'direct': `channel_id` is the person, `guild_id` the server whose feeds they follow, or 0.

-- What the bot must know to write to a person: the language of their last request, their time zone and their quiet hours, in minutes
-- of the day (NULL: none).
CREATE TABLE watchers (
    user_id BIGINT PRIMARY KEY,
    locale TEXT NOT NULL,
    zone TEXT,
    quiet_from INTEGER,
    quiet_until INTEGER,
    updated_at BIGINT NOT NULL
);

-- What went beyond a person's daily share: all of a day stands in one message, the one that the delivery `fold` made.
CREATE TABLE watch_folds (
    delivery TEXT PRIMARY KEY,
    fold TEXT NOT NULL,
    user_id BIGINT NOT NULL,
    article_id BIGINT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX watch_folds_by_fold ON watch_folds (fold);
CREATE INDEX watch_folds_by_user ON watch_folds (user_id, at);

CREATE INDEX outbox_direct ON outbox (channel_id, done_at) WHERE kind = 'direct';
