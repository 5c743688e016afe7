// Words beside a problem.
const id = { home: 'Ke beranda', track: 'Lacak laporan', request: 'Nomor permintaan:' };
const en: typeof id = { home: 'To the front page', track: 'Track a report', request: 'Request number:' };

/** Only what stands around a problem; its title and detail are the server's own words. */
export const problemText = { id, en };
