// What is sent to each route that takes something: well formed, and without effect on who may do what.
import { deskLists, knowledgeBodies } from './list-access.ts';

type Sent = { payload?: object | string; headers?: Record<string, string> };

export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const category = {
  ...{ parentId: '', name: 'Contoh', nameEn: '', agencyId: '', level: 'normal', words: '', questions: '' },
  ...{ serviceCode: '', state: 'offered' },
};
let made = 0;
const road = { name: 'Jl. Contoh', fromPlace: '', toPlace: '', authority: 'unknown', source: '' };
const holiday = { name: 'Contoh', kind: 'national', decree: 'Contoh 1/2031' };
const calendar = {
  ...{
    partOf: '',
    name: 'Contoh',
    fromDate: '',
    toDate: '',
    zone: 'WIB',
    jointLeave: 'closed',
    ownDays: '',
    source: '',
  },
  ...{ monday: '08.00-12.00', tuesday: '', wednesday: '', thursday: '', friday: '', saturday: '', sunday: '' },
};
const outsideBody = {
  ...{ name: 'Contoh', serves: 'Urusan contoh', phone: '', email: '', web: '', hours: '', answer: '' },
  resting: false,
};

const upload = (file: Buffer = png, name = 'a.png'): Sent => {
  const [open_, close] = [
    `--grens\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n`,
    '\r\n--grens--\r\n',
  ];
  const type = 'content-type: application/octet-stream\r\n\r\n';
  const payload = Buffer.concat([Buffer.from(`${open_}${type}`), file, Buffer.from(close)]);
  return {
    payload,
    headers: { 'content-type': 'multipart/form-data; boundary=grens', 'sec-fetch-site': 'same-origin' },
  };
};

const jssExport = (): Sent => upload(Buffer.from('Nomor;Isi\n'), 'ekspor.csv');

/** Of any list that the desk keeps: headings of none. */
const noList = (): Sent => upload(Buffer.from('bukan;kolom\n'), 'daftar.csv');
const listFiles = (path: string): Record<string, () => Sent> => ({
  [`POST ${path}/file`]: noList,
  [`POST ${path}/file/preview`]: noList,
  [`POST ${path}/history/:seq/take-back`]: () => ({ payload: {} }),
});

const form = (payload: string): Sent => ({
  payload,
  headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
});

const token = 'bukan-tautan-siapa-pun-juga';

/** For a line that is not there. */
const statement = {
  key: '0199c7a0-1111-7000-8000-000000000001',
  channel: 'phone',
  accountId: 'tidak-ada',
  saidAt: '2026-03-02T08:00:00+07:00',
  ...{ what: 'Lampu mati.', place: 'Pasar Contoh', kelurahan: '', since: '', note: '' },
  ...{ name: '', phone: '', home: '' },
};

const report = {
  ...{ accountId: 'tidak-ada', trackingId: '9100001', reportClass: 'complaint', privacy: 'public' },
  ...{ category: '', title: 'Trotoar', text: 'Rusak.', place: '', name: '' },
  passedAt: '2026-03-02T08:00:00+07:00',
};

/** What is sent where something must be: well formed, and without effect on who may do what. */
const place = { workday: 1, weekend: 1 };
const shifts = { morning: place, evening: place, night: place };
const usualDesk = {
  limits: { 'ask-identity': 2, coordinate: 24, register: 24, 'follow-up': 24, convey: 24 },
  shifts: { morning: 420, evening: 900, night: 1320 },
  staff: { 'admin-medsos': shifts, 'admin-pusat': shifts },
  ...{ arrivals: 1, field: 1 },
};

const sopNumbers = {
  limits: { 'ask-identity': 60, coordinate: 1440, register: 1440, 'follow-up': 1440, convey: 1440 },
  ...{
    warnAtPercent: [50],
    escalation: [{ to: 'division-head', afterMinutes: 720 }],
    remindAfter: [],
    closeAfter: 43_200,
  },
  ...{ workAgain: 480, reopenWithin: 10_080, rateWithin: 43_200 },
};
/** Each later than the one before. */
let days = 0;
const sopVersion = () => {
  days += 1;
  const from = new Date(Date.UTC(2040, 0, days)).toISOString();
  return { family: 'medsos', numbers: sopNumbers, from, ground: 'Keputusan' };
};

