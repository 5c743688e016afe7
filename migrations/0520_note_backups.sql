-- When the last back-up that is whole was begun: leaders see how old it is.
alter table installation add column backed_up_at timestamptz;
