-- Open311: what a partner said of a report besides its words, what of a case an officer lets the public see, and a place to try.

create table service_request (
  complaint_id uuid constraint service_request_pk primary key,
  partner_id text not null,
  -- The conversation of the report, on which its news comes in.
  thread_key text not null,
  service_code text not null,
  lat double precision,
  long double precision,
  -- Where the category gives a token first.
  token text constraint service_request_token_unique unique
);

create table case_publication (
  complaint_id uuid constraint case_publication_pk primary key,
  listed boolean not null,
  service_code text not null,
  -- Written by an officer for everybody; empty: only the category is told.
  summary text not null,
  published_at timestamptz not null,
  published_by text not null
);

-- What partners try out: never a case, gone after a month.
create table service_request_trial (
  id text constraint service_request_trial_pk primary key,
  partner_id text not null,
  service_code text not null,
  lat double precision,
  long double precision,
  token text,
  requested_at timestamptz not null
);
create index service_request_trial_requested_idx on service_request_trial (requested_at);

-- When the list of categories was last another one: clients keep what they read until then.
create table service_list (
  only_row boolean primary key default true constraint service_list_only_row check (only_row),
  digest bytea not null,
  changed_at timestamptz not null
);

-- The news that partners ask for, by their time; only these kinds, so that appending stays quick.
create index event_news_idx on event (at)
  where type in ('InterimApproved', 'Disposed', 'DeadlineExtended', 'FieldResultReported', 'CaseClosed', 'CaseReopened');
