// What somebody may read of a citizen's words who needs the matter but not the person. Only patterns: better too much than too little.

import { longNumberPlaces } from './long-numbers.ts';
import { reporterLinksIn } from './reporter-links.ts';

const masked = '•••';
const email = /[^\s@<>]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}/gi;

/** A text without numbers and addresses by which a person is reached or known. */
export const maskPersonalData = (text: string): string => {
  const open = text.replace(email, masked);
  return longNumberPlaces(open).reduceRight(
    (shown, { from, to }) => shown.slice(0, from) + masked + shown.slice(to),
    open,
  );
};

/** The one-time address and the code are their receiver's alone: whoever has them could answer in their name. */
export const maskReporterLinks = (text: string): string =>
  reporterLinksIn(text).reduceRight((shown, { from, to }) => `${shown.slice(0, from)}••••••${shown.slice(to)}`, text);
