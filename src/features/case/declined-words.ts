// Why an act was not done, in the words of whoever asked for it: which field, which limit, which case. Pure.
import type { Declined } from '#app/acts/officer-act.ts';
import type { TextTrouble } from '#app/acts/text-lengths.ts';
import type { LengthUnit } from '#core/text-length.ts';
import { longestUpikNumber } from '#core/upik-number.ts';
import type { ProblemCode, ProblemExtra, ProblemLanguage } from '#http/problem.ts';
import type { Limits } from '#ports/channel.ts';

type Said = { problem: ProblemCode; extra?: ProblemExtra };

const units = {
  id: {
    characters: 'huruf',
    bytes: 'huruf menurut hitungan kanal',
    weighted: 'huruf menurut hitungan X',
    graphemes: 'huruf',
  },
  en: { characters: 'characters', bytes: 'bytes', weighted: 'characters as X counts them', graphemes: 'characters' },
} as const satisfies Record<ProblemLanguage, Record<LengthUnit, string>>;

const longWords = ({ over, limit: { max, unit } }: TextTrouble, language: ProblemLanguage): string => {
  const name = units[language][unit];
  return language === 'en'
    ? `is ${String(over)} ${name} too long; at most ${String(max)} fit`
    : `kelebihan ${String(over)} ${name}; paling banyak ${String(max)}`;
};

const megabytes = (bytes: number, language: ProblemLanguage): string =>
  (bytes / 1_000_000).toLocaleString(language, { maximumFractionDigits: 1 });

const photoWords: Record<ProblemLanguage, (limits: NonNullable<Limits['photos']>) => string> = {
  id: ({ max, mostBytes, mostBytesTogether }) =>
    `terlalu banyak atau terlalu besar untuk kanal ini: paling banyak ${String(max)} foto, ${megabytes(mostBytes, 'id')} MB per foto, ${megabytes(mostBytesTogether, 'id')} MB seluruhnya`,
  en: ({ max, mostBytes, mostBytesTogether }) =>
    `too many or too large for this channel: at most ${String(max)} photos, ${megabytes(mostBytes, 'en')} MB each, ${megabytes(mostBytesTogether, 'en')} MB together`,
};

const takenWords: Record<ProblemLanguage, (number: string) => string> = {
  id: (number) => `Nomor itu sudah tercatat pada ${number}. Periksa kembali nomornya di JSS.`,
  en: (number) => `It is recorded on ${number} already. Check the number in JSS.`,
};

const fieldWords: Record<ProblemLanguage, Record<'upikNumber' | 'untilAt', string>> = {
  id: {
    upikNumber: `bukan nomor UPIK: pakai huruf, angka, titik, garis, atau spasi, paling banyak ${String(longestUpikNumber)} tanda`,
    untilAt: 'bukan waktu',
  },
  en: {
    upikNumber: `is no UPIK number: letters, digits, dots, dashes, slashes or blanks, at most ${String(longestUpikNumber)} of them`,
    untilAt: 'is no time',
  },
};

const wrong = (place: string, message: string): Said => ({
  problem: 'invalid-request',
  extra: { errors: [{ place: `body/${place}`, message }] },
});

/** What others did since is told elsewhere: it takes a look at the case. */
export const problemOfDeclined = (
  declined: Exclude<Declined, { refusal: 'case-moved' }>,
  language: ProblemLanguage,
): Said => {
  if ('texts' in declined) {
    const errors = declined.texts.map((text) => ({ place: text.place, message: longWords(text, language) }));
    return { problem: declined.refusal, extra: { errors } };
  }
  if ('exposed' in declined) return { problem: declined.refusal, extra: { exposed: declined.exposed } };
  if ('takenBy' in declined)
    return { problem: declined.refusal, extra: { detail: takenWords[language](declined.takenBy) } };
  if ('limits' in declined) return wrong('attachmentIds', photoWords[language](declined.limits));
  if ('field' in declined) return wrong(declined.field, fieldWords[language][declined.field]);
  return { problem: declined.refusal };
};
