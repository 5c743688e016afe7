// What stands in the account's menu: how the screen looks, and the ways on.
import type { looks as indonesian } from '../id/looks.ts';
import type { Same } from '../same.ts';

export const looks: Same<typeof indonesian> = {
  find: 'Find and do',
  guide: 'Guide to the six steps',
  signOut: 'Sign out',
  theme: 'Display',
  themeAuto: 'Automatic',
  themeLight: 'Light',
  themeDark: 'Dark',
  density: 'Density of lists',
  roomy: 'Roomy',
  compact: 'Compact',
  keysOn: 'Single-letter shortcuts on',
};
