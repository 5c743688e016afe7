// Outgoing webhooks: signed, in order for each case, at least once, tried for three days, looked at and replayed by the operator.
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { suite, test, type TestContext } from 'node:test';
import { backoffMs, tellWebhook, triedForMs, type WebhookPorts } from '#jobs/webhooks/webhooks.job.ts';
import { toldOutside } from '#app/told-outside.ts';
import { dayMs, hourMs } from '#core/time.ts';
import { declareWebhooks } from '#db/webhook-book.ts';
import { webhookBook } from '#jobs/webhooks/webhooks.queue.ts';
import type { Webhook } from '#ports/webhooks.ts';
import { webhookPost } from '#registers/webhook/webhook-post.ts';
import { givenCase, steps, take } from '#test/given/cases.ts';
import { givenDesk, json, type Desk } from '#test/beds/desk.ts';
import { refused } from '#test/beds/problems.ts';
import { recordedActs } from '#test/beds/store.ts';
import { givenReceiver, type Heard, type Receiver } from '#test/beds/receiver.ts';
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

/** What the record says was sent again, each by the operator and one telling. */
const replaysRecorded = async ({ desk }: { desk: Desk }): Promise<object[]> =>
  (await recordedActs(desk.pool)).flatMap((act) => {
    if (act.type !== 'TellingsReplayed') return [];
    const { type: _type, at: _at, by, count, ...told } = act;
    assert.deepEqual([by.kind === 'officer' && by.role, count], ['operator', 1]);
    return [told];
  });

suite('what a receiver is told', () => {
  test('every event that may be told, with the case as it stood then, in order and once', async (t) => {
    const scene = await given(t);
    const number = await givenCase(scene.desk, 'disposed');
    await scene.tell();
    const { timeline } = await scene.desk.page('ketua', number);
    const wanted = timeline.map(({ event }) => event.type).filter((type) => toldOutside[type]);
    assert.deepEqual(typesOf(scene.receiver.heard), wanted);
    assert.ok(wanted.includes('Disposed') && wanted.includes('IdentityProvided'));
    const opened = scene.receiver.heard[0]?.told;
    assert.deepEqual(Object.keys(opened ?? {}), ['id', 'seq', 'type', 'case', 'version', 'at', 'status', 'step']);
    assert.deepEqual([opened?.['case'], opened?.['status'], opened?.['step']], [number, 'triage', 'report']);
    const last = scene.receiver.heard.at(-1)?.told;
    assert.deepEqual([last?.['type'], last?.['status'], last?.['step']], ['Disposed', 'follow-up', 'follow-up']);
    await scene.tell();
    assert.equal(scene.receiver.heard.length, wanted.length);
  });

  test('nothing of a person, nor of what anybody wrote', async (t) => {
    const scene = await given(t);
    const number = await givenCase(scene.desk, 'waiting', { who: 'kenari-akun', text: 'kenari-isi 081234567890' });
    const identity = { name: 'Kenari Nama', phone: '081288888888', address: 'Jl. Kenari 9' };
    await scene.desk.does('medsos', number, 'ProvideIdentity', { identity });
    await scene.desk.does('medsos', number, 'AddNote', { text: 'kenari-catatan' });
    await scene.desk.does('pusat', number, 'RevealIdentity', { fields: ['phone'], reason: 'kenari-alasan' });
    await take(scene.desk, number, steps.approve);
    await scene.tell();
    const all = scene.receiver.heard.map(({ body, headers }) => body + JSON.stringify(headers)).join('\n');
    assert.ok(all.includes('InterimApproved'));
    for (const canary of ['enari', '0812', 'Terima kasih', 'lengkapi', 'NoteAdded', 'IdentityRevealed'])
      assert.equal(all.includes(canary), false, canary);
  });

  test('only the events it asked for', async (t) => {
    const scene = await given(t, { events: ['Disposed'] });
    await givenCase(scene.desk, 'disposed');
    await scene.tell();
    assert.deepEqual(typesOf(scene.receiver.heard), ['Disposed']);
  });

  test('a receiver that is new hears of what happens from then on', async (t) => {
    const scene = await given(t);
    await givenCase(scene.desk, 'triage');
    await declareWebhooks(scene.desk.pool, ['baru']);
    assert.equal(await tellWebhook(scene.ports, { ...scene.webhook, id: 'baru' }, scene.desk.now), 0);
    await declareWebhooks(scene.desk.pool, ['baru']);
    await givenCase(scene.desk, 'triage');
    assert.ok((await tellWebhook(scene.ports, { ...scene.webhook, id: 'baru' }, scene.desk.now)) > 0);
  });
});

