// What figures say, in sentences: titles of charts, lines of reports, the paragraph of the week.
import type { Change, Counted, Finding, FindingOf, HealthPart } from '#core/findings/finding.ts';
import { dayMs, hourMs, minuteMs } from '#core/time.ts';

const whole = new Intl.NumberFormat('id');
const oneDecimal = new Intl.NumberFormat('id', { maximumFractionDigits: 1 });

const percent = (value: number): string => `${oneDecimal.format(value)}\u00A0%`;
const number = (value: number): string => whole.format(value);

/** Minutes below two hours, hours below two days, then days. */
const span = (ms: number): string => {
  if (ms < 2 * hourMs) return `${number(Math.round(ms / minuteMs))} menit`;
  if (ms < 2 * dayMs) return `${number(Math.round(ms / hourMs))} jam`;
  return `${oneDecimal.format(ms / dayMs)} hari`;
};

const hour = (at: number): string => `${String(at % 24).padStart(2, '0')}.00`;

const days = ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'] as const;
const dayName = (day: number): string => days[day] ?? '';

const things = {
  turns: 'langkah',
  cases: 'aduan',
  ended: 'aduan selesai',
  promises: 'janji',
  ratings: 'penilaian',
} as const satisfies Record<Counted, string>;

const nothing = {
  turns: 'Belum ada langkah yang selesai pada masa ini.',
  cases: 'Belum ada aduan pada masa ini.',
  ended: 'Belum ada aduan yang selesai pada masa ini.',
  promises: 'Belum ada janji yang jatuh tempo pada masa ini.',
  ratings: 'Belum ada penilaian pada masa ini.',
} as const satisfies Record<Counted, string>;

const moved = (change: Change | undefined, before: string): string => {
  if (change === undefined) return '';
  if (change.moved === 'same') return `, sama dengan ${before}`;
  return `, ${change.moved === 'up' ? 'naik' : 'turun'} ${oneDecimal.format(change.points)} poin dari ${before}`;
};

