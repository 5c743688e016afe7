// How an office is reached is no person's data: its telephone and address may stand in what everybody reads.
import { personalDataIn } from './personal-data.ts';

/** Letters and numbers, also across one of the signs that join the parts of an address or a number. */
const goesOnBefore = /[\p{L}\p{N}][.+_%@-]?$/u;
const goesOnAfter = /^[.+_%@-]?[\p{L}\p{N}]/u;

const blanked = (text: string, contact: string): string => {
  let left = text;
  for (let at = text.indexOf(contact); at >= 0; at = text.indexOf(contact, at + contact.length)) {
    const end = at + contact.length;
    const isWhole = !goesOnBefore.test(text.slice(0, at)) && !goesOnAfter.test(text.slice(end));
    if (isWhole) left = left.slice(0, at) + ' '.repeat(contact.length) + left.slice(end);
  }
  return left;
};

/**
 * The text with blanks as long in place of these contacts, so that what stands elsewhere is found where it stands. Short numbers are never
 * taken for a person's, and stay: a longer one that holds them must not hide.
 */
export const withoutContacts = (text: string, contacts: readonly string[]): string =>
  contacts.filter((contact) => personalDataIn(contact).length > 0).reduce(blanked, text);
