// Words of the record of administrative acts: one sentence for every kind of act, and a name for each in the filter.
import type { Role } from '#core/access.ts';
import type { DeskListName } from '#core/desk-list.ts';
import type { ShareOutWay } from '#core/duty/share-out.ts';
import type { ShiftName } from '#core/duty/shifts.ts';
import type { AdministrativeActor, CaseLook, SettingKind } from '#core/administration.ts';
import type { ActSentences, Naming } from '../administrative-acts.ts';
import { kinds } from './administration-kinds.ts';
import { rightsActs } from './rights-acts.ts';
import { laneNames } from './lane.ts';
import { numeral } from './numeral.ts';

const fields: Readonly<Record<string, string>> = {
  name: 'nama',
  email: 'surel',
  role: 'peran',
  agencyId: 'perangkat daerah',
  address: 'alamat',
  shortName: 'nama singkat',
  authority: 'kewenangan',
  source: 'dasar',
  question: 'pertanyaan',
  alsoCalled: 'kata lain',
  categoryId: 'kategori',
  ownerId: 'pemilik',
  validUntil: 'berlaku sampai',
  fromPlace: 'dari',
  toPlace: 'sampai',
  handle: 'nama akun',
  apiUrl: 'alamat API',
  purpose: 'kegunaan',
  body: 'isi',
  serves: 'kegunaan',
  phone: 'telepon',
  web: 'laman',
  hours: 'jam layanan',
  answer: 'jawaban',
  kind: 'jenis',
  decree: 'dasar',
  partOf: 'bagian dari',
  fromDate: 'mulai',
  toDate: 'sampai',
  zone: 'zona waktu',
  monday: 'Senin',
  tuesday: 'Selasa',
  wednesday: 'Rabu',
  thursday: 'Kamis',
  friday: 'Jumat',
  saturday: 'Sabtu',
  sunday: 'Minggu',
  jointLeave: 'cuti bersama',
  ownDays: 'hari sendiri',
  nameEn: 'nama Inggris',
  level: 'prioritas',
  words: 'kata usulan',
  questions: 'pertanyaan',
  serviceCode: 'kode layanan',
  state: 'keadaan',
  parentId: 'kelompok',
  resting: 'istirahat',
  office: 'nama kantor',
  hue: 'warna',
  logo: 'lambang',
  title: 'judul',
  ended: 'keadaan akhir',
};

const lists = {
  agency: 'perangkat daerah',
  brand: 'tampilan kota',
  calendar: 'kalender',
  category: 'kategori',
  holiday: 'hari libur',
  'outside-body': 'lembaga luar',
  article: 'artikel pengetahuan',
  road: 'ruas jalan',
  roster: 'piket',
  template: 'templat',
} as const satisfies Record<DeskListName, string>;

const factors: Readonly<Record<string, string>> = {
  app: 'aplikasi kode',
  passkey: 'kunci sandi',
  'recovery-codes': 'kode pemulihan baru',
  all: 'semua faktor kedua',
};

const settingKinds = {
  agency: 'perangkat daerah',
  partner: 'mitra Open311',
  webhook: 'webhook',
  forward: 'sistem penerusan',
  setting: 'pengaturan',
} as const satisfies Record<SettingKind, string>;

type Post = { role: Role; alsoRoles?: readonly Role[]; agencyId?: string };

const rolesWords = ({ role, alsoRoles = [] }: Post, naming: Naming): string =>
  [role, ...alsoRoles].map((one) => naming.role(one)).join(' dan ');

const postWords = (post: Post, naming: Naming): string =>
  post.agencyId === undefined
    ? rolesWords(post, naming)
    : `${rolesWords(post, naming)} (${naming.agency(post.agencyId)})`;

const listed = (changed: readonly string[]): string => changed.map((field) => fields[field] ?? field).join(', ');
const factorWords = (factor: string): string => factors[factor] ?? factor;
const accountWords = ({ channel, accountId }: { channel: string; accountId: string }, { channel: named }: Naming) =>
  `akun ${named(channel)} ${accountId}`;
const settingWords = ({ kind, name }: { kind: SettingKind; name: string }): string => `${settingKinds[kind]} ${name}`;

const shiftNames = { morning: 'pagi', evening: 'sore', night: 'malam' } as const satisfies Record<ShiftName, string>;

const clockOf = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join('.');

const shareOutWays = {
  off: 'tidak dibagi',
  'in-turn': 'bergiliran',
  'least-held': 'beban paling ringan',
} as const satisfies Record<ShareOutWay, string>;

