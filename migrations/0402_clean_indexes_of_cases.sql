-- Where fewer than a fiftieth of the rows have changed the server leaves their dead places in the indexes, and their pages count as not seen by
-- everybody. The open cases of a large city are always fewer than that: of just these the indexes alone could never be read.
alter table complaint set (vacuum_index_cleanup = on);
