// A partner that speaks for reporters through Open311. It fetches our public answers itself; private ones an officer brings.
import type { Account, Channel, Limits } from '#ports/channel.ts';
import { byHandChannel, byHandLimits } from '../by-hand.ts';
import { parseOpen311 } from './parse.ts';

/** GeoReport v2: at most 4,000 characters. */
export const open311Limits: Limits = { ...byHandLimits, commentLength: { max: 4000, unit: 'characters' } };

const namesIn = (text: string | undefined): string[] => (text ?? '').split(',').filter((name) => name !== '');

/** A public answer counts as accepted where the partner fetches updates; every other one is told by an officer. */
export const open311 = (account: Account): Channel => ({
  ...byHandChannel('open311', account),
  limits: { ...open311Limits, mediaHosts: namesIn(account.more?.['mediaHosts']) },
  parse: parseOpen311,
  send: ({ target, key = '' }) =>
    Promise.resolve({
      result:
        target.kind === 'comment-reply' && account.more?.['updates'] === 'yes'
          ? { outcome: 'accepted', externalId: `update:${key}` }
          : { outcome: 'by-hand' },
    }),
});
