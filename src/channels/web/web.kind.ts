// The city's own form for reports, as a channel among the others: it is open where an account of it is declared.
import type { ChannelKind } from '../channel-kind.ts';
import { byHandLimits, parseTakenDown } from '../by-hand.ts';
import { web } from './web.channel.ts';

/** Nothing to declare but a name. */
export const webKind: ChannelKind = {
  label: { id: 'Formulir laporan', en: 'Report form' },
  sign: 'M3.5 2.5h9v11h-9ZM5.8 5.5h4.4M5.8 8h4.4M5.8 10.5h2.4',
  settings: { apiUrl: '', needs: [], may: [], plain: [], withoutPublic: true },
  ownPages: true,
  way: 'other',
  limits: byHandLimits,
  make: web,
  parse: parseTakenDown,
};
