// Carries alerts to people: by the first way of each one's own order, and by the next where that fails or proves nothing in time.
// Where a rung of the ladder names ways, it goes by each of those that its person has as well. What waits for one person goes out together.
// Nothing is sent twice by one way of which nobody knows how it ended.
import { isOwnDone, lackingOf, namedOf, nextOwed, type Told } from '#core/way/named-ways.ts';
import { leavesAt, nextRoundAt, proofWithinMs, type Standing, type Way } from '#core/way/way.ts';
import type { Instant } from '#core/time.ts';
import { findMessages } from '#db/alerts/alert-rows.ts';
import { findOnDuty } from '#db/roster.ts';
import { findReached, noteFailing, type Reached } from '#db/ways/reach.ts';
import type { AlertMessage } from '#ports/alerts.ts';
import type { Ids } from '#ports/ids.ts';
import type { SendOutcome } from '#ports/channel.ts';
import type { Reach } from '#ports/ways.ts';
import { attend } from '../attend.ts';
import * as rows from './alerts.queue.ts';
import { accountFor, postBy } from './post-way.ts';
import { noteOutcome, type AlertPorts } from './run-errands.ts';

/** `newId`: receipts, which prove that a browser showed something. */
export type CarryPorts = AlertPorts & { newId: Ids['uuid'] };

/** What its worker has of one person, until when, and whether it still has these of it: several slow ways take longer than one lease. */
type Held = { until: Instant; hasStill: (alertIds: readonly string[]) => Promise<boolean> };

/** Some alerts of one person that leave as one message; `named`: the ways that the ladder names for all of them. */
type Batch = {
  userId: string;
  messages: AlertMessage[];
  round: number;
  reached: Reached;
  named: readonly Way[];
  held: Held;
};

const idsOf = ({ messages }: Pick<Batch, 'messages'>): string[] => messages.map(({ id }) => id);

/** What may be gone by the next round; anything else a platform says holds for this message. */
const passing: readonly (string | null)[] = ['network', 'temporary', 'rate-limited', 'blocked'];

/** Nothing was sent by a way that its person lacks. */
const isTried = ({ state, detail, round }: rows.Attempt, now: number): boolean =>
  state !== 'absent' && (state !== 'failed' || !passing.includes(detail) || round >= now);

const isToldFor = ({ state, way }: rows.Attempt): boolean =>
  state === 'arrived' || (state === 'sent' && proofWithinMs[way] === undefined);

const endFor = (outcome: SendOutcome): { state: rows.AttemptState; detail?: string; externalId?: string } => {
  switch (outcome.outcome) {
    case 'accepted':
      return { state: 'sent', externalId: outcome.externalId };
    case 'by-hand':
      return { state: 'failed', detail: 'bad-request' };
    case 'rejected':
      return { state: 'failed', detail: outcome.reason };
    case 'retry-later':
      return { state: outcome.unknown ? 'unknown' : 'failed', detail: outcome.reason };
  }
};

const sendTo = async (ports: CarryPorts, batch: Batch, reach: Reach, clock: () => Instant): Promise<void> => {
  const { pool, speech, newId } = ports;
  const now = clock();
  const receipt = newId();
  const deviceId = reach.way === 'push' ? reach.deviceId : undefined;
  const account = accountFor(ports, reach);
  const trying = { alertIds: idsOf(batch), way: reach.way, deviceId, round: batch.round, receipt, account };
  await rows.beginAttempt(pool, trying, now);
  const words = speech.alerts(batch.reached.language, batch.messages);
  const urgent = batch.messages.some(({ urgency }) => urgency !== 'digest');
  const outcome = await postBy(ports, reach, { words, key: receipt, receipt, urgent }, now);
  await rows.endAttempt(pool, receipt, endFor(outcome), clock());
  await noteOutcome(ports, batch.userId, reach, { outcome, now: clock() });
};

/** Every browser of a person is one way: it is enough that one of them takes it. False where it is another worker's by now. */
const sendBy = async (ports: CarryPorts, batch: Batch, way: Way, clock: () => Instant): Promise<boolean> => {
  for (const reach of batch.reached.reaches) {
    if (reach.way !== way) continue;
    if (!(await batch.held.hasStill(idsOf(batch)))) return false;
    await sendTo(ports, batch, reach, clock);
  }
  return true;
};

