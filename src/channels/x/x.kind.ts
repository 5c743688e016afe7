// What the program knows of X before any account of it is declared.
import type { ChannelKind } from '../channel-kind.ts';
import { parseX } from './parse.ts';
import { x, xLimits } from './x.channel.ts';

/** A plan without webhooks is polled; without `clientId` and `refreshToken` the token ends after two hours and stays so. */
export const xKind: ChannelKind = {
  label: 'X',
  sign: 'm4 3.8 8 8.4M12 3.8l-8 8.4',
  settings: {
    apiUrl: 'https://api.x.com',
    // The consumer secret signs webhooks; a plan without webhooks is polled. Tokens of OAuth 2.0 last two hours and renew themselves.
    needs: ['appSecret', 'accessToken'],
    // `plan`: enterprise where it was negotiated; all others, which is meant by none too, may answer only whoever named or quoted the account.
    // `prices`: post=0.015, link=0.2 and so on, in US dollars, where they are other than X publishes.
    may: ['clientId', 'clientSecret', 'refreshToken', 'plan', 'prices', 'otherIds'],
    plain: ['clientId', 'plan', 'prices', 'otherIds'],
    choices: { plan: ['self-serve', 'enterprise'] },
    hook: 'shared',
  },
  byHandle: true,
  profileOf: ({ handle }) => `https://x.com/${handle}`,
  posts: [/^(?:x|twitter)\.com\/(?:\w+|i\/web)\/status\/(\d+)/],
  limits: xLimits,
  make: x,
  parse: parseX,
};