test('each telling is signed over its time and its very bytes', async (t) => {
  const scene = await given(t);
  await givenCase(scene.desk, 'triage');
  await scene.tell();
  for (const { headers, body, told } of scene.receiver.heard) {
    const [, at = '', mac = ''] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(headers['x-tanggap-signature'])) ?? [];
    assert.equal(Number(at), Math.floor(scene.desk.now() / 1000));
    assert.equal(mac, createHmac('sha256', secret).update(`${at}.${body}`).digest('hex'));
    assert.equal(headers['x-tanggap-delivery'], told['id']);
    assert.equal(headers['x-tanggap-event'], told['type']);
  }
});

suite('a receiver that fails', () => {
  test('is told again later, the same bytes; of that case nothing overtakes, other cases go on', async (t) => {
    const scene = await given(t, { events: ['CaseOpened', 'IdentityAsked'] });
    const stuck = await givenCase(scene.desk, 'waiting');
    const free = await givenCase(scene.desk, 'waiting');
    scene.receiver.answers = ({ told }) => (told['case'] === stuck ? 500 : 200);
    await scene.tell();
    assert.deepEqual(typesOf(scene.receiver.heard, stuck), ['CaseOpened']);
    assert.deepEqual(typesOf(scene.receiver.heard, free), ['CaseOpened', 'IdentityAsked']);
    scene.receiver.answers = () => 200;
    await scene.tell();
    assert.deepEqual(typesOf(scene.receiver.heard, stuck), ['CaseOpened'], 'not before its time');
    await scene.desk.moveTo(backoffMs(1) / hourMs);
    await scene.tell();
    assert.deepEqual(typesOf(scene.receiver.heard, stuck), ['CaseOpened', 'CaseOpened', 'IdentityAsked']);
    const [first, second] = scene.receiver.heard.filter(({ told }) => told['case'] === stuck);
    assert.equal(first?.body, second?.body);
  });

  test('in every way: an error, a redirect, a cut line; the log says which, how long it took, and what was said', async (t) => {
    const scene = await given(t, { events: ['CaseOpened'] });
    await givenCase(scene.desk, 'triage');
    for (const [answer, status, words] of [
      [503, 503, 'jawaban 503'],
      [302, 302, 'jawaban 302'],
      ['cut', undefined, 'UND_ERR_SOCKET'],
    ] as const) {
      scene.receiver.answers = () => answer;
      await scene.tell();
      const [delivery] = (await log(scene)).deliveries;
      assert.deepEqual([delivery?.status, delivery?.httpStatus, delivery?.answer], ['waiting', status, words]);
      assert.ok((delivery?.latencyMs ?? -1) >= 0);
      await scene.desk.moveTo((scene.desk.now() - Date.parse(delivery?.sinceAt ?? '')) / hourMs + 1);
    }
    assert.equal(scene.receiver.heard.length, 3);
  });

  test('is given up after three days; the next event of the case follows, and the operator replays', async (t) => {
    const scene = await given(t, { events: ['CaseOpened', 'IdentityAsked'] });
    const number = await givenCase(scene.desk, 'waiting');
    scene.receiver.answers = () => 500;
    for (let hours = 0; hours <= triedForMs / hourMs + 6; hours += 6) {
      await scene.desk.moveTo(hours);
      await tellWebhook(scene.ports, scene.webhook, scene.desk.now);
    }
    const [givenUp] = (await log(scene, '?status=given-up')).deliveries;
    assert.deepEqual([givenUp?.type, givenUp?.number], ['CaseOpened', number]);
    assert.deepEqual((await log(scene)).webhooks[0]?.givenUp, 1);
    scene.receiver.answers = () => 200;
    scene.receiver.heard.length = 0;
    await scene.desk.moveTo((5 * dayMs) / hourMs);
    await scene.tell();
    assert.ok(typesOf(scene.receiver.heard).includes('IdentityAsked'));
    assert.equal(typesOf(scene.receiver.heard).includes('CaseOpened'), false);
    const replay = (id: string) => scene.desk.send('operator', 'POST', `/api/v1/webhooks/deliveries/${id}/replay`, {});
    assert.deepEqual(json(await replay('given-up')), { replayed: 1 });
    await scene.tell();
    assert.equal(scene.receiver.heard.at(-1)?.told['type'], 'CaseOpened');
    assert.deepEqual(json(await replay(givenUp?.id ?? '')), { replayed: 1 });
    await scene.tell();
    assert.equal(typesOf(scene.receiver.heard).filter((type) => type === 'CaseOpened').length, 2);
    refused(await replay('424242'), 404, 'not-found');
    assert.deepEqual(await replaysRecorded(scene), [{ which: 'given-up' }, { which: givenUp?.id }]);
  });

  test('is replayed since a moment, with the same ids, and what is older is not', async (t) => {
    const scene = await given(t, { events: ['CaseOpened'] });
    await givenCase(scene.desk, 'triage');
    await scene.tell();
    await scene.desk.moveTo(2);
    await givenCase(scene.desk, 'triage');
    await scene.tell();
    const since = (webhook: string, moment: string) =>
      scene.desk.send('operator', 'POST', `/api/v1/webhooks/${webhook}/replay`, { since: moment });
    const moment = new Date(scene.desk.now() - hourMs).toISOString();
    assert.deepEqual(json(await since('dasbor', moment)), { replayed: 1 });
    assert.deepEqual([(await log(scene)).webhooks[0]?.waiting], [1]);
    await scene.tell();
    const ids = scene.receiver.heard.map(({ told }) => told['id']);
    assert.deepEqual([ids.length, ids[2]], [3, ids[1]]);
    refused(await since('tidak-ada', moment), 404, 'not-found');
    assert.deepEqual(await replaysRecorded(scene), [{ which: 'since', webhook: 'dasbor', since: moment }]);
    refused(await since('dasbor', 'kemarin'), 400, 'invalid-request');
  });
});

