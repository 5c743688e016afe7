// How often a password may be tried: strangers' guesses together, one address over all accounts, and whoever comes back on a known device.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Pace, Turn } from '#db/pace.ts';
import { knownDevice, rememberDevice, type DeviceBook } from './known-device.ts';
import { signInThrottle, type ThrottleParts } from './sign-in-throttle.ts';

type Kept = { hits: Map<string, number>; paced: [string, Pace, number][]; rested: number[]; turn: Turn };

const devices: DeviceBook = { name: 'perangkat', path: '/', key: Buffer.alloc(32, 1), secure: false };

/** A browser that was let in for these accounts, one after the other; what it brings from then on. */
const letIn = (accounts: readonly string[], book = devices): Record<string, string> =>
  accounts.reduce<Record<string, string>>((cookies, account) => {
    const kept = { ...cookies };
    const reply = { setCookie: (name: string, value: string) => void (kept[name] = value) } as unknown as FastifyReply;
    rememberDevice({ cookies } as unknown as FastifyRequest, reply, book, account);
    return kept;
  }, {});

const isKnown = (cookies: Record<string, string>, account: string, book = devices): boolean =>
  knownDevice({ cookies } as unknown as FastifyRequest, book, account) !== undefined;

/** Books that count in memory. */
const given = (turn: Turn = { ok: true, waitMs: 0 }) => {
  const kept: Kept = { hits: new Map(), paced: [], rested: [], turn };
  const parts: ThrottleParts = {
    rate: {
      hit: (subject, windowMs) => {
        const hits = (kept.hits.get(subject) ?? 0) + 1;
        kept.hits.set(subject, hits);
        return Promise.resolve({ hits, endsInMs: windowMs });
      },
      refund: (subject) => Promise.resolve(void kept.hits.set(subject, (kept.hits.get(subject) ?? 1) - 1)),
    },
    pace: {
      take: (subject, pace, longest) => {
        kept.paced.push([subject, pace, longest]);
        return Promise.resolve(kept.turn);
      },
    },
    devices,
    rest: (ms) => Promise.resolve(void kept.rested.push(ms)),
  };
  const admit = signInThrottle(parts);
  const tries = (account: string, ip = '203.0.113.1', cookies: Record<string, string> = {}) =>
    admit({ ip, cookies, headers: {} } as unknown as FastifyRequest, account);
  return { kept, tries };
};

/** So many failures in a row; the last answer. */
const failing = async (times: number, one: (index: number) => Promise<unknown>): Promise<unknown> => {
  let last: unknown;
  for (let index = 0; index < times; index += 1) last = await one(index);
  return last;
};

suite('strangers on one account', () => {
  test('are looked at at once ten times, whatever addresses they come from; then they wait for their turn', async () => {
    const { kept, tries } = given({ ok: true, waitMs: 2600 });
    const tenth = await failing(10, (index) => tries('a@x.example', `203.0.113.${String(index)}`));
    assert.deepEqual({ ...(tenth as object), forgive: 0 }, { ok: true, slowed: false, afterMs: 0, forgive: 0 });
    assert.deepEqual([kept.paced, kept.rested], [[], []]);
    const eleventh = await tries('a@x.example', '198.51.100.9');
    assert.deepEqual({ ...eleventh, forgive: 0 }, { ok: true, slowed: true, afterMs: 2600, forgive: 0 });
    assert.deepEqual(kept.rested, [2600]);
    assert.deepEqual(
      kept.paced.map(([subject, , longest]) => [subject, longest]),
      [['sign-in:account:a@x.example', 8000]],
    );
  });

  test('slow down nobody on another account', async () => {
    const { tries } = given();
    await failing(11, (index) => tries('a@x.example', `203.0.113.${String(index)}`));
    const other = await tries('b@x.example', '198.51.100.9');
    assert.ok(other.ok && !other.slowed);
  });

  test('are told to come back where the turn is too far away, and that was no failure', async () => {
    const { kept, tries } = given({ ok: false, afterMs: 40_000 });
    await failing(10, (index) => tries('a@x.example', `203.0.113.${String(index)}`));
    assert.deepEqual(await tries('a@x.example', '198.51.100.9'), { ok: false, afterMs: 40_000 });
    assert.equal(kept.hits.get('sign-in:account:a@x.example'), 10);
    assert.equal(kept.hits.get('sign-in:198.51.100.9'), 0);
    assert.deepEqual(kept.rested, []);
  });

  test('who turned out right are taken back from both counts', async () => {
    const { kept, tries } = given();
    const admitted = await tries('a@x.example');
    assert.ok(admitted.ok);
    await admitted.forgive();
    assert.deepEqual([...kept.hits.values()], [0, 0]);
  });

  test('wait at least a second before the next, however short their turn was', async () => {
    const { tries } = given({ ok: true, waitMs: 5 });
    await failing(10, (index) => tries('a@x.example', `203.0.113.${String(index)}`));
    const slowed = await tries('a@x.example');
    assert.ok(slowed.ok && slowed.slowed && slowed.afterMs === 1000);
  });
});

