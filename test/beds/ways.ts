// A bed for what reaches officers beside the bell: accounts of the city that answer as a test says, and a push service; nothing leaves.
import type pg from 'pg';
import type { Channel, Outgoing, SendOutcome } from '#ports/channel.ts';
import type { PushTarget, PushWords } from '#ports/ways.ts';
import { addDevice, type WayDeps } from '#db/ways/own-ways.ts';
import type { Instant } from '#core/time.ts';
import { officerSpeech } from '#words/officer-speech.ts';
import type { CarryPorts } from '#jobs/alerts/run-alerts.ts';
import { testIds, testSealing } from './store.ts';

/** What was handed to a platform, in order. */
export type Handed = { way: string; to: string; message: Outgoing };

type Answer = SendOutcome | Promise<SendOutcome>;

/** How each way answers from now on; accepted unless said otherwise. */
export type Answers = Partial<Record<'push' | 'telegram' | 'whatsapp' | 'email', Answer | (() => Answer)>>;

export type WayBed = {
  ports: CarryPorts;
  deps: WayDeps;
  handed: Handed[];
  pushed: { target: PushTarget; words: PushWords }[];
  answer: (answers: Answers) => void;
  /** An officer of the desk by this id, with these ways proven at the moment. */
  officer: (id: string, ways: readonly ('push' | 'telegram' | 'whatsapp' | 'email')[], now: Instant) => Promise<void>;
  /** What the attempts to reach them came to, in order. */
  fates: (userId: string) => Promise<string[]>;
  /** How what they are told stands, in order. */
  status: (userId: string) => Promise<string[]>;
};

export const gone: SendOutcome = { outcome: 'rejected', reason: 'person-unavailable', detail: 'blocked' };
export const away: SendOutcome = { outcome: 'retry-later', reason: 'network', detail: 'no answer', unknown: false };
export const lost: SendOutcome = { outcome: 'retry-later', reason: 'network', detail: 'no answer', unknown: true };

const keys = { p256dh: 'B'.repeat(87), auth: 'A'.repeat(22) };

const channelOf = (
  name: 'telegram' | 'whatsapp' | 'email',
  handed: Handed[],
  answer: (way: keyof Answers) => Answer,
): Channel =>
  ({
    ...{ name, account: { id: 'kota' } },
    send: async (message: Outgoing) => {
      const to = message.target.kind === 'private-message' ? message.target.personId : '';
      handed.push({ way: name, to, message });
      return { result: await answer(name) };
    },
  }) as unknown as Channel;

const officerOn =
  ({ pool, ...deps }: WayDeps): WayBed['officer'] =>
  async (id, ways, now) => {
    await pool.query(
      `insert into officer (id, name, email, email_verified, role) values ($1, $1, $1 || '@contoh.example', true, 'admin-pusat')`,
      [id],
    );
    const target = { endpoint: `https://push.example/${id}`, keys };
    if (ways.includes('push')) await addDevice({ pool, ...deps }, id, { target, name: 'Chrome' }, now);
    for (const way of ways.filter((one) => one !== 'push')) {
      const sealed = testSealing.seal('way', `${id}/${way}`, `${way}-${id}@contoh.example`);
      await pool.query(
        `insert into officer_way (officer_id, way, account_id, sealed_address, verified_at, heard_at) values ($1, $2, $3, $4, $5, $5)`,
        [id, way, way === 'email' ? '' : 'kota', sealed, new Date(now)],
      );
    }
  };

const saidOf = async (pool: pg.Pool, sql: string, userId: string): Promise<string[]> =>
  (await pool.query<{ said: string }>(sql, [userId])).rows.map(({ said }) => said);

const fatesSql = `select concat_ws(' ', t.way, t.state, t.detail) as said from alert_attempt t join alert a on a.id = t.alert_id
  where a.user_id = $1 order by t.id`;
const statusSql = 'select status as said from alert_delivery where user_id = $1 order by alert_id';

/** On a migrated database of the test's own. */
export const givenWays = (pool: pg.Pool): WayBed => {
  const deps: WayDeps = { pool, sealing: testSealing, ids: testIds };
  const handed: Handed[] = [];
  const pushed: WayBed['pushed'] = [];
  let answers: Answers = {};
  const answerOf = (way: keyof Answers): Answer => {
    const told = answers[way];
    const externalId = `${way}-${String(handed.length + pushed.length)}`;
    return typeof told === 'function' ? told() : (told ?? { outcome: 'accepted', externalId });
  };
  const channels = (['telegram', 'whatsapp', 'email'] as const).map((name) => channelOf(name, handed, answerOf));
  return {
    ...{ deps, handed, pushed, officer: officerOn(deps) },
    fates: (userId) => saidOf(pool, fatesSql, userId),
    status: (userId) => saidOf(pool, statusSql, userId),
    ports: {
      ...{ pool, sealing: testSealing, speech: officerSpeech('https://tanggap.example'), newId: testIds.uuid },
      cityMail: undefined,
      channels: () => channels,
      channelFor: (channel, id) => (id === 'kota' ? channels.find(({ name }) => name === channel) : undefined),
      postPush: async (target, words) => {
        pushed.push({ target, words });
        return answerOf('push');
      },
    },
    answer: (told) => {
      answers = told;
    },
  };
};