export const bodies: Record<string, () => Sent> = {
  'POST /api/v1/cases/:number/commands': () => ({ payload: { type: 'AddNote', text: 'Catatan.' } }),
  'POST /api/v1/cases/:number/disposition.pdf': () => ({ payload: { reason: 'Petugas harus menemuinya.' } }),
  'POST /api/v1/cases/:number/attachments': () => upload(),
  'POST /api/v1/upik/jss/preview': jssExport,
  'POST /api/v1/upik/jss/faulty.csv': jssExport,
  'POST /api/v1/upik/jss/imports': jssExport,
  'POST /api/v1/upik/jss/links': () => ({ payload: { pairs: [{ key: 'tidakada', number: 'tidak-ada' }] } }),
  'POST /api/v1/upik/jss/marks': () => ({
    payload: { list: 'only-jss', keys: ['tidakada'], reason: 'Bukan milik kami' },
  }),
  'POST /api/v1/upik/jss/marks/undo': () => ({ payload: { list: 'only-jss', keys: ['tidakada'] } }),
  'POST /api/v1/alerts/:id/taken': () => ({ payload: {} }),
  'POST /api/v1/cases/:number/alerts/taken': () => ({ payload: {} }),
  'POST /api/v1/notices/seen': () => ({ payload: { upTo: '0' } }),
  'POST /api/v1/wall-links/:id/end': () => ({ payload: {} }),
  'POST /api/v1/shift-notes/:id/take': () => ({ payload: { writtenAt: '2026-03-02T08:00:00.000Z' } }),
  'POST /api/v1/wall-links': () => ({ payload: { place: 'Ruang piket' } }),
  'PUT /api/v1/roster': () => ({ payload: { day: '2026-03-02', shift: 'night', officerIds: [] } }),
  'POST /api/v1/shift-notes': () => ({
    payload: { words: 'Tidak ada yang mendesak.', day: '2026-03-02', shift: 'morning' },
  }),
  'POST /api/v1/roster/copy': () => ({ payload: { from: '2026-03-02', to: '2026-03-09' } }),
  'PUT /api/v1/share-out': () => ({ payload: { way: 'off' } }),
  'PUT /api/v1/shifts': () => ({ payload: { morning: 420, evening: 900, night: 1320 } }),
  'PUT /api/v1/night-hours': () => ({ payload: {} }),
  'POST /api/v1/samples': () => ({ payload: { from: '2026-03-01', until: '2026-03-31', count: 1 } }),
  'POST /api/v1/sops': () => ({ payload: sopVersion() }),
  'POST /api/v1/sops/:key/withdraw': () => ({ payload: {} }),
  'POST /api/v1/sops/preview': () => ({ payload: { family: 'medsos', numbers: sopNumbers } }),
  'POST /api/v1/what-if': () => ({ payload: usualDesk }),
  'POST /api/v1/outside-bodies': () => ({ payload: outsideBody }),
  'PUT /api/v1/outside-bodies/:id': () => ({ payload: outsideBody }),
  'POST /api/v1/holidays': () => ({ payload: { ...holiday, id: `2031-03-${String((made += 1)).padStart(2, '0')}` } }),
  'PUT /api/v1/holidays/:id': () => ({ payload: holiday }),
  'POST /api/v1/calendars': () => ({ payload: { ...calendar, name: `Contoh ${String((made += 1))}` } }),
  'PUT /api/v1/calendars/:id': () => ({ payload: calendar }),
  // Each a road of its own: one that is there twice is refused.
  'POST /api/v1/roads': () => ({ payload: { ...road, name: `Jl. Contoh ${String((made += 1))}` } }),
  'PUT /api/v1/roads/:id': () => ({ payload: road }),
  ...knowledgeBodies,
  'PUT /api/v1/brand': () => ({ payload: { name: 'Contoh', office: '', shortName: '', hue: '', logo: '' } }),
  'POST /api/v1/brand/logo': noList,
  'POST /api/v1/brand/history/:seq/take-back': () => ({ payload: {} }),
  ...Object.fromEntries(deskLists.flatMap((list) => Object.entries(listFiles(`/api/v1/${list}`)))),
  ...listFiles('/api/v1/templates'),
  ...listFiles('/api/v1/agencies'),
  ...listFiles('/api/v1/roster'),
  'POST /api/v1/categories': () => ({ payload: category }),
  'PUT /api/v1/categories/:id': () => ({ payload: category }),
  'POST /api/v1/cases/:number/block': () => ({ payload: { days: 7 } }),
  'PUT /api/v1/blocks/:id': () => ({ payload: { appeal: '' } }),
  'POST /api/v1/blocks/:id/lift': () => ({ payload: {} }),
  'POST /api/v1/posts': () => ({
    payload: { link: 'tidak-ada', text: 'Contoh', handle: '', postedAt: '2026-03-02T08:00:00+07:00', note: '' },
  }),
  'POST /api/v1/issues': () => ({ payload: { title: 'Contoh' } }),
  'PUT /api/v1/issues/:id': () => ({ payload: { title: 'Contoh', ended: false } }),
  'POST /api/v1/issues/:id/cases': () => ({ payload: { numbers: ['tidak-ada'] } }),
  'POST /api/v1/issues/:id/cases/remove': () => ({ payload: { numbers: ['tidak-ada'] } }),
  'POST /api/v1/issues/:id/statements': () => ({ payload: { kind: 'holding', wordings: ['Terima kasih.'] } }),
  'POST /api/v1/issues/:id/statements/:statementId/approve': () => ({ payload: {} }),
  'POST /api/v1/issues/:id/statements/:statementId/call-back': () => ({ payload: {} }),
  'POST /api/v1/issues/:id/statements/:statementId/send': () => ({ payload: { numbers: ['tidak-ada'] } }),
  'PUT /api/v1/me/reports': () => ({ payload: { kind: 'week', wanted: true } }),
  'PUT /api/v1/report-mails': () => ({ payload: { kind: 'week', roles: ['team-lead'], outside: [] } }),
  'POST /api/v1/report-mails/preview': () => ({ payload: { kind: 'week', roles: [], outside: [] } }),
  'POST /api/v1/report-mails/:id/again': () => ({ payload: {} }),
  'PUT /api/v1/recaps/:day': () => ({ payload: { analysis: 'Contoh.' } }),
  'PUT /api/v1/retention': () => ({ payload: { kind: 'identity', days: 3650 } }),
  'POST /api/v1/person-requests': () => ({ payload: { kind: 'access', number: 'ADU-2026-999999-ZZ', words: '' } }),
  'POST /api/v1/person-requests/:id/propose': () => ({ payload: { basis: 'asked' } }),
  'POST /api/v1/person-requests/:id/confirm': () => ({ payload: {} }),
  'POST /api/v1/person-requests/:id/settle': () => ({ payload: { outcome: 'declined', note: 'Contoh.' } }),
  'POST /api/v1/person-requests/:id/lift': () => ({ payload: { reason: 'Contoh.' } }),
  'POST /api/v1/lane-seats': () => ({ payload: { lane: 'misconduct', officerId: 'tidak-ada' } }),
  'POST /api/v1/templates': () => ({ payload: { purpose: 'interim', name: 'Contoh', body: 'Terima kasih.' } }),
  'PUT /api/v1/templates/:id': () => ({ payload: { purpose: 'interim', name: 'Contoh', body: 'Terima kasih.' } }),
  'POST /api/auth/sign-in/email': () => ({
    payload: { email: 'siapa@demo.tanggap.example', password: 'salah sekali' },
  }),
  'POST /api/auth/change-password': () => ({
    payload: { currentPassword: 'bukan yang ini', newPassword: 'panjang sekali dan baru' },
  }),
  'POST /api/auth/link': () => ({ payload: { token } }),
  'POST /api/auth/link/use': () => ({ payload: { token, password: 'panjang sekali dan baru' } }),
  'POST /api/auth/sign-in/provider': () => ({ payload: { provider: 'tidak-ada' } }),
  'POST /api/auth/sign-in/code': () => ({ payload: { code: '000000', kind: 'app' } }),
  'POST /api/auth/sign-in/key/options': () => ({ payload: {} }),
  'POST /api/auth/sign-in/key': () => ({ payload: { credential: { id: 'tidak-ada' } } }),
  'POST /api/auth/second-factor/app': () => ({ payload: { password: 'bukan yang ini' } }),
  'POST /api/auth/second-factor/app/confirm': () => ({ payload: { code: '000000' } }),
  'POST /api/auth/second-factor/app/remove': () => ({ payload: { password: 'bukan yang ini' } }),
  'POST /api/auth/second-factor/recovery-codes': () => ({ payload: { password: 'bukan yang ini' } }),
  'POST /api/auth/second-factor/keys/options': () => ({ payload: { password: 'bukan yang ini' } }),
  'POST /api/auth/second-factor/keys': () => ({ payload: { credential: { id: 'tidak-ada' }, name: 'Kunci' } }),
  'POST /api/auth/second-factor/keys/:id/remove': () => ({ payload: { password: 'bukan yang ini' } }),
  'POST /api/v1/me/sessions/end': () => ({ payload: { session: 'tidak-ada' } }),
  'PUT /api/v1/list-views': () => ({ payload: { version: 0, views: [] } }),
  'PUT /api/v1/list-views/team': () => ({ payload: { version: 0, views: [] } }),
  'PUT /api/v1/me/settings': () => ({ payload: { compact: true } }),
  'PUT /api/v1/me/language': () => ({ payload: { language: 'id' } }),
  'PUT /api/v1/me/ways': () => ({ payload: { order: ['email'], quiet: null } }),
  'POST /api/v1/me/ways/email': () => ({ payload: { address: 'petugas@kota.example' } }),
  'POST /api/v1/me/ways/email/code': () => ({ payload: { code: 'AAAAAAAA' } }),
  'POST /api/v1/me/ways/link': () => ({ payload: { way: 'telegram' } }),
  'POST /api/v1/me/ways/drop': () => ({ payload: { way: 'telegram' } }),
  'POST /api/v1/me/ways/trial': () => ({ payload: { way: 'telegram' } }),
  'POST /api/v1/me/devices/:id/drop': () => ({ payload: {} }),
  'POST /api/v1/push/arrived': () => ({ payload: { receipt: '00000000-0000-7000-8000-000000000000' } }),
  'POST /api/v1/me/devices': () => ({
    payload: { endpoint: 'https://push.example/satu', keys: { p256dh: 'A'.repeat(87), auth: 'A'.repeat(22) } },
  }),
  'POST /api/v1/me/acting': () => ({ payload: { substitution: 'tidak-ada' } }),
  // An agency's admin needs an agency: nobody is invited by this.
  'POST /api/v1/officers': () => ({
    payload: { email: 'baru@contoh.example', name: 'Baru Contoh', role: 'admin-agency' },
  }),
  'PUT /api/v1/officers/:id': () => ({ payload: { name: 'Baru Contoh', role: 'admin-pusat' } }),
  'POST /api/v1/officers/:id/off': () => ({ payload: {} }),
  'POST /api/v1/officers/:id/link': () => ({ payload: { forgetFactors: false } }),
  'POST /api/v1/officers/:id/sessions/end': () => ({ payload: {} }),
  'PUT /api/v1/officers/:id/substitute': () => ({
    payload: { substituteId: 'tidak-ada', untilAt: '2026-03-12T08:00:00+07:00' },
  }),
  'POST /api/v1/officers/:id/substitute/end': () => ({ payload: {} }),
  'POST /api/v1/operator/set-aside/:id/replay': () => ({ payload: {} }),
  'POST /api/v1/unplaced/:id/place': () => ({ payload: {} }),
  'POST /api/v1/unplaced/:id/dismiss': () => ({ payload: {} }),
  'POST /api/v1/unplaced/:id/restore': () => ({ payload: {} }),
  'POST /api/v1/webhooks/deliveries/:id/replay': () => ({ payload: {} }),
  'POST /api/v1/webhooks/:webhook/replay': () => ({ payload: { since: '2026-03-02T08:00:00+07:00' } }),
  'POST /api/v1/accounts': () => ({
    payload: { channel: 'phone', id: 'saluran-contoh', handle: '0274 000 000', apiUrl: '', settings: {} },
  }),
  'PUT /api/v1/accounts/:channel/:id': () => ({ payload: { handle: 'Contoh', apiUrl: '', settings: {}, forget: [] } }),
  'POST /api/v1/accounts/:channel/:id/test': () => ({ payload: {} }),
  'POST /api/v1/accounts/:channel/:id/permission': () => ({ payload: {} }),
  'POST /api/v1/accounts/:channel/:id/rest': () => ({ payload: {} }),
  'POST /api/v1/accounts/:channel/:id/wake': () => ({ payload: {} }),
  'POST /api/v1/accounts/:channel/:id/remove': () => ({ payload: {} }),
  'POST /api/v1/templates/:id/remove': () => ({ payload: {} }),
  'POST /api/v1/templates/:id/reset': () => ({ payload: {} }),
  'POST /api/v1/webhooks/:webhook/off': () => ({ payload: {} }),
  'POST /api/v1/lane-seats/:id/confirmation': () => ({ payload: {} }),
  'POST /api/v1/lane-seats/:id/end': () => ({ payload: {} }),
  'POST /api/v1/agencies/:id/rest': () => ({ payload: {} }),
  'POST /api/v1/agencies/:id/wake': () => ({ payload: {} }),
  'POST /api/v1/agencies/:id/remove': () => ({ payload: {} }),
  'POST /api/v1/agencies/:id/calendar': () => ({ payload: { calendar: '' } }),
  'POST /api/v1/webhooks/:webhook/on': () => ({ payload: {} }),
  'POST /api/v1/intake': () => ({ payload: statement }),
  'POST /api/v1/sp4n': () => ({ payload: report }),
  'POST /api/v1/intake/caller': () => ({ payload: { phone: '081200000001' } }),
  'POST /api/v1/cases/:number/held/:id/call-back': () => ({ payload: {} }),
  'POST /api/v1/cases/:number/held/:id/move': () => ({ payload: { sendAt: '2030-01-01T00:00:00.000Z' } }),
  'POST /api/v1/cases/:number/drafts/:act/drop': () => ({ payload: {} }),
  'PUT /api/v1/cases/:number/presence': () => ({ payload: { tab: 'halaman-1', doing: 'looking' } }),
  'PUT /api/v1/cases/:number/drafts/:act': () => ({ payload: { typed: { text: 'Belum jadi.', ids: ['a'] }, seen: 0 } }),
  'POST /api/v1/cases/:number/outside-answers/:id': () => ({ payload: { as: 'identity-asked' } }),
  'POST /api/v1/cases/:number/by-hand/:id': () => ({ payload: { kind: 'not-reached', note: '' } }),
  'PUT /api/v1/cases/:number/publication': () => ({ payload: { listed: false, serviceCode: 'umum', summary: '' } }),
  'POST /api/v1/cases/:number/forwards': () => ({ payload: { target: 'tidak-ada', serviceCode: 'umum', text: 'x' } }),
  'PUT /api/v1/cases/:number/forwards/:target': () => ({ payload: { theirNumber: '1' } }),
  'PUT /api/v1/cases/:number/forwards/:target/state': () => ({ payload: { theirStatus: 'Diproses' } }),
  'POST /open311/v2/requests.:format': () => form('lat=0'),
  'POST /open311/v2/test/requests.:format': () => form('lat=0'),
  'POST /open311/v2/servicerequestupdates.:format': () => form('update_id=1'),
  'POST /open311/v2/test/servicerequestupdates.:format': () => form('update_id=1'),
  'POST /lapor': () => form('langkah=apa&apa=lampu'),
  'POST /lacak': () => form('nomor=ADU-2026-999999-ZZ&kode=000000'),
  'POST /lacak/:number/nilai': () => form('nilai=5'),
  'POST /lacak/:number/survei': () => form('time=4'),
  'POST /lacak/:number/buka-lagi': () => form('alasan=belum'),
  'POST /lacak/:number/hak': () => form('hak=access'),
  'POST /lacak/:number/tambah': () => form('keterangan=lagi'),
  'POST /lacak/:number/tarik': () => form('mengapa='),
  'POST /ikuti/:number': () => form('surel=a@contoh.example'),
  'POST /lacak/:number/kabar': () => form('surel=a@contoh.example'),
  'POST /kabar/:token': () => form(''),
  'POST /kabar/:token/berhenti': () => form('List-Unsubscribe=One-Click'),
  'POST /isi/:token': () => form('nama=x'),
  'POST /identitas/:token': () => form('nama=x'),
  'POST /lapangan/:token': () => form('nama=x'),
  'POST /api/v1/cases/:number/hand-over': () => ({ payload: { way: 'copied', text: 'Tiang miring.' } }),
  'POST /api/v1/cases/:number/field-links': () => ({ payload: { task: 'Tambal lubang.', hours: 24 } }),
  'POST /api/v1/cases/:number/field-links/:id/end': () => ({ payload: {} }),
};
