-- Where cases were referred outside the city, and when the desk asks what became of each: made from the log, like a case's own row.
create table referral (
  complaint_id uuid constraint referral_pk primary key,
  body_id text not null,
  body_name text not null,
  outcome text,
  -- Null: nobody asks any more, or a day was never set.
  ask_at timestamptz
);
create index referral_ask_idx on referral (ask_at, complaint_id) where ask_at is not null;
