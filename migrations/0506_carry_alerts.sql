-- How alerts are carried to people beside the bell: one row an alert that leaves by itself, and one an attempt at it. What was told before this
-- version was rung by the bell alone.

create table alert_delivery (
  alert_id bigint constraint alert_delivery_pk primary key constraint alert_delivery_of references alert on delete cascade,
  user_id text not null,
  -- proving: a way took it and is to say whether it arrived. bell: its person has no other way. unreached: every way failed.
  status text not null default 'waiting'
    constraint alert_delivery_status_known check (status in ('waiting', 'proving', 'told', 'bell', 'unreached', 'settled')),
  rounds integer not null default 0,
  not_before timestamptz not null,
  leased_until timestamptz
);
create index alert_delivery_open_idx on alert_delivery (not_before) where status in ('waiting', 'proving');

create table alert_attempt (
  id bigint generated always as identity constraint alert_attempt_pk primary key,
  alert_id bigint not null constraint alert_attempt_of references alert on delete cascade,
  way text not null,
  device_id uuid,
  state text not null constraint alert_attempt_state_known check (state in ('sending', 'sent', 'arrived', 'failed', 'unknown')),
  detail text,
  round integer not null,
  at timestamptz not null,
  settled_at timestamptz,
  receipt uuid not null,
  channel text,
  account_id text,
  external_id text
);
create index alert_attempt_alert_idx on alert_attempt (alert_id);
create index alert_attempt_receipt_idx on alert_attempt (receipt);
create index alert_attempt_external_idx on alert_attempt (channel, external_id) where external_id is not null;

-- What goes out within another one does not leave by itself.
create function alert_is_carried() returns trigger language plpgsql as $$
begin
  insert into alert_delivery (alert_id, user_id, not_before) values (new.id, new.user_id, coalesce(new.not_before, new.at));
  return null;
end $$;
create trigger alert_carried after insert on alert for each row when (new.told_with is null) execute function alert_is_carried();

create index way_errand_external_idx on way_errand (way, external_id) where external_id is not null;
