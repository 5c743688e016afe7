-- How many tellings nobody tries any more, for the screen of all settings, which asks each minute: they are few among the millions that arrived,
-- and were found only by reading all of a receiver's rows.
create index webhook_delivery_given_up_idx on webhook_delivery (webhook_id) where status = 'given-up';