/** When one that was sent should have proven itself, where that is still to come. */
const proofOf = ({ state, way, at }: rows.Attempt, now: Instant): Instant | undefined => {
  const proofMs = state === 'sent' ? proofWithinMs[way] : undefined;
  return proofMs === undefined || at + proofMs <= now ? undefined : at + proofMs;
};

/** When the next of those that were sent should have. */
const proofAt = (attempts: readonly rows.Attempt[], now: Instant): Instant | undefined => {
  const awaited = attempts.flatMap((one) => proofOf(one, now) ?? []);
  return awaited.length === 0 ? undefined : Math.min(...awaited);
};

const standingOf = (batch: Batch, attempts: readonly rows.Attempt[]): Standing => ({
  open: batch.reached.reaches.map(({ way }) => way),
  failing: batch.reached.failing,
  tried: attempts.filter((one) => isTried(one, batch.round)).map(({ way }) => way),
});

const toldOf = ({ named }: Batch, attempts: readonly rows.Attempt[], now: Instant): Told => ({
  named,
  took: attempts.filter((one) => isToldFor(one) || proofOf(one, now) !== undefined).map(({ way }) => way),
});

/** Ways of which every attempt failed by what may be gone by the next round. */
const isPassing = (attempts: readonly rows.Attempt[], wanted: Way): boolean => {
  const own = attempts.filter(({ way }) => way === wanted);
  return own.length > 0 && own.every(({ state, detail }) => state === 'failed' && passing.includes(detail));
};

/** Nothing is left to try in this round. A named way that only failed for now is tried anew, although another took the message. */
const afterAll = async (
  { pool }: CarryPorts,
  batch: Batch,
  attempts: readonly rows.Attempt[],
  now: Instant,
): Promise<rows.DeliveryEnd> => {
  const made = attempts.filter(({ state }) => state !== 'absent');
  const { choice, reaches } = batch.reached;
  const isTold = made.some(isToldFor);
  const named = namedOf(choice, { open: reaches.map(({ way }) => way) }, batch.named);
  const proof = isTold && named.length === 0 ? undefined : proofAt(made, now);
  if (proof !== undefined) return { status: 'proving', at: proof };
  if (made.length === 0) return { status: 'bell' };
  const again = isOwnDone(choice, standingOf(batch, made), toldOf(batch, made, now))
    ? named.some((way) => isPassing(made, way))
    : made.some(({ state, detail }) => state === 'failed' && passing.includes(detail));
  const at = again ? nextRoundAt(batch.round + 1, now) : undefined;
  if (at !== undefined) return { status: 'waiting', at, rounds: batch.round + 1 };
  if (isTold) return { status: 'told' };
  await rows.tellUnreached(pool, idsOf(batch), now);
  return { status: 'unreached' };
};

/** Of what the ladder names and this person has not, the record says so. */
const noteLacking = async ({ pool, newId }: CarryPorts, batch: Batch, now: Instant): Promise<void> => {
  const open = batch.reached.reaches.map(({ way }) => way);
  const lacking = lackingOf(batch.reached.choice, { open }, batch.named);
  await rows.noteAbsent(
    pool,
    idsOf(batch),
    lacking.map((way) => ({ way, receipt: newId() })),
    now,
  );
};

/** Way by way until nothing is owed and one took it. Undefined where another worker carries it on. */
const carry = async (ports: CarryPorts, batch: Batch, clock: () => Instant): Promise<rows.DeliveryEnd | undefined> => {
  await noteLacking(ports, batch, clock());
  for (;;) {
    const now = clock();
    const attempts = await rows.findAttempts(ports.pool, idsOf(batch));
    const way = nextOwed(batch.reached.choice, standingOf(batch, attempts), toldOf(batch, attempts, now));
    if (way === undefined)
      return (await batch.held.hasStill(idsOf(batch))) ? afterAll(ports, batch, attempts, now) : undefined;
    if (!(await sendBy(ports, batch, way, clock))) return undefined;
  }
};

