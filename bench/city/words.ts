// What the people of a made-up city write: Indonesian and Javanese as it is typed, places of Yogyakarta, invented names.
// Nobody's message stands here; sentences are put together from parts, so that two million of them share few.
import type pg from 'pg';

const openings =
  `mohon maaf min|min tolong|lapor|lapor min|selamat pagi|assalamualaikum|halo admin|sugeng enjing|nuwun sewu|pak walikota|kepada yth dinas terkait|mau tanya|info min|tulung min|gimana ini|kok gini terus ya|udah lama banget|sdh 3 hari|wis suwe iki|yth pemkot|permisi|urgent|kami warga|saya warga`.split(
    '|',
  );
const matters =
  `lampu jalan mati|lampu penerangan mati total|jalan berlubang|jalan rusak parah|dalane rusak|dalan bolong|sampah menumpuk|sampah gak diangkut|sampah ora dijupuk|sampah nggak pernah diambil|got mampet|selokan tersumbat|saluran air mampet|banjir tiap hujan|banjir nek udan|air pdam mati|banyu pdam mati|air keruh|pohon tumbang|pohon mau roboh|parkir liar|parkir sembarangan|trotoar dipakai jualan|trotoar rusak|pkl nutup trotoar|rambu hilang|lampu merah mati|traffic light gak nyala|lampu bangjo mati|kabel menjuntai|tiang miring|jembatan retak|asap pembakaran|bau limbah|bising karaoke|jalan macet|bus trans jogja telat|halte rusak|antrian puskesmas lama|ktp blm jadi|kk belum jadi|bansos gak tepat|pungli parkir|tarif parkir ngawur|anjing liar|ular masuk rumah|tikus banyak|toilet umum kotor|taman gak terawat|lapangan becek`.split(
    '|',
  );
const places =
  `Baciro|Demangan|Klitren|Kotabaru|Terban|Bausasran|Tegalpanggung|Suryatmajan|Cokrodiningratan|Gowongan|Bumijo|Pringgokusuman|Sosromenduran|Ngupasan|Prawirodirjan|Notoprajan|Ngampilan|Patangpuluhan|Pakuncen|Wirobrajan|Gedongkiwo|Suryodiningratan|Mantrijeron|Panembahan|Kadipaten|Patehan|Keparakan|Wirogunan|Brontokusuman|Gunungketur|Purwokinanti|Pandeyan|Sorosutan|Giwangan|Warungboto|Mujamuju|Semaki|Tahunan|Prenggan|Purbayan|Rejowinangun|Bener|Kricak|Karangwaru|Tegalrejo`.split(
    '|',
  );
const spots =
  `di depan pasar|dpn masjid|di perempatan|dkt sekolah|pinggir kali|dekat balai rw|samping warung|sebelah selatan stasiun|ngarep omah|sekitar gang|di jln|di jl|di jalan|jalan gang`.split(
    '|',
  );
const streets =
  `Kusumanegara|Menteri Supeno|Veteran|Tamansiswa|Gejayan|Kaliurang|Magelang|Godean|Wates|Bantul|Parangtritis|Imogiri|Sultan Agung|Mataram|Malioboro|Suryotomo|Brigjen Katamso|Mayjen Sutoyo|Ngasem|Letjen Suprapto|Tentara Pelajar|Diponegoro|Sudirman|Urip Sumoharjo|Solo|Janti|Ipda Tut Harsono|Kenari|Cendana|Melati|Mawar|Kantil|Pandega|Sawit|Nyutran|Glagahsari|Babaran|Pramuka|Nitikan|Lowanu`.split(
    '|',
  );
const endings =
  `mohon segera diperbaiki|tolong ditindaklanjuti|tlg cepet|ndang didandani|kapan diperbaiki|bahaya buat anak2|sdh ada yg jatuh|bikin macet|mksh|matur nuwun|terima kasih|ditunggu ya min|gak ada respon|udh lapor blm ada tindakan|piye iki|mohon dicek|jgn lama2|trims|suwun|tolong disampaikan ke dinasnya`.split(
    '|',
  );
const firstNames =
  `Adi Agus Ayu Bagas Bayu Bima Budi Cahya Candra Dewi Dian Dimas Dwi Eka Eko Endah Fajar Fitri Galih Gita Hadi Hesti Indah Indra Intan Joko Kartika Kurnia Lestari Mega Nanda Novi Nur Panji Putri Rahma Ratna Retno Rini Rizki Sari Sekar Septi Sigit Sri Surya Tari Teguh Tri Tuti Wahyu Wati Widi Wisnu Yani Yuli Yoga Yusuf`.split(
    ' ',
  );
