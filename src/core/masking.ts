// What somebody may read of a citizen's words who needs the matter but not the person. Only patterns: better too much than too little.

const masked = '•••';
const email = /[^\s@<>]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}/gi;
/** Telephone numbers and NIK, however they are grouped; coordinates, dates and sums of money are shorter. */
const longNumber = /[+(]?\d(?:[ .()-]{0,2}\d){9,}/g;
const identityLink = /\/identitas\/[\w-]+/g;
const trackCode = /\?kode=\d{6}/g;

/** A text without numbers and addresses by which a person is reached or known. */
export const maskPersonalData = (text: string): string => text.replace(email, masked).replace(longNumber, masked);

/** The one-time address and the code are their receiver's alone: whoever has them could answer in their name. */
export const maskReporterLinks = (text: string): string =>
  text.replace(identityLink, '/identitas/••••••').replace(trackCode, '?kode=••••••');
