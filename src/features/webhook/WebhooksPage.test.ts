// Which systems are told what happens, as the operator sees it: how each receiver stands, what became of each telling, what can be done.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { consoleIn } from '#test/beds/screens.ts';
import type { WebhooksAnswer } from './webhook.contract.ts';

const [id, en] = [await consoleIn('id'), await consoleIn('en')];
const page = ['features/webhook/WebhooksPage.tsx', 'WebhooksPage'] as const;

type Receiver = WebhooksAnswer['webhooks'][number];
type Delivery = WebhooksAnswer['deliveries'][number];

const receiver = (changed: Partial<Receiver> = {}): Receiver => ({
  ...{ id: 'dasbor', host: 'dasbor.kota.example', waiting: 0, givenUp: 0, ...changed },
});
const delivery = (changed: Partial<Delivery> = {}): Delivery => ({
  ...{ id: '7', webhook: 'dasbor', type: 'CaseOpened', number: 'ADU-2026-000001-DZ', status: 'delivered' },
  ...{ attempts: 1, sinceAt: '2026-03-02T01:00:00.000Z', ...changed },
});
const show = (answer: Partial<WebhooksAnswer>, { question = '', at = '', language = id } = {}) =>
  language.show(...page, {
    ...{ at: `/operator/webhook${at}`, as: { role: 'operator' }, now: '2026-03-02T03:00:00Z' },
    answers: { [`GET /api/v1/webhooks${question}`]: { webhooks: [], deliveries: [], ...answer } },
  });

suite('a receiver', () => {
  const stand = async (changed: Partial<Receiver>) => {
    const shown = await show({ webhooks: [receiver(changed)] });
    return {
      shown,
      words: shown.wordsOf('li.webhook-row')[0] ?? '',
      looks: ['ok', 'soon', 'warn', 'neutral'].filter((look) => shown.all(`span.badge-${look}`).length > 0),
    };
  };

  test('is calm while nothing waits and nothing was given up', async () => {
    assert.deepEqual((await stand({})).looks, ['ok']);
    assert.deepEqual((await stand({ waiting: 2 })).looks, ['soon']);
    assert.deepEqual((await stand({ givenUp: 1 })).looks, ['warn']);
    assert.deepEqual((await stand({ waiting: 2, givenUp: 1 })).looks, ['soon', 'warn']);
  });

  test('that is off or ended is never called calm', async () => {
    const moment = '2026-03-02T01:14:00.000Z';
    const [off, ended] = [await stand({ offSinceAt: moment }), await stand({ endedAt: moment, host: '' })];
    assert.deepEqual([off.looks, ended.looks], [['neutral'], ['neutral']]);
    for (const { words } of [off, ended]) assert.match(words, /08\.14/);
    assert.notEqual(off.words, ended.words);
  });

  test('can be told again and switched while it is in the file, and not once it left', async () => {
    const pressed = async (changed: Partial<Receiver>): Promise<number> => (await stand(changed)).shown.buttons.length;
    assert.deepEqual(
      [
        await pressed({}),
        await pressed({ offSinceAt: '2026-03-02T01:00:00.000Z' }),
        await pressed({ endedAt: '2026-03-02T01:00:00.000Z' }),
      ],
      [2, 2, 0],
    );
  });

  test('tells when it was told last and since when the oldest waits', async () => {
    const { words } = await stand({
      waiting: 1,
      waitingSinceAt: '2026-03-02T01:14:00.000Z',
      lastDeliveredAt: '2026-03-02T02:30:00.000Z',
    });
    assert.match(words, /dasbor dasbor\.kota\.example .*09\.30.*08\.14/);
    assert.doesNotMatch((await stand({})).words, /\d\d\.\d\d/);
  });

  test('of several offers what was given up together, without those that left', async () => {
    const webhooks = [
      receiver({ givenUp: 3 }),
      receiver({ id: 'dulu', givenUp: 40, endedAt: '2026-03-02T01:00:00.000Z' }),
    ];
    const shown = await show({ webhooks });
    assert.ok(
      shown.buttons.some((label) => /\b3\b/.test(label)),
      shown.buttons.join(' | '),
    );
    assert.ok(!shown.buttons.some((label) => /4[03]/.test(label)));
    assert.equal((await show({ webhooks: [webhooks[1] ?? receiver()] })).buttons.length, 0);
  });
});

suite('a telling', () => {
  const told = async (changed: Partial<Delivery>) => {
    const shown = await show({ webhooks: [receiver()], deliveries: [delivery(changed)] });
    return { words: shown.wordsOf('li.webhook-row')[1] ?? '', presses: shown.buttons.length - 2 };
  };

  test('can be sent again once it has ended, and not while it waits', async () => {
    assert.deepEqual(
      [
        (await told({})).presses,
        (await told({ status: 'given-up' })).presses,
        (await told({ status: 'waiting' })).presses,
      ],
      [1, 1, 0],
    );
  });

  test('tells what came of each attempt, and of an answer only where it went wrong', async () => {
    const tried = { attempts: 3, triedAt: '2026-03-02T01:14:00.000Z', httpStatus: 502, latencyMs: 40 };
    const { words } = await told({ ...tried, status: 'waiting', nextAt: '2026-03-02T04:00:00.000Z', answer: '<b>Bad' });
    assert.match(words, /CaseOpened ADU-2026-000001-DZ → dasbor .*3.*08\.14.*502.*40.*11\.00.*<b>Bad/);
    assert.doesNotMatch((await told({ answer: 'ok' })).words, /ok$|: ok/);
    assert.doesNotMatch((await told({ status: 'given-up', answer: '' })).words, /undefined|: $/);
  });

  test('of a receiver that left says so in words', async () => {
    const { words } = await told({ status: 'given-up', answer: 'receiver-left' });
    assert.doesNotMatch(words, /receiver-left/);
  });
});

suite('the page', () => {
  test('without receivers says how to name one', async () => {
    const shown = await show({});
    assert.equal(shown.all('select').length, 0);
    assert.match(shown.words, /\S/);
    assert.deepEqual(shown.asked, ['GET /api/v1/webhooks']);
  });

  test('narrows by what stands in its address', async () => {
    const at = '?penerima=dasbor&keadaan=given-up';
    const shown = await show({ webhooks: [receiver()] }, { at, question: '?webhook=dasbor&status=given-up' });
    assert.deepEqual(shown.asked, ['GET /api/v1/webhooks?webhook=dasbor&status=given-up']);
    const chosen = shown.all('option').filter(({ attributes }) => attributes['selected'] !== undefined);
    assert.equal(chosen.length, 2);
  });

  test('is read in English', async () => {
    const given = { webhooks: [receiver({ givenUp: 1 })], deliveries: [delivery()] };
    const [first, second] = [await show(given), await show(given, { language: en })];
    assert.equal(first.buttons.length, second.buttons.length);
    assert.notDeepEqual(first.buttons, second.buttons);
  });
});
