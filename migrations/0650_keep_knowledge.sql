-- What the city knows of questions that people ask again and again: a short answer with whoever answers for it, where it is written, and until when it
-- holds. How often an answer began with one is counted by month, so that what helps is told from what nobody uses; of whom is not kept.
create table article (
  id text constraint article_pk primary key,
  question text not null,
  answer text not null,
  also_called text not null default '',
  category_id text not null default '',
  -- An agency; empty: the desk itself.
  owner_id text not null default '',
  source text not null,
  -- The last day on which it may be said unchecked, `YYYY-MM-DD`.
  valid_until text not null,
  state text not null default 'used',
  constraint article_state check (state in ('used', 'resting')),
  constraint article_valid_until check (valid_until ~ '^\d{4}-\d\d-\d\d$')
);

create table article_use (
  article_id text not null constraint article_use_article_fk references article (id),
  month text not null,
  uses integer not null,
  constraint article_use_pk primary key (article_id, month),
  constraint article_use_month check (month ~ '^\d{4}-\d\d$')
);
