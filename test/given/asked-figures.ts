// What may be asked of the figures, as an address says it: November of 2026, compared with October, narrowed to nothing.

/** Names of the question, an empty text where nothing is asked. */
export const askedNovember = {
  ...{ from: '2026-11-01', until: '2026-11-29', compare: '' },
  ...{ step: '', holder: '', agency: '', channel: '', category: '', kelurahan: '' },
};

/** The same as the server is asked. */
export const november = 'from=2026-11-01&until=2026-11-29';
