// Words of the screen on which procedures are read and chosen.
import type { Rung } from '#core/access.ts';
import type { NumberFault, NumberField } from '#core/sop/numbers.ts';

const minutesIn = { hour: 60, day: 1440 } as const;

/** 90 minutes are hours with a part; whole days are days. */
const timeWords = (minutes: number): string => {
  if (minutes >= 2 * minutesIn.day && minutes % minutesIn.day === 0) return `${String(minutes / minutesIn.day)} hari`;
  if (minutes % minutesIn.hour === 0) return `${String(minutes / minutesIn.hour)} jam`;
  return `${String(minutes)} menit`;
};

const faultWords = (fault: NumberFault): string => {
  switch (fault.why) {
    case 'between':
      return fault.at === 'warnAtPercent'
        ? `Isi angka bulat dari ${String(fault.low)} sampai ${String(fault.high)}.`
        : `Isi waktu dari ${timeWords(fault.low)} sampai ${timeWords(fault.high)}.`;
    case 'law':
      return `Peraturan memberi paling lama ${timeWords(fault.high)}.`;
    case 'order':
      return 'Tulislah berurutan, paling banyak lima, masing-masing sekali.';
    case 'missing':
      return 'Langkah ini tidak dapat ditiadakan.';
    case 'calendar':
      return 'Meja aduan tidak punya kalender ini.';
    case 'no-calendar':
      return 'Langkah ini tidak dapat memakai kalender meja aduan.';
    case 'no-head':
      return 'Kepala Bidang selalu diberi tahu, paling lambat 24 jam setelah lewat.';
    case 'no-ladder':
      return 'Langkah ini tidak berbatas waktu, jadi tidak punya tangga.';
    case 'ways':
      return 'Tiap jalur paling banyak sekali.';
    case 'text':
      return fault.at.startsWith('name-')
        ? 'Tulislah 2 sampai 30 tanda, tanpa tanda < dan >.'
        : 'Tulislah 2 sampai 200 tanda, tanpa tanda < dan >.';
  }
};

const places: Record<NumberField, string> = {
  warnAtPercent: 'Diperingatkan saat waktu terpakai (%)',
  escalation: 'Tangga pemberitahuan setelah lewat',
  remindAfter: 'Pelapor diingatkan melengkapi identitas',
  closeAfter: 'Ditutup bila identitas tidak dilengkapi',
  workAgain: 'Waktu paling sedikit bila hasil dikembalikan',
  reopenWithin: 'Pelapor dapat meminta dibuka lagi',
  rateWithin: 'Pelapor dapat menilai',
};

