-- An officer was asked about the place only where a partner had sent a point; every other listed case stood as 'near' without a word of theirs,
-- and would tell its kelurahan on the page that everybody can open. Nobody agreed to that: until somebody does, no place is told.

update case_publication p set point = 'none'
where point <> 'none' and not exists (
  select from service_request s where s.complaint_id = p.complaint_id and s.lat is not null and s.long is not null);
alter table case_publication alter column point set default 'none';
