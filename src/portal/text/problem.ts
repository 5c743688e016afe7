// Words beside a problem.
const id = { home: 'Ke beranda', track: 'Lacak laporan', request: 'Nomor permintaan:' };
const en: typeof id = { home: 'To the front page', track: 'Track a report', request: 'Request number:' };

export const problemText = { id, en };
