// What a person wrote this time, without the letter that they answer and the lines that their program adds below.
// Pure. Must never cut a person's own words: where it is not sure, everything stays.

/** `desk`: our own address; `toUs`: the letter answers one of ours. */
export type Answering = { desk: string; toUs: boolean };

/** How programs announce the letter that they quote, in the languages that our citizens' programs speak. */
const announces =
  /^(?:On .{1,200}wrote:|Pada .{1,200}(?:menulis|wrote):?|.{1,200}\bmenulis:|-{2,}\s*(?:Original Message|Pesan Asli|Forwarded message|Pesan yang diteruskan)\s*-{2,}|_{20,})$/i;

/** As announced above a letter that is not marked line by line: with an address, lest a sentence of the person's own be taken for it. */
const announcesUnmarked = /^(?:On|Pada) .{1,300}@.{1,200}\b(?:wrote|menulis):$/i;

const original = /^-{2,}\s*(?:Original Message|Pesan Asli|Original Appointment)\s*-{2,}$/i;
const ruled = /^(?:_{10,}|-{10,})$/;

const isQuoted = (line: string): boolean => line.startsWith('>') || line.trim() === '';

/** Lines that are one sentence, broken by a program. */
const joined = (lines: readonly string[], from: number, count: number): string =>
  lines
    .slice(from, from + count)
    .map((line) => line.trim())
    .join(' ');

/** How many lines before `end` announce what follows; 0 where none does. */
const announcementBefore = (lines: readonly string[], end: number): number => {
  for (const count of [3, 2])
    if (
      end >= count &&
      /^(?:On|Pada) /.test(lines[end - count] ?? '') &&
      announces.test(joined(lines, end - count, count))
    )
      return count;
  return end > 0 && announces.test((lines[end - 1] ?? '').trim()) ? 1 : 0;
};

const phoneSignature =
  /^(?:Sent from (?:my|Yahoo|Outlook|Mail|Samsung|Gmail)|Dikirim dari (?:iPhone|iPad|ponsel|Yahoo|Samsung|Galaxy|perangkat|Outlook|HP|Mail|Gmail|Xiaomi|OPPO|vivo)|Dapatkan Outlook (?:untuk|bagi)|Get Outlook for)\b.{0,160}$/i;

const longestSignature = 12;

/** The last line of every letter of ours: what stands below it is the person's. */
const ourClosing = 'Balaslah surel ini bila ada yang ingin Anda tambahkan.';

/** Without the empty lines and what a telephone's program signs with. */
const endOfWords = (lines: readonly string[]): number => {
  let end = lines.length;
  while (end > 0 && (lines[end - 1] ?? '').trim() === '') end -= 1;
  return end > 1 && phoneSignature.test((lines[end - 1] ?? '').trim()) ? end - 1 : end;
};

/** Ours, quoted without marks, ends like a signature: what stands below that is no part of one. */
const signatureStart = (lines: readonly string[]): number => {
  const at = lines.lastIndexOf('-- ');
  const isSigned =
    at > 0 && lines.length - at <= longestSignature && !lines.slice(at).some((line) => line.includes(ourClosing));
  return isSigned ? at : lines.length;
};

/** Everything below is quoted line by line, but for a signature beneath it; undefined where it is not. */
const markedStart = (lines: readonly string[]): number | undefined => {
  const below = lines.slice(0, endOfWords(lines));
  for (const end of [lines.length, below.length, signatureStart(below)]) {
    let at = end;
    while (at > 0 && isQuoted(lines[at - 1] ?? '')) at -= 1;
    if (lines.slice(at, end).some((line) => line.startsWith('>'))) return at - announcementBefore(lines, at);
  }
  return undefined;
};

const fieldOf = (line: string): string => /^\*?\s*([A-Z][a-z]+)\s*:/i.exec(line.trim())?.[1]?.toLowerCase() ?? '';

const heads: Readonly<Record<string, readonly string[]>> = {
  from: ['from', 'dari'],
  date: ['sent', 'date', 'dikirim', 'terkirim', 'tanggal'],
  subject: ['subject', 'subjek', 'perihal', 'judul'],
};

const longestHead = 9;

/** The head of the older letter, as Outlook and telephones copy it: from, date and subject, and an address or a line above. */
const isHeadAt = (lines: readonly string[], at: number): boolean => {
  if (heads['from']?.includes(fieldOf(lines[at] ?? '')) !== true) return false;
  const block = lines.slice(at, at + longestHead);
  const fields = block.map(fieldOf);
  const isHead = Object.values(heads).every((names) => names.some((name) => fields.includes(name)));
  const above = lines.slice(0, at).findLast((line) => line.trim() !== '') ?? '';
  return (
    isHead && (block.some((line) => line.includes('@')) || original.test(above.trim()) || ruled.test(above.trim()))
  );
};

const isAnnouncedAt = (lines: readonly string[], at: number): number => {
  for (const count of [1, 2, 3]) if (announcesUnmarked.test(joined(lines, at, count))) return count;
  return 0;
};

/** With these a person says that more of theirs stands further below. */
const saysBelow = /\b(?:di ?bawah|di sela|di antara|berwarna|merah|biru|below|inline|in red)\b/i;

/** Whether nothing but the older letter follows, as far as can be told. */
const isAllOlder = (older: string, words: string): boolean => {
  if (words.trim() === '' || saysBelow.test(words)) return false;
  const [, below] = older.split(ourClosing);
  return below === undefined || endOfWords(below.split('\n')) === 0;
};

/** Where a letter begins that is quoted without marks; undefined where that is not sure. */
const unmarkedStart = (lines: readonly string[], { desk, toUs }: Answering): number | undefined => {
  for (let at = 0; at < lines.length; at += 1) {
    const count = isAnnouncedAt(lines, at);
    const isOriginal = original.test((lines[at] ?? '').trim());
    if (count === 0 && !isHeadAt(lines, at) && !isOriginal) continue;
    const announcement = joined(lines, at, Math.max(count, longestHead)).toLowerCase();
    const isOurs = toUs || (desk !== '' && announcement.includes(desk));
    if (isOurs && isAllOlder(lines.slice(at).join('\n'), lines.slice(0, at).join('\n'))) return withoutRule(lines, at);
  }
  return undefined;
};

/** The lines that programs draw above the head. */
const withoutRule = (lines: readonly string[], at: number): number => {
  let start = at;
  while (start > 0 && (/^$/.test((lines[start - 1] ?? '').trim()) || ruled.test((lines[start - 1] ?? '').trim())))
    start -= 1;
  return start;
};

/** A beginning of the text. An answer that stands between quoted lines is kept whole. */
export const newWords = (text: string, answering: Answering): string => {
  const lines = text.split('\n');
  const older = markedStart(lines) ?? unmarkedStart(lines, answering) ?? lines.length;
  const fresh = lines.slice(0, older);
  const signed = fresh.slice(0, signatureStart(fresh));
  const kept = signed.slice(0, endOfWords(signed)).join('\n').trimEnd();
  return kept.trim() === '' ? text : kept;
};
