-- Recaps and reports that leave by mail: to whom each kind goes, who wants none, and what went to whom. Nobody had any before this version.

create table report_mailing (
  kind text constraint report_mailing_pk primary key constraint report_mailing_kind_known check (kind in ('week', 'month', 'year')),
  roles text[] not null,
  -- Addresses of people who are no officers, as a JSON list.
  sealed_outside bytea,
  -- What was due before stays unsent: a list of today is sent nothing of yesterday.
  since timestamptz not null,
  set_by text,
  set_at timestamptz
);

-- An officer who wants no report of a kind.
create table report_refusal (
  officer_id text not null,
  kind text not null,
  constraint report_refusal_pk primary key (officer_id, kind)
);

-- Each report once, by whichever process looked first; its readers stand in report_mail from then on.
create table report_issue (
  kind text not null,
  period text not null,
  due_at timestamptz not null,
  opened_at timestamptz not null,
  constraint report_issue_pk primary key (kind, period)
);

create table report_mail (
  id uuid constraint report_mail_pk primary key,
  kind text not null,
  period text not null,
  officer_id text,
  sealed_address bytea,
  -- unknown: it had begun to leave when the connection or the program ended. skipped: its reader wanted none, or had no proven address any more.
  status text not null default 'waiting'
    constraint report_mail_status_known check (status in ('waiting', 'sending', 'sent', 'refused', 'unknown', 'skipped')),
  reason text,
  account_id text,
  external_id text,
  at timestamptz not null,
  sent_at timestamptz,
  not_before timestamptz not null,
  attempts integer not null default 0,
  leased_until timestamptz,
  constraint report_mail_of_issue foreign key (kind, period) references report_issue,
  constraint report_mail_reader check ((officer_id is null) <> (sealed_address is null)),
  constraint report_mail_once unique (kind, period, officer_id)
);
create index report_mail_open_idx on report_mail (not_before) where status in ('waiting', 'sending');
create index report_mail_external_idx on report_mail (external_id) where external_id is not null;
