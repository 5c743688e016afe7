// The receipt that a reporter takes home, as a sheet: handed out at the counter, and on the tracking page to whoever opened it. Pure.
import type { Sheet } from '#ports/paper.ts';
import { serverWords } from '#words/server.ts';
import type { ProblemLanguage } from './problem.ts';
import type { Office } from './site.ts';
import { letterheadOf, sheetFrame, sheetMinute } from './sheet-frame.ts';

/** Of UU 25/2009: who reported, what in short, when and where, and by whom it was received. */
export type ReceiptTold = {
  language: ProblemLanguage;
  office: Office;
  number: string;
  /** Opens the case: absent where whoever prints it opened it already. */
  code?: string;
  /** Where the code below leads; with the case's own code in it at the counter alone. */
  openUrl: string;
  trackUrl: string;
  receivedAt: string | number;
  /** Counter, line or platform. */
  place: string;
  description: string;
  reporter?: string;
  officer?: string;
  /** What happens next, and until when. */
  next: string;
  now: number;
};

/** Six signs are read out in two pieces, and written so. */
const inPieces = (code: string): string => code.replace(/^(.{3})(.{3})$/, '$1 $2');

/** One A4. */
export const receiptSheet = (told: ReceiptTold): Sheet => {
  const { language, number, code, openUrl, trackUrl, reporter, officer, now } = told;
  const { receipt: words, foot } = serverWords[language].casePaper;
  const facts: [string, string | undefined][] = [
    [words.number, number],
    [words.code, code === undefined ? words.codeKept : inPieces(code)],
    [words.received, sheetMinute(language, told.receivedAt)],
    [officer === undefined ? words.channel : words.at, told.place],
    [words.reporter, reporter],
    [words.officer, officer],
    [words.track, trackUrl],
  ];
  return {
    ...sheetFrame(language),
    ...{ title: words.title, madeAt: now, foot: foot(number, sheetMinute(language, now)), onePage: true },
    letterhead: {
      ...letterheadOf(told.office),
      code: { words: openUrl, alt: words.qr(number), caption: words.scan },
    },
    parts: [
      { kind: 'facts', facts: facts.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])) },
      { kind: 'heading', text: words.description },
      { kind: 'text', text: told.description },
      { kind: 'heading', text: words.nextTitle },
      { kind: 'text', text: told.next },
      { kind: 'text', text: words.codeHint },
      ...(officer === undefined
        ? []
        : [
            {
              kind: 'signs',
              signs: [
                { as: words.signReporter, name: reporter ?? '' },
                { as: words.signOfficer, name: officer },
              ],
            } as const,
          ]),
    ],
  };
};