/** What should have proven itself by now and did not: the way is said to fail, and the next one follows. */
const giveUpProof = async (
  { pool }: CarryPorts,
  userId: string,
  attempts: readonly rows.Attempt[],
  now: Instant,
): Promise<void> => {
  for (const { alertId, way, deviceId, state, at } of attempts) {
    const proofMs = proofWithinMs[way];
    if (state !== 'sent' || proofMs === undefined || at + proofMs > now) continue;
    await rows.endUnproven(pool, [alertId], way, now);
    await noteFailing(pool, { officerId: userId, way, ...(deviceId === null ? {} : { deviceId }) }, 'unproven', now);
  }
};

/** Danger leaves apart from what can wait, and so does what the ladder names other ways for; what has come as far goes together. */
const batchesOf = (
  messages: readonly AlertMessage[],
  attempts: readonly rows.Attempt[],
  rounds: ReadonlyMap<string, number>,
) =>
  Map.groupBy(messages, ({ id, urgency, ways = [] }) => {
    const tried = attempts.filter(({ alertId }) => alertId === id).map(({ way, state }) => `${way} ${state}`);
    return [urgency === 'danger', ways.join(' '), rounds.get(id) ?? 0, ...new Set(tried)].join(',');
  });

const settled = { status: 'settled' } as const;

const heldOf = ({ pool }: CarryPorts, { alerts, leasedUntil }: rows.PersonClaim, clock: () => Instant): Held => {
  const claimed = alerts.map(({ id }) => id);
  const held: Held = {
    until: leasedUntil,
    hasStill: async (alertIds) => {
      const { until, kept } = await rows.holdOn(pool, { alertIds: claimed, leasedUntil: held.until }, clock());
      if (kept.size > 0) held.until = until;
      return alertIds.every((id) => kept.has(id));
    },
  };
  return held;
};

/** How many messages left. */
const tellPerson = async (ports: CarryPorts, claim: rows.PersonClaim, clock: () => Instant): Promise<number> => {
  const { pool } = ports;
  const { userId, alerts } = claim;
  const now = clock();
  const held = heldOf(ports, claim, clock);
  const settle = (alertIds: readonly string[], end: rows.DeliveryEnd): Promise<void> =>
    rows.settleAlerts(pool, { alertIds, leasedUntil: held.until }, end, clock());
  const ids = alerts.map(({ id }) => id);
  const reached = await findReached(pool, ports, userId);
  const messages = reached === undefined ? [] : await findMessages(pool, ids);
  await settle(
    ids.filter((id) => !messages.some((message) => message.id === id)),
    settled,
  );
  if (reached === undefined) return 0;
  const onDuty = (await findOnDuty(pool, now)).includes(userId);
  const leaving: AlertMessage[] = [];
  for (const message of messages) {
    const at = leavesAt(reached.choice, { urgency: message.urgency, onDuty }, now);
    if (at > now) await settle([message.id], { status: 'waiting', at });
    else leaving.push(message);
  }
  await giveUpProof(
    ports,
    userId,
    await rows.findAttempts(
      pool,
      leaving.map(({ id }) => id),
    ),
    now,
  );
  const attempts = await rows.findAttempts(
    pool,
    leaving.map(({ id }) => id),
  );
  const rounds = new Map(alerts.map(({ id, rounds: round }) => [id, round]));
  let sent = 0;
  for (const group of batchesOf(leaving, attempts, rounds).values()) {
    const round = rounds.get(group[0]?.id ?? '') ?? 0;
    const named = group[0]?.ways ?? [];
    const end = await carry(ports, { ...{ userId, messages: group, round, reached }, named, held }, clock);
    if (end === undefined) return sent;
    await settle(idsOf({ messages: group }), end);
    if (end.status === 'told' || end.status === 'proving') sent += 1;
  }
  return sent;
};

/** How many messages left. Any number of processes may run it. */
export const runAlerts = (ports: CarryPorts, clock: () => Instant): Promise<number> =>
  attend<rows.PersonClaim, number>(
    {
      claim: (now) => rows.claimPersons(ports.pool, now),
      work: (claim) => tellPerson(ports, claim, clock),
      settle: () => Promise.resolve(),
      counts: (sent) => sent,
    },
    clock,
  );
