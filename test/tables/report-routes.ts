// What every caller must get of the registers, recaps and reports, and of kept views of the list: a part of the table of access.

const may = ['pusat', 'ketua', 'kabid', 'data'] as const;
const leaders = ['ketua', 'kabid'] as const;
const readers = ['medsos', 'pusat', 'pupkp', 'ketua', 'kabid', 'data', 'pemeriksa'] as const;

/** `officers` as the table has it. A day or a period that is none is refused. */
export const reportRoutes = <Expected>(
  officers: (who: readonly (typeof readers)[number][], status?: number) => Expected,
): Record<string, Expected> => ({
  'GET /api/v1/offline-worklist': officers(['medsos', 'pusat', 'pupkp', 'ketua', 'kabid']),
  'GET /api/v1/list-views': officers(readers),
  'POST /api/v1/issues/:id/statements/:statementId/call-back': officers(['pusat', 'ketua'], 404),
  'PUT /api/v1/list-views': officers(readers),
  'PUT /api/v1/list-views/team': officers(['ketua']),
  'GET /api/v1/case-register': officers(may),
  'GET /api/v1/case-register.csv': officers(may),
  'GET /api/v1/case-register.xlsx': officers(may),
  'GET /api/v1/recaps': officers(may),
  'GET /api/v1/recaps/:day': officers(may, 400),
  'PUT /api/v1/recaps/:day': officers(may, 400),
  'GET /api/v1/recaps/:day/recap.pdf': officers(may, 400),
  'GET /api/v1/satisfaction/:period.pdf': officers(may, 400),
  'GET /api/v1/satisfaction/:period.docx': officers(may, 400),
  'GET /api/v1/report-mails': officers(leaders),
  'PUT /api/v1/report-mails': officers(leaders),
  'POST /api/v1/report-mails/preview': officers(leaders),
  'POST /api/v1/report-mails/:id/again': officers(leaders, 404),
  'GET /api/v1/reports/:period.pdf': officers(may, 400),
  'GET /api/v1/reports/:period.docx': officers(may, 400),
});

/** Where no form is open they lead to the other ways, and without a case's pass to the form that asks for its code. */
export const citizenForms = <Expected>(open: (status?: number) => Expected): Record<string, Expected> => ({
  ...{ 'GET /bantuan': open(), 'GET /privasi': open(), 'GET /aksesibilitas': open() },
  'GET /aset/lokasi.:hash.js': open(),
  'GET /lapor': open(303),
  'POST /lapor': open(303),
  'GET /lapor/foto/:id': open(303),
  'GET /lapor/tinggalkan': open(303),
  'GET /aset/foto.:hash.js': open(),
  'GET /aset/pergi.:hash.js': open(),
  'GET /lacak/:number/terima': open(303),
  ...{ 'GET /ikuti/:number': open(404), 'POST /ikuti/:number': open(404), 'POST /lacak/:number/kabar': open(303) },
  ...{ 'GET /kabar/:token': open(404), 'POST /kabar/:token': open(404), 'POST /kabar/:token/berhenti': open(404) },
});
