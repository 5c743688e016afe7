// What an officer's press becomes: the ids, links and sealed identities that the core does not make, then one command.
import { handleCommand, movedSince, retryingConflicts, type Handled, type Moved } from '#app/handle-command.ts';
import { joinAsDuplicate, mergeCases, splitCase, type Side } from '#app/join-cases.ts';
import { joinReporters, separateReporters } from '#app/join-persons.ts';
import { revealIdentity as recordReveal } from '#app/reveal-identity.ts';
import { registerIn } from '#app/register-case.ts';
import { parseCaseNumber } from '#core/case-number.ts';
import { isUpikNumber, longestUpikNumber } from '#core/upik-number.ts';
import type { Command } from '#core/complaint/command.ts';
import type { IdentityField } from '#core/complaint/complaint.ts';
import { obstacle } from '#core/complaint/standing.ts';
import { findAgencyTrouble } from '#db/agencies.ts';
import { currentIdentity } from '#db/reporters.ts';
import { hidingPeople } from '#db/known-people.ts';
import { findMessagesOf } from '#db/messages.ts';
import { areUploads } from '#db/uploads.ts';
import { seesReporter } from '#db/visible-to.ts';
import { actorOf, type FeatureDeps } from '#http/feature-deps.ts';
import type { ProblemCode, ProblemExtra, ProblemLanguage } from '#http/problem.ts';
import type { Officer } from '#http/session.ts';
import type { Identity } from '#ports/identity-vault.ts';
import { tooLongTexts } from './act-text.ts';
import { findExposing } from './exposing.ts';
import type { Act } from './act.contract.ts';
import { timelineForAgency } from './case-for-agency.ts';
import { findCase, withNames, type FoundCase } from './case.query.ts';
import { toldEvent } from './case.view.ts';
import { movedWords } from './moved-words.ts';
import { photoTrouble } from './photos.ts';

export type Performed =
  { ok: true; answer: Record<string, unknown> } | { ok: false; problem: ProblemCode; extra?: ProblemExtra };

/** Who acts, on the case as they saw it, and the language in which they are refused. */
export type Asking = { officer: Officer; expectedVersion: number | undefined; language: ProblemLanguage };

type Doing = Asking & { deps: FeatureDeps; found: FoundCase; now: number; type: Act['type'] };
type ActOf<T extends Act['type']> = Extract<Act, { type: T }>;

const no = (problem: ProblemCode, extra?: ProblemExtra): Performed => ({
  ok: false,
  problem,
  ...(extra === undefined ? {} : { extra }),
});

type ToldEvents = ReturnType<typeof toldEvent>[];

/** An agency is told what others did as it reads it on the page. */
const shownTo = async ({ deps, found, officer }: Doing, events: ToldEvents): Promise<ToldEvents> => {
  if (seesReporter(officer)) return events;
  const reading = await hidingPeople({ db: deps.database.kysely, vault: deps.vault }, [found.id]);
  return timelineForAgency(events, (text) => reading(found.id, text));
};

/** Whether the act is still possible on the case as the others left it. */
const stillFits = async ({ deps, found, officer, type }: Doing): Promise<boolean> => {
  const now = await findCase(deps.database.kysely, officer, found.state.file.number);
  return now !== undefined && obstacle(now.state, actorOf(officer), type) === undefined;
};

/** What others did since the officer looked. */
const toldMoved = async (doing: Doing, { version, since }: Moved): Promise<Performed> => {
  const { deps, officer, language, now } = doing;
  const shown = await shownTo(doing, (await withNames(deps.database.kysely, since)).map(toldEvent));
  const detail = movedWords({ language, userId: officer.userId, now, fits: await stillFits(doing) }, shown);
  return no('case-moved', { version, since: shown, ...(detail === undefined ? {} : { detail }) });
};

const told = (doing: Doing, handled: Handled | Moved, answer: Record<string, unknown> = {}): Promise<Performed> => {
  if (handled.ok) return Promise.resolve({ ok: true, answer: { ok: true, ...answer } });
  return handled.refusal === 'case-moved' ? toldMoved(doing, handled) : Promise.resolve(no(handled.refusal));
};

/** The case as the officer saw it. */
const at = ({ expectedVersion: seen }: Doing): { seen: number | undefined } => ({ seen });

const base = ({ officer, now }: Doing) => ({ now, by: actorOf(officer) });

/** Nothing is appended that a channel would refuse for its length, or that tells everybody who the reporter is. */
const issue = async (doing: Doing, asked: Command): Promise<Performed> => {
  const { deps, found, language } = doing;
  const { command, exposed, inReason } = await findExposing(deps, found, asked);
  const errors = tooLongTexts(found.state, command, {
    ...{ limitsOf: deps.limitsOf, holidays: deps.store.holidays, language },
  });
  if (errors.length > 0) return no('text-too-long', { errors });
  if (inReason) return no('personal-data-in-reason');
  const handled = await handleCommand(deps.store, found.id, command, at(doing));
  return !handled.ok && handled.refusal === 'personal-data-in-public'
    ? no(handled.refusal, { exposed })
    : told(doing, handled);
};

