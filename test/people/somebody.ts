// People who are told of in many ways, and the texts in which somebody tells of them: generated, and nobody's.
import fc from 'fast-check';

export type Someone = {
  name: string;
  nick: string;
  greeting: string;
  handle: string;
  otherHandle: string;
  otherName: string;
  phone: string;
  nik: string;
  email: string;
  street: string;
  house: number;
  rt: number;
  rw: number;
  kelurahan: string;
};

const firsts = ['Sitarini', 'Budiharjo', 'Wahyono', 'Kusumastuti', 'Tri', 'Ngatinem', 'Yohanesta'];
const lasts = ['Contohwati', 'Percobaan', 'Rekaan', 'Sampelowo', 'Dwi Umpama', 'Misalnya Tri Andai'];
const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'.split('')), minLength: length, maxLength: length });

export const someone = fc
  .record({
    first: fc.constantFrom(...firsts),
    last: fc.constantFrom(...lasts),
    nick: fc.constantFrom('Nining', 'Tono', 'Yuyun'),
    greeting: fc.constantFrom('Ibu', 'Bapak', 'Bapak/Ibu', 'Sdr.', 'Mbak'),
    tail: digits(9),
    nik: digits(12),
    number: fc.integer({ min: 10, max: 999 }),
    street: fc.constantFrom('Jl. Kenanga Wulung', 'Gang Melatiwangi', 'Kampung Sukarekan', 'Jalan Tunjungan Alit'),
    house: fc.integer({ min: 1, max: 199 }),
    rt: fc.integer({ min: 1, max: 60 }),
    rw: fc.integer({ min: 1, max: 20 }),
    kelurahan: fc.constantFrom('Gowongan', 'Demangan', 'Pringgokusuman', 'Kotabaru'),
  })
  .map(({ first, last, tail, nik, number, ...rest }): Someone => {
    const handle = `${first.toLowerCase()}.${String(number)}_ku`;
    return {
      ...{ ...rest, name: `${first} ${last}`, handle, otherHandle: `akun${first}${String(number)}` },
      ...{ otherName: `${first} si Peramal`, phone: `0812${tail}`, nik: `3471${nik}` },
      email: `${first.toLowerCase()}${String(number)}@surat.example`,
    };
  });

export const spaced = (number: string, sign: string): string => number.replaceAll(/(.{4})(?=.)/g, `$1${sign}`);
const upper = (text: string): string => text.toUpperCase();
const words = ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'];
const spelled = (number: string): string =>
  number
    .split('')
    .map((digit) => words[Number(digit)] ?? '')
    .join(' ');
export const quiet = (text: string): string => text.toLowerCase().replaceAll(' ', '  ');
export const homeOf = ({ street, house, rt, rw }: Someone): string =>
  `${street} No. ${String(house)} RT 0${String(rt)} / RW ${String(rw)}`;
export const shortHome = ({ street, house }: Someone): string => `${street.replace(/^\S+ /, '')} ${String(house)}`;

/** Everything of the person in one text, in other spellings than the vault knows. */
export const everything = (one: Someone): string =>
  [
    `Nama saya ${upper(one.name)}, panggil ${one.name.split(' ')[0] ?? ''} saja.`,
    `Alamat ${quiet(homeOf(one))}, ${one.kelurahan}, Kota Yogyakarta.`,
    `HP ${spaced(one.phone, '-')} atau +62 ${spaced(one.phone.slice(1), ' ')} atau ${spelled(one.phone)}.`,
    `NIK ${spaced(one.nik, '.')}; surel ${upper(one.email)}; akun @${one.handle} dan ${one.otherHandle}.`,
    `Rumah di ${shortHome(one)} gelap, ${one.name.replaceAll(' ', '-')} yang lapor.`,
    `Tiyang saking ${one.kelurahan} sampun lapor, griya kula wonten ${shortHome(one)}.`,
    'Salam,',
    one.nick,
  ].join('\n');

export const greeted = (one: Someone): string =>
  `Yth. ${one.greeting} ${one.name}, laporan di ${shortHome(one)} kami terima.`;
export const named = (one: Someone): string =>
  `Kata ${one.greeting} ${one.nick} (${quiet(one.name)}, ${one.phone}): masih gelap.`;
