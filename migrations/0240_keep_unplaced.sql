-- Words that came in and became no case by themselves: officers read them, and make a case of them or dismiss them.
-- `item_key` is the same when the same payload is read again, so that nothing is shown twice.
create table unplaced (
  id uuid constraint unplaced_pk primary key,
  item_key text not null constraint unplaced_item_unique unique,
  inbound_id bigint,
  channel text not null,
  account_id text not null,
  reason text not null,
  detail text not null,
  readable jsonb not null,
  received_at timestamptz not null,
  state text not null default 'open',
  complaint_id uuid,
  settled_at timestamptz,
  settled_by text
);
create index unplaced_open_idx on unplaced (received_at desc, id desc) where state = 'open';
create index unplaced_settled_idx on unplaced (settled_at desc, id desc) where state <> 'open';
create index unplaced_inbound_idx on unplaced (inbound_id) where state = 'open';

-- A change of words whose message has not come for a while is shown there, and still waits for its message.
alter table early_inbound add column unplaced_id uuid;
create index early_inbound_kept_idx on early_inbound (kept_at) where unplaced_id is null;

-- What carried nobody's words, by its name.
create table passed_over (
  channel text not null,
  account_id text not null,
  what text not null,
  times bigint not null,
  last_at timestamptz not null,
  constraint passed_over_pk primary key (channel, account_id, what)
);

-- What an officer must know of a message besides its words: that a group passed it on, that its id was used twice.
alter table message add column remarks text[] not null default '{}';

-- Where the writer chose a message's id: a digest of who wrote what, so that another message under the same id is no repeat of it.
alter table message add column content_digest text;
