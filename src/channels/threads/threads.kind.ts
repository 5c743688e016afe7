// What the program knows of Threads before any account of it is declared.
import type { ChannelKind } from '../channel-kind.ts';
import { metaNeeds } from '../meta/settings.ts';
import { parseThreads } from './parse.ts';
import { threads, threadsLimits } from './threads.channel.ts';

/** Its app is another one than that of Facebook, with a secret of its own. */
export const threadsKind: ChannelKind = {
  label: 'Threads',
  sign: 'M5.5 8a2.5 2.5 0 1 0 5 0 2.5 2.5 0 1 0-5 0M10.5 5.5v3.2a1.8 1.8 0 0 0 3.5 0V8a6 6 0 1 0-2.6 4.9',
  settings: {
    apiUrl: 'https://graph.threads.net',
    needs: metaNeeds,
    may: ['graphVersion', 'otherIds'],
    plain: ['graphVersion', 'otherIds'],
    hook: 'shared',
  },
  byHandle: true,
  profileOf: ({ handle }) => `https://www.threads.net/@${handle}`,
  posts: [/^threads\.(?:net|com)\/@[\w.]+\/post\/([\w-]+)/],
  limits: threadsLimits,
  make: threads,
  parse: parseThreads,
};