/** List of versions, form, what last month would have been. */
export const sop = {
  title: 'SOP sebagai data',
  lead: 'Versi tiap SOP: batas waktu, peringatan, dan tangga pemberitahuan. Versi baru berlaku untuk aduan yang masuk sejak tanggalnya; aduan yang sudah berjalan tetap memakai versinya.',
  family: 'SOP',
  sheetOf: (version: number): string => `Lembar resmi versi ${String(version)} (PDF)`,
  begun: 'Belum ada standar waktu tersendiri untuk kanal ini dalam sumber terbuka: angkanya dari SOP media sosial.',
  families: {
    medsos: 'Aduan media sosial dan kanal lain yang tidak disebut di bawah',
    email: 'Aduan surat elektronik',
    phone: 'Aduan telepon',
    messaging: 'Aduan layanan perpesanan (WhatsApp, Telegram)',
    'walk-in': 'Aduan di loket',
    'sp4n-complaint': 'SP4N-LAPOR!: pengaduan',
    'sp4n-information': 'SP4N-LAPOR!: permintaan informasi',
    'sp4n-aspiration': 'SP4N-LAPOR!: aspirasi',
    'sp4n-supervised': 'SP4N-LAPOR!: pengaduan berkadar pengawasan',
    information: 'Permohonan informasi publik',
  } as Readonly<Record<string, string>>,
  versions: 'Versi',
  versionOf: (version: number): string => `Versi ${String(version)}`,
  states: { 'in-force': 'berlaku', planned: 'direncanakan', past: 'tidak lagi untuk aduan baru', withdrawn: 'ditarik' },
  brought: 'Seperti ditetapkan; dibawa oleh program.',
  from: (moment: string): string => `Berlaku sejak ${moment}`,
  ground: (ground: string): string => `Dasar: ${ground}`,
  by: (name: string): string => `Ditetapkan di sini oleh ${name}`,
  same: 'Sama dengan versi sebelumnya.',
  change: (what: string, before: string, after: string): string => `${what}: ${before} menjadi ${after}`,
  none: 'tidak ada',
  leftOut: 'ditiadakan',
  withdraw: 'Tarik versi ini',
  withdrawn: 'Versi ditarik.',
  make: 'Versi baru',
  ofStep: {
    limit: (step: string): string => `${step}: batas waktu`,
    calendar: (step: string): string => `${step}: dihitung menurut`,
    warn: (step: string): string => `${step}: diperingatkan saat waktu terpakai`,
    ladder: (step: string): string => `${step}: tangga pemberitahuan setelah lewat`,
    call: (step: string): string => `${step}: orang berikutnya dipanggil setelah`,
    name: (step: string): string => `${step}: nama`,
    activity: (step: string): string => `${step}: kegiatan`,
    needs: (step: string): string => `${step}: kelengkapan`,
    output: (step: string): string => `${step}: output`,
  },
  asEnacted: 'seperti ditetapkan',
  texts: 'Kata-kata tiap langkah',
  textsHint:
    'Untuk halaman prosedur dan lembar resmi; namanya juga di aduan dan halaman lacak. Kosongkan bila seperti SOP yang ditetapkan. Jangan menulis nama orang.',
  parts: { name: 'Nama langkah', activity: 'Kegiatan', needs: 'Kelengkapan', output: 'Output' },
  asVersion: 'sama dengan langkah lain',
  inMinutes: (minutes: number): string => `${String(minutes)} menit`,
  ownLadder: (step: string): string => `${step}: peringatan dan tangga sendiri`,
  ownLadderHint:
    'Kosongkan bila sama dengan langkah lain. Tangga sendiri selalu memuat Kepala Bidang, paling lambat 24 jam setelah lewat.',
  nextCall: 'Orang berikutnya dipanggil bila belum diambil (menit)',
  wallClock: 'Jam dinding',
  places,
  inHours: (label: string): string => `${label} (jam)`,
  inDays: (label: string): string => `${label} (hari)`,
  optionalHint: 'Kosongkan untuk meniadakan langkah ini.',
  seriesHint: 'Beberapa angka dipisahkan titik koma, misalnya 50; 80.',
  rung: (role: string): string => `${role} diberi tahu setelah lewat (jam)`,
  rungHints: {
    'team-lead': 'Kosongkan bila tidak perlu diberi tahu.',
    'division-head': 'Paling lambat 24 jam setelah lewat.',
  } satisfies Record<Rung, string>,
  rungWays: (role: string): string => `${role} juga diberi tahu lewat`,
  rungWaysHint:
    'Selain jalur pilihan orangnya sendiri. Hanya lewat alamat yang sudah dibuktikannya dan ia pakai; jam tenangnya tetap berlaku.',
  reachTitle: 'Jalur yang disebut tangga, hari ini',
  reach: (role: string, way: string, able: number, people: number): string =>
    `${role} lewat ${way}: ${people === 0 ? 'belum ada orangnya' : `${String(able)} dari ${String(people)} orang memakainya`}`,
  reachNote: 'Yang tidak memakainya diberi tahu menurut urutan jalurnya sendiri, dan itu dicatat.',
  alsoBy: (who: string, ways: readonly string[]): string => `${who}, juga lewat ${ways.join(' dan ')}`,
  unread: 'Isi dengan angka.',
  faultWords,
  preview: 'Bandingkan dengan 30 hari terakhir',
  previewTitle: 'Andai angka ini berlaku 30 hari terakhir',
  previewNote: 'Dihitung dari langkah yang sudah selesai. Yang diberi perpanjangan tetap dihitung tepat waktu.',
  step: 'Langkah',
  promises: 'Selesai',
  late: 'Terlambat',
  wouldBe: 'Terlambat dengan angka ini',
  lateOf: (count: number, n: number): string =>
    n === 0 ? 'tidak ada' : `${String(count)} dari ${String(n)} (${String(Math.round((count / n) * 100))} %)`,
  groundField: 'Dasar penetapan',
  groundHint: 'Nomor dan tanggal keputusan. Jangan menulis nama orang.',
  groundMissing: 'Tulislah dasarnya.',
  fromField: 'Mulai berlaku (WIB)',
  fromHint: 'Untuk aduan yang masuk sejak saat itu. Sedikitnya satu menit dari sekarang, dan sesudah versi lain.',
  fromMissing: 'Isi hari dan jamnya.',
  enact: 'Tetapkan versi ini',
  enacted: 'Versi ditetapkan.',
};
