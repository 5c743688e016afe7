// Words of the board on which whoever leads the desk sees how it stands now.

/** Spans and moments are handed in as words. */
export const board = {
  now: 'Keadaan sekarang',
  late: 'Terlambat',
  hour: 'Jatuh tempo dalam satu jam',
  near: 'Hampir lewat',
  afterHour: 'Hampir lewat, setelah satu jam ini',
  nobody: 'Belum dipegang',
  noneHour: 'Tidak ada yang jatuh tempo dalam satu jam ini.',
  since: (span: string): string => `sudah ${span}`,
  isFree: 'belum dipegang',
  choose: (number: string): string => `Pilih ${number}`,
  chosen: (n: number): string => `${String(n)} dipilih`,
  chooseAll: 'Pilih semua',
  acts: {
    label: (number: string): string => `Tindakan untuk ${number}`,
    Claim: 'Ambil alih',
    Assign: 'Alihkan',
  },
  assignTitle: (n: number): string => (n === 1 ? 'Alihkan aduan' : `Alihkan ${String(n)} aduan`),
  done: {
    Claim: (n: number): string => `${String(n)} aduan Anda ambil alih.`,
    Assign: (n: number): string => `${String(n)} aduan dialihkan.`,
    undone: (n: number): string => `${String(n)} aduan kembali seperti semula.`,
  },
  undo: 'Urungkan',
  next: {
    title: (n: number): string =>
      n === 0 ? 'Tidak ada tenggat dalam 24 jam ke depan' : `${String(n)} aduan jatuh tempo dalam 24 jam ke depan`,
    busiest: (n: number, from: string, until: string): string =>
      `Terbanyak antara pukul ${from} dan ${until}: ${String(n)} aduan.`,
    chart: 'Satu garis untuk tiap aduan, pada jam tenggatnya.',
    table: 'Lihat tabel',
    hour: (from: string): string => `pukul ${from}`,
    first: (n: number): string => `${String(n)} aduan pertama`,
    dueAt: 'Tenggat',
    number: 'Nomor',
    with: 'Di mana',
  },
  loads: {
    officers: 'Siapa memegang berapa',
    agencies: 'Pekerjaan di dinas',
    name: 'Nama',
    held: 'Memegang',
    late: 'Terlambat',
    longest: 'Paling lama',
    nobody: 'Belum dipegang siapa pun',
    onDuty: 'bertugas',
    away: (until: string): string => `digantikan sampai ${until}`,
    gone: 'akun mati',
    unreachable: 'tidak punya akun aktif',
    noAgencies: 'Tidak ada aduan di dinas.',
    casesOf: (name: string, n: number): string => `${String(n)} aduan, ${name}`,
    lateOf: (name: string, n: number): string => `${String(n)} terlambat, ${name}`,
  },
  stuck: {
    title: 'Macet di mana',
    where: 'Tahap',
    open: 'Terbuka',
    median: 'Lama di langkahnya (tengah)',
    oldest: 'Paling lama',
    none: 'Tidak ada aduan terbuka.',
    sentence: (where: string, late: number): string =>
      `${where} menahan paling banyak keterlambatan: ${String(late)} aduan.`,
    oldestOf: (number: string, span: string): string => `${number}, sudah ${span}`,
  },
  areas: {
    measure: 'Aduan terbuka',
    title: (name: string, n: number): string => `Aduan terbuka paling banyak di ${name}: ${String(n)}`,
    none: 'Belum ada kelurahan dengan lima aduan terbuka atau lebih',
  },
} as const;