const lastNames =
  `Anggraini Ardiansyah Astuti Atmaja Cahyono Handayani Hartono Hidayat Kusuma Kurniawan Lestari Mahendra Maharani Nugroho Permana Prabowo Pradana Prasetyo Pratama Purnomo Puspita Rahardjo Rahayu Ramadhan Santoso Saputra Setiawan Setyowati Subagyo Sudarsono Sulistyo Susanto Suryani Utami Wibisono Wibowo Widodo Wijaya Wulandari Yulianto`.split(
    ' ',
  );

const syllables =
  'ba be bo ca da de du ga gi ja ji ka ki ku la li lo ma mi na ni nu pa pe ra ri ro sa si su ta ti tu wa wi ya yo'.split(
    ' ',
  );
/** Words that hardly anybody else uses: of shops, of alleys, mistyped. */
const rareWord = (at: number): string =>
  [at, at / 37, at / 1369, at / 50_653]
    .map((one) => syllables[Math.floor(one) % syllables.length] ?? '')
    .join('')
    .slice(0, 5 + (at % 4));

const parts = {
  bench_opening: openings,
  bench_matter: matters,
  bench_place: places,
  bench_spot: spots,
  bench_street: streets,
  bench_ending: endings,
  bench_first_name: firstNames,
  bench_last_name: lastNames,
} as const;

const rareWords = 60_000;

const functions = `
  create or replace function bench_chance(i bigint, salt int) returns int language sql immutable parallel safe as $$
    select mod(hashint8extended(i, salt)::numeric + 9223372036854775808, 1000)::int $$;
  create or replace function bench_part(list text[], i bigint, salt int) returns text language sql immutable parallel safe as $$
    select list[1 + mod(hashint8extended(i, salt)::numeric + 9223372036854775808, cardinality(list))::int] $$;
`;

const arrayOf = (words: readonly string[]): string => `array[${words.map((one) => `'${one}'`).join(',')}]`;

const partOf = (list: keyof typeof parts, salt: number): string =>
  `bench_part(${arrayOf(parts[list])}, i, ${String(salt)})`;

/** Makes what copies are written with: `bench_text(i, message)`, `bench_name`, `bench_handle`, `bench_number`. */
export const makeWords = async (pool: pg.Pool): Promise<void> => {
  await pool.query(functions);
  await pool.query(`create table if not exists bench_rare (n int primary key, word text not null)`);
  await pool.query(
    `insert into bench_rare select at - 1, word from unnest($1::text[]) with ordinality as one (word, at) on conflict do nothing`,
    [Array.from({ length: rareWords }, (_one, at) => rareWord(at * 31 + 7))],
  );
  await pool.query(`
    create or replace function bench_name(i bigint) returns text language sql immutable as $$
      select ${partOf('bench_first_name', 11)} || ' ' || ${partOf('bench_last_name', 12)} $$;
    create or replace function bench_handle(i bigint) returns text language sql immutable as $$
      select lower(${partOf('bench_first_name', 11)}) || '_' || lower(left(${partOf('bench_last_name', 12)}, 4)) || i % 100000 $$;
    create or replace function bench_text(i bigint, message int) returns text language sql stable as $$
      select case when message > 0 then 'Nama saya ' || bench_name(i) || ', hp 08' || (1200000000 + bench_chance(i, 21) * 97531 + i % 90000)
          || ', alamat ' || ${partOf('bench_place', 22)}
        else concat_ws(' ', ${partOf('bench_opening', 1)}, ${partOf('bench_matter', 2)}, ${partOf('bench_spot', 3)}, ${partOf('bench_street', 4)},
          case when bench_chance(i, 5) < 400 then 'kelurahan ' || ${partOf('bench_place', 6)} end,
          case when bench_chance(i, 7) < 300 then (select word from bench_rare where n = mod(i * 7907, ${String(rareWords)})) end,
          case when bench_chance(i, 8) < 250 then 'rt ' || bench_chance(i, 9) % 20 || ' rw ' || bench_chance(i, 10) % 15 end,
          case when bench_chance(i, 13) < 60 then 'hub 08' || (1300000000 + bench_chance(i, 14) * 86413 + i % 86000) end,
          ${partOf('bench_ending', 15)}) end $$;
    create or replace function bench_number(year int, i bigint) returns text language sql immutable as $$
      with digits as (select year::text || lpad(i::text, greatest(6, length(i::text)), '0') as all_of),
      sums as (select sum(substr(all_of, at, 1)::int * at) as plain, sum(substr(all_of, at, 1)::int * at * at) as squared
        from digits, generate_series(1, length(all_of)) at)
      select 'ADU-' || year || '-' || substr(all_of, 5) || '-' || substr('23456789ABCDEFGHJKMNPQRSTUVWXYZ', 1 + (plain % 31)::int, 1)
        || substr('23456789ABCDEFGHJKMNPQRSTUVWXYZ', 1 + (squared % 31)::int, 1) from digits, sums $$;
  `);
};
