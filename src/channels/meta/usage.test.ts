// How near an account is to its limits, as any answer's headers tell; headers that say nothing sensible say nothing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { usageOf } from './usage.ts';

const accountId = '17841400000000001';
const usage = (headers: Record<string, string | object>) =>
  usageOf(
    new Headers(
      Object.entries(headers).map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]),
    ),
    accountId,
  );

const business = (percent: number, minutes = 0): object => ({
  type: 'instagram',
  call_count: percent,
  total_cputime: 1,
  total_time: 2,
  estimated_time_to_regain_access: minutes,
});

test('the highest of the percentages counts', () => {
  assert.deepEqual(usage({ 'x-app-usage': { call_count: 28, total_time: 61, total_cputime: 25 } }), { percent: 61 });
  assert.deepEqual(usage({ 'x-app-usage': { call_count: 28 }, 'x-page-usage': { call_count: 70 } }), { percent: 70 });
});

test('business use is the account’s own where it is named, and says when there is room again', () => {
  const both = { [accountId]: [business(91, 12), business(40)], '100000000000001': [business(99, 60)] };
  assert.deepEqual(usage({ 'x-business-use-case-usage': both }), { percent: 91, regainAccessMs: 12 * 60_000 });
  assert.deepEqual(usage({ 'x-business-use-case-usage': { other: [business(33)] } }), { percent: 33 });
});

test('where nothing is told nothing is known', () => {
  assert.equal(usage({}), undefined);
  assert.equal(usage({ 'x-app-usage': '{"call_count":' }), undefined);
});

test('no header makes it stumble, and what it tells is a number', () => {
  const text = fc.oneof(fc.json(), fc.string()).map((one) => one.replace(/[^\x20-\x7e]/g, ''));
  fc.assert(
    fc.property(text, text, (app, businessUse) => {
      const found = usage({ 'x-app-usage': app, 'x-business-use-case-usage': businessUse });
      assert.ok(found === undefined || Number.isFinite(found.percent));
    }),
  );
});
