// Forty invented messages of one morning, as they lie on the desk of Admin Medsos: public and private, in three networks, of every kind.
import { trainingAccounts } from '#training/people.ts';

/** What an officer makes of it. */
export type Kind = 'complaint' | 'praise' | 'greeting' | 'aspiration' | 'spam' | 'question' | 'duplicate';

type Way = { channel: string; by: 'comments' | 'messages'; alone?: true };

const ways = {
  comment: { channel: 'facebook', by: 'comments' },
  photo: { channel: 'instagram', by: 'comments' },
  letter: { channel: 'facebook', by: 'messages' },
  direct: { channel: 'instagram', by: 'messages' },
  mention: { channel: 'threads', by: 'comments', alone: true },
} as const satisfies Record<string, Way>;

/** `words`: of one person, one message each. `place`: by what a duplicate’s first report is found. */
export type Arrival = { way: keyof typeof ways; kind: Kind; words: readonly string[]; place?: string };

const one = (way: Arrival['way'], kind: Kind, words: string, place?: string): Arrival => ({
  ...{ way, kind, words: [words] },
  ...(place === undefined ? {} : { place }),
});

/** In the order in which they came. */
export const arrivals: readonly Arrival[] = [
  one('comment', 'complaint', 'Lampu jalan di Gang Srikaton mati sudah tiga malam'),
  one('photo', 'praise', 'Taman kota sekarang rapi sekali, terima kasih 👏👏'),
  {
    ...{ way: 'letter', kind: 'complaint' },
    words: ['Selamat siang', 'mau lapor saluran air', 'di Gang Kalimundu mampet dan baunya menyengat 😷'],
  },
  one('direct', 'question', 'Jam berapa loket kependudukan buka hari Sabtu?'),
  one('mention', 'complaint', '@pemkotjogja trotoar di Jalan Wirasaba rusak parah'),
  one('comment', 'spam', 'Pinjaman cepat cair tanpa jaminan, cek bio kami'),
  one('photo', 'complaint', 'Pak, dalan ing Kampung Tegalsemu bolong-bolong, nyuwun dipun dandosi'),
  one('letter', 'greeting', 'Sugeng enjing min 🙏'),
  one('comment', 'duplicate', 'Srikaton gelap gulita tiap malam, tolong', 'Srikaton'),
  one('direct', 'complaint', 'Tempat sampah di Pasar Jatimaya penuh sejak Senin 🗑️'),
  one('comment', 'praise', 'Matur nuwun sanget, margi ngajeng griya sampun sae'),
  one('letter', 'question', 'Syarat mengurus kartu keluarga apa saja ya?'),
  one('photo', 'spam', 'Jual pengikut murah, seribu pengikut sehari'),
  one('mention', 'complaint', '@pemkotjogja rambu di Simpang Lokasari roboh'),
  one('comment', 'aspiration', 'Usul: tambah bangku dan kran minum di alun-alun'),
  one('direct', 'complaint', 'Wit ing ngarep Balai Nglanduk arep ambruk, nuwun sewu'),
  one('photo', 'duplicate', 'Wirasaba trotoarnya hancur, kursi roda tidak bisa lewat', 'Wirasaba'),
  one('letter', 'complaint', 'Air ledeng di Perumahan Samaran keruh 😭😭'),
  one('comment', 'question', 'Apakah perpustakaan kota buka saat libur nasional?'),
  one('photo', 'praise', 'Mantap pelayanannya 🔥'),
  one('comment', 'complaint', 'Parkir liar menutup jalan di depan Pasar Umbulrejo'),
  one('mention', 'spam', '@pemkotjogja menang undian? balas pesan ini sekarang'),
  one('letter', 'greeting', 'Halo selamat siang'),
  one('direct', 'question', 'Pripun carane ndaftar sekolah kangge putra kula?'),
  one('comment', 'complaint', 'Selokan di Kampung Ngelorejo meluap ke halaman'),
  one('photo', 'duplicate', 'Nglanduk wonten wit ageng badhe ambruk', 'Nglanduk'),
  one('comment', 'praise', 'Petugas sampahnya ramah, terima kasih ya'),
  one('letter', 'complaint', 'Jembatan kecil di Dusun Tirtomaya papannya lepas'),
  one('direct', 'spam', 'Promo besar!!! klik sekarang juga 💰💰💰'),
  one('photo', 'complaint', 'Kabel menjuntai rendah di Gang Mentokan'),
  one('comment', 'question', 'Bagaimana cara meminjam gedung pertemuan?'),
  one('letter', 'aspiration', 'Mohon dipertimbangkan jalur sepeda sampai ke terminal'),
  one('photo', 'greeting', 'Pagi admin ☀️'),
  one('comment', 'complaint', 'Bau menyengat dari kandang di Kampung Pandansari Semu'),
  one('direct', 'praise', 'Aplikasinya memudahkan sekali 👍'),
  one('comment', 'spam', 'Obat ajaib segala penyakit, hubungi kami'),
  one('letter', 'question', 'Kapan jadwal vaksin di puskesmas?'),
  one('mention', 'complaint', '@pemkotjogja halte di Jalan Gatotmaya bocor'),
];

/** How many messages they are, each counted. */
export const messageCount = arrivals.reduce((sum, { words }) => sum + words.length, 0);

const post = async (url: string, path: string, body: object): Promise<void> => {
  const answer = await fetch(`${url}/simulator/control/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (answer.status !== 200) throw new Error(`${path}: ${String(answer.status)} ${await answer.text()}`);
};

/** `who`: a number of an invented person; `at`: when they write. */
export const arrive = async (url: string, { way, words }: Arrival, { who, at }: { who: number; at: number }) => {
  const { channel, by, ...more }: Way = ways[way];
  const accountId = trainingAccounts.find((account) => account.channel === channel)?.id;
  const author = { name: `Warga Rekaan ${String(who)}` };
  for (const text of words) await post(url, by, { accountId, author, text, at, ...more });
};
