// What every caller must get of every route: the one table that test/access-matrix.test.ts holds the router to.
import type { Person } from '../beds/desk.ts';

export type Caller = 'nobody' | 'disabled' | Exclude<Person, 'dlh'>;
/** As `pupkp` stands to the case. */
export const standings = ['lead', 'helping', 'other', 'former', 'undisposed'] as const;
export type Standing = (typeof standings)[number];
export const callers = [
  ...(['nobody', 'disabled', 'medsos', 'pusat', 'pupkp'] as const),
  ...(['ketua', 'kabid', 'operator', 'data', 'pemeriksa'] as const),
] as const;

export type Expected =
  /** Everybody gets the same, whoever they are. */
  | { kind: 'open'; status: number }
  /** Of those who are signed in, these; nothing here belongs to one case. */
  | { kind: 'officers'; may: readonly Caller[]; status: number }
  /** One case: these, of whom an agency only where it is `lead` or `helping`. */
  | { kind: 'case'; may: readonly Caller[]; status: number };

const everybody = ['medsos', 'pusat', 'pupkp', 'ketua', 'kabid', 'operator', 'data', 'pemeriksa'] as const;
const onCases = ['medsos', 'pusat', 'pupkp', 'ketua', 'kabid'] as const;
const readCases = [...onCases, 'data', 'pemeriksa'] as const;
const onTemplates = ['medsos', 'pusat', 'ketua'] as const;
const onRegister = [...onTemplates, 'data'] as const;

const open = (status = 200): Expected => ({ kind: 'open', status });
const officers = (may: readonly Caller[], status = 200): Expected => ({ kind: 'officers', may, status });
const ofCase = (may: readonly Caller[], status = 200): Expected => ({ kind: 'case', may, status });

/** The same of every list that the desk keeps. */
const listWays = (lists: readonly string[], may: readonly Caller[]): Record<string, Expected> => {
  const ways = ['GET .csv', 'GET .xlsx', 'POST /file/preview', 'GET /history'].map((way) => [way, 200] as const);
  const all = [...ways, ['POST /file', 422] as const, ['POST /history/:seq/take-back', 409] as const];
  return Object.fromEntries(
    lists.flatMap((list) => all.map(([way, status]) => [way.replace(' ', ` /api/v1/${list}`), officers(may, status)])),
  );
};