suite('workers', () => {
  test('two at once tell each thing once', async (t) => {
    const scene = await given(t);
    for (let cases = 0; cases < 6; cases += 1) await givenCase(scene.desk, 'waiting');
    await Promise.all([scene.tell(), scene.tell(), scene.tell()]);
    await scene.tell();
    const ids = scene.receiver.heard.map(({ told }) => told['id']);
    assert.ok(ids.length > 20);
    assert.equal(new Set(ids).size, ids.length);
    for (const number of new Set(scene.receiver.heard.map(({ told }) => told['case']))) {
      const versions = scene.receiver.heard.flatMap(({ told }) => (told['case'] === number ? [told['version']] : []));
      assert.deepEqual(
        versions,
        versions.toSorted((a, b) => Number(a) - Number(b)),
      );
    }
  });

  test('one that dies between the telling and its record gives it back when its lease ends', async (t) => {
    const scene = await given(t, { events: ['CaseOpened'] });
    await givenCase(scene.desk, 'triage');
    const dying: WebhookPorts = {
      book: { ...scene.ports.book, settle: () => Promise.reject(new Error('killed')) },
      post: scene.ports.post,
    };
    await assert.rejects(tellWebhook(dying, scene.webhook, scene.desk.now), /killed/);
    await scene.tell();
    assert.equal(scene.receiver.heard.length, 1, 'nobody else takes it before');
    await scene.desk.moveTo(0.1);
    await scene.tell();
    assert.deepEqual(typesOf(scene.receiver.heard), ['CaseOpened', 'CaseOpened']);
    assert.equal((await log(scene, '?status=delivered')).deliveries.length, 1);
  });

  test('one that comes back after its lease was lost writes nothing', async (t) => {
    const scene = await given(t, { events: ['CaseOpened'] });
    await givenCase(scene.desk, 'triage');
    await scene.ports.book.readOn('dasbor', scene.desk.now(), () => '{}');
    const [late] = await scene.ports.book.claim('dasbor', scene.desk.now(), 1, 1000);
    const [again] = await scene.ports.book.claim('dasbor', scene.desk.now() + 2000, 1, 1000);
    assert.ok(late && again);
    const answer = { delivered: true, latencyMs: 1, answer: '' };
    assert.equal(await scene.ports.book.settle(late, { kind: 'delivered' }, answer, scene.desk.now()), false);
    assert.equal(await scene.ports.book.settle(again, { kind: 'delivered' }, answer, scene.desk.now()), true);
  });
});

suite('addresses within our own walls are not asked', () => {
  const claim = { id: '1', eventId: 'e', type: 'CaseOpened', body: '{}', attempts: 0, sinceAt: 0, leasedUntil: 0 };
  const post = webhookPost({ resolve: () => Promise.resolve([{ address: '10.0.0.8', family: 4 }]) });

  for (const url of [
    'https://127.0.0.1/kait',
    'https://[::1]/kait',
    'https://169.254.169.254/',
    'https://dalam.example/',
  ])
    test(url, async () => {
      const webhook = { id: 'x', url, secret, allowPrivate: false };
      const answer = await post(webhook, claim, 0);
      assert.deepEqual([answer.delivered, answer.answer, answer.status], [false, 'address-not-allowed', undefined]);
    });

  test('nor without https, unless the file says so', async (t) => {
    const { url, heard } = await givenReceiver(t);
    const webhook = { id: 'x', url: url.replace('127.0.0.1', 'localhost'), secret, allowPrivate: false };
    assert.equal((await webhookPost()(webhook, claim, 0)).answer, 'address-not-allowed');
    assert.equal(heard.length, 0);
    assert.equal((await webhookPost()({ ...webhook, url, allowPrivate: true }, claim, 0)).delivered, true);
  });
});
