// Where the texts of an act go out, and how long they may be there. Pure.
import { isSpoken } from '../ui/channel-name.ts';
import type { ActFacts } from './act-form.ts';
import type { Voice } from './act-screen.ts';
import type { Outlet } from './act-values.ts';

const isPrivate = (values: object): boolean => 'privately' in values && values.privately === true;

/** Asked by a link in a public reply: everybody reads the question. */
export const asksOpenly = (values: object): boolean => 'mode' in values && values.mode === 'public-link';

export const outletOf = (voice: Voice | undefined, facts: ActFacts, values: object): Outlet => {
  const { channel, hasPublic, publicLimit, privateLimit, photoWays } = facts;
  const open = hasPublic && (voice === 'text' ? !isPrivate(values) : voice === 'asks' && asksOpenly(values));
  const limit = open ? publicLimit : privateLimit;
  const first = hasPublic ? publicLimit : privateLimit;
  const sent = voice === 'text' || voice === 'asks';
  const takes = (way: 'public' | 'private'): boolean =>
    photoWays.some(({ visibility, takes: does }) => visibility === way && does);
  return {
    text: open || ((hasPublic || isSpoken(channel)) && voice === 'result'),
    note: hasPublic,
    photos: { privately: takes('private'), openly: takes('public') },
    limits: {
      ...(sent && limit !== undefined ? { text: limit } : {}),
      ...(first === undefined ? {} : { publicText: first }),
      ...(privateLimit === undefined ? {} : { privateText: privateLimit }),
      ...(hasPublic && publicLimit !== undefined ? { publicNote: publicLimit } : {}),
    },
  };
};
