// A platform is asked whether it still accepts an account: what it answers is noted, what cannot be asked is not, and no secret is repeated.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Account, Channel, RejectReason } from '#ports/channel.ts';
import { checkAccount, testAccount, type AccountNotes } from './check-account.ts';

const account = {
  ...{ channel: 'instagram', id: 'account-1', handle: 'kota' },
  ...{ appSecret: 'rahasia-aplikasi', verifyToken: 'kata-kunci', accessToken: 'EAAB-token-panjang' },
  more: { clientSecret: 'lagi-rahasia', short: 'abc' },
} as unknown as Account;

type Told = { problem?: RejectReason; expiresAt?: number | undefined; connect?: RejectReason | undefined };

/** A channel that answers so; without an answer, one that has no such question. */
const asked = (answers: Told & { broken?: string }) => {
  const noted: string[] = [];
  const notes: AccountNotes = {
    noteProblem: (channel, id, problem, at) =>
      Promise.resolve(void noted.push(`${channel} ${id} ${problem ?? 'well'} ${String(at)}`)),
    noteExpiry: (_account, expiresAt) => Promise.resolve(void noted.push(`until ${String(expiresAt)}`)),
  };
  const channel = {
    account,
    check: () =>
      answers.broken === undefined ? Promise.resolve(answers.problem) : Promise.reject(new Error(answers.broken)),
    ...('expiresAt' in answers ? { expiresAt: () => Promise.resolve(answers.expiresAt) } : {}),
    ...('connect' in answers
      ? { connect: (url: string) => Promise.resolve((noted.push(`connected ${url}`), answers.connect)) }
      : {}),
  } as unknown as Channel;
  return { noted, notes, channel };
};

suite('a check', () => {
  test('of an account that is well notes so, and until when', async () => {
    const { noted, notes, channel } = asked({ expiresAt: 99 });
    assert.equal(await checkAccount(notes, channel, 5), undefined);
    assert.deepEqual(noted, ['instagram account-1 well 5', 'until 99']);
  });

  test('where no end is known, that is noted as well; where none is asked, nothing', async () => {
    const open = asked({ expiresAt: undefined });
    await checkAccount(open.notes, open.channel, 5);
    assert.deepEqual(open.noted, ['instagram account-1 well 5', 'until undefined']);
    const never = asked({});
    await checkAccount(never.notes, never.channel, 5);
    assert.deepEqual(never.noted, ['instagram account-1 well 5']);
  });

  test('of one that is refused notes why, and does not ask until when', async () => {
    const { noted, notes, channel } = asked({ problem: 'token-expired', expiresAt: 99 });
    assert.equal(await checkAccount(notes, channel, 5), 'token-expired');
    assert.deepEqual(noted, ['instagram account-1 token-expired 5']);
  });

  test('that cannot be made says nothing of the account', async () => {
    const { noted, notes, channel } = asked({ broken: 'timed out' });
    await assert.rejects(checkAccount(notes, channel, 5), /timed out/);
    assert.deepEqual(noted, []);
  });
});

suite('the test button', () => {
  const url = 'https://kota.example/hooks/instagram';

  test('says well, refused, or not reached', async () => {
    const well = asked({});
    assert.deepEqual(await testAccount(well.notes, well.channel, 5), { kind: 'well' });
    const refused = asked({ problem: 'token-expired' });
    assert.deepEqual(await testAccount(refused.notes, refused.channel, 5), {
      kind: 'refused',
      problem: 'token-expired',
    });
    const away = asked({ broken: 'connect ECONNREFUSED' });
    assert.deepEqual(await testAccount(away.notes, away.channel, 5), {
      kind: 'unreachable',
      detail: 'connect ECONNREFUSED',
    });
  });

  test('tells the platform where to bring messages, where nothing else is wrong', async () => {
    for (const problem of [undefined, 'webhook-missing'] as const) {
      const { noted, notes, channel } = asked({ ...(problem === undefined ? {} : { problem }), connect: undefined });
      assert.deepEqual(await testAccount(notes, channel, 5, url), { kind: 'well' });
      assert.deepEqual(noted.slice(-2), [`connected ${url}`, 'instagram account-1 well 5']);
    }
    const expired = asked({ problem: 'token-expired', connect: undefined });
    await testAccount(expired.notes, expired.channel, 5, url);
    assert.ok(!expired.noted.some((line) => line.startsWith('connected')));
  });

  test('leaves it where the platform cannot reach us, or asks for no address', async () => {
    const unreached = asked({ problem: 'webhook-missing', connect: undefined });
    assert.deepEqual(await testAccount(unreached.notes, unreached.channel, 5), {
      kind: 'refused',
      problem: 'webhook-missing',
    });
    const none = asked({ problem: 'webhook-missing' });
    assert.deepEqual(await testAccount(none.notes, none.channel, 5, url), {
      kind: 'refused',
      problem: 'webhook-missing',
    });
  });

  test('what the platform refuses then is noted in its place', async () => {
    const { noted, notes, channel } = asked({ connect: 'webhook-missing' });
    assert.deepEqual(await testAccount(notes, channel, 5, url), { kind: 'refused', problem: 'webhook-missing' });
    assert.equal(noted.at(-1), 'instagram account-1 webhook-missing 5');
  });

  test('repeats none of the account’s secrets, however often they come back, and no endless answer', async () => {
    const said = 'GET /me?access_token=EAAB-token-panjang&proof=rahasia-aplikasi lagi-rahasia EAAB-token-panjang abc';
    const { notes, channel } = asked({ broken: said });
    assert.deepEqual(await testAccount(notes, channel, 5), {
      kind: 'unreachable',
      detail: 'GET /me?access_token=…&proof=… … … abc',
    });
    const long = asked({ broken: `${'x'.repeat(190)}EAAB-token-panjang${'y'.repeat(500)}` });
    const tested = await testAccount(long.notes, long.channel, 5);
    assert.ok(tested.kind === 'unreachable' && tested.detail.length === 200);
    assert.ok(!tested.detail.includes('EAAB'), 'not half of one at the cut either');
  });

  test('what is thrown and is no error is said in words', async () => {
    const { notes, channel } = asked({});
    const odd = { ...channel, check: () => Promise.reject('gone' as unknown as Error) } as Channel;
    assert.deepEqual(await testAccount(notes, odd, 5), { kind: 'unreachable', detail: 'gone' });
  });
});
