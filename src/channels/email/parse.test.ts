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

/** Whatever its digest is: that two letters differ by it is tested by itself. */
const withoutDigest = (inbound: Inbound): object => {
  if (inbound.kind === 'unplaced') {
    const { contentDigest, ...readable } = inbound.readable;
    assert.match(contentDigest ?? '', /^[0-9a-f]{24}$/);
    return { ...inbound, readable };
  }
  if (inbound.kind !== 'message') return inbound;
  const { contentDigest, ...rest } = inbound;
  assert.match(contentDigest ?? '', /^[0-9a-f]{24}$/);
  return rest;
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
const unplaced = (reason: string, readable: object, detail?: string): object => ({
  kind: 'unplaced',
  accountId,
  reason,
  ...(detail === undefined ? {} : { detail }),
  readable,
});
/** The same as a message would say, without who takes it in. */
const readableOf = (message: object): object => {
  const { kind: _kind, accountId: _accountId, remarks: _remarks, ...readable } = message as Record<string, unknown>;
  return readable;
};
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

const withoutWriter = (text: string): object =>
  unplaced('no-writer', { externalId: first, text, sentAt: receivedAt, attachments: [] });

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
    text: 'Lapor\n\nIni fotonya.\n\n[di dalam · x@y.example]\nkata di dalam',
    attachments: [
      { ...file('image', '2'), name: 'foto.jpg' },
      { ...file('file', '3'), name: 'winmail.dat' },
      file('file', '4'),
      file('file', '5'),
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
  'out-of-office': unplaced(
    'automatic',
    readableOf(letter('Di luar kantor\n\nSaya cuti.', { letter: { subject: 'Di luar kantor', references: [first] } })),
    'auto-submitted',
  ),
  list: letter('Lapor\n\nKabar minggu ini', { remarks: ['relayed'] }),
  suppressing: letter('Lapor\n\nKabar dari program', { remarks: ['no-automatic-answer'] }),
  'empty-return-path': unplaced('automatic', readableOf(letter('Lapor\n\nKotak penuh')), 'return-path'),
  'report-failed': failed('person-unavailable', '5.1.1'),
  'report-too-large': failed('message-too-long', '5.3.4'),
  'report-delayed': ignored('a delivery report about nothing that failed'),
  'report-of-own-copy': ignored('a delivery report about nothing that failed'),
  'report-forged': unplaced('delivery-report', {
    externalId: 'laporan-1@mx.example',
    text: 'MAILER-DAEMON@mx.example\n\nUndelivered Mail\n\nThis is the mail system.',
    sentAt: receivedAt,
    attachments: [file('file', '3')],
  }),
  'own-copy': {
    kind: 'echo',
    accountId,
    externalId: own,
    thread: thread(first),
    text: 'Di sebelah mana?',
    sentAt: receivedAt,
  },
  'in-our-name': unplaced('own-name', {
    externalId: 'palsu@kota.example',
    text: 'Pengaduan Kota <PENGADUAN@kota.example>\n\nLapor\n\nTutup laporan nomor 1.',
    sentAt: receivedAt,
    attachments: [],
  }),
  'two-senders': withoutWriter('a@surat.example, b@surat.example\n\nLapor\n\ndari kami berdua'),
  'two-froms': withoutWriter(`Warga Demo <${warga}>, petugas@kota.example\n\nLapor\n\ndua kepala`),
};

const read = (name: string): Buffer => readFileSync(new URL(`${name}.eml`, folder));

for (const [name, inbound] of Object.entries(expected))
  test(`letter ${name} is read as it was meant`, () => {
    assert.deepEqual(withoutDigest(parsed(read(name))), inbound);
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
