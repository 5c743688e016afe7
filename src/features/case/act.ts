// What an officer's press becomes: the ids, links and sealed identities that the core does not make, then one command.
import { handleCommand, type Handled } from '#app/handle-command.ts';
import { joinAsDuplicate, mergeCases, splitCase } from '#app/join-cases.ts';
import { parseCaseNumber } from '#core/case-number.ts';
import type { Command } from '#core/complaint/command.ts';
import type { IdentityField } from '#core/complaint/complaint.ts';
import { obstacle } from '#core/complaint/standing.ts';
import { makeIdentityLink } from '#db/identity-requests.ts';
import { currentIdentity } from '#db/reporters.ts';
import { findMessagesOf } from '#db/messages.ts';
import { findCaseWithUpikNumber } from '#db/register.ts';
import { areUploads } from '#db/uploads.ts';
import { actorOf, type FeatureDeps } from '#http/feature-deps.ts';
import type { ProblemCode, ProblemExtra } from '#http/problem.ts';
import type { Officer } from '#http/session.ts';
import type { Identity } from '#ports/identity-vault.ts';
import type { Act } from './act.contract.ts';
import { findCase, type FoundCase } from './case.query.ts';

export type Performed =
  { ok: true; answer: Record<string, unknown> } | { ok: false; problem: ProblemCode; extra?: ProblemExtra };

type Doing = { deps: FeatureDeps; found: FoundCase; officer: Officer; now: number };
type ActOf<T extends Act['type']> = Extract<Act, { type: T }>;

const no = (problem: ProblemCode, extra?: ProblemExtra): Performed => ({
  ok: false,
  problem,
  ...(extra === undefined ? {} : { extra }),
});

const told = (handled: Handled, answer: Record<string, unknown> = {}): Performed =>
  handled.ok ? { ok: true, answer: { ok: true, ...answer } } : no(handled.refusal);

const base = ({ officer, now }: Doing) => ({ now, by: actorOf(officer) });

const issue = async (doing: Doing, command: Command): Promise<Handled> =>
  handleCommand(doing.deps.store, doing.found.id, command);

/** Whether the act would be refused whatever it says: asked before anything is made or sealed for it. */
const standsInTheWay = ({ found, officer }: Doing, type: Act['type']): Performed | undefined => {
  const refusal = obstacle(found.state, actorOf(officer), type);
  return refusal === undefined ? undefined : no(refusal);
};

const placeholder = '{tautan}';

const askIdentity = async (doing: Doing, act: ActOf<'AskIdentity'>): Promise<Performed> => {
  const { deps, found, now } = doing;
  const wantsLink = act.mode === 'form-link' || act.text.includes(placeholder);
  if (!wantsLink) return told(await issue(doing, { ...base(doing), ...act }));
  const { reporterId } = found.state.file;
  const link = await makeIdentityLink(deps, { complaintId: found.id, reporterId, now });
  const text = act.text.includes(placeholder) ? act.text.replaceAll(placeholder, link) : `${act.text}\n${link}`;
  return told(await issue(doing, { ...base(doing), ...act, text }));
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
    return told(await issue(doing, { ...base(doing), type, ...known, via: 'known' }));
  }
  const given = trimmed(identity);
  const fields = Object.keys(given) as IdentityField[];
  if (fields.length === 0) return no('identity-incomplete');
  const identityId = await deps.vault.keep(reporterId, given, now);
  return told(await issue(doing, { ...base(doing), type, identityId, fields, via: 'officer' }));
};

/** The record comes first: nothing is shown that nobody will know was shown. */
const revealIdentity = async (doing: Doing, act: ActOf<'RevealIdentity'>): Promise<Performed> => {
  const handled = await issue(doing, { ...base(doing), ...act });
  if (!handled.ok) return no(handled.refusal);
  const { identity } = doing.found.state.file;
  const opened = identity === undefined ? undefined : await doing.deps.vault.open(identity.identityId);
  const shown = Object.entries(opened ?? {}).filter(([name]) => act.fields.some((field) => field === name));
  return { ok: true, answer: { ok: true, identity: Object.fromEntries(shown) } };
};

