// Sentences that an officer reads to a reporter: what was understood, then the number. Pure.
import { parsePhone } from '#core/phone-number.ts';
import type { Spoken } from '#core/statement.ts';
import { notice, readBack } from '#words/id/spoken.ts';

const ended = (sentence: string): string => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`);

/** What somebody must know before they say who they are: UU 27/2022, the duty to inform. Read, and nothing to be ticked. */
export const noticeSentences: readonly string[] = [notice.kept, notice.seen, notice.long, notice.rights];

/** `0812 0000 0001`: as it is said. */
export const spokenNumber = (phone: string): string => phone.replace(/^(\d{4})(\d{3,4})(\d*)$/, '$1 $2 $3').trim();

/** Nothing as long as there is nothing to read. */
export const readBackOf = ({ what, place, kelurahan, since, name, phone }: Spoken): string[] => {
  if (what.trim() === '') return [];
  const area = kelurahan.trim() === '' ? '' : `Kelurahan ${kelurahan.trim()}`;
  const where = [place.trim(), area].filter((part) => part !== '').join(', ');
  const number = parsePhone(phone);
  return [
    readBack.opening(name.trim()),
    ended(readBack.what(what.trim())),
    ...(where === '' ? [] : [readBack.where(where)]),
    ...(since.trim() === '' ? [] : [readBack.since(since.trim())]),
    ...(number === undefined ? [] : [readBack.phone(spokenNumber(number))]),
    readBack.question,
  ];
};

/** `ADU 2026 000123 K7`: in pieces, with pauses. */
export const inPieces = (number: string): string => number.replaceAll('-', ' ');
/** `731 204`. */
export const codeInPieces = (code: string): string => code.replace(/^(\d{3})/, '$1 ');

/** `next` is the sentence on what happens then; number and code are cut into pieces for a voice. */
export const numberSentences = (number: string, code: string, next: string): string[] => [
  readBack.number(inPieces(number)),
  readBack.code(codeInPieces(code)),
  next,
  readBack.thanks,
];
