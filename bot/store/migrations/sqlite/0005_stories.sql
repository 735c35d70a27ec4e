-- Reports of a story that stand in another report's post (`also`), entries of a digest (`listed`, with how many further reports each
-- had), and what a post told without showing it (`known`). `origin` is the delivery that makes, or made, the post.
CREATE TABLE told (
    origin TEXT NOT NULL,
    article_id BIGINT NOT NULL,
    channel_id BIGINT NOT NULL,
    subscription_id BIGINT,
    kind TEXT NOT NULL CHECK (kind IN ('also', 'listed', 'known')),
    more INTEGER NOT NULL DEFAULT 0,
    told_at BIGINT NOT NULL,
    PRIMARY KEY (origin, article_id)
) WITHOUT ROWID;
CREATE INDEX told_by_article ON told (article_id);
CREATE INDEX told_by_time ON told (told_at);

-- What waits for the end of quiet hours, or for a digest. `id` becomes the delivery's.
CREATE TABLE held (
    id TEXT PRIMARY KEY,
    subscription_id BIGINT NOT NULL,
    channel_id BIGINT NOT NULL,
    article_id BIGINT NOT NULL,
    due_at BIGINT NOT NULL,
    held_at BIGINT NOT NULL
) WITHOUT ROWID;
CREATE INDEX held_due ON held (due_at);
CREATE INDEX held_by_subscription ON held (subscription_id);
CREATE INDEX held_by_article ON held (article_id);
