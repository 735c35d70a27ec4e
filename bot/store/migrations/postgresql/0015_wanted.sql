-- Who wanted an article that stands once in a channel of several of its subscriptions: when the one that carries it ends before it is
-- posted, it goes to another.
CREATE TABLE wanted (
    article_id BIGINT NOT NULL,
    subscription_id BIGINT NOT NULL,
    wanted_at BIGINT NOT NULL,
    PRIMARY KEY (article_id, subscription_id)
);
CREATE INDEX wanted_by_time ON wanted (wanted_at);
