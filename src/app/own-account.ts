// Whose account a platform speaks of, and whether it was the city itself that wrote: no case is opened for either by mistake.
// Must not know platforms: an account has ids, and a name that is compared without regard to case.
import type { Inbound } from '#ports/channel.ts';
import type { InboundAuthor } from '#ports/inbound-who.ts';

/** `otherIds`: by which its platform calls the same account elsewhere. */
export type OwnAccount = { id: string; handle: string; otherIds: readonly string[] };
/** By any of its ids; undefined for what was never declared here. */
export type AccountOf = (channel: string, accountId: string) => Promise<OwnAccount | undefined>;

const plain = (handle: string): string => handle.normalize('NFKC').replace(/^@/, '').toLowerCase();

const isOurs = ({ id, handle, otherIds }: OwnAccount, author: InboundAuthor): boolean =>
  [author.id, ...(author.otherIds ?? [])].some((one) => one === id || otherIds.includes(one)) ||
  (author.handle !== undefined && plain(author.handle) !== '' && plain(author.handle) === plain(handle));

/** Words for an account that is none of ours are kept for officers; what changes nobody's words is named. */
const forNobody = (told: Inbound): Inbound => {
  const { accountId } = told;
  const what = `for account ${accountId.slice(0, 60)}, which is none of ours`;
  if (told.kind === 'unplaced') return { ...told, reason: 'unknown-account' };
  if (told.kind !== 'message' && told.kind !== 'edit') return { kind: 'ignored', accountId, what };
  const { kind: _kind, accountId: _accountId, ...readable } = told;
  return { kind: 'unplaced', accountId, reason: 'unknown-account', detail: what, readable };
};

/** What is meant for nobody here is named for who looks after the accounts; our own words are told as ours. */
export const asOurs = async (accountOf: AccountOf, channel: string, told: Inbound): Promise<Inbound> => {
  if (told.accountId === '' || told.kind === 'ignored' || told.kind === 'unknown') return told;
  const own = await accountOf(channel, told.accountId);
  if (own === undefined) return forNobody(told);
  const inbound = { ...told, accountId: own.id };
  if (inbound.kind !== 'message' || inbound.author === undefined || !isOurs(own, inbound.author)) return inbound;
  const { accountId, externalId, thread, text, sentAt, parentId } = inbound;
  const answers = parentId === undefined ? {} : { parentId };
  return { kind: 'echo', accountId, externalId, thread, text, sentAt, ...answers };
};
