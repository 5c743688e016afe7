// The related procedures of the enacted SOP whose channels take complaints as social media do: the same steps, each in a family of its own, so
// that a city may enact times for one of them alone. No public source gives them times: they begin with those of the enacted SOP.
import type { SopKey } from './key.ts';
import { medsos1 } from './medsos.ts';
import type { Sop } from './shape.ts';

/** By family, the channels whose new cases begin under it. */
export const relatedChannels = {
  email: ['email'],
  phone: ['phone'],
  messaging: ['whatsapp', 'telegram'],
  'walk-in': ['walk-in'],
} as const satisfies Record<string, readonly string[]>;

/** As the enacted SOP, on these channels. */
export const relatedSops: Readonly<Record<SopKey, Sop>> = Object.fromEntries(
  Object.entries(relatedChannels).map(([family, channels]): [SopKey, Sop] => {
    const key: SopKey = `${family}@1`;
    return [key, { ...medsos1, key, channels }];
  }),
);
