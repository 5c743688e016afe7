// Calls to the city’s number, as a channel among the others.
import type { ChannelKind } from '../channel-kind.ts';
import { byHandLimits, parseTakenDown } from '../by-hand.ts';
import { phone } from './phone.channel.ts';

const isNumber = (words: string): boolean => /^[+(]?\d[\d\s().-]{2,}$/.test(words.trim());

/** Where the handle is a number it can be dialled from a page. */
export const phoneKind: ChannelKind = {
  label: { id: 'Telepon', en: 'Telephone' },
  sign: 'M4.2 2.8h1.9l1 2.7-1.4 1a7 7 0 0 0 3.8 3.8l1-1.4 2.7 1v1.9a1 1 0 0 1-1.1 1A9.6 9.6 0 0 1 3.2 3.9a1 1 0 0 1 1-1.1Z',
  settings: { apiUrl: '', needs: [], may: [], plain: [], withoutPublic: true },
  spoken: true,
  way: 'other',
  profileOf: ({ handle }) => (isNumber(handle) ? `tel:${handle.replaceAll(/[^\d+]/g, '')}` : undefined),
  limits: byHandLimits,
  make: phone,
  parse: parseTakenDown,
};