const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} dan ${names.at(-1) ?? ''}`;

const target = ({ percent: reached, target: wanted }: FindingOf<'kept'>): string =>
  wanted === undefined ? '' : `; target ${percent(wanted)} ${reached >= wanted ? 'tercapai' : 'belum tercapai'}`;

const more = (difference: number | undefined, before: string): string => {
  if (difference === undefined) return '';
  if (difference === 0) return `, sebanyak ${before}`;
  return `, ${number(Math.abs(difference))} ${difference > 0 ? 'lebih banyak' : 'lebih sedikit'} dari ${before}`;
};

const busiest = ({ day, hour: from, percent: part, n }: FindingOf<'busiest'>): string => {
  const counted = `(${percent(part)} dari ${number(n)} aduan)`;
  if (from === undefined) return `Hari paling ramai: ${dayName(day ?? 0)} ${counted}.`;
  const hours = `Jam paling ramai: ${hour(from)}–${hour(from + 3)} ${counted}`;
  return day === undefined ? `${hours}.` : `${hours}; hari paling ramai: ${dayName(day)}.`;
};

const partNames = {
  channels: 'kanal',
  intake: 'kiriman masuk',
  outbox: 'jawaban keluar',
  ways: 'kabar ke petugas',
  backup: 'cadangan',
} as const satisfies Record<HealthPart, string>;

type Says = { [Name in Finding['says']]: (finding: FindingOf<Name>, before: string) => string };

const says: Says = {
  none: ({ of }) => nothing[of],
  few: ({ of, n }) => `Baru ${number(n)} ${things[of]}: belum cukup untuk disimpulkan.`,
  kept: (finding, before) =>
    `Ketepatan waktu ${percent(finding.percent)} dari ${number(finding.n)} langkah${moved(finding.change, before)}${target(finding)}.`,
  arrived: ({ n, more: difference }, before) => `${number(n)} aduan masuk${more(difference, before)}.`,
  'nothing-open': () => 'Tidak ada aduan yang terbuka.',
  'all-within': ({ open }) =>
    open === 1
      ? 'Satu-satunya aduan terbuka masih dalam tenggat.'
      : `Semua ${number(open)} aduan terbuka masih dalam tenggat.`,
  stuck: ({ name, late, ofLate }) => {
    const where = `ada di langkah ${name}.`;
    if (ofLate === 1) return `Satu-satunya aduan terlambat ${where}`;
    return `${late === ofLate ? 'Semua' : `${number(late)} dari`} ${number(ofLate)} aduan terlambat ${where}`;
  },
  'stuck-in-several': ({ over, late }) => `${number(late)} aduan terlambat, tersebar di ${number(over)} langkah.`,
  'none-late': ({ n }) => `Tidak ada keterlambatan dari ${number(n)} langkah.`,
  'few-cause-most': ({ names, percent: part, late }) =>
    names.length === 1
      ? `${listed(names)} menyumbang ${percent(part)} dari ${number(late)} keterlambatan.`
      : `${number(names.length)} OPD menyumbang ${percent(part)} dari ${number(late)} keterlambatan: ${listed(names)}.`,
  'late-spread': ({ over, late }) =>
    `${number(late)} keterlambatan pada ${number(over)} OPD, tidak terpusat pada beberapa saja.`,
  coming: ({ n, late }) =>
    `${number(n)} aduan jatuh tempo dalam 24 jam${late === 0 ? '' : `; ${number(late)} sudah lewat tenggat`}.`,
  'none-coming': ({ late }) =>
    late === 0
      ? 'Tidak ada aduan yang jatuh tempo dalam 24 jam.'
      : `${number(late)} aduan sudah lewat tenggat; tidak ada lagi yang jatuh tempo dalam 24 jam.`,
  busiest,
  evenly: ({ n }) => `${number(n)} aduan datang merata sepanjang minggu.`,
  'most-by': ({ name, percent: part, n, change }, before) =>
    `Terbanyak lewat ${name}: ${percent(part)} dari ${number(n)} aduan${moved(change, before)}.`,
  rising: ({ name, from, to, others }) =>
    `${name} naik dari ${number(from)} menjadi ${number(to)} aduan${others === 0 ? '' : `; ${number(others)} kategori lain juga naik`}.`,
  'none-rising': ({ n }) => `Tidak ada kategori yang naik mencolok dari ${number(n)} aduan.`,
  lasting: ({ medianMs, p90Ms, n }) =>
    `Separuh dari ${number(n)} warga menerima hasil dalam ${span(medianMs)}, sembilan dari sepuluh dalam ${span(p90Ms)}.`,
  rated: ({ percent: part, n, answered }) =>
    `${percent(part)} dari ${number(n)} penilaian puas (bintang 4–5)${answered === undefined ? '' : `; dinilai ${percent(answered)} aduan selesai`}.`,
  promised: ({ percent: part, n, change }, before) =>
    `${percent(part)} dari ${number(n)} janji ditepati${moved(change, before)}.`,
  reopened: ({ percent: part, n, change }, before) =>
    `${percent(part)} dari ${number(n)} aduan selesai dibuka lagi${moved(change, before)}.`,
  well: ({ parts }) => `Sistem sehat: ${number(parts)} bagian berjalan baik.`,
  watched: ({ parts }) => `Perlu diperhatikan: ${listed(parts.map((part) => partNames[part]))}.`,
  unwell: ({ parts }) => `Perlu ditangani hari ini: ${listed(parts.map((part) => partNames[part]))}.`,
};

/** `before` names the period of comparison, as within a sentence: "Oktober", "minggu lalu". */
const sentence = <Name extends Finding['says']>(finding: FindingOf<Name>, before: string): string =>
  (says as Says)[finding.says as Name](finding, before);

/** Numbers, too, as the sentences write them: a chart beside one says the same. */
export const findings = {
  sentence: (finding: Finding, before: string): string => sentence(finding, before),
  /** One paragraph. */
  week: (all: readonly Finding[]): string => all.map((finding) => sentence(finding, 'minggu sebelumnya')).join(' '),
  ...{ percent, number, span, hour, days },
} as const;
