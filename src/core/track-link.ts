// The address of a case's page for its reporter: in private it carries the code that opens it, in public it never does.
/** Where a text names the tracking page of this case, the code is added; pages of other cases stay as they are. */
export const withTrackCode = (text: string, number: string, code: string): string =>
  text.replaceAll(new RegExp(`/lacak/${number}(?![\\w?-])`, 'g'), `/lacak/${number}?kode=${code}`);

/** As it was before the code was added, of whichever case. */
export const withoutTrackCode = (text: string): string =>
  text.replaceAll(/(\/lacak\/[A-Za-z0-9-]+)\?kode=\d{6}(?!\d)/g, '$1');
