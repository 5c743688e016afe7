-- Every queue holds its rows by the same column: a lease is no later time of waiting.
alter table attachment add column leased_until timestamptz;
