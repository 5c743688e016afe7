// What officers are told beside the console: numbers, deadlines and addresses, never a person and never a word of theirs.
import type { officerSpeech as indonesian } from '../id/officer-speech.ts';
import type { Same } from '../same.ts';
import { counted, grouped } from './counted.ts';

/** By what it is about. */
export const officerSpeech: Same<typeof indonesian> = {
  code: {
    subject: 'Code for {desk} notifications',
    text: (code: string): string =>
      `Your code: ${code}\n\nType it on the screen My notifications within fifteen minutes. If you did not ask for it, ignore this e-mail.`,
  },
  linked: {
    subject: '{desk} notifications connected',
    text: 'Connected. Notifications of {desk} come here from now on.',
  },
  trial: {
    subject: 'Trial of {desk} notifications',
    text: 'This is a trial. If you read it, notifications of {desk} reach you.',
  },
  gathered: {
    crowd: 'Many similar complaints at once',
    'morning-agency': 'This morning at your agency',
    'morning-desk': 'This morning at the desk',
  },
  sealed: 'Waits for you',
  many: (count: number, what: string): string => `${counted(count, 'case')}: ${what}`,
  crowd: (count: number, usual: number): string =>
    `${counted(count, 'case')} within an hour; usually ${grouped(usual)}.`,
  morning: {
    open: (n: number): string => `${String(n)} open`,
    dueToday: (n: number): string => `${String(n)} due`,
    late: (n: number): string => `${String(n)} late`,
    untaken: (n: number): string => `${String(n)} not taken yet`,
    drafts: (n: number): string => `${counted(n, 'draft')} waiting`,
  },
  several: (count: number): string => `${counted(count, 'matter')} ${count === 1 ? 'waits' : 'wait'} for you`,
  none: '-',
  due: (moment: string): string => `Due ${moment}`,
  open: 'Open in {desk}',
  take: 'I take it',
  closing: 'An automatic notice for officers; do not answer it. Change it here:',
};