/** Whether the act would be refused whatever it says: asked before anything is made or sealed for it. */
const standsInTheWay = ({ found, officer, type }: Doing): Performed | undefined => {
  const refusal = obstacle(found.state, actorOf(officer), type);
  return refusal === undefined ? undefined : no(refusal);
};

const placeholder = '{tautan}';

const askIdentity = async (doing: Doing, act: ActOf<'AskIdentity'>): Promise<Performed> => {
  const { deps, found, now } = doing;
  const wantsLink = act.mode === 'form-link' || act.text.includes(placeholder);
  if (!wantsLink) return issue(doing, { ...act, ...base(doing) });
  const { reporterId } = found.state.file;
  const { hidden } = await deps.makeIdentityLink({ complaintId: found.id, reporterId, now });
  const text = act.text.includes(placeholder) ? act.text.replaceAll(placeholder, hidden) : `${act.text}\n${hidden}`;
  return issue(doing, { ...act, ...base(doing), text });
};

const trimmed = (identity: Identity): Identity =>
  Object.fromEntries(
    Object.entries(identity)
      .map(([name, value]) => [name, value.trim()] as const)
      .filter(([, value]) => value !== ''),
  );

const provideIdentity = async (doing: Doing, { identity, type }: ActOf<'ProvideIdentity'>): Promise<Performed> => {
  const { deps, found, now } = doing;
  const { reporterId } = found.state.file;
  if (identity === undefined) {
    const known = await currentIdentity(deps.database.pool, reporterId);
    if (known === undefined) return no('identity-unknown');
    return issue(doing, { ...base(doing), type, ...known, via: 'known' });
  }
  const given = trimmed(identity);
  const fields = Object.keys(given) as IdentityField[];
  if (fields.length === 0) return no('identity-incomplete');
  const identityId = await deps.vault.keep(reporterId, given, now);
  return issue(doing, { ...base(doing), type, identityId, fields, via: 'officer' });
};

/** What was asked for of the reporter's identity; whoever calls has recorded that it is shown. */
export const shownIdentity = async (
  deps: FeatureDeps,
  { state }: FoundCase,
  { fields }: ActOf<'RevealIdentity'>,
): Promise<Record<string, string>> => {
  const { identity } = state.file;
  const opened = identity === undefined ? undefined : await deps.vault.open(identity.identityId);
  return Object.fromEntries(Object.entries(opened ?? {}).filter(([name]) => fields.some((field) => field === name)));
};

/** The record comes first: nothing is shown that nobody will know was shown. */
const revealIdentity = async (doing: Doing, act: ActOf<'RevealIdentity'>): Promise<Performed> => {
  const recorded = await told(doing, await recordReveal(doing.deps.store, doing.found.id, { ...act, ...base(doing) }));
  if (!recorded.ok) return recorded;
  return { ok: true, answer: { ok: true, identity: await shownIdentity(doing.deps, doing.found, act) } };
};

const sideOf = ({ id, state }: FoundCase): { id: string; number: string } => ({ id, number: state.file.number });

const ownSide = (doing: Doing): Side => ({ ...sideOf(doing.found), ...at(doing) });

const withOther = async (
  doing: Doing,
  act: ActOf<'JoinAsDuplicate' | 'MergeInto' | 'JoinReporter'>,
): Promise<Performed> => {
  const { deps, officer } = doing;
  const parsed = parseCaseNumber(act.number);
  const other = parsed.ok ? await findCase(deps.database.kysely, officer, parsed.number) : undefined;
  if (other === undefined) return no('no-such-case');
  const [own, target] = [ownSide(doing), sideOf(other)];
  if (act.type === 'JoinReporter')
    return told(doing, await joinReporters(deps.store, deps.ids, own, target, base(doing)));
  const join = act.type === 'MergeInto' ? mergeCases : joinAsDuplicate;
  return told(doing, await join(deps.store, own, target, base(doing)));
};

const splitOff = async (doing: Doing, { messageIds }: ActOf<'SplitOff'>): Promise<Performed> => {
  const { deps, found } = doing;
  const [first, ...rest] = await findMessagesOf(deps.database.pool, found.id, messageIds);
  if (first === undefined || rest.length + 1 < new Set(messageIds).size) return no('unknown-message');
  const from = { ...ownSide(doing), reporterId: first.reporterId };
  const handled = await splitCase(deps.store, deps.ids, from, [first, ...rest], base(doing));
  if (!handled.ok) return told(doing, handled);
  return told(doing, handled, handled.state.status === 'none' ? {} : { number: handled.state.file.number });
};

const takenWords: Record<ProblemLanguage, (number: string) => string> = {
  id: (number) => `Nomor itu sudah tercatat pada ${number}. Periksa kembali nomornya di JSS.`,
  en: (number) => `It is recorded on ${number} already. Check the number in JSS.`,
};

