// What somebody said at the telephone or the counter becomes a case: who spoke is sealed first, the rest is taken down.
import type { IdentityField, Privacy } from '#core/complaint/complaint.ts';
import type { Refusal } from '#core/complaint/refusal.ts';
import type { Instant } from '#core/time.ts';
import type { SealedIdentity } from '#ports/act-asks.ts';
import type { Identity, IdentityVault } from '#ports/identity-vault.ts';
import { handleIn } from '../handle-command.ts';
import { takeDown, type Statement, type TakenDown } from '../take-down.ts';
import type { TakePorts } from '../take-in.ts';
import type { Officer } from './officer-act.ts';

/** Who spoke. `callerId`: the same caller is known by it again. `known`: their identity that is complete from an earlier case. */
export type Speaker = { callerId?: string; label: string; identity: Identity; known?: SealedIdentity };

export type Spoken = {
  channel: string;
  accountId: string;
  /** The form's: sent twice, it is taken down once. */
  key: string;
  speaker: Speaker;
  text: string;
  at: Instant;
  joins: { case?: string };
  note: string;
  /** More private than usual, as the speaker wishes. */
  privacy?: Privacy | undefined;
  by: Officer;
  now: Instant;
};

export type SpokenPorts = TakePorts & { vault: Pick<IdentityVault, 'keep'> };

/** Nothing but the number, from somebody whose identity we have already: that one holds. */
const onlyNumber = (identity: Identity): boolean =>
  identity.name === undefined && identity.address === undefined && identity.kelurahan === undefined;

const sealed = async (
  { store, vault }: SpokenPorts,
  { channel, accountId, key, speaker, now }: Spoken,
): Promise<Statement['identity']> => {
  const { callerId, label, identity, known } = speaker;
  const fields = Object.keys(identity) as IdentityField[];
  if (fields.length === 0) return undefined;
  if (known !== undefined && onlyNumber(identity)) return { ...known, via: 'known' };
  const author = { id: callerId ?? `once:${key}`, name: label };
  const { reporterId } = await store.transact((tx) => tx.reporters.match(channel, accountId, author));
  return { identityId: await vault.keep(reporterId, identity, now), fields, via: 'officer' };
};

/** What a case that goes on was made before stays: the reporter chose it. */
const stays: readonly Refusal[] = ['already-recorded', 'privacy-is-the-reporters'];

const chosen = ({ privacy, by, now }: Spoken): Pick<Statement, 'alongside'> =>
  privacy === undefined
    ? {}
    : {
        alongside: async (tx, complaintId) => {
          const handled = await handleIn(tx, complaintId, { type: 'ChoosePrivacy', now, by, privacy });
          if (!handled.ok && !stays.includes(handled.refusal))
            throw new Error(`case ${complaintId} takes no openness: ${handled.refusal}`);
        },
      };

/** The case that it opened or continued; the same form gives the same case. Must let no identity out into what is kept of the words. */
export const takeStatement = async (ports: SpokenPorts, spoken: Spoken): Promise<TakenDown> => {
  const { channel, accountId, key, speaker, text, at, joins, note, by, now } = spoken;
  const before = await ports.store.transact((tx) => tx.messages.find(channel, accountId, key));
  if (before !== undefined) return { ok: true, complaintId: before.complaintId };
  const { callerId: caller, label } = speaker;
  const payload = { id: key, ...(caller === undefined ? {} : { caller }), label, text, at, joins, takenBy: by.userId };
  const identity = await sealed(ports, spoken);
  return takeDown(ports, {
    ...{ channel, accountId, payload, by, now, note },
    ...(identity === undefined ? {} : { identity }),
    ...chosen(spoken),
  });
};
