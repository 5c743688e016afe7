// What the program knows of Mastodon before any account of it is declared.
import type { ChannelKind } from '../channel-kind.ts';
import { mastodon, mastodonLimits } from './mastodon.channel.ts';
import { parseMastodon } from './parse.ts';

/** Each account has an instance of its own, so that there is no usual address. */
export const mastodonKind: ChannelKind = {
  label: 'Mastodon',
  sign: 'M3.4 12.4V6.3a2.3 2.3 0 0 1 4.6 0v2.9M8 6.3a2.3 2.3 0 0 1 4.6 0v6.1',
  settings: {
    apiUrl: '',
    needs: ['accessToken'],
    // `mediaHosts`: where the instance keeps files, divided by commas, if not below its own name.
    may: ['mediaHosts', 'otherIds'],
    plain: ['mediaHosts', 'otherIds'],
  },
  byHandle: true,
  posts: [/^([\w.-]+\.[a-z]{2,}\/@[\w.]+(?:@[\w.-]+)?\/\d{6,})(?:$|[/?])/],
  limits: mastodonLimits,
  make: mastodon,
  parse: parseMastodon,
};
