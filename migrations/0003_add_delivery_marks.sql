-- What the queues need beyond the frame: bytes that are no text, and when an attempt at sending began.
alter table inbound add column raw bytea;
alter table outbox add column claimed_at timestamptz;
alter table outbox add column thread_key text not null default '';
create index outbox_thread_idx on outbox (channel, account_id, thread_key, created_at, id) where status in ('queued', 'sending');
-- Whether a UPIK number was typed twice is asked before it is recorded; what was recorded is never refused afterwards.
drop index register_entry_number_idx;
create index register_entry_number_idx on register_entry (upik_number);
