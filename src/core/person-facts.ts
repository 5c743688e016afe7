// What is known of the people of one case: from the vault, from their accounts, and from how they named themselves in what they wrote.
// Must not show any of it: hide-person.ts looks for it in texts.
import { bareDigits, digitRunsIn } from './digit-runs.ts';

/** All that is known of one person, for finding it in texts before others read them. */
export type PersonFacts = {
  names: string[];
  /** Of accounts, as the platforms write them. */
  handles: string[];
  emails: string[];
  /** Telephone numbers and NIK, as `bareDigits` writes them. */
  numbers: string[];
  homes: string[];
  kelurahan: string[];
};

/** Facts that no text can match. */
export const nobody = (): PersonFacts => ({
  names: [],
  handles: [],
  emails: [],
  numbers: [],
  homes: [],
  kelurahan: [],
});

const email = /[^\s@<>"'(),;:]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}/gi;
const longestValue = 120;

/** Such words lead to a place or an office, not to a person. */
const ordinary = new Set(
  (
    'rt rw lurah camat dukuh jalan jl jln gang gg kampung kp perum perumahan dusun desa kelurahan kecamatan kemantren kota pasar toko warung kantor dinas ' +
    'sekolah sd smp sma masjid gereja taman lampu sampah air banjir rumah warga pelapor admin bapak ibu pak bu mas mbak sdr saudara ' +
    'kakak kak min selamat terima kasih mohon tolong hormat yth salam saya kami ini itu yang di ke dari dan atau sudah belum mau ' +
    'ingin sangat dengan untuk jembatan trotoar saluran selokan pohon parkir jogja yogyakarta yogya indonesia pemerintah petugas'
  ).split(' '),
);

/** Whether a word says by itself whom it means. */
export const isOrdinary = (word: string): boolean => ordinary.has(word.toLowerCase());

const nameLabel =
  /(?<!\p{L})(?:nama(?:ku)?|name|a\.?n\.?|atas nama|jeneng(?:e|ku)?|asm[ao](?:ne)?|(?:saya|sy|aku|kul[ao])[ \t]+(?:bernama|(?:biasa[ \t]+)?dipanggil))(?![\p{L}])(?:[ \t]+(?:lengkap|saya|pelapor|sy|aku|kul[ao]|panggilan|asli|adalah|ku))*[ \t]*[:=.-]?[ \t]*([^\n\r,;:()\d/]{2,60})/giu;
const saidName =
  /(?<!\p{L})(?:[Ss]aya|SAYA|[Aa]ku|AKU|[Kk]ul[ao]|KUL[AO]|[Pp]erkenalkan|[Dd]engan)[ \t]+((?:\p{Lu}\p{L}+)(?:[ \t]+\p{Lu}[\p{L}'.]*){0,3})/gu;
/** Alone on the last line of a letter, or behind the comma of its closing words. */
const signedName =
  /(?<!\p{L})(?:(?:[Ww]as)?[Ss]alam(?: hormat)?|[Hh]ormat (?:saya|kami|kul[ao])|[Tt]ertanda|[Tt][Tt][Dd])[ \t]*(?:[,.:]|\r?\n)\s*((?:\p{Lu}[\p{L}'.]*)(?:[ \t]+\p{Lu}[\p{L}'.]*){0,3})[ \t]*(?=$|\r?\n)/gu;
const afterName =
  /[ \t]+(?:alamat|rumah|tinggal|warga|dari|di|dan|hp|no|nomor|telp|wa|nik|umur|mau|ingin|mohon|yang|untuk|melapor\p{L}*|email|surel)(?!\p{L})[^]*$/iu;

/** How people are addressed, to stand between others in a regular expression: no part of a name. */
export const titles =
  'bapak|bpk|pak|ibu|ibuk|bu|sdri|sdr|saudara|saudari|mas|mbak|mba|mbk|kakak|kak|tn|tuan|ny|nyonya|nn|nona|hj|haji|h|drs|dra|dr|ir|prof|raden|rr|r|mbah|eyang|om|tante|bang|dik';
const titled = new RegExp(`^(?:(?:${titles})(?!\\p{L})\\.?[ \\t]+)+(?=\\p{L})`, 'iu');

const nameIn = (written: string): string[] => {
  const words = written.replace(afterName, '').trim().replace(titled, '').split(/\s+/).slice(0, 5);
  const [first = ''] = words;
  return first.length < 2 || isOrdinary(first.replace(/\W+$/u, '')) ? [] : [words.join(' ')];
};

const homeLabel =
  /(?<!\p{L})(?:alamat(?:[ \t]+(?:rumah|saya|lengkap|tinggal|domisili|ktp|sy))*|domisili|tempat tinggal|tinggal di|rumah saya(?: ada)?(?: di)?|(?:(?:griy[ao]|omah|dalem)(?:[ \t]+(?:kul[ao]|aku))|omahku|manggon)(?:[ \t]+(?:wonten|ing|neng|nang))*)[ \t]*[:=.-]?[ \t]*([^\n\r;]{3,160})/giu;
const afterHome =
  /[ ,.]+(?:nama|hp|no\.? ?hp|nomor|telp|telepon|wa|nik|email|surel|mohon|tolong|terima|sudah|mati|rusak)(?!\p{L})[^]*$/iu;

const homeIn = (written: string): string[] => {
  const value = written.replace(afterHome, '').trim().slice(0, longestValue);
  return /\d/.test(value) ? [value] : [];
};

const longestNumberless = 9;

/** How the writers of these texts named themselves, and numbers by which somebody is reached or known. */
export const factsInWords = (texts: readonly string[]): PersonFacts => {
  const facts = nobody();
  for (const text of texts) {
    for (const [, written = ''] of text.matchAll(nameLabel)) facts.names.push(...nameIn(written));
    for (const [, written = ''] of text.matchAll(saidName)) facts.names.push(...nameIn(written));
    for (const [, written = ''] of text.matchAll(signedName)) facts.names.push(...nameIn(written));
    for (const [, written = ''] of text.matchAll(homeLabel)) facts.homes.push(...homeIn(written));
    facts.emails.push(...[...text.matchAll(email)].map(([written]) => written));
    const reached = digitRunsIn(text).filter(
      ({ digits }) => digits.length > longestNumberless && /^(?:0|62|8|\d{16}$)/.test(digits),
    );
    facts.numbers.push(...reached.map(({ digits }) => bareDigits(digits)));
  }
  return facts;
};

const longestNumber = 20;

/** Numbers as they are looked for. */
export const numbersOf = (...written: readonly (string | undefined)[]): string[] =>
  written.flatMap((one) => {
    const digits = bareDigits(one ?? '');
    return digits.length >= 6 && digits.length <= longestNumber ? [digits] : [];
  });

/** Of several people at once, without repeating a fact. */
export const together = (all: readonly PersonFacts[]): PersonFacts => ({
  names: [...new Set(all.flatMap(({ names }) => names))],
  handles: [...new Set(all.flatMap(({ handles }) => handles))],
  emails: [...new Set(all.flatMap(({ emails }) => emails))],
  numbers: [...new Set(all.flatMap(({ numbers }) => numbers))],
  homes: [...new Set(all.flatMap(({ homes }) => homes))],
  kelurahan: [...new Set(all.flatMap(({ kelurahan }) => kelurahan))],
});
