-- An account may rest: it is neither asked nor answered for until somebody wakes it. A receiver may be switched off in the console,
-- and one that left the configuration file is over: what waited for it ends with a reason.
alter table channel_account add column resting_at timestamptz;
alter table webhook add column off_at timestamptz, add column ended_at timestamptz;
