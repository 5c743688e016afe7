// What X charges, and how near its limits are: price by price, budget by budget, by the platform's own clock; and what an id tells of time.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { XCall } from './call.ts';
import { meterBy, postPricesOf, pricesOf } from './prices.ts';
import { resetInMs, usageOf } from './rate.ts';
import { findTimeInId } from './time.ts';

const get = (...path: string[]): XCall => ({ method: 'GET', path });
const post = (text: string): XCall => ({ method: 'POST', path: ['tweets'], json: { text } });

/** In thousandths of a dollar, so that no sum of fractions is compared. */
const costs: readonly [
  name: string,
  call: XCall,
  body: Record<string, unknown>,
  spent: readonly [number, number, number, number],
][] = [
  ['a post', post('Siap.'), { data: { id: '1' } }, [1, 0, 0, 15]],
  ['a post with an address', post('Lihat https://contoh.example'), { data: { id: '1' } }, [1, 1, 0, 200]],
  ['a post with a bare name', post('Lihat jogjakota.go.id'), { data: { id: '1' } }, [1, 1, 0, 200]],
  [
    'a message',
    { method: 'POST', path: ['dm_conversations', 'with', '42', 'messages'], json: { text: 'https://a.id' } },
    {},
    [1, 0, 0, 15],
  ],
  ['a page of mentions', get('users', '1', 'mentions'), { data: [{}, {}, {}] }, [0, 0, 3, 3]],
  ['a page of own posts', get('users', '1', 'tweets'), { data: [{}] }, [0, 0, 1, 1]],
  ['another’s post', get('tweets', '9'), { data: { id: '9' } }, [0, 0, 1, 5]],
  ['quotes', get('tweets', '9', 'quote_tweets'), { data: [{}, {}] }, [0, 0, 2, 10]],
  ['a person', get('users', '42'), { data: { id: '42' } }, [0, 0, 1, 10]],
  ['messages', get('dm_events'), { data: [{}, {}] }, [0, 0, 2, 20]],
  ['one person’s messages', get('dm_conversations', 'with', '42', 'dm_events'), { data: [{}] }, [0, 0, 1, 10]],
  ['a page with nothing on it', get('users', '1', 'mentions'), { meta: { result_count: 0 } }, [0, 0, 0, 0]],
  ['something that is not there', get('tweets', '9'), { data: null }, [0, 0, 0, 0]],
];
for (const [name, call, body, [written, withLink, read, thousandths]] of costs)
  test(`${name} costs ${String(thousandths)} thousandths of a dollar`, () => {
    const meter = meterBy(pricesOf({}));
    meter.count(call, body);
    const spent = meter.take();
    if (written + read === 0) return assert.equal(spent, undefined);
    assert.deepEqual([spent?.written, spent?.withLink, spent?.read], [written, withLink, read]);
    assert.equal(Math.round((spent?.usd ?? 0) * 1000), thousandths);
  });

test('what was spent is summed up, told once, and then begins at nothing', () => {
  const meter = meterBy(pricesOf({}));
  assert.equal(meter.take(), undefined);
  meter.count(post('Siap.'), {});
  meter.count(get('users', '1', 'mentions'), { data: [{}, {}] });
  const spent = meter.take();
  assert.deepEqual([spent?.written, spent?.read, Math.round((spent?.usd ?? 0) * 1000)], [1, 2, 17]);
  assert.equal(meter.take(), undefined);
});

const settings: readonly [text: string, change: Record<string, number>][] = [
  ['', {}],
  ['post=0.02', { post: 0.02 }],
  [' post = 0.02 ; link=0 , letter=1', { post: 0.02, link: 0, letter: 1 }],
  ['post=', {}],
  ['post=-1', {}],
  ['post=murah', {}],
  ['post=Infinity', {}],
  ['ramalan=5', {}],
  ['toString=5', {}],
  ['post=0.02,post=0.03', { post: 0.03 }],
];
for (const [text, change] of settings)
  test(`the setting "${text}" changes ${Object.keys(change).join(' and ') || 'no price'}`, () => {
    assert.deepEqual(pricesOf({ more: { prices: text } }), { ...pricesOf({}), ...change });
  });

