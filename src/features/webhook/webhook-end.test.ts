// A receiver is switched off and on, and leaves the configuration file: what it is told then, and what is shown and recorded.
import assert from 'node:assert/strict';
import { suite, test, type TestContext } from 'node:test';
import { tellWebhook, type WebhookPorts } from '#jobs/webhooks/webhooks.job.ts';
import { declareWebhooks } from '#db/webhook-book.ts';
import { webhookBook } from '#jobs/webhooks/webhooks.queue.ts';
import type { Webhook } from '#ports/webhooks.ts';
import { webhookPost } from '#registers/webhook/webhook-post.ts';
import { givenCase } from '#test/given/cases.ts';
import { givenDesk, json, type Desk } from '#test/beds/desk.ts';
import { refused } from '#test/beds/problems.ts';
import { givenReceiver, type Heard, type Receiver } from '#test/beds/receiver.ts';
import { recordedActs } from '#test/beds/store.ts';
import type { WebhooksAnswer } from './webhook.contract.ts';

const secret = 'rahasia-penerima-contoh';

type Scene = { desk: Desk; receiver: Receiver; webhook: Webhook; ports: WebhookPorts; tell: () => Promise<void> };

const given = async (t: TestContext, fields: Partial<Webhook> = {}): Promise<Scene> => {
  const receiver = await givenReceiver(t);
  const webhook: Webhook = { id: 'dasbor', url: receiver.url, secret, allowPrivate: true, ...fields };
  const desk = await givenDesk(t, { webhooks: [webhook] });
  await declareWebhooks(desk.pool, [webhook.id]);
  const ports = { book: webhookBook(desk.pool), post: webhookPost() };
  const tell = async (): Promise<void> => {
    while ((await tellWebhook(ports, webhook, desk.now)) > 0);
  };
  return { desk, receiver, webhook, ports, tell };
};

const typesOf = (heard: readonly Heard[], number?: string): unknown[] =>
  heard.filter(({ told }) => number === undefined || told['case'] === number).map(({ told }) => told['type']);

const log = async ({ desk }: Scene, query = ''): Promise<WebhooksAnswer> =>
  json(await desk.get('operator', `/api/v1/webhooks${query}`));

suite('a receiver that ends', () => {
  const turn = (scene: Scene, act: 'off' | 'on', who: 'operator' | 'medsos' = 'operator') =>
    scene.desk.send(who, 'POST', `/api/v1/webhooks/dasbor/${act}`, {});

  test('is told nothing from the moment it is switched off, and everything since when it is on again', async (t) => {
    const scene = await given(t, { events: ['CaseOpened', 'IdentityAsked'] });
    scene.receiver.answers = () => 500;
    await givenCase(scene.desk, 'waiting');
    await scene.tell();
    const tried = scene.receiver.heard.length;
    refused(await turn(scene, 'off', 'medsos'), 403, 'not-allowed');
    assert.equal((await turn(scene, 'off')).statusCode, 200);
    scene.receiver.answers = () => 200;
    await givenCase(scene.desk, 'waiting');
    await scene.desk.moveTo(4);
    await scene.tell();
    await declareWebhooks(scene.desk.pool, ['dasbor']);
    await scene.tell();
    assert.equal(scene.receiver.heard.length, tried);
    const [shown] = (await log(scene)).webhooks;
    assert.deepEqual([shown?.offSinceAt !== undefined, shown?.endedAt], [true, undefined]);
    assert.equal((await turn(scene, 'on')).statusCode, 200);
    await scene.tell();
    assert.deepEqual(
      typesOf(scene.receiver.heard.slice(tried))
        .map(String)
        .toSorted((a, b) => a.localeCompare(b)),
      [...['CaseOpened', 'CaseOpened', 'IdentityAsked', 'IdentityAsked']],
    );
    const acts = (await recordedActs(scene.desk.pool)).filter((act) => act.type.startsWith('SettingSwitched'));
    assert.deepEqual(
      acts.map((act) => [act.type, 'name' in act && act.name]),
      [
        ['SettingSwitchedOff', 'dasbor'],
        ['SettingSwitchedOn', 'dasbor'],
      ],
    );
  });

  test('with its place in the file: what waited ends and says why, is not replayed, and is shown as over', async (t) => {
    const scene = await given(t, { events: ['CaseOpened'] });
    scene.receiver.answers = () => 500;
    await givenCase(scene.desk, 'triage');
    await scene.tell();
    const tried = scene.receiver.heard.length;
    scene.receiver.answers = () => 200;
    await declareWebhooks(scene.desk.pool, []);
    await scene.desk.moveTo(4);
    await givenCase(scene.desk, 'triage');
    await scene.tell();
    assert.equal(scene.receiver.heard.length, tried, 'not by a process that still knows it either');
    const { webhooks, deliveries } = await log(scene);
    assert.deepEqual([webhooks[0]?.waiting, webhooks[0]?.endedAt !== undefined], [0, true]);
    assert.deepEqual([deliveries[0]?.status, deliveries[0]?.answer], ['given-up', 'receiver-left']);
    const replay = (id: string) => scene.desk.send('operator', 'POST', `/api/v1/webhooks/deliveries/${id}/replay`, {});
    assert.deepEqual(json(await replay('given-up')), { replayed: 0 });
    refused(await replay(deliveries[0]?.id ?? ''), 404, 'not-found');
    refused(await turn(scene, 'on'), 404, 'not-found');
    await declareWebhooks(scene.desk.pool, ['dasbor']);
    await scene.tell();
    assert.equal(scene.receiver.heard.length, tried, 'back again, it hears of what happens from then on');
    await givenCase(scene.desk, 'triage');
    await scene.tell();
    assert.equal(scene.receiver.heard.length, tried + 1);
  });
});
