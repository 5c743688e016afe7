-- Accounts that are named by a webhook's address or are polled: whose payload it is, how far each was read, and until when its token lasts.

alter table inbound add column account_id text;
alter table channel_account add column expires_at timestamptz;

create table poll_cursor (
  channel text not null,
  account_id text not null,
  cursor text,
  next_at timestamptz not null,
  -- A poller that died gives the account back at this instant.
  leased_until timestamptz,
  constraint poll_cursor_pk primary key (channel, account_id)
);
