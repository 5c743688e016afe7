// Which program tests start as a process of its own.

/** What `npm start` runs, where the runner of all tests has made it; by hand its sources. */
export const programFile = process.env['TANGGAP_TEST_PROGRAM'] ?? 'src/main.ts';
