// What somebody may read of a citizen's words who needs the matter but not the person. Only patterns: better too much than too little.

import { longNumberPlaces } from './long-numbers.ts';

const masked = '•••';
const email = /[^\s@<>]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}/gi;
const identityLink = /\/identitas\/[\w-]+/g;
const trackCode = /\?kode=\d{6}/g;

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
  text.replace(identityLink, '/identitas/••••••').replace(trackCode, '?kode=••••••');
