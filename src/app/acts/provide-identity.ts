// An officer fills in who the reporter is: sealed first, or the identity that is known from an earlier case.
import type { IdentityField } from '#core/complaint/complaint.ts';
import type { Identity } from '#ports/identity-vault.ts';
import { asked, declined, type ActOf, type Doing, type Prepared } from './officer-act.ts';
import { issue } from './issue.ts';

const trimmed = (identity: Identity): Identity =>
  Object.fromEntries(
    Object.entries(identity)
      .map(([name, value]) => [name, value.trim()] as const)
      .filter(([, value]) => value !== ''),
  );

export const provideIdentity = async (
  doing: Doing,
  { identity, type }: ActOf<'ProvideIdentity'>,
): Promise<Prepared> => {
  const { ports, found, now } = doing;
  const { reporterId } = found.state.file;
  if (identity === undefined) {
    const known = await ports.asks.currentIdentity(reporterId);
    if (known === undefined) return declined('identity-unknown');
    // What was given for another case is not used again.
    if (await ports.asks.isRestricted(reporterId)) return declined('processing-restricted');
    return issue(doing, { ...asked(doing), type, ...known, via: 'known' });
  }
  const given = trimmed(identity);
  const fields = Object.keys(given) as IdentityField[];
  if (fields.length === 0) return declined('identity-incomplete');
  const identityId = await ports.vault.keep(reporterId, given, now);
  return issue(doing, { ...asked(doing), type, identityId, fields, via: 'officer' });
};
