// What leaves for a browser opens in that browser alone, is signed in our name, and goes over https: held against a push service that
// others wrote.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { suite, test } from 'node:test';
import { pushKeyPair } from '#keys/push-key.ts';
import type { PushTarget } from '#ports/ways.ts';
import { at } from '#test/given/given.ts';
import type { Fetch } from './http-call.ts';
import { AddressRefused } from './media-address.ts';
import { pushPost } from './push-post.ts';

type Subscribed = { endpoint: string; keys: PushTarget['keys']; clientHash: string };
type Headers4 = Record<'encoding' | 'encryption' | 'cryptoKey' | 'authorization' | 'ttl', string | undefined>;
type Service = {
  notifyUrl: string;
  subscribe: (options: object) => Promise<Subscribed>;
  expireSubscription: (client: string) => void;
  handleNotification: (client: string, headers: Headers4, body: Buffer) => Promise<void>;
  getNotifications: (asked: { clientHash: string }) => { messages: string[] };
};

const { PushApiModel } = createRequire(import.meta.url)('web-push-testing/src/PushApiModel.js') as {
  PushApiModel: new () => Service;
};

const pair = pushKeyPair(Buffer.alloc(32, 7));
const sender = { ...pair, contact: 'https://tanggap.example' };
const words = {
  title: 'Tenggat hampir lewat',
  body: 'ADU-2026-000123-K7 · 15.30 WIB',
  link: '/meja/kasus/x',
  receipt: 'r',
};
const how = { urgent: true, now: at(0) };

const givenService = async () => {
  const service = new PushApiModel();
  service.notifyUrl = 'https://push.example/notify/';
  const subscribed = await service.subscribe({ userVisibleOnly: 'true', applicationServerKey: pair.publicKey });
  const asked: Record<string, string>[] = [];
  const fetch: Fetch = async (address, init) => {
    const headers = Object.fromEntries(new Headers(init.headers).entries());
    asked.push(headers);
    const client = address.slice(service.notifyUrl.length);
    const body = Buffer.from(await new Response(init.body ?? null).arrayBuffer());
    try {
      await service.handleNotification(
        client,
        {
          ...{ encoding: headers['content-encoding'], encryption: headers['encryption'], ttl: headers['ttl'] },
          ...{ cryptoKey: headers['crypto-key'], authorization: headers['authorization'] },
        },
        body,
      );
      return new Response(null, { status: 201 });
    } catch (error) {
      return new Response(null, {
        status: error instanceof Error && error.name === 'SubscriptionExpiredError' ? 410 : 400,
      });
    }
  };
  return { service, subscribed, asked, fetch };
};

/** A push service that answers so. */
const answering = (status: number, headers: Record<string, string> = {}) =>
  pushPost(sender, () => Promise.resolve(new Response(null, { status, headers })))(
    {
      endpoint: 'https://push.example/a',
      keys: { p256dh: pair.publicKey, auth: Buffer.alloc(16, 1).toString('base64url') },
    },
    words,
    how,
  );

suite('a message to a browser', () => {
  test('is opened by a push service that others wrote, word for word, and known as ours', async () => {
    const { service, subscribed, asked, fetch } = await givenService();
    const outcome = await pushPost(sender, fetch)(subscribed, words, how);
    assert.equal(outcome.outcome, 'accepted');
    const { messages } = service.getNotifications({ clientHash: subscribed.clientHash });
    assert.deepEqual(
      messages.map((one) => JSON.parse(one) as unknown),
      [words],
    );
    assert.equal(asked[0]?.['content-encoding'], 'aes128gcm');
    assert.equal(asked[0]?.['urgency'], 'high');
    assert.equal(asked[0]?.['ttl'], '3600');
  });

  test('of which nothing can be read on the way, not even how long it is', async () => {
    const { subscribed } = await givenService();
    const bodies: Buffer[] = [];
    const post = pushPost(sender, async (_address, init) => {
      bodies.push(Buffer.from(await new Response(init.body ?? null).arrayBuffer()));
      return new Response(null, { status: 201 });
    });
    await post(subscribed, words, how);
    await post(subscribed, { ...words, body: 'x'.repeat(900) }, how);
    assert.equal(bodies[0]?.length, bodies[1]?.length);
    for (const body of bodies) assert.ok(!body.includes('ADU-2026'));
  });

  test('is signed by the installation’s own key: another one is turned away', async () => {
    const { subscribed, fetch } = await givenService();
    const stranger = { ...pushKeyPair(Buffer.alloc(32, 8)), contact: 'https://lain.example' };
    assert.equal((await pushPost(stranger, fetch)(subscribed, words, how)).outcome, 'rejected');
  });

  test('to a subscription that ended, or whose keys are none, is refused for good', async () => {
    const { service, subscribed, fetch } = await givenService();
    service.expireSubscription(subscribed.clientHash);
    const ended = await pushPost(sender, fetch)(subscribed, words, how);
    assert.deepEqual([ended.outcome, 'reason' in ended && ended.reason], ['rejected', 'target-gone']);
    const unfit = { ...subscribed, keys: { p256dh: 'A'.repeat(87), auth: 'A'.repeat(22) } };
    const none = await pushPost(sender, fetch)(unfit, words, how);
    assert.deepEqual([none.outcome, 'reason' in none && none.reason], ['rejected', 'target-gone']);
  });

  test('goes to no address but one over https, and to none inside the own walls', async () => {
    const keys = { p256dh: pair.publicKey, auth: Buffer.alloc(16, 1).toString('base64url') };
    const never: Fetch = () => assert.fail('something left');
    for (const endpoint of [
      'http://push.example/a',
      'https://nama:sandi@push.example/a',
      'file:///etc/passwd',
      'apa saja',
      '',
    ])
      assert.equal((await pushPost(sender, never)({ endpoint, keys }, words, how)).outcome, 'rejected', endpoint);
    const inner = pushPost(sender, () => Promise.reject(new AddressRefused('10.0.0.1')));
    const refused = await inner({ endpoint: 'https://dalam.example/a', keys }, words, how);
    assert.deepEqual(refused.outcome === 'retry-later' && [refused.unknown, refused.reason], [false, 'network']);
  });

  test('means what push services say of it (RFC 8030)', async () => {
    const told = async (status: number, headers?: Record<string, string>): Promise<string> => {
      const outcome = await answering(status, headers);
      if (outcome.outcome === 'rejected') return outcome.reason;
      if (outcome.outcome !== 'retry-later') return outcome.outcome;
      return `${outcome.reason} ${String(outcome.unknown)} ${String(outcome.afterMs)}`;
    };
    assert.equal(await told(201), 'accepted');
    assert.equal(await told(404), 'target-gone');
    assert.equal(await told(410), 'target-gone');
    assert.equal(await told(403), 'permission-missing');
    assert.equal(await told(400), 'bad-request');
    assert.equal(await told(413), 'message-too-long');
    assert.equal(await told(429, { 'retry-after': '120' }), 'rate-limited false 120000');
    assert.equal(await told(429), 'rate-limited false undefined');
    assert.equal(await told(503), 'temporary true undefined');
    assert.equal(await told(302), 'temporary true undefined');
  });
});
