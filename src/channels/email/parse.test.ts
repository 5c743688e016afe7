// Each kind of letter, as captured in fixtures, and what it must be read as; and that no letter at all makes the parser stumble.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { ParseError, type Inbound, type InboundAttachment } from '#ports/channel.ts';
import { authorOf, makeOwnId, ownIdsIn, rootOf } from './own-id.ts';
import { parseEmail } from './parse.ts';

const folder = new URL('fixtures/', import.meta.url);
const secret = 'rahasia-penanda-surat';
const accountId = 'pengaduan@kota.example';
const warga = 'warga.demo@surat.example';
const receivedAt = 1_795_500_000_000;

const payloadOf = (source: Buffer): object => ({
  folder: 'INBOX',
  uidValidity: '1795500000',
  uid: 7,
  receivedAt,
  source: source.toString('base64'),
  ours: ownIdsIn(secret, source.toString('latin1')),
});

const parsed = (source: Buffer | string): Inbound => {
  const [inbound, ...more] = parseEmail(payloadOf(Buffer.from(source)), accountId);
  assert.ok(inbound !== undefined && more.length === 0);
  return inbound;
};

const first = 'awal-1@surat.example';
const own = makeOwnId(secret, 'kota.example', { root: rootOf(first), author: authorOf(warga) }, 'kunci-1');
const forged = own.replace(/\.[0-9a-f]{32}@/, `.${'0'.repeat(32)}@`);

const thread = (root: string, address = warga) =>
  ({ visibility: 'private', threadKey: `${rootOf(root)}.${authorOf(address)}`, apart: true }) as const;

const letter = (text: string, more: object = {}): object => ({
  kind: 'message',
  accountId,
  externalId: first,
  thread: thread(first),
  author: { id: warga, name: 'Warga Demo', handle: warga },
  text,
  sentAt: receivedAt,
  attachments: [],
  letter: { subject: 'Lapor', references: [first] },
  unproven: true,
  ...more,
});

const answer = (number: number, text: string, answered: readonly string[], more: object = {}): object => {
  const externalId = `jawab-${String(number)}@surat.example`;
  const references = [...answered, externalId];
  return letter(text, { externalId, letter: { subject: 'Lampu jalan mati', references }, ...more });
};

/** Nothing that the letter claims is believed less than this: it answers a letter of ours to this very person. */
const proven = ({ unproven: _no, ...rest }: Record<string, unknown>): object => rest;

const file = (kind: InboundAttachment['kind'], path: string): InboundAttachment => ({
  kind,
  reference: `INBOX/1795500000/7/${path}`,
});

const ignored = (what: string): object => ({ kind: 'ignored', accountId, what });
const unknown = (what: string): object => ({ kind: 'unknown', accountId, what });
const failed = (reason: string, status: string): object => ({
  kind: 'failed',
  accountId,
  externalId: own,
  reason,
  detail: `the mail server reports ${status}`,
});

const other = 'orang.lain@surat.example';
const rene = 'rene.demo@surat.example';
const withoutSubject = { letter: { subject: '', references: [first] } };

const expected: Record<string, object> = {
  plain: letter('Lampu jalan mati\n\nLampu di Jalan Contoh mati sejak Senin.\n\nTerima kasih.', {
    letter: { subject: 'Lampu jalan mati', references: [first] },
  }),
  alternative: letter('Lapor\n\nSaluran mampet di Jalan Contoh.', { attachments: [file('letter', '2')] }),
  'html-only': letter('Jalan di depan café rusak, lihat petanya (https://peta.example/x?a=1).', {
    ...withoutSubject,
    attachments: [file('letter', '1')],
  }),
  photo: letter('Lapor\n\nIni fotonya.', {
    attachments: [
      file('image', '2'),
      ...['3', '4', '5'].map((path) => file('unsupported', path)),
      file('letter', '1.2'),
    ],
  }),
  answer: proven(answer(1, 'Betul, di depan nomor 12.', [first, own]) as Record<string, unknown>),
  'answer-between-lines': proven(
    answer(2, '> Di sebelah mana?\nDi depan nomor 12.\n> Sejak kapan?\nSejak Senin.', [own]) as Record<string, unknown>,
  ),
  'answer-from-elsewhere': answer(3, 'Kirim jawabannya ke saya saja.', [own], {
    thread: thread(first, other),
    author: { id: other, name: 'Orang Lain', handle: other },
  }),
  'answer-forged': answer(4, 'Saya pelapornya.', [forged], { thread: thread(forged) }),
  encoded: letter('drop jalan rusak\n\nbiaya 5 €', {
    thread: thread(first, rene),
    author: { id: rene, name: 'René (Demo)', handle: rene },
    letter: { subject: 'drop jalan rusak', references: [first] },
  }),
  'odd-charset': letter('sugéng enjing, jalan rusak', { ...withoutSubject, author: { id: warga, handle: warga } }),
  'attachment-only': letter('', { ...withoutSubject, attachments: [file('image', '1')] }),
  empty: letter('', { ...withoutSubject, attachments: [{ kind: 'unsupported' }] }),
  'cut-off': letter('Lapor\n\nIni terputus', { attachments: [file('image', '2')] }),
  'out-of-office': ignored('an automatic letter: auto-submitted'),
  list: ignored('an automatic letter: precedence'),
  suppressing: ignored('an automatic letter: x-auto-response-suppress'),
  'empty-return-path': ignored('an automatic letter: return-path'),
  'report-failed': failed('person-unavailable', '5.1.1'),
  'report-too-large': failed('message-too-long', '5.3.4'),
  'report-delayed': ignored('a delivery report about nothing that failed'),
  'report-of-own-copy': ignored('a delivery report about nothing that failed'),
  'report-forged': ignored('a delivery report about nothing that failed'),
  'own-copy': {
    kind: 'echo',
    accountId,
    externalId: own,
    thread: thread(first),
    text: 'Di sebelah mana?',
    sentAt: receivedAt,
  },
  'in-our-name': unknown("a letter in the desk's own name that the desk did not send"),
  'two-senders': unknown('a letter without one sender who can be answered'),
  'two-froms': unknown('a letter without one sender who can be answered'),
};