suite('one address', () => {
  test('may fail sixty times over all accounts; then it goes by its own pace before the account’s', async () => {
    const { kept, tries } = given({ ok: true, waitMs: 1000 });
    await failing(60, (index) => tries(`u${String(index)}@x.example`));
    assert.equal(kept.paced.length, 0);
    const next = await tries('baru@x.example');
    assert.ok(next.ok && next.slowed);
    assert.deepEqual(
      kept.paced.map(([subject]) => subject),
      ['sign-in:203.0.113.1'],
    );
    await failing(10, () => tries('satu@x.example'));
    kept.paced.length = 0;
    await tries('satu@x.example');
    assert.deepEqual(
      kept.paced.map(([subject]) => subject),
      ['sign-in:203.0.113.1', 'sign-in:account:satu@x.example'],
    );
  });

  test('that is too far behind takes no turn of the account’s', async () => {
    const { kept, tries } = given({ ok: false, afterMs: 9000 });
    await failing(75, () => tries('satu@x.example'));
    kept.paced.length = 0;
    kept.hits.set('sign-in:203.0.113.1', 60);
    assert.deepEqual(await tries('satu@x.example'), { ok: false, afterMs: 9000 });
    assert.deepEqual(
      kept.paced.map(([subject]) => subject),
      ['sign-in:203.0.113.1'],
    );
  });

  test('of IPv6 is a household’s: its /64 counts as one', async () => {
    const { kept, tries } = given();
    await tries('a@x.example', '2001:db8:1:2::1');
    await tries('b@x.example', '2001:db8:1:2:ffff::9');
    assert.equal(kept.hits.get('sign-in:8193:3512:1:2'), 2);
  });
});

test('the paces leave some seventy guesses an hour on one account and two seconds between those of an address', async () => {
  const { kept, tries } = given();
  await failing(61, () => tries('a@x.example'));
  const paces = new Map(kept.paced.map(([subject, pace]) => [subject, pace]));
  assert.deepEqual(paces.get('sign-in:account:a@x.example'), {
    firstMs: 2000,
    growth: 1.3,
    mostMs: 60_000,
    forgetMs: 900_000,
  });
  assert.deepEqual(paces.get('sign-in:203.0.113.1'), { firstMs: 1000, growth: 1.1, mostMs: 2000, forgetMs: 900_000 });
});

suite('a known device', () => {
  const cookies = letIn(['a@x.example']);

  test('gets through a storm of strangers, ten times; then it is a stranger too until its window ends', async () => {
    const { kept, tries } = given({ ok: false, afterMs: 40_000 });
    await failing(30, (index) => tries('a@x.example', `203.0.113.${String(index)}`));
    for (let time = 1; time <= 10; time += 1) {
      const admitted = await tries('a@x.example', '198.51.100.9', cookies);
      assert.ok(admitted.ok && !admitted.slowed, String(time));
    }
    assert.deepEqual(await tries('a@x.example', '198.51.100.9', cookies), { ok: false, afterMs: 40_000 });
    assert.equal(kept.hits.get('sign-in:account:a@x.example'), 10);
  });

  test('that turned out right is taken back from its own count alone', async () => {
    const { kept, tries } = given();
    const admitted = await tries('a@x.example', '198.51.100.9', cookies);
    assert.ok(admitted.ok);
    assert.deepEqual([...kept.hits.values()], [1]);
    await admitted.forgive();
    assert.deepEqual([...kept.hits.values()], [0]);
  });

  test('is known for whom it was let in, for eight of them at most, the latest first', () => {
    assert.deepEqual([isKnown(cookies, 'a@x.example'), isKnown(cookies, 'b@x.example')], [true, false]);
    const many = Array.from({ length: 9 }, (_, index) => `u${String(index)}@x.example`);
    const shared = letIn(many);
    assert.deepEqual(
      many.map((account) => isKnown(shared, account)),
      many.map((_account, index) => index > 0),
    );
    assert.equal(isKnown(letIn([...many, 'u1@x.example']), 'u1@x.example'), true);
  });

  test('is known by no cookie that another key, name, account or hand has made', () => {
    assert.equal(isKnown(cookies, 'a@x.example', { ...devices, key: Buffer.alloc(32, 2) }), false);
    const named = { ...devices, name: 'lain' };
    assert.equal(isKnown({ lain: cookies['perangkat'] ?? '' }, 'a@x.example', named), false);
    const [label = '', id = '', seal = ''] = (cookies['perangkat'] ?? '').split('.');
    const other = letIn(['b@x.example'])['perangkat']?.split('.')[0] ?? '';
    for (const forged of [
      '',
      'x',
      `${label}.${id}`,
      `${label}.${id}.${seal}x`,
      `${other}.${id}.${seal}`,
      `${label}.${id.toLowerCase()}0.${seal}`,
    ])
      assert.equal(
        isKnown({ perangkat: forged }, forged.startsWith(other) ? 'b@x.example' : 'a@x.example'),
        false,
        forged,
      );
    assert.equal(isKnown({ perangkat: `rusak~${label}.${id}.${seal}` }, 'a@x.example'), true);
  });

  test('over TLS bears a name that no other site can set', () => {
    const secure = { ...devices, secure: true };
    const kept = letIn(['a@x.example'], secure);
    assert.deepEqual(Object.keys(kept), ['__Secure-perangkat']);
    assert.equal(isKnown({ perangkat: kept['__Secure-perangkat'] ?? '' }, 'a@x.example', secure), false);
  });
});
