-- Who is on duty when, and how new cases are shared out among those who take them. Days are those on the wall in Yogyakarta; a night belongs to the
-- day on which it begins. Without a row of desk_setting nothing is shared out.
create table duty_roster (
  day text not null constraint duty_roster_day_form check (day ~ '^\d{4}-\d{2}-\d{2}$'),
  shift text not null,
  officer_id text not null constraint duty_roster_officer references officer on delete cascade,
  constraint duty_roster_pk primary key (day, shift, officer_id)
);
create table desk_setting (name text constraint desk_setting_pk primary key, value text not null);
-- When a case was last given to each by the program.
create table share_out_turn (
  officer_id text constraint share_out_turn_pk primary key constraint share_out_turn_officer references officer on delete cascade,
  last_at timestamptz not null
);
