-- By which of the desk's calendars an agency's own time is counted from when it gets a case; empty where it is counted as the step is.
-- What cases were promised before stands in the log and never moves.
alter table agency add column calendar text not null default '';
