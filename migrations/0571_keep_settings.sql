-- What an officer chose for themselves, on every device: how close rows stand, and for how many seconds words to a reporter can be called back.
-- Nothing where they chose nothing.
create table officer_setting (
  officer_id text constraint officer_setting_pk primary key,
  compact boolean,
  hold_seconds smallint constraint officer_setting_hold_seconds_known check (hold_seconds in (0, 5, 10, 20))
);
