-- What people ask again and again is looked for among cases that were answered without any agency: few among many, and the latest first.
create index complaint_answered_idx on complaint (closed_at desc)
  where close_reason in ('information-answered', 'referred', 'conveyed') and lead_agency_id is null;
