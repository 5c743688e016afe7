// The operator connects, changes and tests the city's accounts; secrets go in and never come out.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, suite, test } from 'node:test';
import { dayMs } from '#core/time.ts';
import { noteSpent } from '#db/account-spend.ts';
import { accountBook } from '#db/accounts.ts';
import { noteCreditUsedUp } from '#db/notices.ts';
import type { Account, RejectReason } from '#ports/channel.ts';
import { problemWords } from '#words/account-problems.ts';
import { reasonOf as reasonWords } from '#words/id/reasons.ts';
import { deskSealing, givenDesk, json } from '#test/beds/desk.ts';
import { refused } from '#test/beds/problems.ts';
import type { AccountsAnswer, AccountView, TestAnswer } from './account.contract.ts';
import { testRecording } from '#test/beds/store.ts';

const desk = await givenDesk({ after });
const book = accountBook({ pool: desk.pool, ...testRecording }, deskSealing);

const path = '/api/v1/accounts';
const secrets = { appSecret: 'canary-app', verifyToken: 'canary-verify', accessToken: 'canary-access' };
const instagram = {
  channel: 'instagram',
  id: '17841400000000001',
  handle: 'kotacontoh',
  apiUrl: '',
  settings: secrets,
};
const at = ({ channel, id }: { channel: string; id: string }): string => `${path}/${channel}/${encodeURIComponent(id)}`;

const list = async (): Promise<AccountsAnswer> => json(await desk.get('operator', path));
const shown = async (id: string): Promise<AccountView | undefined> =>
  (await list()).accounts.find((account) => account.id === id);
const add = (body: object) => desk.send('operator', 'POST', path, body);
const change = (body: object, key = instagram) =>
  desk.send('operator', 'PUT', at(key), { handle: 'kotacontoh', apiUrl: '', settings: {}, forget: [], ...body });
const kept = (id: string): Promise<Account | undefined> => book.find({ channel: 'instagram', id });

