// What the program knows of Facebook before any account of it is declared.
import type { ChannelKind } from '../channel-kind.ts';
import { metaMay, metaNeeds } from '../meta/settings.ts';
import { facebook, facebookLimits } from './facebook.channel.ts';
import { parseFacebook } from './parse.ts';

/** All Pages share one address for webhooks, as an app of Meta has one. */
export const facebookKind: ChannelKind = {
  label: 'Facebook',
  sign: 'M10.5 3.5H9.6C8.2 3.5 7.5 4.4 7.5 5.7V13M5.5 8h4.6',
  settings: {
    apiUrl: 'https://graph.facebook.com',
    needs: metaNeeds,
    may: metaMay,
    plain: metaMay,
    hook: 'shared',
  },
  profileOf: ({ id }) => `https://www.facebook.com/${encodeURIComponent(id)}`,
  posts: [
    /^facebook\.com\/(?:[^/]+\/)?(?:posts|videos|photos|reel)\/(?:[^/?]+\/)?([\w-]+)/,
    /^facebook\.com\/(?:permalink\.php|story\.php|photo\.php|photo|watch)\/?\?(?:.*&)?(?:story_fbid|fbid|v)=([\w-]+)/,
    /^facebook\.com\/(share\/(?:[a-z]\/)?[\w-]+)/,
    /^(fb\.watch\/[\w-]+)/,
  ],
  limits: facebookLimits,
  make: facebook,
  parse: parseFacebook,
};
