-- Where a database and what is declared in it come from: training mode declares invented people with a published password, and what it
-- declared must never be served in production. Rows of earlier versions are known by the names that only training gives.

alter table officer add column declared_by text not null default 'operator'
  constraint officer_declared_by check (declared_by in ('operator', 'training'));
alter table agency add column declared_by text not null default 'operator'
  constraint agency_declared_by check (declared_by in ('operator', 'training'));

update officer set declared_by = 'training' where email like '%@demo.tanggap.example';
-- Before accounts told where they come from, a simulated one was the file's, or, once no file named it, the console's.
update channel_account set declared_by = 'training'
  where api_url ~ '/simulator/[a-z0-9-]+/?$'
    or (channel, id) in (('phone', 'telepon-1'), ('walk-in', 'loket-1'), ('email', 'aduan@latihan.example'))
       and handle like '%(latihan)';
update agency set declared_by = 'training'
  where exists (select 1 from officer where officer.declared_by = 'training')
    and (id, name) in (
      ('dpupkp', 'Dinas Pekerjaan Umum, Perumahan dan Kawasan Permukiman'), ('dlh', 'Dinas Lingkungan Hidup'),
      ('dishub', 'Dinas Perhubungan'), ('satpolpp', 'Satuan Polisi Pamong Praja'), ('pdam', 'PDAM Tirtamarta'));

create table installation (
  only_row boolean constraint installation_pk primary key default true constraint installation_only_row check (only_row),
  made_in text not null constraint installation_made_in check (made_in in ('training', 'production')),
  made_at timestamptz not null default now(),
  -- A proxy's header came in, though no proxy is trusted: the doctor says so.
  proxy_seen_at timestamptz
);
insert into installation (made_in)
select case when exists (select 1 from officer where declared_by = 'operator')
                or not exists (select 1 from officer) then 'production' else 'training' end
where exists (select 1 from officer) or exists (select 1 from channel_account) or exists (select 1 from event);
