// From one page of a report to the next: what was typed is kept under the browser's key, checked, and at the end taken down once.
// Must answer whoever sends a form again with what it became, and must not take what only a program would fill in.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { lanesIn } from '#core/lane/suggest-lane.ts';
import type { ReportDraft } from '#db/report-drafts.ts';
import { readRetention } from '#db/retention.ts';
import { languageOf } from '#http/problem.ts';
import { siteOf } from '#http/site.ts';
import { alikeAddress, alikePage } from './alike.page.ts';
import { findAlike } from './alike.query.ts';
import { getCase } from './case.query.ts';
import type { PortalDeps } from './deps.ts';
import { giveKey, heldKey } from './draft-cookie.ts';
import { fieldOf } from './fields.ts';
import { hasFaults, type Faults } from './forms.ts';
import { checkIdentity } from './identity.form.ts';
import { linkTo } from './language.ts';
import { sendPage } from './layout.ts';
import { isTooLarge } from './parts.ts';
import { givePass } from './pass.ts';
import { picturesIn, sentForm, type SentForm } from './pictures-in.ts';
import {
  addressOf,
  draftIn,
  faultsOn,
  firstAtFault,
  keyIn,
  messageOf,
  mostShown,
  pageIn,
  reportPages,
  typedOn,
  wantedIn,
  type ReportPage,
} from './report.form.ts';
import { reportPage, type Standing } from './report.page.ts';
import { sentAlreadyPage } from './report.receipt.ts';
import { visitorOf } from './visitor.ts';
import { reportText } from './words.ts';

/** One request of a page of the form. */
export type Asked = { deps: PortalDeps; request: FastifyRequest; reply: FastifyReply };

type Kept = Pick<ReportDraft, 'formKey' | 'typed' | 'pictures'>;
type Shown = { page: ReportPage; kept: Kept; standing: Standing; faults?: Faults };

/** What every page may ask of a browser, and where it is: the page of the place alone. */
const asking = ({ raw }: FastifyReply): string =>
  String(raw.getHeader('permissions-policy') ?? 'geolocation=()').replace('geolocation=()', 'geolocation=(self)');

const show = async ({ deps, request, reply }: Asked, shown: Shown): Promise<FastifyReply> => {
  const { page, kept, standing, faults = {} } = shown;
  const site = siteOf(deps.organisation(), deps.training);
  const keptDays = (await readRetention(deps.database.pool)).identity;
  const draft = draftIn(kept.typed, kept.formKey);
  const form = { page, draft, pictures: kept.pictures, standing, faults, keptDays };
  if (page === 'mana') void reply.header('permissions-policy', asking(reply));
  const drawn = reportPage({ ...form, language: languageOf(request), organisation: site.organisation });
  return sendPage(reply.code(hasFaults(faults) ? 422 : 200), drawn, site);
};

const findHeld = ({ deps, request }: Asked): Promise<ReportDraft | undefined> =>
  deps.drafts.find(heldKey(request, deps), deps.clock.now());

const to = ({ request, reply }: Asked, address: string): FastifyReply =>
  reply.redirect(linkTo(address, languageOf(request)), 303);

const lost = (asked: Asked): FastifyReply => to(asked, '/lapor?hilang=1');

/** The first page: what this browser began and did not send, or a new form. */
export const startOf = async (asked: Asked): Promise<FastifyReply> => {
  const held = await findHeld(asked);
  const isLost = fieldOf(asked.request.query, 'hilang') !== '';
  if (held !== undefined && held.complaintId === undefined)
    return show(asked, { page: 'apa', kept: held, standing: isLost ? 'lost' : 'kept' });
  const standing = isLost ? 'lost' : 'new';
  return show(asked, { page: 'apa', kept: { formKey: asked.deps.ids.uuid(), typed: {}, pictures: [] }, standing });
};

/** Whoever holds the key sent it: they may open its page without the code. By its number. */
const opened = async ({ deps, reply }: Asked, complaintId: string): Promise<string> => {
  const { number } = (await getCase(deps.database.pool, complaintId)).state.file;
  void givePass(reply, deps, number, deps.clock.now());
  return number;
};

