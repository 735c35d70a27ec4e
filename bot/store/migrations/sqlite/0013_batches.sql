-- Rows of a backlog that go to their channel in one message: all of them name the first, whose id is the message's nonce. Written with
-- the first attempt, before anything is sent, so that whoever tries again sends the same message or finds it.
ALTER TABLE outbox ADD COLUMN leader TEXT;
CREATE INDEX outbox_by_leader ON outbox (leader) WHERE leader IS NOT NULL;
-- What an edit has to show: all that stands in its message.
CREATE INDEX outbox_by_message ON outbox (message_id) WHERE message_id IS NOT NULL;
