// What WhatsApp's stand-in refuses at once, by the platform's numbers; what it only tells later stands in cloud.test.ts.
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { simulatorBed, waAccount } from '#test/beds/simulator-bed.ts';
import { whatsappIds } from './ids.ts';

const { id: accountId, accessToken: token } = waAccount;
const to = whatsappIds.person('warga-1');

const given = async (t: TestContext) => {
  const bed = await simulatorBed(t, { accounts: [waAccount] });
  await bed.control('POST', 'messages', { accountId, person: 'warga-1', text: 'halo' });
  const send = (json: object) => bed.graph('POST', `${accountId}/messages`, { token, json });
  const said = () => [...bed.simulator.store.world.messages.values()].filter(({ fromCity }) => fromCity).length;
  return { bed, send, said };
};

const codeIn = (body: Record<string, unknown>): number => (body['error'] as { code: number }).code;
const text = (body: unknown) => ({ messaging_product: 'whatsapp', to, type: 'text', text: { body } });
const template = (name: string, code: string, ...parameters: unknown[]) => ({
  ...{ messaging_product: 'whatsapp', to, type: 'template' },
  template: {
    name,
    language: { code },
    components: [{ type: 'body', parameters: parameters.map((one) => ({ type: 'text', text: one })) }],
  },
});
const { messaging_product: _product, ...unnamed } = text('a');
const { to: _to, ...nobody } = text('a');

const refusals: readonly [name: string, json: object, status: number, code: number][] = [
  ['without its product', unnamed, 400, 100],
  ['of another product', { ...text('a'), messaging_product: 'telegram' }, 400, 100],
  ['to nobody', nobody, 400, 100],
  ['without words', text(''), 400, 100],
  ['with words that are none', text(7), 400, 100],
  ['of 4,097 signs', text('🙏'.repeat(4097)), 400, 100],
  ['by a template that nobody approved', template('promo', 'id', 'a'), 404, 132_001],
  ['by the template in another language', template('kabar_aduan', 'en', 'a'), 404, 132_001],
  ['by the template without its words', template('kabar_aduan', 'id'), 400, 132_000],
  ['by the template with too many words', template('kabar_aduan', 'id', 'a', 'b'), 400, 132_000],
  ['by the template with a line in its place', template('kabar_aduan', 'id', 'a\nb'), 400, 132_018],
  ['by the template with a row of blanks', template('kabar_aduan', 'id', 'a     b'), 400, 132_018],
];
test('a message is refused at once, and is not said', async (t) => {
  const { send, said } = await given(t);
  for (const [name, json, status, code] of refusals) {
    const answer = await send(json);
    assert.deepEqual([answer.status, codeIn(answer.body)], [status, code], name);
  }
  assert.equal(said(), 0);
});

test('what just fits is said, and names whom it reached', async (t) => {
  const { send, said } = await given(t);
  for (const json of [text('🙏'.repeat(4096)), template('kabar_aduan', 'id', 'a    b')]) {
    const { status, body } = await send(json);
    assert.equal(status, 200, JSON.stringify(body));
    assert.deepEqual(body['contacts'], [{ input: to, wa_id: to }]);
    assert.match(String((body['messages'] as { id: string }[])[0]?.id), /^wamid\./);
  }
  assert.equal(said(), 2);
});

test('that a message was read is told, and is no message', async (t) => {
  const { send, said } = await given(t);
  const read = { messaging_product: 'whatsapp', status: 'read', message_id: 'wamid.X' };
  assert.deepEqual([(await send(read)).body, said()], [{ success: true }, 0]);
});

test('a number asks about itself; what is not there, or another’s, is gone, and an unknown edge no path', async (t) => {
  const { bed } = await given(t);
  const me = await bed.graph('GET', accountId, { token });
  assert.deepEqual([me.status, me.body['id']], [200, accountId]);
  for (const [method, path, code] of [
    ['GET', '9', 100],
    ['GET', `${accountId}/ramalan`, 2500],
    ['POST', `${accountId}/ramalan`, 2500],
    ['POST', '9/messages', 2500],
  ] as const) {
    const answer = await bed.graph(method, path, { token, ...(method === 'POST' ? { json: text('a') } : {}) });
    assert.deepEqual([answer.status, codeIn(answer.body)], [400, code], path);
  }
  const strange = await bed.graph('GET', accountId, { token: 'bukan' });
  assert.deepEqual([strange.status, codeIn(strange.body)], [400, 190]);
});

test('a trouble that is set has WhatsApp’s number where it has one of its own', async (t) => {
  const { bed, send } = await given(t);
  for (const [kind, code] of [
    ['token-expired', 190],
    ['permission', 200],
    ['rate-limit', 130_429],
    ['blocked', 368],
    ['unavailable', 131_026],
    ['500', 2],
  ] as const) {
    bed.simulator.faults.set(accountId, { kind });
    assert.equal(codeIn((await send(text('a'))).body), code, kind);
  }
});
