// WhatsApp's stand-in as the city meets it: what it takes at once, what it refuses by number, and what it only says later.
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { receiver, simulatorBed, until, waAccount } from '#test/beds/simulator-bed.ts';
import { whatsappIds } from './ids.ts';

const to = whatsappIds.person('warga-1');
const dayMs = 86_400_000;
const token = waAccount.accessToken;

const given = async (t: TestContext) => {
  const hooks = await receiver(t, [waAccount]);
  const bed = await simulatorBed(t, { hookBaseUrl: hooks.url, accounts: [waAccount] });
  const { id: accountId } = waAccount;
  const values = () =>
    hooks.taken.flatMap(({ body }) => body.entry.flatMap(({ changes = [] }) => changes.map(({ value }) => value)));
  return {
    bed,
    speak: (more: object) => bed.control('POST', 'messages', { accountId, person: 'warga-1', text: 'halo', ...more }),
    send: (json: object) =>
      bed.graph('POST', `${accountId}/messages`, { token, json: { messaging_product: 'whatsapp', to, ...json } }),
    values,
    statuses: () => values().flatMap(({ statuses = [] }) => statuses as Record<string, unknown>[]),
    signed: () => hooks.taken.every(({ signed }) => signed),
  };
};

const text = (body: string): object => ({ type: 'text', text: { body } });
const template = (name: string, ...words: string[]): object => ({
  type: 'template',
  template: {
    name,
    language: { code: 'id' },
    components: [{ type: 'body', parameters: words.map((one) => ({ type: 'text', text: one })) }],
  },
});

test('A message comes signed with the person’s name, and the answer’s fate is told', async (t) => {
  const scene = await given(t);
  await scene.speak({ text: 'lampu mati' });
  const [value] = await until(() => scene.values().length > 0 && scene.values());
  assert.deepEqual(value?.['contacts'], [{ profile: { name: 'Warga Demo 1' }, wa_id: to }]);
  const sent = await scene.send(text('Kami cek'));
  const [message] = sent.body['messages'] as { id: string }[];
  const told = await until(() => scene.statuses().length === 2 && scene.statuses());
  assert.deepEqual(
    told.map(({ id, status }) => [id, status]),
    [
      [message?.id, 'sent'],
      [message?.id, 'delivered'],
    ],
  );
  assert.ok(scene.signed());
});

test('Outside the window, and to nobody, it takes the message and says later that it failed', async (t) => {
  const scene = await given(t);
  await scene.speak({});
  scene.bed.clock.at += dayMs + 1000;
  assert.equal((await scene.send(text('Terlambat'))).status, 200);
  assert.equal((await scene.send({ ...text('Siapa?'), to: '6280099999999' })).status, 200);
  const told = await until(() => scene.statuses().length === 2 && scene.statuses());
  assert.deepEqual(
    told.map(({ status, errors }) => [status, (errors as { code: number }[])[0]?.code]),
    [
      ['failed', 131_047],
      ['failed', 131_026],
    ],
  );
  assert.deepEqual((await scene.bed.control('GET', 'received'))['received'], []);
});

test('Only the approved template with its one place goes out, and then at any time', async (t) => {
  const scene = await given(t);
  const code = async (json: object): Promise<unknown> =>
    ((await scene.send(json)).body['error'] as { code?: number } | undefined)?.code;
  assert.equal(await code(template('lain', 'a')), 132_001);
  assert.equal(await code(template('kabar_aduan')), 132_000);
  assert.equal(await code(template('kabar_aduan', 'a\nb')), 132_018);
  assert.equal(await code(template('kabar_aduan', 'Lampu menyala.')), undefined);
  const { received } = (await scene.bed.control('GET', 'received')) as { received: { text: string }[] };
  assert.deepEqual(
    received.map((one) => one.text),
    ['Kabar aduan Anda: Lampu menyala.'],
  );
});

test('A picture is found by its id and opened with the token alone', async (t) => {
  const scene = await given(t);
  await scene.speak({ text: '', picture: 'lampu-mati.png' });
  const [value] = await until(() => scene.values().length > 0 && scene.values());
  const [message] = (value?.['messages'] ?? []) as { image: { id: string } }[];
  const found = await scene.bed.graph('GET', message?.image.id ?? '', { token });
  const url = String(found.body['url']);
  assert.equal((await fetch(url)).status, 401);
  const opened = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
  assert.equal(opened.headers.get('content-type'), 'image/png');
  assert.equal((await scene.bed.graph('GET', '275000000000999', { token })).status, 400);
});
