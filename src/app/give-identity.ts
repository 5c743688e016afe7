// A reporter gives their identity by a one-time link: sealed and recorded once, however often the button is pressed.
import type { IdentityField } from '#core/complaint/complaint.ts';
import type { Instant } from '#core/time.ts';
import type { Identity, IdentityVault } from '#ports/identity-vault.ts';
import type { Store } from '#ports/store.ts';
import { handleCommand } from './handle-command.ts';

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
  identity: Identity;
  fields: IdentityField[];
  now: Instant;
};

type GivePorts = { store: Store; vault: Pick<IdentityVault, 'keep'>; links: LinkClaims };

/** A link whose storing failed is free again. */
export const giveIdentity = async ({ store, vault, links }: GivePorts, given: GivenIdentity): Promise<void> => {
  const { token, complaintId, reporterId, identity, fields, now } = given;
  if (!(await links.claim(token, now))) return;
  try {
    const identityId = await vault.keep(reporterId, identity, now);
    const handled = await handleCommand(store, complaintId, {
      ...{ type: 'ProvideIdentity', now, by: { kind: 'reporter' }, identityId, fields, via: 'form' },
    });
    if (!handled.ok) throw new Error(`identity by form refused: ${handled.refusal}`);
    await links.end(token, now);
  } catch (error) {
    await links.end(token, undefined);
    throw error;
  }
};
