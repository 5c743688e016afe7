-- An account may be declared by the configuration file, by training mode or in the console: whoever looks at it must know which
-- of them holds sway at the next start. And the operator, who sees no case, is told of an account whose token ends soon.
alter table channel_account add column declared_by text not null default 'file'
  constraint channel_account_declared_by check (declared_by in ('file', 'training', 'console'));

alter table notice alter column complaint_id drop not null;
alter table notice add column account_channel text;
alter table notice add column account_id text;
alter table notice add constraint notice_about
  check ((complaint_id is not null) <> (account_channel is not null and account_id is not null));
