// The address of a case's page for its reporter: in private it carries the code that opens it, in public it never does.
/** Where a text names the tracking page of this case, the code is added; pages of other cases stay as they are. */
export const withTrackCode = (text: string, number: string, code: string): string =>
  text.replaceAll(new RegExp(`/lacak/${number}(?![\\w?-])`, 'g'), `/lacak/${number}?kode=${code}`);
