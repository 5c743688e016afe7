// Every number that WhatsApp publishes for a message, in an answer to a call and in the report of a delivery.
// https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsePayload } from '../kinds.ts';
import { failureOf } from './graph-error.ts';

/** Number and HTTP status as published, what a call makes of it, and the reason that a failed delivery gives. */
const codes: readonly [code: number, status: number, told: string, delivery: string][] = [
  [0, 401, 'token-invalid', 'undelivered'],
  [1, 400, 'temporary unknown', 'undelivered'],
  [2, 503, 'temporary unknown', 'undelivered'],
  [3, 500, 'temporary unknown', 'undelivered'],
  [4, 400, 'rate-limited known 60000', 'undelivered'],
  [10, 403, 'permission-missing', 'undelivered'],
  [33, 400, 'unknown-account', 'unknown-account'],
  [100, 400, 'bad-request', 'undelivered'],
  [190, 401, 'token-invalid', 'undelivered'],
  [200, 403, 'permission-missing', 'undelivered'],
  [299, 403, 'permission-missing', 'undelivered'],
  [368, 403, 'blocked known 3600000', 'undelivered'],
  [80_007, 400, 'rate-limited known 60000', 'undelivered'],
  [130_429, 400, 'rate-limited known 60000', 'undelivered'],
  [130_472, 400, 'person-unavailable', 'person-unavailable'],
  [130_497, 403, 'permission-missing', 'permission-missing'],
  [131_000, 500, 'temporary unknown', 'undelivered'],
  [131_005, 403, 'permission-missing', 'permission-missing'],
  [131_008, 400, 'bad-request', 'bad-request'],
  [131_009, 400, 'bad-request', 'bad-request'],
  [131_016, 500, 'temporary unknown', 'undelivered'],
  [131_021, 400, 'bad-request', 'bad-request'],
  [131_026, 400, 'person-unavailable', 'person-unavailable'],
  [131_031, 403, 'permission-missing', 'permission-missing'],
  [131_037, 400, 'permission-missing', 'permission-missing'],
  [131_042, 400, 'permission-missing', 'permission-missing'],
  [131_045, 400, 'permission-missing', 'permission-missing'],
  [131_047, 400, 'window-closed', 'window-closed'],
  [131_048, 400, 'rate-limited known 3600000', 'undelivered'],
  [131_049, 400, 'person-unavailable', 'person-unavailable'],
  [131_050, 400, 'person-unavailable', 'person-unavailable'],
  [131_051, 400, 'bad-request', 'bad-request'],
  [131_052, 400, 'bad-request', 'bad-request'],
  [131_053, 400, 'bad-request', 'bad-request'],
  [131_056, 400, 'temporary known 6000', 'undelivered'],
  // The number is being moved or repaired: the status says trouble, the code that nothing was taken.
  [131_057, 500, 'temporary known 60000', 'undelivered'],
  [131_060, 400, 'undelivered', 'undelivered'],
  [131_061, 400, 'template-refused', 'template-refused'],
  [131_062, 400, 'person-unavailable', 'person-unavailable'],
  [131_063, 400, 'template-refused', 'template-refused'],
  [131_064, 400, 'rate-limited known 3600000', 'undelivered'],
  [132_000, 400, 'template-refused', 'template-refused'],
  [132_001, 404, 'template-refused', 'template-refused'],
  [132_005, 400, 'message-too-long', 'message-too-long'],
  [132_007, 400, 'template-refused', 'template-refused'],
  [132_012, 400, 'template-refused', 'template-refused'],
  [132_015, 400, 'template-refused', 'template-refused'],
  [132_016, 400, 'template-refused', 'template-refused'],
  [132_068, 400, 'template-refused', 'template-refused'],
  [132_069, 400, 'template-refused', 'template-refused'],
  [133_004, 503, 'temporary unknown', 'undelivered'],
  [133_010, 400, 'unknown-account', 'unknown-account'],
  [135_000, 400, 'bad-request', 'undelivered'],
  [138_012, 400, 'rate-limited known 3600000', 'undelivered'],
  [999_999, 400, 'bad-request', 'undelivered'],
];

const told = (code: number, status: number): string => {
  const failure = failureOf({ status, code }, true);
  if (failure.outcome === 'rejected') return failure.reason;
  const known = failure.unknown ? 'unknown' : 'known';
  return [failure.reason, known, failure.afterMs].filter((one) => one !== undefined).join(' ');
};

const reported = (errors: unknown): { reason: string; detail: string } => {
  const status = { id: 'wamid.KITA', status: 'failed', timestamp: '1700000000', recipient_id: '6280', errors };
  const metadata = { display_phone_number: '62', phone_number_id: '106' };
  const value = { messaging_product: 'whatsapp', metadata, statuses: [status] };
  const entry = [{ id: '1', changes: [{ field: 'messages', value }] }];
  const [failed] = parsePayload('whatsapp', { object: 'whatsapp_business_account', entry }, '106');
  assert.ok(failed?.kind === 'failed', JSON.stringify(failed));
  assert.equal(failed.externalId, 'wamid.KITA');
  return failed;
};

for (const [code, status, meaning, delivery] of codes)
  test(`${String(code)} with ${String(status)} means ${meaning}, and of a delivery ${delivery}`, () => {
    assert.equal(told(code, status), meaning);
    assert.equal(reported([{ code, title: 'x' }]).reason, delivery);
  });

test('no number is listed twice', () => {
  assert.equal(new Set(codes.map(([code]) => code)).size, codes.length);
});

test('of a failed delivery its first reason counts, in the platform’s fullest words, cut where a log can bear no more', () => {
  const details = { code: 131_026, title: 'Judul', error_data: { details: 'Rincian' } };
  assert.deepEqual(reported([details, { code: 131_047 }]).detail, 'code 131026: Rincian');
  assert.equal(reported([{ code: 131_026, title: 'Judul' }]).detail, 'code 131026: Judul');
  assert.equal(reported([{ title: 'a'.repeat(500) }]).detail, `code -: ${'a'.repeat(300)}`);
  for (const none of [[], undefined]) assert.deepEqual(reported(none).detail, 'failed without a reason');
});

test('how long to wait is the platform’s own word before ours', () => {
  for (const code of [130_429, 131_048, 131_056, 131_057]) {
    const failure = failureOf({ status: 400, code, afterMs: 7000 }, true);
    assert.ok(failure.outcome === 'retry-later');
    assert.deepEqual([failure.afterMs, failure.unknown], [7000, false]);
  }
});
