// Gives a new training installation a past: some hundred invented cases, written before anybody looks, in one transaction or not at all.
// Must write nothing where a case is already, and send nothing to anybody.
import type { Pool } from 'pg';
import type { Instant } from '#core/time.ts';
import type { ThreadRef } from '#core/complaint/complaint.ts';
import type { IdentityVault } from '#ports/identity-vault.ts';
import type { Ids } from '#ports/ids.ts';
import type { SendTarget } from '#ports/channel.ts';
import type { Store, Tx } from '#ports/store.ts';
import { trainingAccounts, trainingLines, trainingMailbox } from '../people.ts';
import { liveThrough, type Staff } from './live.ts';
import { isPublic, planPast, type Story } from './plan.ts';

/** What is written to. */
export type PastDeps = {
  pool: Pick<Pool, 'query'>;
  store: Pick<Store, 'transact' | 'terms'>;
  vault: Pick<IdentityVault, 'keep'>;
  ids: Pick<Ids, 'uuid'>;
};

/** Thirteen months, so that each month has one a year before it. */
export const pastDays = 396;
export const pastCases = 1100;
const seed = 20;
/** How the invented ids of the past begin: no platform gives such. */
export const pastMark = 'latihan-lalu-';

type Known = { reporterId: string; identityId: string; name: string };
type Everybody = ReadonlyMap<string, Known>;

const accountOf = (channel: string): string => {
  const all = [...trainingAccounts, ...trainingLines, trainingMailbox];
  const found = all.find((account) => account.channel === channel);
  if (found === undefined) throw new Error(`training has no account of ${channel}`);
  return found.id;
};

const writerOf = ({ channel, writer }: Story): string => `${pastMark}${channel}-${String(writer)}`;
const nameOf = ({ writer }: Story): string => `Warga Contoh ${String(writer + 1)}`;

const isNew = async (pool: PastDeps['pool']): Promise<boolean> => {
  const { rows } = await pool.query<{ isNew: boolean }>('select not exists (select 1 from event) as "isNew"');
  return rows[0]?.isNew ?? false;
};

const findStaff = async (pool: PastDeps['pool']): Promise<Staff> => {
  const { rows } = await pool.query<{ id: string; role: string; agency: string | null }>(
    `select id, role, agency_id as agency from officer where declared_by = 'training' order by id`,
  );
  return {
    desk: Object.fromEntries(rows.map(({ id, role }) => [role, id])),
    agencies: new Map(rows.flatMap(({ id, agency }) => (agency === null ? [] : [[agency, id] as const]))),
  };
};

/** Each writer once, with a name and a number that nobody has. */
const meetAll = async ({ store, vault }: PastDeps, stories: readonly Story[]): Promise<Everybody> => {
  const first = new Map(stories.toReversed().map((story) => [writerOf(story), story]));
  const known = new Map<string, Known>();
  await store.transact(async ({ reporters }) => {
    for (const [id, story] of first) {
      const { channel, at } = story;
      const name = nameOf(story);
      const { reporterId } = await reporters.match(channel, accountOf(channel), { id, name }, at);
      known.set(id, { reporterId, identityId: '', name });
    }
  });
  for (const [id, one] of known) {
    const story = first.get(id);
    if (story === undefined) continue;
    const phone = `0800${String(story.writer).padStart(7, '0')}`;
    const identity = { name: one.name, phone, kelurahan: story.kelurahan };
    known.set(id, { ...one, identityId: await vault.keep(one.reporterId, identity, story.at) });
  }
  return known;
};

const threadOf = (story: Story, at: number): ThreadRef => {
  const { channel } = story;
  const shown = isPublic(channel);
  const writer = writerOf(story);
  return {
    ...{ channel, accountId: accountOf(channel), visibility: shown ? 'public' : 'private' },
    key: shown ? `${pastMark}${String(Math.floor(at / 20))}:${writer}` : writer,
  };
};

const targetOf = (story: Story, id: string): SendTarget =>
  isPublic(story.channel)
    ? { kind: 'comment-reply', commentId: id }
    : { kind: 'private-message', personId: writerOf(story), lastFromPersonAt: story.at };

type Writing = { deps: PastDeps; tx: Tx; staff: Staff; everybody: Everybody; now: Instant };

const write = async (
  { deps: { ids }, tx, staff, everybody, now }: Writing,
  story: Story,
  at: number,
): Promise<void> => {
  const person = everybody.get(writerOf(story));
  if (person === undefined) throw new Error('somebody writes whom nobody knows');
  const [complaintId, messageId] = [ids.uuid(), ids.uuid()];
  const { reporterId, identityId, name: authorName } = person;
  const thread = threadOf(story, at);
  const externalId = `${pastMark}${String(at)}`;
  tx.log.begin(complaintId);
  const message = await tx.messages.save({
    ...{ messageId, complaintId, reporterId, thread, externalId, authorName, text: story.text, sentAt: story.at },
    ...{ attachments: [], replyTarget: targetOf(story, externalId) },
  });
  const number = await tx.log.nextNumber(story.at);
  const { terms } = tx.log;
  const { events, state } = liveThrough(story, { terms, staff, reporterId, identityId, thread, message, number, now });
  await tx.log.append(complaintId, 0, { events, state, effects: [] });
};

/** How many cases it has then; nought where somebody was here before. */
export const givePast = async (
  deps: PastDeps,
  now: Instant,
  { days, cases } = { days: pastDays, cases: pastCases },
): Promise<number> => {
  if (!(await isNew(deps.pool))) return 0;
  const { holidays } = deps.store.terms();
  const stories = planPast({ now, days, cases, seed, holidays });
  const staff = await findStaff(deps.pool);
  const everybody = await meetAll(deps, stories);
  await deps.store.transact(async (tx) => {
    for (const [at, story] of stories.entries()) await write({ deps, tx, staff, everybody, now }, story, at);
  });
  return stories.length;
};