export const table: Record<string, Expected> = {
  'GET /': open(),
  'GET /sop': open(),
  'GET /robots.txt': open(),
  'GET /kunci-bukti.json': open(),
  'GET /healthz': open(),
  'GET /readyz': open(),
  'GET /metrics': open(),
  'GET /meja': open(),
  'GET /meja/': open(),
  'GET /meja/*': open(),
  'GET /aset/jakarta.:hash.woff2': open(),
  'GET /aset/tanda.:hash.svg': open(),
  'GET /aset/portal.:hash.css': open(),
  'GET /aset/lapangan.:hash.js': open(),
  'GET /api/docs': open(),
  'GET /api/docs/': open(),
  'GET /api/docs/static/index.html': open(302),
  'GET /api/docs/static/swagger-initializer.js': open(),
  'GET /api/docs/*': open(),
  'GET /api/docs/json': open(),
  'GET /api/docs/yaml': open(),
  'GET /api/openapi.json': open(),
  'GET /hooks/facebook': open(403),
  'GET /hooks/instagram': open(403),
  'GET /hooks/threads': open(403),
  'GET /hooks/tiktok': open(403),
  'GET /hooks/whatsapp': open(403),
  'GET /hooks/x': open(403),
  'POST /hooks/facebook': open(401),
  'POST /hooks/instagram': open(401),
  'POST /hooks/threads': open(401),
  'POST /hooks/tiktok': open(401),
  'POST /hooks/whatsapp': open(401),
  'POST /hooks/x': open(401),
  'POST /hooks/telegram/:accountId': open(401),
  // Partners show their key in the form; without one only what everybody may see is told.
  'GET /open311/v2/discovery.:format': open(),
  'GET /open311/v2/services.:format': open(),
  'GET /open311/v2/services/:file': open(),
  'GET /open311/v2/requests.:format': open(),
  'GET /open311/v2/requests/:file': open(404),
  'GET /open311/v2/tokens/:file': open(404),
  'GET /open311/v2/servicerequestupdates.:format': open(403),
  'POST /open311/v2/requests.:format': open(403),
  'POST /open311/v2/servicerequestupdates.:format': open(403),
  'GET /open311/v2/test/services.:format': open(),
  'GET /open311/v2/test/services/:file': open(),
  'GET /open311/v2/test/requests.:format': open(),
  'GET /open311/v2/test/requests/:file': open(404),
  'GET /open311/v2/test/tokens/:file': open(404),
  'GET /open311/v2/test/servicerequestupdates.:format': open(403),
  'POST /open311/v2/test/requests.:format': open(403),
  'POST /open311/v2/test/servicerequestupdates.:format': open(403),
  // A citizen’s pages know no officer: a number or a token alone opens nothing.
  'GET /lacak': open(),
  'POST /lacak': open(422),
  'GET /lacak/:number': open(),
  'GET /lacak/:number/foto/:id': open(303),
  'GET /lacak/:number/bukti': open(303),
  'GET /lacak/:number/bukti.pdf': open(303),
  'POST /lacak/:number/nilai': open(303),
  'POST /lacak/:number/buka-lagi': open(303),
  'POST /lacak/:number/hak': open(303),
  'POST /lacak/:number/tambah': open(303),
  'POST /lacak/:number/tarik': open(303),
  ...{ 'GET /isi/:token': open(404), 'POST /isi/:token': open(404), 'GET /isi/:token/terima': open() },
  ...{ 'GET /identitas/:token': open(404), 'POST /identitas/:token': open(404) },
  'GET /identitas/:token/terima': open(303),
  // A link for the field opens one case, and a wrong one nothing.
  'GET /lapangan/luring.js': open(),
  'GET /lapangan/:token': open(404),
  'POST /lapangan/:token': open(404),
  'GET /lapangan/:token/terima': open(),
  'POST /api/auth/sign-in/email': open(401),
  'POST /api/auth/sign-out': open(),
  'GET /api/auth/get-session': open(),
  'GET /api/v1/sign-in-hints': open(),
  'POST /api/auth/change-password': officers(everybody, 422),
  'POST /api/auth/link': open(410),
  'POST /api/auth/link/use': open(410),
  'GET /api/auth/providers': open(),
  'GET /api/auth/callback/:provider': open(404),
  'POST /api/auth/sign-in/provider': open(404),
  'POST /api/auth/sign-in/code': open(422),
  'POST /api/auth/sign-in/key/options': open(),
  'POST /api/auth/sign-in/key': open(422),
  'POST /api/auth/second-factor/app': officers(everybody, 422),
  'POST /api/auth/second-factor/app/confirm': officers(everybody, 422),
  'POST /api/auth/second-factor/app/remove': officers(everybody, 422),
  'POST /api/auth/second-factor/recovery-codes': officers(everybody, 422),
  'POST /api/auth/second-factor/keys/options': officers(everybody, 422),
  'POST /api/auth/second-factor/keys': officers(everybody, 422),
  'POST /api/auth/second-factor/keys/:id/remove': officers(everybody, 422),
  'GET /api/v1/me': officers(everybody),
  // Ends a session that is nobody's: the others are still asked with.
  'POST /api/v1/me/sessions/end': officers(everybody, 404),
  'PUT /api/v1/me/language': officers(everybody),
  'POST /api/v1/me/acting': officers(everybody, 404),
  'GET /api/v1/officers': officers(['operator', 'ketua']),
  'POST /api/v1/officers': officers(['operator', 'ketua'], 422),
  'PUT /api/v1/officers/:id': officers(['operator', 'ketua'], 404),
  'POST /api/v1/officers/:id/off': officers(['operator', 'ketua'], 404),
  'POST /api/v1/officers/:id/link': officers(['operator', 'ketua'], 404),
  'GET /api/v1/officers/:id/sessions': officers(['operator', 'ketua'], 404),
  'POST /api/v1/officers/:id/sessions/end': officers(['operator', 'ketua'], 404),
  // Everybody may lend what is their own; this officer is nobody.
  'PUT /api/v1/officers/:id/substitute': officers(everybody, 404),
  'POST /api/v1/officers/:id/substitute/end': officers(everybody, 404),
  'GET /api/v1/session': officers(everybody),
  'GET /api/v1/live': officers(everybody),
  'GET /api/v1/cases': officers(readCases),
  'GET /api/v1/upik': officers(readCases),
  'GET /api/v1/upik.csv': officers(readCases),
  'POST /api/v1/upik/jss/preview': officers(onRegister),
  'POST /api/v1/upik/jss/faulty.csv': officers(onRegister),
  'POST /api/v1/upik/jss/imports': officers(onRegister),
  'GET /api/v1/upik/jss/differences': officers(onRegister),
  'POST /api/v1/upik/jss/links': officers(onTemplates),
  'POST /api/v1/upik/jss/marks': officers(onRegister),
  'POST /api/v1/upik/jss/marks/undo': officers(onRegister),
  ...{ 'GET /api/v1/lateness': officers(readCases), 'GET /api/v1/notices': officers(everybody) },
  'POST /api/v1/notices/seen': officers(everybody),
  'GET /api/v1/colleagues': officers(['medsos', 'pusat', 'ketua', 'kabid', 'data', 'pemeriksa']),
  'GET /api/v1/duty': officers([...onTemplates, 'kabid']),
  'GET /api/v1/roster': officers([...onTemplates, 'kabid']),
  ...{ 'PUT /api/v1/roster': officers(['ketua']), 'POST /api/v1/roster/copy': officers(['ketua']) },
  ...{ 'PUT /api/v1/shifts': officers(['ketua']), 'PUT /api/v1/night-hours': officers(['ketua']) },
  'PUT /api/v1/share-out': officers(['ketua']),
  'GET /api/v1/agencies': officers(readCases),
  'GET /api/v1/agencies/standing': officers(['operator', 'ketua']),
  'POST /api/v1/agencies/:id/rest': officers(['operator', 'ketua'], 404),
  'POST /api/v1/agencies/:id/wake': officers(['operator', 'ketua'], 404),
  'POST /api/v1/agencies/:id/remove': officers(['operator', 'ketua'], 404),
  'GET /api/v1/outside-bodies': officers([...onTemplates, 'operator']),
  'POST /api/v1/outside-bodies': officers(['operator', 'ketua'], 201),
  'PUT /api/v1/outside-bodies/:id': officers(['operator', 'ketua'], 404),
  'GET /api/v1/categories': officers([...readCases, 'operator']),
  'POST /api/v1/categories': officers(['operator', 'ketua'], 201),
  'GET /api/v1/roads': officers([...readCases, 'operator']),
  'POST /api/v1/roads': officers(['operator', 'ketua'], 201),
  'PUT /api/v1/roads/:id': officers(['operator', 'ketua'], 404),
  ...listWays(['agencies', 'categories', 'outside-bodies', 'roads'], ['operator', 'ketua']),
  ...listWays(['templates'], onTemplates),
  ...listWays(['roster'], ['ketua']),
  'PUT /api/v1/categories/:id': officers(['operator', 'ketua'], 404),
  'GET /api/v1/blocks': officers(onTemplates),
  'PUT /api/v1/blocks/:id': officers(onTemplates, 404),
  'POST /api/v1/blocks/:id/lift': officers(['pusat', 'ketua'], 404),
  'POST /api/v1/posts': officers(onTemplates, 400),
  'GET /api/v1/issues': officers([...onTemplates, 'kabid']),
  'POST /api/v1/issues': officers(onTemplates, 201),
  'GET /api/v1/issues/:id': officers([...onTemplates, 'kabid'], 404),
  'PUT /api/v1/issues/:id': officers(onTemplates, 404),
  'POST /api/v1/issues/:id/cases': officers(onTemplates, 404),
  // Nobody's case is in an issue that is not there: each number gets its own refusal.
  'POST /api/v1/issues/:id/cases/remove': officers(onTemplates),
  'POST /api/v1/issues/:id/statements': officers(onTemplates, 404),
  'GET /api/v1/issues/:id/statements/:statementId': officers([...onTemplates, 'kabid'], 404),
  'POST /api/v1/issues/:id/statements/:statementId/approve': officers(['pusat', 'ketua'], 404),
  'POST /api/v1/issues/:id/statements/:statementId/send': officers(['pusat', 'ketua'], 404),
  'GET /api/v1/looks': officers(['ketua', 'kabid']),
  'GET /api/v1/processing': officers(['ketua', 'kabid', 'operator']),
  'GET /api/v1/processing.csv': officers(['ketua', 'kabid', 'operator']),
  'GET /api/v1/processing.pdf': officers(['ketua', 'kabid', 'operator']),
  'GET /api/v1/retention': officers(['ketua', 'kabid', 'operator']),
  'GET /api/v1/retention/preview': officers(['ketua', 'kabid']),
  'PUT /api/v1/retention': officers(['ketua', 'kabid']),
  'GET /api/v1/person-requests': officers(['ketua', 'kabid', 'operator']),
  'POST /api/v1/person-requests': officers(['ketua', 'kabid', 'operator'], 404),
  'POST /api/v1/person-requests/:id/propose': officers(['ketua', 'kabid', 'operator'], 404),
  'POST /api/v1/person-requests/:id/confirm': officers(['ketua', 'kabid'], 404),
  'POST /api/v1/person-requests/:id/settle': officers(['ketua', 'kabid'], 404),
  'POST /api/v1/person-requests/:id/lift': officers(['ketua', 'kabid'], 404),
  'GET /api/v1/person-requests/:id/data': officers(['ketua', 'kabid'], 404),
  'GET /api/v1/person-requests/:id/data.pdf': officers(['ketua', 'kabid'], 404),
  // Without a seat the list is empty.
  'GET /api/v1/lanes': officers(readCases),
  'GET /api/v1/lane-seats': officers(['operator', 'ketua']),
  'POST /api/v1/lane-seats': officers(['operator'], 422),
  'POST /api/v1/lane-seats/:id/confirmation': officers(['ketua'], 404),
  'POST /api/v1/lane-seats/:id/end': officers(['operator', 'ketua'], 404),
  'GET /api/v1/templates': officers(onCases),
  'POST /api/v1/templates': officers(onTemplates, 201),
  'PUT /api/v1/templates/:id': officers(onTemplates, 404),
  'POST /api/v1/templates/:id/remove': officers(onTemplates, 404),
  'POST /api/v1/templates/:id/reset': officers(onTemplates, 404),
  'GET /api/v1/administration': officers(['ketua', 'kabid', 'operator']),
  'GET /api/v1/unplaced': officers(onTemplates),
  'POST /api/v1/unplaced/:id/place': officers(onTemplates, 404),
  'POST /api/v1/unplaced/:id/dismiss': officers(onTemplates, 404),
  'POST /api/v1/unplaced/:id/restore': officers(onTemplates, 404),
  'GET /api/v1/operator': officers(['operator', 'ketua']),
  'POST /api/v1/operator/set-aside/:id/replay': officers(['operator', 'ketua']),
  'GET /api/v1/webhooks': officers(['operator', 'ketua']),
  'POST /api/v1/webhooks/deliveries/:id/replay': officers(['operator', 'ketua'], 404),
  'POST /api/v1/webhooks/:webhook/replay': officers(['operator', 'ketua'], 404),
  'POST /api/v1/webhooks/:webhook/off': officers(['operator', 'ketua'], 404),
  'POST /api/v1/webhooks/:webhook/on': officers(['operator', 'ketua'], 404),
  'GET /api/v1/accounts': officers(['operator', 'ketua']),
  'POST /api/v1/accounts': officers(['operator'], 201),
  'PUT /api/v1/accounts/:channel/:id': officers(['operator'], 404),
  'POST /api/v1/accounts/:channel/:id/test': officers(['operator'], 404),
  'POST /api/v1/accounts/:channel/:id/permission': officers(['operator'], 404),
  // Without what the provider adds to the address.
  'GET /api/v1/account-permissions': officers(['operator'], 400),
  'POST /api/v1/accounts/:channel/:id/rest': officers(['operator'], 404),
  'POST /api/v1/accounts/:channel/:id/wake': officers(['operator'], 404),
  'POST /api/v1/accounts/:channel/:id/remove': officers(['operator'], 404),
  'GET /api/v1/cases/:number': ofCase(readCases),
  'POST /api/v1/samples': officers(['ketua', 'kabid', 'pemeriksa']),
  'GET /api/v1/cases/:number/bundle': ofCase(['ketua', 'kabid', 'pemeriksa']),
  'GET /api/v1/cases/:number/bundle.pdf': ofCase(['ketua', 'kabid', 'pemeriksa']),
  'POST /api/v1/cases/:number/commands': ofCase(onCases),
  'POST /api/v1/cases/:number/attachments': ofCase(['pusat', 'ketua', 'pupkp'], 201),
  'GET /lampiran/:id': ofCase(readCases),
  'GET /api/v1/intake': officers(onTemplates),
  'POST /api/v1/intake': officers(onTemplates, 404),
  'POST /api/v1/intake/caller': officers(onTemplates),
  'POST /api/v1/sp4n': officers(onTemplates, 404),
  'GET /api/v1/cases/:number/receipt': ofCase(onTemplates),
  'POST /api/v1/cases/:number/outside-answers/:id': ofCase(onTemplates, 404),
  'POST /api/v1/cases/:number/by-hand/:id': ofCase(onTemplates, 409),
  'POST /api/v1/cases/:number/block': ofCase(onTemplates, 409),
  'GET /api/v1/cases/:number/hand-over': ofCase(onTemplates, 404),
  'POST /api/v1/cases/:number/hand-over': ofCase(onTemplates, 404),
  'GET /api/v1/cases/:number/field-links': ofCase(['pupkp']),
  'POST /api/v1/cases/:number/field-links': ofCase(['pupkp'], 201),
  'POST /api/v1/cases/:number/field-links/:id/end': ofCase(['pupkp'], 409),
  'GET /api/v1/cases/:number/publication': ofCase(['pusat', 'ketua']),
  'PUT /api/v1/cases/:number/publication': ofCase(['pusat', 'ketua']),
  'GET /api/v1/cases/:number/person': ofCase(onTemplates),
  'GET /api/v1/cases/:number/person/candidates': ofCase(onTemplates),
  'GET /api/v1/forwards': officers(onTemplates),
  'GET /api/v1/cases/:number/forwards': ofCase(onTemplates),
  'POST /api/v1/cases/:number/forwards': ofCase(onTemplates, 422),
  'GET /api/v1/cases/:number/forwards/:target/questions': ofCase(onTemplates, 422),
  'PUT /api/v1/cases/:number/forwards/:target': ofCase(onTemplates, 422),
  'PUT /api/v1/cases/:number/forwards/:target/state': ofCase(onTemplates, 422),
};

