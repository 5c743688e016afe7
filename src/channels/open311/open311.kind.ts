// Partners that bring reports of others, as a channel among the others.
import type { ChannelKind } from '../channel-kind.ts';
import { open311, open311Limits } from './open311.channel.ts';
import { parseOpen311 } from './parse.ts';

/** Partners are declared with their keys in the file's section `open311`, and not among accounts. */
export const open311Kind: ChannelKind = {
  label: 'Open311',
  sign: 'M5.8 2.6v3M10.2 2.6v3M4.2 5.6h7.6v2.2a3.8 3.8 0 0 1-7.6 0ZM8 11.6v2',
  settings: {
    apiUrl: '',
    // A partner, declared under `open311` with its key; `updates` is yes where it brings our public answers to its reporters.
    needs: [],
    may: ['updates', 'mediaHosts'],
    plain: ['mediaHosts'],
    fileOnly: true,
  },
  limits: open311Limits,
  make: open311,
  parse: parseOpen311,
};