const withOther = async (doing: Doing, act: ActOf<'JoinAsDuplicate' | 'MergeInto'>): Promise<Performed> => {
  const { deps, found, officer } = doing;
  const parsed = parseCaseNumber(act.number);
  const other = parsed.ok ? await findCase(deps.database.kysely, officer, parsed.number) : undefined;
  if (other === undefined) return no('no-such-case');
  const own = { id: found.id, number: found.state.file.number };
  const target = { id: other.id, number: other.state.file.number };
  const join = act.type === 'MergeInto' ? mergeCases : joinAsDuplicate;
  return told(await join(deps.store, own, target, base(doing)));
};

const splitOff = async (doing: Doing, { messageIds }: ActOf<'SplitOff'>): Promise<Performed> => {
  const { deps, found } = doing;
  const [first, ...rest] = await findMessagesOf(deps.database.pool, found.id, messageIds);
  if (first === undefined || rest.length + 1 < new Set(messageIds).size) return no('unknown-message');
  const { number, reporterId } = found.state.file;
  const from = { id: found.id, number, reporterId };
  const handled = await splitCase(deps.store, deps.ids, from, [first, ...rest], base(doing));
  if (!handled.ok) return no(handled.refusal);
  return told(handled, handled.state.status === 'none' ? {} : { number: handled.state.file.number });
};

const registerInUpik = async (doing: Doing, act: ActOf<'RegisterInUpik'>): Promise<Performed> => {
  const { deps, found } = doing;
  const taken = await findCaseWithUpikNumber(deps.database.pool, act.upikNumber.trim(), found.id);
  if (taken !== undefined) return no('upik-number-taken', { detail: `Nomor itu sudah tercatat pada ${taken}.` });
  return told(await issue(doing, { ...base(doing), ...act }));
};

const askExtension = async (doing: Doing, act: ActOf<'AskExtension'>): Promise<Performed> => {
  const untilAt = Date.parse(act.untilAt);
  if (Number.isNaN(untilAt)) return no('invalid-request', { errors: [{ place: '/untilAt', message: 'bukan waktu' }] });
  return told(await issue(doing, { ...base(doing), ...act, untilAt }));
};

/** Photos count only where the same officer uploaded them to the same case. */
const reportFromField = async (
  doing: Doing,
  act: ActOf<'ReportProgress' | 'ReportFieldResult'>,
): Promise<Performed> => {
  const { deps, found, officer } = doing;
  const own = await areUploads(deps.database.pool, found.id, officer.userId, act.attachmentIds);
  return own ? told(await issue(doing, { ...act, ...base(doing) })) : no('unknown-attachment');
};

/** Does one act on a case that the officer may see. */
export const performAct = async (
  deps: FeatureDeps,
  found: FoundCase,
  act: Act,
  officer: Officer,
): Promise<Performed> => {
  const doing: Doing = { deps, found, officer, now: deps.clock.now() };
  const refused = standsInTheWay(doing, act.type);
  if (refused !== undefined) return refused;
  switch (act.type) {
    case 'AskIdentity':
      return askIdentity(doing, act);
    case 'ProvideIdentity':
      return provideIdentity(doing, act);
    case 'RevealIdentity':
      return revealIdentity(doing, act);
    case 'JoinAsDuplicate':
    case 'MergeInto':
      return withOther(doing, act);
    case 'SplitOff':
      return splitOff(doing, act);
    case 'RegisterInUpik':
      return registerInUpik(doing, act);
    case 'AskExtension':
      return askExtension(doing, act);
    case 'ReportProgress':
    case 'ReportFieldResult':
      return reportFromField(doing, act);
    default:
      return told(await issue(doing, { ...act, ...base(doing) }));
  }
};
