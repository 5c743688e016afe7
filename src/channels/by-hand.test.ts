// Telephone and counter as channels: nothing comes by webhook, a form is read, and every answer is an officer's to give.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { limitsOf, makeChannel, parsePayload } from '#channels/kinds.ts';
import { ParseError } from '#ports/channel.ts';

const fixture = (path: string): unknown => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const noSecrets = { appSecret: '', verifyToken: '', accessToken: '', apiUrl: '' };

for (const name of ['phone', 'walk-in'] as const) {
  const channel = makeChannel({ channel: name, id: 'a', handle: 'A', ...noSecrets });

  test(`${name}: no webhook is ever believed`, () => {
    assert.equal(channel?.verify(Buffer.from('{}'), {}, 0), false);
  });

  test(`${name}: what must go out is an officer's, and nothing was ever sent without one`, async () => {
    const target = { kind: 'private-message', personId: 'x', lastFromPersonAt: 0 } as const;
    const message = { target, text: 'Lampu sudah diganti.' };
    assert.deepEqual(await channel?.send(message, 9e15), { result: { outcome: 'by-hand' } });
    assert.deepEqual(await channel?.findSent?.(message, 0), []);
    assert.equal(await channel?.check(), undefined);
    assert.equal(limitsOf(name)?.privateWindowMs, Number.POSITIVE_INFINITY);
  });

  test(`${name}: whatever comes is read, or refused with a place`, () => {
    fc.assert(
      fc.property(fc.jsonValue(), (payload) => {
        try {
          parsePayload(name, payload, 'a');
        } catch (error) {
          assert.ok(error instanceof ParseError && error.message !== '', String(error));
        }
      }),
    );
  });
}

test('a call is a conversation of its own that opens a case', () => {
  assert.deepEqual(parsePayload('phone', fixture('phone/fixtures/call.json'), 'telepon-1'), [
    {
      kind: 'message',
      accountId: 'telepon-1',
      externalId: '0199c7a0-1111-7000-8000-000000000001',
      thread: { visibility: 'private', threadKey: '0199c7a0-1111-7000-8000-000000000001' },
      author: { id: 'caller:5b1f0c7d', name: 'Penelepon 0812••••••01' },
      text: 'Lampu jalan mati tiga malam.\nLokasi: depan Pasar Contoh, Kelurahan Kricak',
      sentAt: 1_772_420_400_000,
      attachments: [],
      joins: {},
    },
  ]);
});

test('a visit of somebody unknown may continue a case, and is nobody else’s', () => {
  const [visit] = parsePayload('walk-in', fixture('walk-in/fixtures/visit-again.json'), 'loket-1');
  assert.ok(visit?.kind === 'message');
  assert.deepEqual(visit.author, { id: 'once:0199c7a0-2222-7000-8000-000000000002' });
  assert.deepEqual(visit.joins, { complaintId: '0199c7a0-3333-7000-8000-000000000003' });
});

test('a form without its key, its time or its case is named by the place', () => {
  const call = fixture('phone/fixtures/call.json') as Record<string, unknown>;
  for (const [field, value] of [
    ['id', undefined],
    ['at', 'kemarin'],
    ['joins', undefined],
  ] as const)
    assert.throws(() => parsePayload('phone', { ...call, [field]: value }, 'a'), new RegExp(`^ParseError: ${field}:`));
});
