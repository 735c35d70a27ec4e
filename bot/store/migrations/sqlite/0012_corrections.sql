-- What managers say of the regions of articles. It holds for their server at once, and for all when the owner of the bot has accepted
-- the report beside it. `body` is JSON: the regions that are right, and the words that had caused wrong ones; `later`: it holds for
-- later articles of the feed with those words too.
CREATE TABLE region_corrections (
    id INTEGER PRIMARY KEY,
    guild_id BIGINT NOT NULL,
    source_id BIGINT NOT NULL,
    article_id BIGINT NOT NULL,
    later INTEGER NOT NULL DEFAULT 0,
    body TEXT NOT NULL,
    report_id BIGINT,
    created_by BIGINT,
    created_at BIGINT NOT NULL,
    removed_at BIGINT
);
CREATE INDEX region_corrections_by_report ON region_corrections (report_id);
