// What the program knows of Instagram before any account of it is declared.
import type { ChannelKind } from '../channel-kind.ts';
import { metaMay, metaNeeds } from '../meta/settings.ts';
import { instagram, instagramLimits } from './instagram.channel.ts';
import { parseInstagram } from './parse.ts';

/** Reached through its Facebook Page unless `login` says that the account signed in itself. */
export const instagramKind: ChannelKind = {
  label: 'Instagram',
  sign: 'M5.5 2.5h5a3 3 0 0 1 3 3v5a3 3 0 0 1-3 3h-5a3 3 0 0 1-3-3v-5a3 3 0 0 1 3-3ZM5.4 8a2.6 2.6 0 1 0 5.2 0 2.6 2.6 0 1 0-5.2 0',
  settings: {
    apiUrl: 'https://graph.facebook.com',
    needs: metaNeeds,
    // `login`: instagram where the account signed in itself; else it is reached through its Page, by `pageId` where the token is not the Page's.
    may: [...metaMay, 'login', 'pageId'],
    plain: [...metaMay, 'login', 'pageId'],
    choices: { login: ['facebook', 'instagram'] },
    hook: 'shared',
  },
  byHandle: true,
  profileOf: ({ handle }) => `https://www.instagram.com/${handle}/`,
  posts: [/^instagram\.com\/(?:[\w.]+\/)?(?:p|reel|reels|tv)\/([\w-]+)/],
  limits: instagramLimits,
  make: instagram,
  parse: parseInstagram,
};
