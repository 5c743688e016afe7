// Words beside a problem.

/** Only what stands around a problem; its title and detail are the server's own words. */
export const problem = { home: 'Ke beranda', track: 'Lacak laporan', request: 'Nomor permintaan:' };
