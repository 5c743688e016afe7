// Opening identities, so often in an hour and no oftener: whoever leads the team hears of it when the bound is reached,
// and who asks beyond it is written into the administrative record, once an hour.
import type { Command } from '#core/complaint/command.ts';
import { runningGrant } from '#core/complaint/reachable.ts';
import type { NotifyEffect } from '#core/complaint/reactions.ts';
import { hourMs, minuteMs } from '#core/time.ts';
import type { Identity } from '#ports/identity-vault.ts';
import type { Tx } from '#ports/store.ts';
import { handleIn, type Handled } from '../handle-command.ts';
import { asked, ready, type ActOf, type Doing, type OfficerAct, type Prepared } from './officer-act.ts';

export const mostRevealsAnHour = 30;
const withinMinutes = hourMs / minuteMs;

type Reveal = Extract<Command, { type: 'RevealIdentity' | 'OpenPhone' }>;
type Look = ActOf<'RevealIdentity' | 'OpenPhone'>;

/** Those who answer for this officer; of a team's lead whoever is above. */
const told = ({ by }: Reveal): NotifyEffect[] => [
  { kind: 'notify', to: 'team-lead', what: 'many-reveals' },
  ...(by.kind === 'officer' && by.role === 'team-lead'
    ? [{ kind: 'notify' as const, to: 'division-head' as const, what: 'many-reveals' as const }]
    : []),
];

/** Recorded before anything is shown. */
const revealIdentity = async (tx: Tx, complaintId: string, command: Reveal): Promise<Handled> => {
  const { by, now } = command;
  if (by.kind !== 'officer') return handleIn(tx, complaintId, command);
  const before = await tx.reveals.countOf(by.userId, now - hourMs);
  if (before >= mostRevealsAnHour) {
    await tx.reveals.noteOverLimit(
      { type: 'RevealsOverLimit', officerId: by.userId, count: before, withinMinutes },
      now,
    );
    return { ok: false, refusal: 'too-many-reveals' };
  }
  // Not before the count, which lets one of this officer's at a time go on: what was read earlier would be old by then.
  const { state } = await tx.log.load(complaintId);
  if (state.status !== 'none' && (await tx.requests.isRestricted(state.file.reporterId)))
    return { ok: false, refusal: 'processing-restricted' };
  const handled = await handleIn(tx, complaintId, command);
  if (handled.ok && before + 1 === mostRevealsAnHour)
    await tx.notices.tell(complaintId, `reveals:${by.userId}:${String(now)}`, told(command), now);
  return handled;
};

export const reveal = (doing: Doing, act: Look): Prepared =>
  ready((tx) => revealIdentity(tx, doing.found.id, { ...act, ...asked(doing) }));

/** Whether an act shows something of who the reporter is. */
export const isLook = (act: OfficerAct): act is Look => act.type === 'RevealIdentity' || act.type === 'OpenPhone';

type Showing = Pick<Doing, 'found' | 'by' | 'now'> & { ports: Pick<Doing['ports'], 'vault'> };

/** A form that is sent once more shows an agency nothing after its time. */
const shownBy = ({ found, by, now }: Showing, act: Look): readonly string[] => {
  if (act.type === 'RevealIdentity') return act.fields;
  return runningGrant(found.state, by.agencyId, now) === undefined ? [] : ['phone'];
};

/** What was asked for of the reporter's identity; whoever calls has recorded that it is shown. */
export const openedIdentity = async (doing: Showing, act: Look): Promise<Identity> => {
  const { ports, found } = doing;
  const fields = shownBy(doing, act);
  const { identity } = found.state.file;
  const opened = identity === undefined ? undefined : await ports.vault.open(identity.identityId);
  return Object.fromEntries(Object.entries(opened ?? {}).filter(([name]) => fields.some((field) => field === name)));
};