test('before an answer is sent its price is shown for each part of 280, with and without an address', () => {
  assert.deepEqual(postPricesOf(pricesOf({ more: { prices: 'post=0.5,link=2' } })), {
    ...{ plainUsd: 0.5, linkUsd: 2 },
    part: { max: 280, unit: 'weighted' },
  });
});

const now = Date.UTC(2026, 10, 24, 1);
const date = new Date(now).toUTCString();
const budget = (family: string, limit: number | string, remaining: number | string, afterSeconds?: number) => ({
  [`${family}-limit`]: String(limit),
  [`${family}-remaining`]: String(remaining),
  ...(afterSeconds === undefined ? {} : { [`${family}-reset`]: String(now / 1000 + afterSeconds) }),
});
const quarter = (...rest: [number | string, number | string, number?]) => budget('x-rate-limit', ...rest);
const day = (...rest: [number | string, number | string, number?]) => budget('x-app-limit-24hour', ...rest);
const person = (...rest: [number | string, number | string, number?]) => budget('x-user-limit-24hour', ...rest);

const budgets: readonly [name: string, headers: Record<string, string>, usage: unknown, wait?: number][] = [
  ['nothing', { date }, undefined],
  ['a budget that is untouched', { date, ...quarter(300, 300, 900) }, { percent: 0 }],
  ['a budget in use', { date, ...quarter(300, 75, 900) }, { percent: 75 }],
  ['the fuller of two', { date, ...quarter(300, 75), ...day(100, 10) }, { percent: 90 }],
  ['one that is used up', { date, ...quarter(300, 0, 60) }, { percent: 100, regainAccessMs: 60_000 }, 60_000],
  [
    'two that are used up',
    { date, ...quarter(300, 0, 60), ...person(50, 0, 7200) },
    { percent: 100, regainAccessMs: 7_200_000 },
    7_200_000,
  ],
  ['one used up whose end is over', { date, ...quarter(300, 0, -5) }, { percent: 100, regainAccessMs: 1000 }, 1000],
  ['one used up without an end', { date, ...quarter(300, 0) }, { percent: 100 }],
  ['one used up, by nobody’s clock', quarter(300, 0, 60), { percent: 100 }],
  ['more left than there was', { date, ...quarter(300, 500) }, { percent: 0 }],
  ['a limit of none', { date, ...quarter(0, 0, 60) }, undefined],
  ['words', { date, ...quarter('banyak', 'sedikit') }, undefined],
  ['half of it', { date, 'x-rate-limit-limit': '300' }, undefined],
];
for (const [name, headers, usage, wait] of budgets)
  test(`headers that tell ${name} are read`, () => {
    assert.deepEqual(usageOf(new Headers(headers)), usage);
    assert.equal(resetInMs(new Headers(headers)), wait);
  });

test('an id tells when it was made, and an old or strange one does not', () => {
  const made = Date.UTC(2026, 10, 24, 1, 2, 3, 456);
  const idAt = (at: number): string => String(BigInt(at - 1_288_834_974_657) << 22n);
  assert.equal(findTimeInId(idAt(made)), made);
  for (const id of ['', '20', '1099511627775', 'abc', '-1', '1.5', '1'.repeat(20)])
    assert.equal(findTimeInId(id), undefined, id);
  assert.equal(findTimeInId('1099511627776'), 1_288_834_974_657 + 262_144);
  fc.assert(
    fc.property(
      fc.integer({ min: 1_300_000_000_000, max: 3_000_000_000_000 }),
      fc.integer({ min: 0, max: 4_194_303 }),
      (at, low) => {
        assert.equal(findTimeInId(String(BigInt(idAt(at)) + BigInt(low))), at);
      },
    ),
  );
});
