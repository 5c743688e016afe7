-- Bodies outside the city's administration to which a reporter is referred: what each is for and how it is reached. The city keeps the list.
-- Only contacts that stand in public text are given here; the others are empty for the city to fill. Sources: docs/decisions/0080.
create table outside_body (
  id text constraint outside_body_pk primary key,
  name text not null,
  serves text not null,
  phone text not null default '',
  email text not null default '',
  web text not null default '',
  hours text not null default '',
  -- What its reporters are told; empty: the words of the program.
  answer text not null default '',
  resting_at timestamptz
);

insert into outside_body (id, name, serves, phone, email, web) values
  ('pln', 'PLN', 'Listrik padam, tiang dan kabel PLN, meteran, tagihan listrik', '123', '', 'www.pln.co.id'),
  ('kai', 'KAI', 'Kereta api, stasiun, perlintasan dan lahan kereta api', '021-121', 'cs@kai.id', ''),
  ('pemda-diy', 'Pemerintah Daerah DIY', 'Jalan provinsi, sekolah menengah atas, urusan pemerintah provinsi', '', '', ''),
  ('bbws-serayu-opak', 'Balai Besar Wilayah Sungai Serayu Opak', 'Sungai, talud dan bangunan sungai', '', '',
   'sda.pu.go.id/balai/bbwsserayuopak'),
  ('jalan-nasional', 'Balai Pelaksanaan Jalan Nasional', 'Jalan dan jembatan nasional', '', '', ''),
  ('sleman', 'Pemerintah Kabupaten Sleman', 'Jalan dan layanan di wilayah Sleman', '', '', ''),
  ('bantul', 'Pemerintah Kabupaten Bantul', 'Jalan dan layanan di wilayah Bantul', '', '', ''),
  ('sp4n-lapor', 'SP4N-LAPOR!', 'Kementerian, lembaga, dan instansi lain yang tidak ada di daftar ini', '', '', 'lapor.go.id');