const tellSent = async (asked: Asked, complaintId: string, words = ''): Promise<FastifyReply> => {
  const { deps, request, reply } = asked;
  const number = await opened(asked, complaintId);
  const page = sentAlreadyPage({ number, words, language: languageOf(request) });
  return sendPage(reply, page, siteOf(deps.organisation(), deps.training));
};

/** A later page, where nothing is wrong with those before it. */
export const showAsked = async (asked: Asked, page: ReportPage): Promise<FastifyReply> => {
  const held = await findHeld(asked);
  if (held === undefined) return lost(asked);
  if (held.complaintId !== undefined) return tellSent(asked, held.complaintId);
  const { typed, formKey } = held;
  const first = firstAtFault(typed, draftIn(typed, formKey), languageOf(asked.request));
  if (first !== undefined && reportPages.indexOf(first) < reportPages.indexOf(page)) return to(asked, addressOf(first));
  return show(asked, { page, kept: held, standing: 'kept' });
};

/** What everybody may read of and may be the same; nothing of the kind, and the form goes on. */
export const showAlike = async (asked: Asked): Promise<FastifyReply> => {
  const { deps, request, reply } = asked;
  const held = await findHeld(asked);
  if (held === undefined) return lost(asked);
  if (held.complaintId !== undefined) return tellSent(asked, held.complaintId);
  const [draft, language] = [draftIn(held.typed, held.formKey), languageOf(request)];
  const first = firstAtFault(held.typed, draft, language);
  if (first === 'apa' || first === 'mana') return to(asked, addressOf(first));
  const alike = await findAlike(deps, draft);
  if (alike.length === 0) return to(asked, addressOf('siapa'));
  return sendPage(reply, alikePage(alike, language), siteOf(deps.organisation(), deps.training));
};

const toReceipt = async (asked: Asked, complaintId: string, query = ''): Promise<FastifyReply> =>
  to(asked, `/lacak/${await opened(asked, complaintId)}/terima${query}`);

/** Taken down, and its receipt opened for this browser. */
const take = async (asked: Asked, accountId: string, { formKey, typed }: Kept): Promise<FastifyReply> => {
  const { deps, request } = asked;
  const checked = checkIdentity(typed, languageOf(request));
  if (!checked.ok) throw new Error('a report with faults was about to be taken');
  const [now, key] = [deps.clock.now(), heldKey(request, deps)];
  const pictures = await deps.drafts.openPictures(key);
  const complaintId = await deps.doors.takeWebReport({
    ...{
      accountId,
      key: deps.drafts.reportOf(key),
      text: messageOf(draftIn(typed, formKey)),
      given: checked.given,
      now,
    },
    privacy: checked.privacy ?? 'public',
    pictures: pictures.map(({ contentType, bytes }) => ({ kind: 'image', contentType, bytes })),
  });
  await deps.drafts.markSent(key, complaintId, now);
  return toReceipt(asked, complaintId);
};

/** Kept beside the form; what is wrong with them otherwise. */
const keepPictures = async ({ deps, request }: Asked, key: string, held: number, files: readonly Buffer[]) => {
  const { errors } = reportText[languageOf(request)];
  const most = mostShown.pictures;
  if (files.length === 0) return undefined;
  if (held + files.length > most) return errors.tooMany(most);
  const pictures = await picturesIn(deps, files);
  if (pictures === undefined) return errors.noPicture;
  const named = pictures.map(({ contentType, bytes }) => ({ id: deps.ids.uuid(), contentType, bytes }));
  const added = await deps.drafts.addPictures(key, named, { visitor: visitorOf(deps.visitorKey, request.ip), most });
  if (added === 'too-many') return errors.tooMany(most);
  // Of what was sent meanwhile the next page tells.
  return added === 'no-room' ? errors.noRoom : undefined;
};

/** The one file too many or too large is not read to its end: of what came with it nothing is known. */
const sentOrFault = async (asked: Asked): Promise<SentForm & { fault?: string }> => {
  const { errors } = reportText[languageOf(asked.request)];
  try {
    return await sentForm(asked.request);
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    const isSize = error instanceof Error && 'code' in error && error.code === 'FST_REQ_FILE_TOO_LARGE';
    const fault = isSize ? errors.tooLarge : errors.tooMany(mostShown.pictures);
    return { fields: { langkah: 'foto' }, files: [], fault };
  }
};