const whichSessions = {
  one: () => 'satu sesi',
  others: (count: number) => `${String(count)} sesi lain`,
  all: (count: number) => `semua sesi (${String(count)})`,
} as const;

/** Each goes on after whoever did it: "Operator Contoh" + "menonaktifkan Sari Contoh". */
const laneLooks = {
  page: 'membuka ',
  attachment: 'membuka lampiran ',
  bundle: 'membawa berkas bukti ',
} as const satisfies Record<CaseLook, string>;

const lookedAt = {
  page: 'membuka aduan',
  attachment: 'membuka lampiran aduan',
  bundle: 'membawa berkas bukti aduan',
} as const satisfies Record<CaseLook, string>;

const sentences: ActSentences = {
  OfficerInvited: (act, naming) => `mengundang ${naming.officer(act.officerId)} sebagai ${postWords(act, naming)}`,
  InvitationWithdrawn: (act, naming) => `menarik undangan ${naming.officer(act.officerId)}`,
  OfficerAdded: (act, naming) => `menambahkan ${naming.officer(act.officerId)} sebagai ${postWords(act, naming)}`,
  OfficerChanged: (act, naming) =>
    [
      `mengubah ${naming.officer(act.officerId)}: ${listed(act.changed)}`,
      act.former === undefined || postWords(act.former, naming) === postWords(act, naming)
        ? ''
        : ` (dari ${postWords(act.former, naming)} menjadi ${postWords(act, naming)})`,
    ].join(''),
  OfficerSwitchedOff: (act, naming) => `menonaktifkan ${naming.officer(act.officerId)}`,
  OfficerSwitchedOn: (act, naming) => `mengaktifkan lagi ${naming.officer(act.officerId)}`,
  SubstituteNamed: (act, naming) =>
    `menunjuk ${naming.officer(act.substituteId)} sebagai pengganti ${naming.officer(act.officerId)} sampai ${naming.moment(act.until)}`,
  SubstituteEnded: (act, naming) =>
    `mengakhiri penggantian ${naming.officer(act.officerId)} oleh ${naming.officer(act.substituteId)}`,
  PasswordReset: (act, naming) => `mematikan kata sandi lama ${naming.officer(act.officerId)}`,
  PasswordChanged: (act, naming) => `mengganti kata sandi ${naming.officer(act.officerId)}`,
  SecondFactorAdded: (act, naming) => `memasang ${factorWords(act.factor)} untuk ${naming.officer(act.officerId)}`,
  SecondFactorRemoved: (act, naming) => `melepas ${factorWords(act.factor)} milik ${naming.officer(act.officerId)}`,
  SessionsEnded: (act, naming) =>
    `mengakhiri ${whichSessions[act.which](act.count)} milik ${naming.officer(act.officerId)}`,
  AccountConnected: (act, naming) => `menghubungkan ${accountWords(act, naming)}`,
  AccountChanged: (act, naming) => `mengubah ${accountWords(act, naming)}: ${listed(act.changed)}`,
  AccountRested: (act, naming) => `mengistirahatkan ${accountWords(act, naming)}`,
  AccountWoken: (act, naming) => `membangunkan ${accountWords(act, naming)}`,
  AccountRemoved: (act, naming) => `melepas ${accountWords(act, naming)}`,
  AgencyAdded: (act, naming) => `menambahkan perangkat daerah ${naming.agency(act.agencyId)}`,
  AgencyChanged: (act, naming) => `mengubah perangkat daerah ${naming.agency(act.agencyId)}: ${listed(act.changed)}`,
  AgencyRested: (act, naming) => `mengistirahatkan perangkat daerah ${naming.agency(act.agencyId)}`,
  AgencyWoken: (act, naming) => `membangunkan perangkat daerah ${naming.agency(act.agencyId)}`,
  AgencyRemoved: (act, naming) => `melepas perangkat daerah ${naming.agency(act.agencyId)}`,
  OutsideBodyAdded: (act) => `menambahkan lembaga luar ${act.name}`,
  OutsideBodyChanged: (act) => `mengubah lembaga luar ${act.name}: ${listed(act.changed)}`,
  RosterChanged: (act, naming) =>
    `mengatur piket ${shiftNames[act.shift]} ${act.day}: ${act.officerIds.map((id) => naming.officer(id)).join(', ') || 'kosong'}`,
  RosterCopied: (act) => `menyalin piket pekan ${act.from} ke pekan ${act.to} (${String(act.turns)} giliran)`,
  ShiftsChosen: (act) =>
    `menetapkan jam piket: pagi ${clockOf(act.morning)}, sore ${clockOf(act.evening)}, malam ${clockOf(act.night)}`,
  NightHoursChosen: (act) =>
    act.fromMinute === undefined || act.untilMinute === undefined
      ? 'mematikan bel piket malam'
      : `menetapkan malam hari dengan bel piket: ${clockOf(act.fromMinute)} sampai ${clockOf(act.untilMinute)}`,
  ShiftNoteWritten: (act) => `menulis serah terima piket ${shiftNames[act.shift]} ${act.day}`,
  ShiftNoteTaken: (act) => `menerima serah terima piket ${shiftNames[act.shift]} ${act.day}`,
  ShareOutChosen: (act) => `mengubah pembagian aduan baru: ${shareOutWays[act.way]}`,
  ListImported: (act) => `menerima berkas ${lists[act.list]}: ${numeral(act.added)} baru, ${numeral(act.count)} diubah`,
  SopEnacted: (act, naming) => `menetapkan versi SOP ${act.key}, berlaku sejak ${naming.moment(act.from)}`,
  SopWithdrawn: (act) => `menarik versi SOP ${act.key} sebelum berlaku`,
  RoadAdded: (act) => `menambahkan jalan ${act.name}`,
  RoadChanged: (act) => `mengubah jalan ${act.name}: ${listed(act.changed)}`,
  ArticleAdded: (act) => `menambahkan artikel “${act.name}”`,
  ArticleChanged: (act) => `mengubah artikel “${act.name}”: ${listed(act.changed)}`,
  BrandChanged: (act) => `mengubah tampilan kota: ${listed(act.changed)}`,
  HolidayAdded: (act) => `menambahkan hari libur ${act.day} ${act.name}`,
  HolidayChanged: (act) => `mengubah hari libur ${act.day} ${act.name}: ${listed(act.changed)}`,
  CalendarAdded: (act) => `menambahkan kalender ${act.name}`,
  CalendarChanged: (act) => `mengubah kalender ${act.name}: ${listed(act.changed)}`,
  CategoryAdded: (act) => `menambahkan kategori ${act.name}`,
  CategoryChanged: (act) => `mengubah kategori ${act.name}: ${listed(act.changed)}`,
  IssueOpened: () => 'membuka isu',
  IssueChanged: (act) => `mengubah isu: ${listed(act.changed)}`,
  StatementApproved: () => 'menyetujui pernyataan isu',
  StatementSent: (act) => `mengirim pernyataan isu kepada ${numeral(act.count)} pelapor`,
  StatementCalledBack: (act) => `membatalkan pengiriman pernyataan isu kepada ${numeral(act.count)} pelapor`,
  WallLinkMade: () => 'membuat tautan layar dinding',
  WallLinkEnded: () => 'mencabut tautan layar dinding',
  TeamViewsKept: (act) => `mengatur tampilan tim di kotak masuk: ${numeral(act.count)}`,
  WriterBlocked: (act, naming) => `memblokir penulis ${act.number} sampai ${naming.moment(act.until)}`,
  BlockAppealed: () => 'mencatat keberatan atas blokir',
  WriterUnblocked: () => 'mencabut blokir',
  TemplateAdded: (act, naming) => `membuat templat ${naming.template(act.templateId)}`,
  TemplateChanged: (act, naming) => `mengubah templat ${naming.template(act.templateId)}: ${listed(act.changed)}`,
  TemplateRemoved: (act, naming) => `menghapus templat ${naming.template(act.templateId)}`,
  SettingAdded: (act) => `menambahkan ${settingWords(act)}`,
  SettingChanged: (act) => `mengubah ${settingWords(act)}`,
  SettingRemoved: (act) => `menghapus ${settingWords(act)}`,
  SettingSwitchedOff: (act) => `mematikan ${settingWords(act)}`,
  SettingSwitchedOn: (act) => `menghidupkan ${settingWords(act)}`,
  KeyRotated: (act) => `mengganti kunci rantai catatan; yang berlaku kini kunci ke-${String(act.chainVersion)}`,
  TrainingCleared: (act) => `mencabut isi mode latihan (${numeral(act.rows)} baris)`,
  RevealsOverLimit: (act, naming) =>
    `menolak ${naming.officer(act.officerId)} membuka identitas lagi: sudah ${numeral(act.count)} dalam ${String(act.withinMinutes)} menit`,
  ...rightsActs,
  CaseLookedAt: (act) => `${lookedAt[act.what]} ${act.number}`,
  SampleDrawn: (act) =>
    `mengundi ${numeral(act.drawn)} dari ${numeral(act.of)} aduan, ${act.from} sampai ${act.until}, dengan benih ${act.seed}`,
  LaneLookedAt: (act) =>
    act.what === 'list'
      ? `membuka daftar jalur khusus ${laneNames[act.lane].label.toLowerCase()}`
      : `${laneLooks[act.what]}satu perkara jalur khusus ${laneNames[act.lane].label.toLowerCase()}`,
  LaneSeatGiven: (act, naming) =>
    `menunjuk ${naming.officer(act.officerId)} untuk jalur khusus ${laneNames[act.lane].label.toLowerCase()}`,
  LaneSeatConfirmed: (act, naming) =>
    `mengesahkan ${naming.officer(act.officerId)} untuk jalur khusus ${laneNames[act.lane].label.toLowerCase()}`,
  LaneSeatEnded: (act, naming) =>
    `mengakhiri penunjukan ${naming.officer(act.officerId)} untuk jalur khusus ${laneNames[act.lane].label.toLowerCase()}`,
  SetAsideReplayed: (act) =>
    `mengolah ulang ${act.which === 'all' ? 'semua kiriman' : `kiriman ${act.which}`} yang disisihkan (${numeral(act.count)})`,
  TellingsReplayed: (act, naming) =>
    act.webhook === undefined || act.since === undefined
      ? `mengirim ulang ${act.which === 'given-up' ? 'semua kabar webhook yang gagal' : `kabar webhook ${act.which}`} (${numeral(act.count)})`
      : `mengirim ulang kabar webhook ${act.webhook} sejak ${naming.moment(act.since)} (${numeral(act.count)})`,
};

