// From a text as X stores it to the text as it was written: shortened addresses and escaped signs are undone.

/** One shortened address in a text and what it stands for; the address of an attached picture stands for nothing. */
export type ShortAddress = { short: string; full: string | undefined };

const escaped: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };

const unescaped = (text: string): string => text.replaceAll(/&(?:lt|gt|amp);/g, (sign) => escaped[sign] ?? sign);

/** Short addresses that are not among `addresses` stay; those of pictures go, since pictures stand beside the text. */
export const asWritten = (text: string, addresses: readonly ShortAddress[]): string => {
  const full = new Map(addresses.map((one) => [one.short, one.full ?? '']));
  return unescaped(text.replaceAll(/https:\/\/t\.co\/\w+/g, (short) => full.get(short) ?? short)).trim();
};

/** X puts before an answer whom it answers. */
const withoutAddressees = (text: string): string => text.replace(/^(?:\s*@\w{1,15}(?!\w))+\s*/u, '');

/** A bare name comes back as an address. */
const withoutScheme = (text: string): string => text.replaceAll(/https?:\/\//giu, '').replaceAll(/\/(?=\s|$)/gu, '');

const normal = (text: string): string => withoutScheme(text.normalize('NFC').replaceAll('\r\n', '\n')).trim();

/** Whether what stands on X is what was sent. */
export const isSameText = (found: string, sent: string): boolean =>
  [found, withoutAddressees(found)].some((one) => normal(one) === normal(sent)) ||
  normal(withoutAddressees(found)) === normal(withoutAddressees(sent));
