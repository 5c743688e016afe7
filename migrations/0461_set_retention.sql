-- How long what is kept of people stays once its case has ended, kind by kind. A kind without a row stays until somebody asks for its erasure:
-- where the law names no span the city decides, and nothing goes by itself before it has.
create table retention (
  kind text constraint retention_pk primary key,
  days integer not null constraint retention_days check (days between 1 and 36500)
);
