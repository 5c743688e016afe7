// Words of the sheet that a reporter takes to the Ombudsman.
import type { proof as indonesian } from '../id/portal-proof.ts';
import type { Same } from '../same.ts';

/** The sheet itself is for an Indonesian office; in English it is to be understood by whoever wrote in it. */
export const proof: Same<typeof indonesian> = {
  title: (number) => `Proof of complaint ${number}`,
  link: 'Print the proof of complaint for the Ombudsman',
  linkNote: 'It holds what you wrote and what we answered. Keep it safe.',
  receipt: 'Download the receipt (PDF)',
  heading: 'Proof that the complaint was made to the agency first',
  lead: 'This sheet shows that the complaint was made to the agency concerned, when, and what happened afterwards. The Ombudsman asks for such proof (Law 37 of 2008, article 24 (1) c).',
  facts: {
    number: 'Number',
    upik: 'UPIK number',
    channel: 'Made by',
    received: 'Received',
    stands: 'How it stands when printed',
    printed: 'Printed',
    office: 'Agency',
  },
  asPdf: 'Download as PDF',
  howToPrint: 'You can also print this sheet from your browser (Ctrl+P).',
  sentHeading: 'What you wrote',
  toldHeading: 'What we told you',
  happenedHeading: 'What happened',
  none: 'Nothing yet.',
  deleted: '[this message was deleted]',
  files: (count) => (count === 1 ? '1 attachment' : `${String(count)} attachments`),
  where: { public: 'in public', private: 'private message' },
  standing: {
    sent: 'sent',
    waiting: 'not sent yet',
    rejected: 'did not arrive',
  },
  check: (address) => `Whether this sheet is genuine can be seen by opening ${address} with the reporter’s code.`,
};
