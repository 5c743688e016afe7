-- What whoever goes writes for whoever comes, one note an officer and shift: numbers of cases as they stood when it was written, and free words.
-- Whoever of the next shift takes it is written down here and in the record of the desk.
create table shift_note (
  id uuid constraint shift_note_pk primary key,
  day text not null,
  shift text not null,
  written_by text not null,
  words text not null,
  open jsonb not null,
  written_at timestamptz not null,
  taken_by text,
  taken_at timestamptz,
  constraint shift_note_once unique (day, shift, written_by),
  constraint shift_note_taken check ((taken_by is null) = (taken_at is null))
);
create index shift_note_untaken_idx on shift_note (written_at) where taken_at is null;