type Step = { page: ReportPage; key: string; fields: unknown; kept: Kept };

/** Where this page leads once it is kept: on, back, to where something is wrong, or to the end. */
const follow = async (asked: Asked, accountId: string, { page, fields, kept }: Step): Promise<FastifyReply> => {
  const language = languageOf(asked.request);
  const { typed, formKey } = kept;
  const draft = draftIn(typed, formKey);
  const wanted = fieldOf(fields, 'hapus_foto') === '' ? wantedIn(fields) : 'foto';
  if (wanted !== undefined) return to(asked, addressOf(wanted));
  const faults = faultsOn(page, typed, draft, language);
  if (hasFaults(faults)) return show(asked, { page, kept, standing: 'kept', faults });
  if (page === 'foto' && (await findAlike(asked.deps, draft)).length > 0) return to(asked, alikeAddress);
  const following = reportPages[reportPages.indexOf(page) + 1];
  if (following !== undefined) return to(asked, addressOf(following));
  const first = firstAtFault(typed, draft, language);
  if (first === undefined) return take(asked, accountId, kept);
  return show(asked, { page: first, kept, standing: 'kept', faults: faultsOn(first, typed, draft, language) });
};

/** The form that this browser fills in, or a new one from its first page; undefined where what was sent belongs to neither. */
const formOf = (asked: Asked, held: ReportDraft | undefined, fields: unknown): Omit<Step, 'fields'> | undefined => {
  const { deps, request } = asked;
  const [page, formKey] = [pageIn(fields), keyIn(fields)];
  if (held !== undefined && held.complaintId === undefined && (formKey === held.formKey || page === 'foto'))
    return { page, key: heldKey(request, deps), kept: held };
  if (page !== 'apa') return undefined;
  return {
    ...{ page, key: deps.drafts.newKey() },
    kept: {
      formKey: formKey === undefined || formKey === held?.formKey ? deps.ids.uuid() : formKey,
      typed: {},
      pictures: [],
    },
  };
};

const keepStep = async (asked: Asked, { page, key, kept, fields }: Step, files: readonly Buffer[]) => {
  const { deps, reply } = asked;
  const now = deps.clock.now();
  const typed = typedOn(page, fields, kept.typed);
  await deps.drafts.keep(key, { formKey: kept.formKey, typed }, now);
  void giveKey(reply, deps, key, lanesIn(typed['apa'] ?? '').length > 0);
  await deps.drafts.dropPicture(key, fieldOf(fields, 'hapus_foto'));
  const fault = await keepPictures(asked, key, kept.pictures.length, files);
  return { fault, kept: { ...kept, typed, pictures: (await deps.drafts.find(key, now))?.pictures ?? [] } };
};

/** One press. `forget`: throws away what this browser began. */
export const goOn = async (asked: Asked, accountId: string, forget: () => Promise<unknown>): Promise<FastifyReply> => {
  const { fields, files, fault: unread } = await sentOrFault(asked);
  const held = await findHeld(asked);
  if (fieldOf(fields, 'ke') === 'hapus') {
    await forget();
    return to(asked, '/lapor');
  }
  if (held?.complaintId !== undefined && keyIn(fields) === held.formKey)
    return pageIn(fields) === 'periksa'
      ? toReceipt(asked, held.complaintId, '?lagi=1')
      : tellSent(asked, held.complaintId, fieldOf(fields, 'apa'));
  const form = formOf(asked, held, fields);
  if (form === undefined) return lost(asked);
  const step = { ...form, fields };
  const { fault, kept } = await keepStep(asked, step, files);
  const { page } = step;
  const wrong = fault ?? unread;
  if (wrong !== undefined) return show(asked, { page, kept, standing: 'kept', faults: { foto: wrong } });
  const situs = fieldOf(fields, 'situs') === '' ? undefined : reportText[languageOf(asked.request)].trapFault;
  if (situs !== undefined) return show(asked, { page, kept, standing: 'kept', faults: { situs } });
  return follow(asked, accountId, { ...step, kept });
};
