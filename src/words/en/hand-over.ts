// The card by which a referred matter is handed on, in English.
import type { handOver as indonesian } from '../id/hand-over.ts';
import type { Same } from '../same.ts';

/** Of the same shape as the Indonesian ones. */
export const handOver: Same<typeof indonesian> = {
  card: 'Handed over to another body',
  text: 'Text for that body',
  textHint: 'Without the reporter’s name, telephone number or address.',
  copy: 'Copy and note it',
  email: (address) => `Write a letter to ${address}`,
  wentBy: (way) => `Note: it went by ${way}`,
  ways: { sp4n: 'SP4N-LAPOR!', open311: 'Open311', email: 'e-mail', copied: 'a copied text' },
  went: (ways) => `Handed over by ${ways.join(', ')}`,
  letters: { waiting: 'The letter waits to be sent', sent: 'The letter was sent', failed: 'The letter was not sent' },
  reference: (number) => `Its number there: ${number}`,
  askAt: (at) => `Ask what became of it ${at}`,
  due: (body) => `Time to ask ${body}. Note the answer with “Note the body’s answer”.`,
  done: { email: 'The letter will be sent, and the hand-over is noted.', other: 'The hand-over is noted.' },
};