const actors = {
  'command-line': 'Baris perintah',
  settings: 'Berkas pengaturan',
  program: 'Program',
} as const satisfies Record<Exclude<AdministrativeActor['kind'], 'officer'>, string>;

/** Where the act came from, for the line below the sentence. */
const sources = {
  officer: 'dari konsol',
  'command-line': 'lewat perintah tanggap di mesin',
  settings: 'saat program dimulai',
  program: 'oleh program sendiri',
} as const satisfies Record<AdministrativeActor['kind'], string>;

/** Says on the page itself that secrets are never recorded, and that the record cannot be changed. */
export const administration = {
  title: 'Catatan administrasi',
  lead: 'Apa yang diubah pada meja ini sendiri, oleh siapa, dan kapan. Catatan ini hanya bertambah dan tidak dapat dihapus.',
  hidden: 'Isi rahasia seperti kata sandi dan token tidak pernah dicatat; yang tercatat hanya bahwa isinya diubah.',
  sentences,
  unknownAct: (type: string): string => `melakukan ${type}, yang belum dikenal versi ini`,
  actors,
  sources,
  kinds,
  filter: 'Saring catatan',
  kind: 'Jenis',
  anyKind: 'Semua jenis',
  officer: 'Petugas (pelaku atau yang dikenai)',
  anyOfficer: 'Semua petugas',
  from: 'Dari tanggal',
  until: 'Sampai tanggal',
  clear: 'Hapus saringan',
  more: 'Tampilkan yang lebih lama',
  empty: 'Belum ada catatan',
  emptyHint: 'Setiap perubahan petugas, akun, templat, atau pengaturan akan muncul di sini.',
  none: 'Tidak ada yang cocok',
  noneHint: 'Ubah atau hapus saringannya.',
  self: 'dirinya sendiri',
  unknownOfficer: (id: string): string => `petugas ${id}`,
  as: (role: string): string => `sebagai ${role}`,
  number: (seq: number): string => `nomor ${String(seq)}`,
  chain: 'Rantai catatan',
  head: (seq: number): string => `Ujung rantai: nomor ${String(seq)}`,
  noHead: 'Rantai masih kosong.',
  writtenAt: (at: string): string => `ditulis ${at}`,
  fingerprint: 'Sidik jari ujung',
  neverChecked: 'Rantai ini belum pernah diperiksa.',
  checked: (at: string, whole: boolean, anchors: number): string =>
    `Terakhir diperiksa ${at}: ${whole ? 'utuh' : 'RUSAK'}${anchors === 0 ? '' : `, dicocokkan dengan ${String(anchors)} jangkar`}.`,
  verify: 'Halaman ini menampilkan catatan, tidak memeriksanya. Untuk memastikan rantainya utuh, jalankan di mesin:',
  command: 'npm run tanggap -- verify-log',
} as const;
