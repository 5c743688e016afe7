-- Where a platform is paid by the call, what an account has spent in a month as far as it was counted here: sends, those with an
-- address among them, things that were read, and what all of it cost by the prices that held. Months are those of UTC, as the platform's days.
create table account_spend (
  channel text not null,
  account_id text not null,
  month text not null check (month ~ '^\d{4}-\d{2}$'),
  written integer not null default 0,
  with_link integer not null default 0,
  read integer not null default 0,
  usd numeric(14, 4) not null default 0,
  primary key (channel, account_id, month),
  foreign key (channel, account_id) references channel_account (channel, id) on delete cascade
);
