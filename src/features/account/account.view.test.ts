// Accounts as their keepers' page gets them: states in words of their language, days and shares, addresses for platforms, and never a secret.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { kinds } from '#channels/kinds.ts';
import type { AccountState } from '#db/accounts.ts';
import type { Limits } from '#ports/channel.ts';
import { reachableHook, viewAccounts, viewTested, type Sight } from './account.view.ts';

const now = Date.parse('2026-03-02T03:00:00Z');
const dayMs = 86_400_000;

const state = (changed: Partial<AccountState> = {}): AccountState => ({
  ...{ channel: 'instagram', id: '1784', handle: '@kota', apiUrl: 'https://graph.facebook.com' },
  ...{ declaredBy: 'console', held: ['appSecret', 'verifyToken'], usagePercent: 0, ...changed },
});
const sight = (changed: Partial<Sight> = {}): Sight => ({
  ...{ now, publicUrl: 'https://aduan.example', language: 'id', spending: new Map() },
  limitsOf: (channel) => kinds[channel as keyof typeof kinds]?.limits,
  ...changed,
});
const view = (changed: Partial<AccountState> = {}, seen: Partial<Sight> = {}) => {
  const [account] = viewAccounts([state(changed)], sight(seen)).accounts;
  assert.ok(account);
  return account;
};

suite('days of an account', () => {
  test('a token ends soon from a week before its end on, and after it', () => {
    const ends = (inMs: number) => view({ expiresAt: now + inMs }).endsSoon;
    assert.deepEqual(
      [ends(7 * dayMs + 1), ends(7 * dayMs), ends(1), ends(0), ends(-dayMs)],
      [false, true, true, true, true],
    );
    assert.deepEqual([view().endsSoon, 'expiresAt' in view()], [false, false]);
    assert.equal(view({ expiresAt: now }).expiresAt, '2026-03-02T03:00:00.000Z');
  });

  test('a rest that the platform asked for is told until it is over', () => {
    assert.equal(view({ restsUntil: now + 1 }).restsUntil, new Date(now + 1).toISOString());
    for (const over of [now, now - 1]) assert.equal('restsUntil' in view({ restsUntil: over }), false);
  });

  test('a rest that an officer gave is told since when, and when it was looked at last', () => {
    const shown = view({ restingSinceAt: now - dayMs, checkedAt: now - 1 });
    assert.deepEqual(
      [shown.restingSinceAt, shown.checkedAt],
      [new Date(now - dayMs).toISOString(), new Date(now - 1).toISOString()],
    );
  });
});

suite('the order of accounts', () => {
  test('begins with what somebody must look at: refused or locked, soon to end, well, at rest; of one health it is their own', () => {
    const order = viewAccounts(
      [
        { ...state(), id: 'rests', restingSinceAt: now, problem: 'token-expired' },
        { ...state(), id: 'well-1' },
        { ...state(), id: 'ends', expiresAt: now + dayMs },
        { ...state(), id: 'refused', problem: 'token-invalid' },
        { ...state(), id: 'well-2' },
      ],
      sight(),
    ).accounts.map(({ id }) => id);
    assert.deepEqual(order, ['refused', 'ends', 'well-1', 'well-2', 'rests']);
  });
});

suite('what is wrong', () => {
  test('is told in the language of whoever asks, with what to do', () => {
    const [id, en] = [view({ problem: 'token-expired' }), view({ problem: 'token-expired' }, { language: 'en' })];
    assert.equal(id.problem?.code, 'token-expired');
    assert.match(id.problem.says, /kedaluwarsa/);
    assert.notEqual(en.problem?.says, id.problem.says);
    assert.notEqual(en.problem?.act, id.problem.act);
    assert.equal(view().problem, undefined);
  });

  test('settings that cannot be opened are missing, and none that are none', () => {
    const { held: _sealed, ...sealed } = state();
    assert.equal('held' in (viewAccounts([sealed], sight()).accounts[0] ?? {}), false);
    assert.deepEqual(view({ held: [] }).held, []);
  });

  test('is mended by signing in at a provider only where the account has one and a client for it', () => {
    assert.equal(view({ held: ['mailProvider', 'clientId'] }).permits, true);
    for (const held of [['mailProvider'], ['clientId'], []]) assert.equal(view({ held }).permits, false, held.join());
  });
});

