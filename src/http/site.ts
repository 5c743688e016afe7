// Who answers, and how they show themselves: the office behind the pages, as the screen of settings names it, or else the configuration file.
import type { Organisation } from '#config/config-file.ts';

/** `style` and `logo` are addresses; `bytes` are the picture's, a square PNG as wide as `width` says. Absent: as the program looks by itself. */
export type Office = Organisation & {
  shortName?: string;
  style?: string;
  /** What browsers colour their own frame with. */
  colour?: string;
  logo?: { path: string; bytes: Uint8Array; width: number };
};

/** In training every page says so and stays out of search engines. */
export type Site = { organisation: Office; training: boolean };

/** The office that enacted the procedure, for a desk whose file of lists names none. */
const enactedBy: Organisation = {
  name: 'Pemerintah Kota Yogyakarta',
  office: 'Dinas Komunikasi Informatika dan Persandian',
};

/** A function has a name too, and would pass for an office: what tells the office of the moment must be called first. */
type Named = Office & { call?: never };

/** Where nobody names an office, the one that enacted the SOP answers. */
export const siteOf = (organisation: Named | undefined, training: boolean): Site => ({
  organisation: organisation ?? enactedBy,
  training,
});
