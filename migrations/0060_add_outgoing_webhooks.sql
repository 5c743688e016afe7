-- Other systems of the city follow what happens: how far each receiver was told, and what became of every telling.

create table webhook (
  id text constraint webhook_pk primary key,
  -- Everything of the log up to this place has a row below, or is told to nobody.
  cursor bigint not null
);

create table webhook_delivery (
  id bigint generated always as identity constraint webhook_delivery_pk primary key,
  webhook_id text not null,
  seq bigint not null,
  event_id uuid not null,
  complaint_id uuid not null,
  type text not null,
  -- The bytes that are sent and signed, the same at every attempt. No person's data is in them.
  body text not null,
  status text not null default 'waiting',
  attempts integer not null default 0,
  -- The first attempt, from which the days of trying count; before it, when the event was read. A replay begins anew.
  since_at timestamptz not null,
  not_before timestamptz not null,
  leased_until timestamptz,
  tried_at timestamptz,
  http_status integer,
  latency_ms integer,
  answer text,
  constraint webhook_delivery_once unique (webhook_id, seq)
);
create index webhook_delivery_waiting_idx on webhook_delivery (webhook_id, complaint_id, seq) where status = 'waiting';
create index webhook_delivery_since_idx on webhook_delivery (since_at);
