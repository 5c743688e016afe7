-- When the record was last walked as a whole, and how it ended: for the screen that shows its end. It proves nothing by itself.

create table log_check (
  id boolean constraint log_check_pk primary key default true constraint log_check_one check (id),
  checked_at timestamptz not null,
  whole boolean not null,
  anchors integer not null
);
