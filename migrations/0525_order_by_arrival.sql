-- The register of cases is read in the order in which they came, some at a time.
create index complaint_reported_idx on complaint (reported_at, id);
