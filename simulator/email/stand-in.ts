// E-mail as the stand-in plays it.
import type { StandIn } from '../stand-in.ts';
import { emailIds } from './ids.ts';

/** Letters, which the post carries: they are fetched from mail servers, and not by HTTP. */
export const emailStandIn: StandIn = {
  ids: emailIds,
  mounts: [],
  look: { name: 'Surel', likeness: 'tiruan surel' },
  training: { id: 'aduan@latihan.example', handle: 'Aduan Kota (latihan)' },
};
