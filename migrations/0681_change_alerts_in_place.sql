-- Every alert is changed once or twice: somebody takes it, or what happened ends it. No question goes along `alert_unsent_idx` any more, since what
-- leaves is kept in `alert_delivery`; but while it stands, each such change of one row writes into all seven indexes. Without it no index names what
-- changes, and the change stays in the row's own page where that has room: a fifth of each page that is filled from now on is kept for it.
drop index alert_unsent_idx;
alter table alert set (fillfactor = 80);
