-- Answers to the survey of satisfaction (PermenPANRB 14/2017), as tallies of a month: how many chose an answer, and nobody's answers together. No row
-- is one person's, so that none can be laid beside a case.
create table survey_tally (
  month text not null,
  question text not null,
  answer text not null,
  n int not null,
  constraint survey_tally_pk primary key (month, question, answer)
);

-- Cases whose reporter answered, so that each answers once; not when, and not what.
create table survey_taken (
  complaint_id uuid constraint survey_taken_pk primary key
);

-- What everybody is told of a quarter that is over: made once, and never made again.
create table published_survey (
  quarter text constraint published_survey_pk primary key,
  published_at timestamptz not null,
  body jsonb not null
);
