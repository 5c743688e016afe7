// A reporter gives their identity by a one-time link, or says that they wish to stay unnamed: sealed and recorded once, however often the button is pressed.
import type { Command } from '#core/complaint/command.ts';
import type { Actor, IdentityField } from '#core/complaint/complaint.ts';
import { originOf } from '#core/complaint/decision.ts';
import type { Sp4nPrivacy } from '#core/sp4n.ts';
import type { Instant } from '#core/time.ts';
import type { Identity, IdentityVault } from '#ports/identity-vault.ts';
import type { Ids } from '#ports/ids.ts';
import type { Store, Tx } from '#ports/store.ts';
import { handleIn, retryingConflicts } from './handle-command.ts';
import { saveWords } from './hear-reporter.ts';

/** The book of one-time links. */
export type LinkClaims = {
  /** Holds the link while its form is stored; false when it is used, expired, or held by another press. */
  claim: (token: string, now: Instant) => Promise<boolean>;
  /** Used for ever, or free again. */
  end: (token: string, usedAt: Instant | undefined) => Promise<void>;
};

export type GivenIdentity = {
  token: string;
  complaintId: string;
  reporterId: string;
  /** Absent of a reporter who wishes to stay unnamed. */
  given: { identity: Identity; fields: IdentityField[] } | undefined;
  /** Undefined where nothing was chosen: it stays as it is. */
  privacy: Sp4nPrivacy | undefined;
  /** Where the matter is, in their words. */
  said?: string | undefined;
  now: Instant;
};

type GivePorts = { store: Store; ids: Pick<Ids, 'uuid'>; vault: Pick<IdentityVault, 'keep'>; links: LinkClaims };

const reporter: Actor = { kind: 'reporter' };

const commandsOf = ({ given, privacy, now }: GivenIdentity, identityId: string): Command[] => {
  const by = reporter;
  return [
    ...(given === undefined
      ? []
      : [{ type: 'ProvideIdentity', now, by, identityId, fields: given.fields, via: 'form' } as const]),
    ...(privacy === undefined ? [] : [{ type: 'ChoosePrivacy', now, by, privacy } as const]),
  ];
};

/** Theirs like whatever else they wrote; of a case that has ended they are kept, and nothing follows. */
const hearPlace = async (tx: Tx, { complaintId, said, now }: GivenIdentity, messageId: string): Promise<void> => {
  if (said === undefined) return;
  const message = await saveWords(tx, { complaintId, now }, messageId, said);
  const { state } = await tx.log.load(complaintId);
  if (state.status === 'none') return;
  const by: Actor = { kind: 'system', part: 'intake' };
  const thread = originOf(state.file);
  const handled = await handleIn(tx, complaintId, { type: 'ReceiveMessage', now, by, message, thread, sentAt: now });
  if (!handled.ok && handled.refusal !== 'case-closed') throw new Error(`place by form refused: ${handled.refusal}`);
};

/** A link whose storing failed is free again. */
export const giveIdentity = async ({ store, ids, vault, links }: GivePorts, wanted: GivenIdentity): Promise<void> => {
  const { token, complaintId, reporterId, given, now } = wanted;
  if (!(await links.claim(token, now))) return;
  try {
    const messageId = ids.uuid();
    const identityId = given === undefined ? '' : await vault.keep(reporterId, given.identity, now);
    await retryingConflicts(store, async (tx) => {
      for (const command of commandsOf(wanted, identityId)) {
        const handled = await handleIn(tx, complaintId, command);
        // What was chosen before needs no second time.
        if (!handled.ok && handled.refusal !== 'already-recorded')
          throw new Error(`identity by form refused: ${handled.refusal}`);
      }
      await hearPlace(tx, wanted, messageId);
    });
    await links.end(token, now);
  } catch (error) {
    await links.end(token, undefined);
    throw error;
  }
};
