// Who answers: the office behind the pages, as the configuration file names it.
import type { Organisation } from '#config/config-file.ts';

/** In training every page says so and stays out of search engines. */
export type Site = { organisation: Organisation; training: boolean };

/** The office that enacted the procedure, for a desk whose file of lists names none. */
const enactedBy: Organisation = {
  name: 'Pemerintah Kota Yogyakarta',
  office: 'Dinas Komunikasi Informatika dan Persandian',
};

/** Where the configuration names no office, the one that enacted the SOP answers. */
export const siteOf = (organisation: Organisation | undefined, training: boolean): Site => ({
  organisation: organisation ?? enactedBy,
  training,
});
