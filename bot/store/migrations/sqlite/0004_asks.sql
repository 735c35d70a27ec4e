-- How often a feed itself wants to be read: seconds (`ttl`, `sy:updatePeriod`), and hours and days to keep away ("0 1 23/5 6").
ALTER TABLE sources ADD COLUMN asked_wait_s BIGINT;
ALTER TABLE sources ADD COLUMN skips TEXT;
