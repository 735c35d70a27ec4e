-- What people report as wrong in an answer, until the owner of the bot has judged it.
CREATE TABLE reports (
    id INTEGER PRIMARY KEY,
    user_id BIGINT,
    about TEXT NOT NULL,
    text TEXT NOT NULL,
    source TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    closed_at BIGINT,
    state TEXT NOT NULL CHECK (state IN ('open', 'accepted', 'refused'))
);

CREATE INDEX reports_by_state ON reports (state, id);
CREATE INDEX reports_by_user ON reports (user_id);
