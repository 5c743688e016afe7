import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Inbound } from '#ports/channel.ts';
import { asReceived } from './as-received.ts';

const receivedAt = Date.parse('2026-11-24T03:00:00Z');
const later = receivedAt + 3 * 365 * 86_400_000;
const before = receivedAt - 60_000;

const message = (changed: Partial<Extract<Inbound, { kind: 'message' }>> = {}): Inbound => ({
  kind: 'message',
  accountId: 'akun-uji',
  externalId: 'm1',
  thread: { visibility: 'public', threadKey: 't1' },
  text: 'lampu\nmati \u202eterbalik',
  sentAt: before,
  attachments: [],
  ...changed,
});

suite('what a platform told, as it is kept', () => {
  const base = { accountId: 'akun-uji', externalId: 'm1', thread: { visibility: 'public', threadKey: 't1' } } as const;
  const dated = (at: number): Inbound[] => [
    message({ sentAt: at }),
    { ...base, kind: 'echo', text: 'sudah kami terima', sentAt: at },
    { ...base, kind: 'edit', text: 'lampu mati', editedAt: at },
    { ...base, kind: 'delete', deletedAt: at },
    { kind: 'revoked', accountId: 'akun-uji', at },
    { kind: 'identity-change', accountId: 'akun-uji', of: 'person', from: ['1'], to: ['2'], at },
    { kind: 'unplaced', accountId: 'akun-uji', reason: 'elsewhere', readable: { text: 'lampu', sentAt: at } },
    { kind: 'ignored', accountId: 'akun-uji', what: 'not for us', unless: message({ sentAt: at }) },
  ];
  for (const [place, ahead] of dated(later).entries())
    test(`${ahead.kind}: nothing was said after it reached us`, () => {
      assert.deepEqual(asReceived(ahead, receivedAt), asReceived(dated(receivedAt)[place] ?? ahead, receivedAt));
      assert.ok(!JSON.stringify(asReceived(ahead, receivedAt)).includes(String(later)));
    });

  test('what was said before it reached us keeps its moment, and so does what a clock some minutes ahead tells', () => {
    for (const at of [0, before, receivedAt + 10 * 60_000])
      for (const told of dated(at)) assert.deepEqual(asReceived(told, receivedAt), told);
  });

  test('a deletion whose moment nobody tells has none', () => {
    assert.deepEqual(asReceived({ ...base, kind: 'delete' }, receivedAt), { ...base, kind: 'delete' });
  });

  test('words stay as they were written', () => {
    assert.deepEqual(asReceived(message(), receivedAt), message());
  });

  test('names of people and files are one line that turns nothing', () => {
    const author = { id: 'a\n1', name: 'Siti\r\n\u202eUji', handle: '\u2067siti_uji' };
    const attachments = [
      { kind: 'file' as const, name: 'foto\u202egpj.exe', title: 'a\nb', url: 'https://contoh.example/a' },
    ];
    const told = asReceived(message({ author, attachments }), receivedAt);
    assert.deepEqual(
      told,
      message({
        author: { id: 'a\n1', name: 'Siti Uji', handle: 'siti_uji' },
        attachments: [{ kind: 'file', name: 'fotogpj.exe', title: 'a b', url: 'https://contoh.example/a' }],
      }),
    );
  });

  test('a name of which nothing can be seen is none, and an endless one stays whole', () => {
    const nobody = asReceived(message({ author: { id: '1', name: '\u200b\u202e', handle: ' \n' } }), receivedAt);
    assert.deepEqual(nobody, message({ author: { id: '1' } }));
    const endless = asReceived(message({ author: { id: '1', name: '🌻'.repeat(5000) } }), receivedAt);
    assert.deepEqual(endless, message({ author: { id: '1', name: '🌻'.repeat(5000) } }));
  });

  test('what is not understood, and what failed, stays as it is', () => {
    const unknown: Inbound = { kind: 'unknown', accountId: 'akun-uji', what: 'text expected', part: { name: 'a\nb' } };
    const failed: Inbound = {
      kind: 'failed',
      accountId: 'akun-uji',
      externalId: 'm1',
      reason: 'target-gone',
      detail: 'a\nb',
    };
    assert.deepEqual(asReceived(unknown, receivedAt), unknown);
    assert.deepEqual(asReceived(failed, receivedAt), failed);
  });
});
