-- Since when a platform refuses an account, so that whoever waits for messages is told how long none can have come. `checked_at` moves with
-- every look. Of what failed before, the last look is the earliest moment that is known.
alter table channel_account add column problem_at timestamptz;
update channel_account set problem_at = coalesce(checked_at, now()) where problem is not null;