const read = (name: string): Buffer => readFileSync(new URL(`${name}.eml`, folder));

for (const [name, inbound] of Object.entries(expected))
  test(`letter ${name} is read as it was meant`, () => {
    assert.deepEqual(parsed(read(name)), inbound);
  });

test('every captured letter is expected', () => {
  const names = readdirSync(folder)
    .filter((one) => one.endsWith('.eml'))
    .map((one) => one.replace('.eml', ''));
  assert.deepEqual(names.toSorted(), [...Object.keys(expected), 'without-id'].toSorted());
});

test('a letter without an id is known by its content, wherever it lies', () => {
  const inbound = parsed(read('without-id'));
  assert.ok(inbound.kind === 'message');
  assert.match(inbound.externalId, /^[0-9a-f]{40}@without-id\.invalid$/);
  assert.equal(parsed(read('without-id')).kind === 'message' && inbound.externalId, inbound.externalId);
});

const refused = (source: string): string => {
  try {
    parsed(source);
  } catch (error) {
    assert.ok(error instanceof ParseError);
    return error.message;
  }
  assert.fail('it was read');
};

const nested = (depth: number): string => {
  const open = (level: number): string =>
    `Content-Type: multipart/mixed; boundary=b${String(level)}\r\n\r\n--b${String(level)}\r\n`;
  const levels = Array.from({ length: depth }, (_, level) => open(level)).join('');
  return `From: ${warga}\r\n${levels}Content-Type: text/plain\r\n\r\ndi dalam`;
};

const many = (parts: number): string =>
  `From: ${warga}\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\n\r\nx\r\n'.repeat(parts)}--b--`;

test('a letter of twenty levels or a hundred parts is read, one of more is set aside with its reason', () => {
  assert.equal(parsed(nested(20)).kind, 'message');
  assert.equal(refused(nested(21)), 'source: parts more than 20 deep');
  assert.equal(parsed(many(99)).kind, 'message');
  assert.equal(refused(many(100)), 'source: more than 100 parts');
  assert.equal(refused(many(100_000)), 'source: more than 100 parts');
});

test('a head without an end is set aside, and long bodies are read in a moment', () => {
  assert.equal(refused(`From: ${warga}\r\n${'X-A: b\r\n'.repeat(60_000)}`), 'source: a head that is too long');
  const bodies = ['a', ' ', '=', '>', '\n', '<', '<div>', '-- \n', 'On ', '--b', '&', '=\r\n'];
  for (const type of ['text/plain', 'text/html', 'multipart/mixed; boundary=b'])
    for (const body of bodies) {
      const began = performance.now();
      parsed(
        `From: ${warga}\r\nIn-Reply-To: <a@b>\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${body.repeat(200_000)}`,
      );
      const took = performance.now() - began;
      assert.ok(took < 5000, `${type} of ${JSON.stringify(body)}: ${String(took)} ms`);
    }
});

const line = fc.oneof(
  fc.constantFrom('', '--b', '--b--', 'Content-Type: multipart/mixed; boundary=b', 'From: a@b.example', ' lanjutan'),
  fc.constantFrom('Content-Type: text/html; charset=utf-7', 'Content-Transfer-Encoding: base64', '> kutipan', '-- '),
  fc.constantFrom(
    'Subject: =?x?B?!!!?=',
    'From: "<>(,;:@" <@>,,',
    `References: <${own}>`,
    'Content-Type: message/rfc822',
  ),
  fc.constantFrom(
    "Content-Disposition: attachment; filename*=utf-8''%FF%00",
    'Content-Type: multipart/report; boundary=b; report-type=delivery-status',
  ),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

test('whatever is delivered is read, or refused with a place', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
      try {
        const [inbound] = parseEmail(payloadOf(Buffer.from(lines.join('\r\n'))), accountId);
        assert.ok(inbound);
        // No letter can pass for ours by what it says alone.
        assert.notEqual(inbound.kind, 'echo');
      } catch (error) {
        assert.ok(error instanceof ParseError && error.message !== '', String(error));
      }
    }),
    { numRuns: 1000 },
  );
});