/** A platform that answers every question in one way. */
const platform = async (status: number, body: unknown): Promise<string> => {
  const server = createServer((_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  after(async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  });
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
};

suite('an account that is connected', () => {
  test('is listed with its webhook address and the names of what is filled, and no secret', async () => {
    const added = await add(instagram);
    assert.equal(added.statusCode, 201, added.body);
    const answer = await desk.get('operator', path);
    assert.equal(answer.body.includes('canary'), false);
    assert.deepEqual(await shown(instagram.id), {
      channel: 'instagram',
      id: instagram.id,
      handle: 'kotacontoh',
      apiUrl: 'https://graph.facebook.com',
      declaredBy: 'console',
      held: ['appSecret', 'verifyToken', 'accessToken'],
      usagePercent: 0,
      endsSoon: false,
      permits: false,
      hookUrl: 'http://127.0.0.1:3000/hooks/instagram',
    });
    assert.equal(desk.logged().includes('canary'), false);
  });

  test('of a platform that is paid by the call shows what was spent this month, as far as it was counted', async () => {
    const x = { channel: 'x', id: '1500000000000000009' };
    const settings = { appSecret: 'canary-consumer', accessToken: 'canary-x' };
    assert.equal((await add({ ...instagram, ...x, settings })).statusCode, 201);
    assert.equal((await shown(x.id))?.spent, undefined);
    const now = desk.now();
    await noteSpent(desk.pool, x, { written: 1, withLink: 1, read: 0, usd: 0.2 }, now);
    await noteSpent(desk.pool, x, { written: 2, withLink: 0, read: 30, usd: 0.06 }, now);
    await noteSpent(desk.pool, x, { written: 9, withLink: 9, read: 9, usd: 9 }, now - 32 * dayMs);
    await noteSpent(desk.pool, { channel: 'x', id: 'tidak-ada' }, { written: 1, withLink: 0, read: 0, usd: 1 }, now);
    assert.deepEqual((await shown(x.id))?.spent, { written: 3, withLink: 1, read: 30, usd: 0.26 });
    await desk.pool.query(`delete from channel_account where channel = 'x'`);
  });

  test('tells the operator once a day that its credit is used up', async () => {
    const now = desk.now();
    const x = { channel: 'x', id: '1500000000000000009' };
    await noteCreditUsedUp(desk.pool, x, now);
    await noteCreditUsedUp(desk.pool, x, now);
    await noteCreditUsedUp(desk.pool, x, now + dayMs);
    const { rows } = await desk.pool.query(
      `select role, account_id from notice where what = 'credit-used-up' order by id`,
    );
    const told = { role: 'operator', account_id: x.id };
    assert.deepEqual(rows, [told, told]);
  });

  test('of a platform that counts units shows how many of the day are used, and when they come back', async () => {
    const youtube = { channel: 'youtube', id: 'UCkotacontoh0000000000001' };
    const settings = { clientId: 'klien', clientSecret: 'canary-client', refreshToken: 'canary-refresh' };
    assert.equal((await add({ ...instagram, ...youtube, settings })).statusCode, 201);
    await book.noteUsage('youtube', youtube.id, { percent: 37 }, 0);
    const { units, hookUrl } = (await shown(youtube.id)) ?? {};
    assert.deepEqual([units?.used, units?.of, hookUrl], [3700, 10_000, undefined]);
    const back = new Intl.DateTimeFormat('en', {
      timeZone: 'America/Los_Angeles',
      timeStyle: 'medium',
      hourCycle: 'h23',
    });
    assert.equal(back.format(Date.parse(units?.backAt ?? '')), '00:00:00');
    await desk.pool.query(`delete from channel_account where channel = 'youtube'`);
  });

  test('is not connected a second time', async () => {
    refused(await add(instagram), 409, 'account-exists');
    refused(await change({}, { ...instagram, id: 'lain' }), 404, 'not-found');
  });

  test('keeps what is left empty, takes what is typed, and forgets only what may be missing', async () => {
    const settings = { accessToken: 'canary-second', graphVersion: 'v24.0', appSecret: '' };
    assert.equal((await change({ handle: 'kota', settings })).statusCode, 200);
    const { accessToken, appSecret, handle, more } = (await kept(instagram.id)) ?? {};
    assert.deepEqual(
      [accessToken, appSecret, handle, more],
      ['canary-second', 'canary-app', 'kota', { graphVersion: 'v24.0' }],
    );
    const { errors } = refused(await change({ forget: ['appSecret'] }), 400, 'invalid-request');
    assert.deepEqual(errors, [{ place: 'body/settings/appSecret', message: 'wajib diisi' }]);
    assert.equal((await change({ forget: ['graphVersion'] })).statusCode, 200);
    assert.equal((await kept(instagram.id))?.more, undefined);
  });

  test('takes no secret along to another address', async () => {
    const elsewhere = { apiUrl: 'https://lain.example' };
    const { errors } = refused(await change(elsewhere), 400, 'invalid-request');
    assert.deepEqual(
      errors?.map(({ place }) => place),
      ['body/settings/appSecret', 'body/settings/verifyToken', 'body/settings/accessToken'],
    );
    assert.equal((await kept(instagram.id))?.apiUrl, 'https://graph.facebook.com');
  });

  test('of the file stays the file’s when it is changed here', async () => {
    const declared: Account = {
      ...instagram,
      ...secrets,
      id: 'dari-berkas',
      channel: 'instagram',
      apiUrl: 'https://a.example',
    };
    await book.declare(declared, 'file');
    const key = { ...instagram, id: 'dari-berkas' };
    assert.equal((await change({ apiUrl: 'https://a.example', handle: 'baru' }, key)).statusCode, 200);
    const { declaredBy, handle } = (await shown('dari-berkas')) ?? {};
    assert.deepEqual([declaredBy, handle], ['file', 'baru']);
    await book.release([]);
    assert.equal((await shown('dari-berkas'))?.declaredBy, 'console');
  });
});

suite('what cannot be an account', () => {
  test('is told field by field, and never with its value', async () => {
    const wrong = {
      ...instagram,
      id: 'x',
      apiUrl: 'http://api.example',
      settings: { accessToken: 'canary-x', sandi: 'canary-y' },
    };
    const answer = await add(wrong);
    const { errors } = refused(answer, 400, 'invalid-request');
    assert.deepEqual(
      errors?.map(({ place }) => place),
      ['body/settings/sandi', 'body/apiUrl', 'body/settings/appSecret', 'body/settings/verifyToken'],
    );
    assert.equal(answer.body.includes('canary'), false);
    const english = await desk.send('operator', 'POST', `${path}?lang=en`, wrong);
    assert.match(english.body, /is required/);
    assert.equal(await kept('x'), undefined);
  });

  test('a channel that is none, or a prototype’s own name, is refused', async () => {
    for (const channel of ['pager', 'toString', '__proto__']) {
      const { errors } = refused(await add({ ...instagram, channel }), 400, 'invalid-request');
      assert.deepEqual(errors, [{ place: 'body/channel', message: 'tidak dikenal' }]);
    }
    refused(await add({ ...instagram, id: ' ' }), 400, 'invalid-request');
  });

  test('a partner is declared in the file, and not here', async () => {
    assert.equal(
      (await list()).channels.some(({ channel }) => channel === 'open311'),
      false,
    );
    refused(await add({ ...instagram, channel: 'open311', settings: {} }), 400, 'invalid-request');
    refused(await change({}, { ...instagram, channel: 'open311' }), 404, 'not-found');
  });

  test('an address in clear is taken for this machine only', async () => {
    for (const apiUrl of ['http://10.0.0.1', 'http://127.0.0.1.example', 'ftp://127.0.0.1', 'https://a@b.example', 'x'])
      refused(await add({ ...instagram, id: 'y', apiUrl }), 400, 'invalid-request');
    assert.equal((await add({ ...instagram, id: 'z', apiUrl: 'http://127.0.0.1:9/' })).statusCode, 201);
    assert.equal((await kept('z'))?.apiUrl, 'http://127.0.0.1:9');
  });
});

suite('the test button', () => {
  const point = async (id: string, apiUrl: string): Promise<void> => {
    await book.declare({ ...secrets, channel: 'instagram', id, handle: 'uji', apiUrl }, 'console');
  };
  const tried = async (id: string): Promise<TestAnswer> =>
    json(await desk.send('operator', 'POST', `${at({ channel: 'instagram', id })}/test`, {}));

  test('says that all is well, and when it looked', async () => {
    await point('baik', await platform(200, { id: 'baik' }));
    assert.deepEqual(await tried('baik'), { state: 'well', says: 'Akun diterima kanal.', act: '' });
    assert.equal((await shown('baik'))?.checkedAt, new Date(desk.now()).toISOString());
  });

  test('says what is wrong and what to do, and the list says it too', async () => {
    const error = { message: 'Session has expired', type: 'OAuthException', code: 190, error_subcode: 463 };
    await point('usang', await platform(400, { error }));
    const answer = await tried('usang');
    assert.deepEqual([answer.state, answer.code], ['refused', 'token-expired']);
    assert.match(`${answer.says} ${answer.act}`, /kedaluwarsa.*token akses baru/);
    assert.equal((await shown('usang'))?.problem?.code, 'token-expired');
  });

  test('says that the platform is away, without repeating a secret, and blames no account', async () => {
    const error = { message: 'broken near canary-access', code: 2 };
    await point('mati', await platform(500, { error }));
    const answer = await tried('mati');
    assert.equal(answer.state, 'unreachable');
    assert.match(answer.detail ?? '', /broken near …/);
    assert.equal((await shown('mati'))?.problem, undefined);
  });

  test('is for accounts that are there', async () => {
    refused(await desk.send('operator', 'POST', `${path}/instagram/tidak-ada/test`, {}), 404, 'not-found');
    refused(await desk.send('operator', 'POST', `${path}/toString/x/test`, {}), 404, 'not-found');
  });
});

test('the team lead looks and changes nothing', async () => {
  json(await desk.get('ketua', path));
  refused(await desk.send('ketua', 'POST', path, instagram), 403, 'not-allowed');
  refused(await desk.send('ketua', 'POST', `${at(instagram)}/test`, {}), 403, 'not-allowed');
});

test('what a form asks is what the channel needs', async () => {
  const { channels } = await list();
  const form = channels.find(({ channel }) => channel === 'whatsapp');
  assert.deepEqual(form?.needs, ['appSecret', 'verifyToken', 'accessToken']);
  assert.deepEqual(form.plain, form.may);
  assert.equal(new Set(channels.map(({ channel }) => channel)).size, channels.length);
});

test('every reason has words for the operator in both languages, and for the desk', () => {
  const reasons: RejectReason[] = Object.keys(allReasons) as RejectReason[];
  for (const reason of reasons) {
    assert.match(problemWords(reason).says, /^[A-Z].{10,}\.$/, reason);
    assert.notEqual(problemWords(reason, 'en').says, problemWords(reason).says);
    assert.notEqual(reasonWords(reason), reason);
  }
});

const allReasons = {
  'token-expired': 0,
  'token-invalid': 0,
  'permission-missing': 0,
  'credit-used-up': 0,
  'answer-uninvited': 0,
  'window-closed': 0,
  'private-reply-used': 0,
  'message-too-long': 0,
  'duplicate-text': 0,
  'no-private-messages': 0,
  'target-gone': 0,
  'person-unavailable': 0,
  'person-must-begin': 0,
  'template-refused': 0,
  undelivered: 0,
  'bad-request': 0,
  'unknown-account': 0,
  'webhook-missing': 0,
  'address-given-up': 0,
  'not-reached': 0,
  'unknown-end': 0,
  'automatic-unwanted': 0,
} satisfies Record<RejectReason, 0>;
