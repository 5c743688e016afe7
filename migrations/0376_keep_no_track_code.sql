-- A case's tracking code follows from its id under a kept key, and stands nowhere. A few go on to the first start that keeps keys:
-- they show under which key a version before had made them. That start empties the table.

create table former_track_code as select id, track_code from complaint order by opened_at limit 5;

alter table complaint drop column track_code;
