-- One row a feed address, however many servers have it. Times are milliseconds, intervals seconds. `last_full_at` is the last
-- answer with a body, `read_at` the last body whose keys were compared.
CREATE TABLE sources (
    id INTEGER PRIMARY KEY,
    url TEXT NOT NULL UNIQUE,
    host TEXT NOT NULL,
    title TEXT NOT NULL DEFAULT '',
    language TEXT,
    home TEXT NOT NULL DEFAULT '',
    etag TEXT,
    last_modified TEXT,
    body_hash TEXT,
    baseline_done INTEGER NOT NULL DEFAULT 0,
    newest_wanted INTEGER NOT NULL DEFAULT 0,
    state TEXT NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'off', 'gone')),
    interval_s BIGINT NOT NULL,
    next_poll_at BIGINT NOT NULL,
    leased_until BIGINT NOT NULL DEFAULT 0,
    last_poll_at BIGINT,
    last_success_at BIGINT,
    last_full_at BIGINT,
    read_at BIGINT,
    failures INTEGER NOT NULL DEFAULT 0,
    failing_since BIGINT,
    last_error TEXT,
    told_at BIGINT,
    created_at BIGINT NOT NULL
);
CREATE INDEX sources_due ON sources (next_poll_at) WHERE state = 'active';

-- Whose source it is: a server sees and gets only the sources that it added or accepted.
CREATE TABLE guild_sources (
    guild_id BIGINT NOT NULL,
    source_id BIGINT NOT NULL REFERENCES sources (id),
    name TEXT,
    home TEXT,
    paused INTEGER NOT NULL DEFAULT 0,
    added_by BIGINT NOT NULL,
    added_at BIGINT NOT NULL,
    removed_at BIGINT,
    PRIMARY KEY (guild_id, source_id)
);
CREATE INDEX guild_sources_by_source ON guild_sources (source_id);

-- The payload stands once per entry, never per delivery.
CREATE TABLE articles (
    id INTEGER PRIMARY KEY,
    source_id BIGINT NOT NULL REFERENCES sources (id),
    link_key TEXT,
    shown_hash TEXT NOT NULL,
    payload TEXT NOT NULL,
    first_seen_at BIGINT NOT NULL
);
CREATE INDEX articles_by_time ON articles (first_seen_at);
CREATE INDEX articles_by_source ON articles (source_id, first_seen_at);

-- By what entries are recognised. A key stays for as long as the feed shows it, and 12 months more.
CREATE TABLE seen (
    source_id BIGINT NOT NULL REFERENCES sources (id),
    key TEXT NOT NULL,
    seen_at BIGINT NOT NULL,
    article_id BIGINT,
    PRIMARY KEY (source_id, key)
) WITHOUT ROWID;
CREATE INDEX seen_by_time ON seen (seen_at);

CREATE TABLE subscriptions (
    id INTEGER PRIMARY KEY,
    guild_id BIGINT NOT NULL,
    channel_id BIGINT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('channel', 'thread', 'forum', 'direct')),
    filter TEXT NOT NULL,
    paused INTEGER NOT NULL DEFAULT 0,
    suspended TEXT,
    refusals INTEGER NOT NULL DEFAULT 0,
    refused_at BIGINT,
    created_by BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    removed_at BIGINT
);
CREATE INDEX subscriptions_by_guild ON subscriptions (guild_id);
CREATE INDEX subscriptions_by_channel ON subscriptions (channel_id);

-- What is to be done on Discord: one row a message and place. `seq` is the order in its channel, `id` the nonce, `origin` the id of
-- the delivery that made the message which this one edits or publishes.
CREATE TABLE outbox (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    action TEXT NOT NULL CHECK (action IN ('create', 'edit', 'publish')),
    kind TEXT NOT NULL CHECK (kind IN ('channel', 'thread', 'forum', 'direct')),
    channel_id BIGINT NOT NULL,
    guild_id BIGINT,
    locale TEXT NOT NULL,
    article_id BIGINT NOT NULL REFERENCES articles (id),
    subscription_id BIGINT,
    origin TEXT,
    folded INTEGER NOT NULL DEFAULT 0,
    state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'dead', 'dropped')),
    attempts INTEGER NOT NULL DEFAULT 0,
    tries INTEGER NOT NULL DEFAULT 0,
    unsure INTEGER NOT NULL DEFAULT 0,
    not_before BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    done_at BIGINT,
    message_id BIGINT,
    reason TEXT
);
CREATE INDEX outbox_waiting ON outbox (channel_id, seq) WHERE state = 'waiting';
CREATE INDEX outbox_by_article ON outbox (article_id);
CREATE INDEX outbox_by_subscription ON outbox (subscription_id) WHERE state = 'waiting';
CREATE INDEX outbox_done ON outbox (done_at) WHERE state <> 'waiting';

-- One lease a channel: order is kept because one sender at a time holds it. `lease` is the fencing token; `due_at` is NULL when
-- nothing waits; who was served longest ago comes first.
CREATE TABLE queues (
    channel_id BIGINT PRIMARY KEY,
    lease BIGINT NOT NULL DEFAULT 0,
    leased_until BIGINT NOT NULL DEFAULT 0,
    due_at BIGINT,
    served_at BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX queues_due ON queues (due_at) WHERE due_at IS NOT NULL;

-- The same page from two feeds is posted once in a channel.
CREATE TABLE posted (
    channel_id BIGINT NOT NULL,
    link_key TEXT NOT NULL,
    posted_at BIGINT NOT NULL,
    PRIMARY KEY (channel_id, link_key)
) WITHOUT ROWID;
CREATE INDEX posted_by_time ON posted (posted_at);
