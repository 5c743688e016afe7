// Turns stored webhook payloads into cases, each part of each by itself.
// Work that throws is set aside by the store with its error and never blocks the rest.
import { writerKey } from '#core/blocked-writer.ts';
import type { Instant } from '#core/time.ts';
import { findSentCode } from '#core/way/way-code.ts';
import type { Inbound, MessageIn } from '#ports/channel.ts';
import type { Expected, InboundRow, Tx } from '#ports/store.ts';
import type { PassedOver } from '#ports/unplaced.ts';
import { asReceived } from './as-received.ts';
import { keepAside, type Aside } from './keep-aside.ts';
import { asOurs, type AccountOf } from './own-account.ts';
import { idsIn } from './standing-ids.ts';
import { authorOf, intake, take, takeIfOurs, threadOf, type TakePorts, type Where } from './take-in.ts';

export type DrainPorts = TakePorts & { accountOf: AccountOf };

type Read = { inbounds: readonly Inbound[]; payload: unknown; trouble?: string };

/** A payload that cannot be read at all is one part of it that is not understood. */
const readRow = (ports: DrainPorts, { payload: written, channel, accountId }: InboundRow): Read => {
  let payload: unknown = written;
  try {
    payload = JSON.parse(written);
    return { payload, inbounds: ports.parse(channel, payload, accountId) };
  } catch (error) {
    const trouble = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return { payload, trouble, inbounds: [{ kind: 'unknown', accountId: accountId ?? '', what: trouble }] };
  }
};

/** What cannot be taken in costs only itself; resolves to words about it. */
const takeOrKeep = async (where: Where, aside: Aside, inbound: Inbound): Promise<string[]> => {
  const { tx } = where;
  const taken = await tx.attempt(() => take(where, inbound));
  if (taken.ok) return [];
  await keepAside(tx, aside, inbound);
  const { error } = taken;
  return [`not taken in: ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}`];
};

type Told = Read & { row: InboundRow };

/** `blocked`: whose messages become no case, by their keys. */
type Round = { now: Instant; blocked: ReadonlySet<string> };

/** Words of somebody who is blocked, unless they have a case that goes on: that one they may always write to. */
const isBlocked = async ({ tx, channel }: Where, blocked: ReadonlySet<string>, inbound: Inbound): Promise<boolean> => {
  if (inbound.kind !== 'message' || blocked.size === 0) return false;
  const author = authorOf(inbound);
  if (!blocked.has(writerKey(channel, inbound.accountId, author.id))) return false;
  const { reporterId } = await tx.reporters.match(channel, inbound.accountId, author, inbound.sentAt);
  return (await tx.cases.goingOn(threadOf(channel, inbound), reporterId, inbound.thread.apart)) === undefined;
};

const asBlocked = ({ kind: _kind, accountId, ...readable }: MessageIn): Inbound => ({
  ...{ kind: 'unplaced', accountId, reason: 'blocked-writer', readable },
});

/** A code that an officer sends to prove an account as theirs is nobody's complaint, nor kept: nothing else stands in it. */
const asProof = async ({ tx, channel, now }: Where, inbound: Inbound): Promise<Inbound> => {
  if (inbound.kind !== 'message' || inbound.thread.visibility !== 'private') return inbound;
  const code = findSentCode(inbound.text);
  if (code === undefined) return inbound;
  const { accountId } = inbound;
  const personId = inbound.thread.answerTo ?? authorOf(inbound).id;
  const isProven = await tx.ways.prove({ channel, accountId, code, personId }, now);
  return {
    kind: 'ignored',
    accountId,
    what: isProven ? 'code of an officer' : 'code that nobody awaits',
    forget: true,
  };
};

/** Takes in what is understood, keeps for officers what is not; resolves to words for the operator about that. */
const drainRow = async (
  ports: DrainPorts,
  read: Told,
  tx: Tx,
  { now, blocked }: Round,
): Promise<string | undefined> => {
  const { row, inbounds, payload, trouble } = read;
  const where: Where = { tx, ports, channel: row.channel, now, by: intake };
  if (row.attempts > 0) await tx.unplaced.dropOf(row.id);
  const told: string[] = [];
  const passed = new Map<string, PassedOver>();
  const heard: Inbound[] = [];
  for (const inbound of inbounds) heard.push(await asProof(where, inbound));
  for (const [index, inbound] of heard.entries()) {
    const aside: Aside = { row, payload, index };
    if (inbound.kind === 'message' && (await isBlocked(where, blocked, inbound)))
      await keepAside(tx, aside, asBlocked(inbound));
    else if (inbound.kind === 'unplaced') await keepAside(tx, aside, inbound);
    else if (inbound.kind === 'unknown') {
      await keepAside(tx, aside, inbound);
      told.push(trouble ?? `not understood: ${inbound.what}`);
    } else if (inbound.kind === 'ignored') {
      passed.set(`${inbound.what}\n${inbound.accountId}`, { ...inbound, channel: row.channel });
      if (inbound.unless !== undefined) await takeIfOurs(where, inbound.unless);
    } else told.push(...(await takeOrKeep(where, aside, inbound)));
  }
  // Always in the same order, lest two drains wait for each other.
  for (const [, one] of [...passed].toSorted(([a], [b]) => a.localeCompare(b))) await tx.unplaced.passOver(one, now);
  if (heard.every((inbound) => inbound.kind === 'ignored' && inbound.forget === true)) await tx.inbound.forget(row.id);
  return told.length === 0 ? undefined : told.join('; ');
};

/** However much later it is read, or read again: what was told ahead of time was so when it reached us. */
const ofOurs = async (ports: DrainPorts, row: InboundRow): Promise<Told> => {
  const read = readRow(ports, row);
  const inbounds: Inbound[] = [];
  for (const one of read.inbounds)
    inbounds.push(await asOurs(ports.accountOf, row.channel, asReceived(one, row.receivedAt)));
  return { ...read, row, inbounds };
};

const expectedOf = (channel: string, inbound: Inbound): Expected[] => {
  if (inbound.kind === 'edit' || inbound.kind === 'delete') return [{ channel, ...inbound }];
  if (inbound.kind !== 'message') return [];
  const { accountId, externalId } = inbound;
  const writer = { author: authorOf(inbound), thread: threadOf(channel, inbound), otherIds: idsIn(inbound) };
  return [{ channel, accountId, externalId, writer }];
};

/** How many payloads were drained; stops when none is left or `limit` is reached. */
export const drainInbound = async (ports: DrainPorts, clock: () => Instant, limit = 500): Promise<number> => {
  let drained = 0;
  await ports.store.forgetAlbumParts(clock());
  while (drained < limit) {
    const now = clock();
    const round: Round = { now, blocked: await ports.store.blockedWriters(now) };
    const read = new WeakMap<InboundRow, Told>();
    const taken = await ports.store.withInbound(now, limit - drained, {
      expect: async (row) => {
        const told = await ofOurs(ports, row);
        read.set(row, told);
        return told.inbounds.flatMap((inbound) => expectedOf(row.channel, inbound));
      },
      take: async (row, tx) => drainRow(ports, read.get(row) ?? (await ofOurs(ports, row)), tx, round),
    });
    if (taken === 0) break;
    drained += taken;
  }
  return drained;
};