export type Place = { number: string; attachmentId: string };
export const filled = (path: string, { number, attachmentId }: Place): string =>
  path
    .replace(/^\/lampiran\/:id/, `/lampiran/${attachmentId}`)
    .replace(/\/questions$/, '/questions?serviceCode=umum')
    .replace(/\/retention\/preview$/, '/retention/preview?kind=identity&days=30')
    .replace(/\/looks$/, '/looks?officer=x&from=2026-03-01T00:00:00Z&until=2026-03-02T00:00:00Z')
    .replace(/\/differences$/, '/differences?list=only-jss')
    .replace('/set-aside/:id/', '/set-aside/all/')
    .replace('/forwards/:target', '/forwards/tidak-ada')
    .replace('/deliveries/:id/', '/deliveries/424242/')
    .replace('services/:file', 'services/umum.json')
    .replace(':file', 'tidak-ada.json')
    .replace('.:format', '.json')
    .replace(':number', number)
    .replace('/:webhook/', '/tidak-ada/')
    .replace(':channel', 'phone')
    .replace(/:(?:id|token|accountId|provider)/, 'tidak-ada')
    .replace(/^\/meja\/\*/, '/meja/aduan')
    .replace(/^\/api\/docs\/\*/, '/api/docs/static/swagger-ui.css');
