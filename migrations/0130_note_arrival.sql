-- Some platforms tell when a message of ours reached the telephone, and when it was read: officers see it beside their words.

alter table outbox add column arrived_at timestamptz;
alter table outbox add column read_at timestamptz;