suite('what was used', () => {
  const daily = { max: 10_000, backInMs: () => 3_600_000 };
  const limitsOf = () => ({ dailyUnits: daily }) as unknown as Limits;

  test('is counted in units where the platform counts them, and else in percent', () => {
    assert.deepEqual(view({ usagePercent: 37 }, { limitsOf }).units, {
      used: 3700,
      of: 10_000,
      backAt: '2026-03-02T04:00:00.000Z',
    });
    assert.equal(view({ usagePercent: 37 }).units, undefined);
    assert.equal(view({ usagePercent: 37 }).usagePercent, 37);
  });

  test('and spent belongs to its own account alone', () => {
    const spent = { written: 1, withLink: 0, read: 5, usd: 0.1 };
    const spending = new Map([['instagram/1784', spent]]);
    assert.deepEqual(view({}, { spending }).spent, spent);
    assert.equal(view({ id: '1785' }, { spending }).spent, undefined);
    assert.equal(view({ channel: 'x' }, { spending }).spent, undefined);
  });
});

suite('where a platform brings messages', () => {
  test('is told for each channel that has an address, and for no other', () => {
    for (const [channel, { settings }] of Object.entries(kinds)) {
      const url = view({ channel, held: ['verifyToken'] }).hookUrl;
      if (settings.hook === undefined) assert.equal(url, undefined, channel);
      else assert.match(url ?? '', /^https:\/\/aduan\.example\/hooks\//, channel);
    }
  });

  test('is not told for an account of its own that nobody brings anything to', () => {
    const own = Object.entries(kinds).find(([, { settings }]) => settings.hook === 'by-account')?.[0] ?? '';
    assert.notEqual(own, '');
    assert.equal(view({ channel: own, held: ['accessToken'] }).hookUrl, undefined);
    assert.match(view({ channel: own, held: ['verifyToken'] }).hookUrl ?? '', new RegExp(`/hooks/${own}`));
  });

  test('is reached over https alone', () => {
    const account = { channel: 'instagram', id: '1784' } as const;
    assert.match(reachableHook(account, 'https://aduan.example') ?? '', /^https:\/\/aduan\.example\/hooks\//);
    for (const url of ['http://aduan.example', 'http://127.0.0.1:3000', ''])
      assert.equal(reachableHook(account, url), undefined, url);
  });
});

suite('forms', () => {
  const { channels } = viewAccounts([], sight());

  test('are there for each channel that the console connects, once', () => {
    const fromConsole = Object.entries(kinds).flatMap(([channel, { settings }]) =>
      settings.fileOnly === true ? [] : [channel],
    );
    assert.deepEqual(
      channels.map(({ channel }) => channel),
      fromConsole,
    );
    assert.ok(channels.length > 8);
  });

  test('call no secret plain, and ask for nothing that the channel does not know', () => {
    for (const { channel, needs, may, plain, choices } of channels) {
      const known = [...needs, ...may];
      assert.equal(new Set(known).size, known.length, channel);
      assert.deepEqual(
        plain.filter((name) => !known.includes(name)),
        [],
        channel,
      );
      assert.deepEqual(
        plain.filter((name) => /secret|token$|password/i.test(name)),
        [],
        channel,
      );
      for (const [name, values] of Object.entries(choices)) {
        assert.ok(known.includes(name), `${channel} ${name}`);
        assert.ok(values.length > 1, `${channel} ${name}`);
      }
    }
  });

  test('leave out a channel that is not built', () => {
    const built = viewAccounts(
      [],
      sight({ limitsOf: (channel) => (channel === 'email' ? kinds['email']?.limits : undefined) }),
    );
    assert.deepEqual(
      built.channels.map(({ channel }) => channel),
      ['email'],
    );
  });
});

test('nothing of a state but what is listed leaves: a value that slipped into one stays there', () => {
  const slipped = { ...state(), appSecret: 'canary-1', more: { accessToken: 'canary-2' }, settings: 'canary-3' };
  assert.equal(JSON.stringify(viewAccounts([slipped], sight())).includes('canary'), false);
});

suite('a test of an account', () => {
  test('is told as it ended, in either language', () => {
    for (const language of ['id', 'en'] as const) {
      assert.equal(viewTested({ kind: 'well' }, language).state, 'well');
      const refused = viewTested({ kind: 'refused', problem: 'permission-missing' }, language);
      assert.deepEqual([refused.state, refused.code], ['refused', 'permission-missing']);
      const away = viewTested({ kind: 'unreachable', detail: 'ECONNREFUSED' }, language);
      assert.deepEqual([away.state, away.detail, away.code], ['unreachable', 'ECONNREFUSED', undefined]);
      for (const { says } of [refused, away]) assert.match(says, /^\S.+\.$/);
    }
    assert.notEqual(viewTested({ kind: 'well' }, 'id').says, viewTested({ kind: 'well' }, 'en').says);
  });
});
