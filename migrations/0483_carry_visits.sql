-- The visits that were agreed and are still to come, as lists show them: beside the state of the case, which no list needs to open.
alter table complaint add column visits jsonb;
