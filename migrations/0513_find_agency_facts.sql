-- An agency asks of its own cases alone: through all that came in a quarter of a year it is one in as many as there are agencies.
create index case_fact_agency_idx on case_fact (lead_agency_id, reported_at) where lead_agency_id is not null;
