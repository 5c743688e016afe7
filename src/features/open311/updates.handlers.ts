// mySociety's extension of updates: what happened to the cases that a partner sees, and what it tells of its own.
import { told, wrong, type Answer311 } from './answer.ts';
import { one, type Fields } from './form.ts';
import { admit, otherCity } from './gate.ts';
import { findNews } from './news.query.ts';
import { onlookerOf, unknownRequest, type Handler, type Open311Deps } from './open311.handlers.ts';
import * as query from './open311.query.ts';
import { viewNews, viewTakenNews } from './open311.view.ts';
import { refusedNotice } from './pictures.ts';
import { mediaOf, textFaults } from './report.ts';
import { spanOf } from './span.ts';
import { newsPrefix, takeNews, type News } from './take-news.ts';
import { statusIn } from './told-status.ts';

/** Needs a key for updates; tells of trials nothing, since nothing happens to them. */
export const news: Handler = async (deps, asked) => {
  const { fields } = asked;
  const admitted = await admit(deps.open311, fields, 'updates', deps.rate);
  if (!admitted.ok) return admitted;
  const elsewhere = otherCity(deps.jurisdiction, fields);
  if (elsewhere !== undefined) return elsewhere;
  const spanned = spanOf(fields, deps.clock.now());
  if (!spanned.ok) return spanned.answer;
  const { from, to, ...page } = spanned.span;
  const wanted = { from: new Date(from), to: new Date(to), ...page };
  const rows = asked.trial ? [] : await findNews(deps.database.kysely, onlookerOf(deps, asked), wanted);
  return told('service_request_updates', viewNews(rows));
};

/** Words, a state, a picture: one of them is there, or nothing was told. */
const faultsIn = (fields: Fields, withFiles: boolean): Answer311 | undefined => {
  const missing = ['service_request_id', 'update_id'].filter((name) => one(fields, name) === undefined);
  const says = ['description', 'title', 'status', 'media_url', 'media_url[]'].some((name) => one(fields, name));
  const wanting = [
    ...missing.map((name) => ({ code: '400', description: `${name} belum diisi.` })),
    ...(says || withFiles ? [] : [{ code: '400', description: 'description atau status belum diisi.' }]),
    ...textFaults(fields),
  ];
  return wanting.length === 0 ? undefined : { ok: false, status: 400, faults: wanting };
};

const taken = async (deps: Open311Deps, partnerId: string, told311: News, complaintId: string): Promise<Answer311> => {
  const db = deps.database.kysely;
  const { own, updateId, pictures } = told311;
  const movedTo = complaintId === own.id ? undefined : await query.getNumber(db, complaintId);
  const under = await query.countNews(db, partnerId, own.threadKey, newsPrefix(told311));
  const notices = [
    ...(movedTo === undefined ? [] : [`Laporan ${own.number} sudah ditutup; pesan ini masuk ke ${movedTo}.`]),
    ...(under > 1 ? ['update_id itu sudah dipakai untuk isi lain; keduanya disimpan.'] : []),
  ];
  const notice = `${notices.join(' ')}${refusedNotice(pictures)}`.trim();
  return told('service_request_updates', viewTakenNews({ updateId, movedTo, notice }));
};

/** Only of a case that this partner reported; of a trial it checks what was sent and keeps nothing. */
export const addNews: Handler = async (deps, { fields, pictures, trial }) => {
  const admitted = await admit(deps.open311, fields, 'updates', deps.rate);
  if (!admitted.ok) return admitted;
  const withFiles = pictures.taken.length + pictures.refused > 0;
  const fault = otherCity(deps.jurisdiction, fields) ?? faultsIn(fields, withFiles);
  if (fault !== undefined) return fault;
  const [number = '', updateId = ''] = [one(fields, 'service_request_id'), one(fields, 'update_id')];
  const db = deps.database.kysely;
  if (trial) {
    const [found] = await query.findTrials(
      db,
      { partnerId: admitted.partner.id, hidden: [] },
      { numbers: [number], limit: 1, offset: 0 },
    );
    return found === undefined
      ? unknownRequest()
      : told('service_request_updates', viewTakenNews({ updateId, notice: '' }));
  }
  const own = await query.findOwn(db, admitted.partner.id, number);
  if (own === undefined) return unknownRequest();
  const text = [one(fields, 'title'), one(fields, 'description')].filter((part) => part !== undefined).join('\n\n');
  const told311: News = {
    ...{ own, updateId, text, pictures, media: mediaOf(fields), status: statusIn(one(fields, 'status')) },
  };
  const done = await takeNews(deps, admitted.partner, told311);
  return done.ok
    ? taken(deps, admitted.partner.id, told311, done.complaintId)
    : wrong(503, 'Laporan itu sedang berubah. Coba lagi sebentar lagi.');
};