const shapeWords: Record<ProblemLanguage, string> = {
  id: `bukan nomor UPIK: pakai huruf, angka, titik, garis, atau spasi, paling banyak ${String(longestUpikNumber)} tanda`,
  en: `is no UPIK number: letters, digits, dots, dashes, slashes or blanks, at most ${String(longestUpikNumber)} of them`,
};

const registerInUpik = async (doing: Doing, act: ActOf<'RegisterInUpik'>): Promise<Performed> => {
  const { deps, found } = doing;
  if (act.upikNumber.trim() !== '' && !isUpikNumber(act.upikNumber)) {
    const message = shapeWords[doing.language];
    return no('invalid-request', { errors: [{ place: 'body/upikNumber', message }] });
  }
  const command = { ...act, ...base(doing) };
  const registered = await retryingConflicts(deps.store, (tx) => registerIn(tx, found.id, command, at(doing)));
  if (!('takenBy' in registered)) return told(doing, registered);
  return no('upik-number-taken', { detail: takenWords[doing.language](registered.takenBy) });
};

const askExtension = async (doing: Doing, act: ActOf<'AskExtension'>): Promise<Performed> => {
  const untilAt = Date.parse(act.untilAt);
  if (Number.isNaN(untilAt)) {
    const message = doing.language === 'en' ? 'is no time' : 'bukan waktu';
    return no('invalid-request', { errors: [{ place: 'body/untilAt', message }] });
  }
  return issue(doing, { ...act, ...base(doing), untilAt });
};

/** Photos count only where the same officer uploaded them to the same case. */
const reportFromField = async (
  doing: Doing,
  act: ActOf<'ReportProgress' | 'ReportFieldResult'>,
): Promise<Performed> => {
  const { deps, found, officer } = doing;
  const own = await areUploads(deps.database.pool, found.id, officer.userId, act.attachmentIds);
  return own ? issue(doing, { ...act, ...base(doing) }) : no('unknown-attachment');
};

/** A case goes only to agencies that exist and do not rest: nobody would ever see it otherwise. */
const toAgencies = async (doing: Doing, act: ActOf<'Dispose' | 'RefuseDisposition'>): Promise<Performed> => {
  const named = act.type === 'Dispose' ? [act.leadAgencyId, ...act.helpingAgencyIds] : [act.suggestedAgencyId ?? ''];
  const trouble = await findAgencyTrouble(
    doing.deps.database.pool,
    named.filter((id) => id.trim() !== ''),
  );
  return trouble === undefined ? issue(doing, { ...act, ...base(doing) }) : no(trouble);
};

const withPhotos = async (doing: Doing, act: ActOf<'AnswerDirectly' | 'ConveyResult'>): Promise<Performed> => {
  const command = { ...act, ...base(doing) };
  const trouble = await photoTrouble(doing.deps, doing.found, command, doing.language);
  return trouble === undefined ? issue(doing, command) : no(trouble.problem, trouble.extra);
};

const perform = async (doing: Doing, act: Act): Promise<Performed> => {
  switch (act.type) {
    case 'AskIdentity':
      return askIdentity(doing, act);
    case 'ProvideIdentity':
      return provideIdentity(doing, act);
    case 'RevealIdentity':
      return revealIdentity(doing, act);
    case 'JoinAsDuplicate':
    case 'MergeInto':
    case 'JoinReporter':
      return withOther(doing, act);
    case 'SeparateReporter':
      return told(doing, await separateReporters(doing.deps.store, ownSide(doing), act.joinId, base(doing)));
    case 'SplitOff':
      return splitOff(doing, act);
    case 'RegisterInUpik':
      return registerInUpik(doing, act);
    case 'Dispose':
    case 'RefuseDisposition':
      return toAgencies(doing, act);
    case 'AskExtension':
      return askExtension(doing, act);
    case 'ReportProgress':
    case 'ReportFieldResult':
      return reportFromField(doing, act);
    case 'AnswerDirectly':
    case 'ConveyResult':
      return withPhotos(doing, act);
    default:
      return issue(doing, { ...act, ...base(doing) });
  }
};

/** Asked before anything is made for an act on a page that is old: the door asks again when it is appended. */
const movedBefore = async (doing: Doing): Promise<Performed | undefined> => {
  const { deps, found, officer, type, expectedVersion: seen } = doing;
  if (seen === undefined || seen === found.version) return undefined;
  const moved = await deps.store.transact((tx) => movedSince(tx, found.id, { by: actorOf(officer), type }, { seen }));
  return moved === undefined ? undefined : toldMoved(doing, moved);
};

/** Does one act on a case that the officer may see. */
export const performAct = async (deps: FeatureDeps, found: FoundCase, act: Act, asking: Asking): Promise<Performed> => {
  const doing: Doing = { ...asking, deps, found, now: deps.clock.now(), type: act.type };
  const refused = standsInTheWay(doing);
  if (refused !== undefined && !refused.ok && refused.problem === 'not-allowed') return refused;
  // An act that no longer fits is explained best by what the others did.
  return (await movedBefore(doing)) ?? refused ?? perform(doing, act);
};
