// Visits at the counter, as a channel among the others.
import type { ChannelKind } from '../channel-kind.ts';
import { byHandLimits, parseTakenDown } from '../by-hand.ts';
import { walkIn } from './walk-in.channel.ts';

/** Nothing to declare but a name. */
export const walkInKind: ChannelKind = {
  label: { id: 'Loket, datang langsung', en: 'Counter, in person' },
  sign: 'M5.7 5a2.3 2.3 0 1 0 4.6 0 2.3 2.3 0 1 0-4.6 0M3.5 13.2c.3-2.6 2-4.2 4.5-4.2s4.2 1.6 4.5 4.2',
  settings: { apiUrl: '', needs: [], may: [], plain: [], withoutPublic: true },
  spoken: true,
  way: 'other',
  limits: byHandLimits,
  make: walkIn,
  parse: parseTakenDown,
};
