// Each shape that WhatsApp sends, as captured in fixtures, and what it must be read as; and that nothing else makes the parser stumble.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { ParseError, type InboundAttachment } from '#ports/channel.ts';
import { withoutParts } from '#test/given/without-parts.ts';
import { parseWhatsapp } from './parse.ts';

const folder = new URL('fixtures/', import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));

const accountId = '106540352242922';
const person = '6280000000001';
const sent = 1_772_413_200_000;
const place = (key: string): string => `entry[0].changes[0].value.${key}`;

const privately = { accountId, thread: { visibility: 'private', threadKey: person } } as const;
const message = (n: number, text: string, attachments: InboundAttachment[] = [], more: object = {}): object => ({
  ...privately,
  kind: 'message',
  externalId: `wamid.DEMO${String(n)}`,
  author: { id: person, passingIds: [person], name: 'Warga Demo 1' },
  text,
  sentAt: sent,
  attachments,
  ...more,
});
const file = (kind: InboundAttachment['kind'], last: number): InboundAttachment => ({
  kind,
  reference: `27548594414981${String(last)}`,
});
const ignored = (what: string, account = accountId): object => ({ kind: 'ignored', accountId: account, what });
const unknown = (what: string, account = accountId): object => ({ kind: 'unknown', accountId: account, what });
const failed = (letter: string, reason: string, detail: string): object => ({
  kind: 'failed',
  accountId,
  externalId: `wamid.DEMO${letter}`,
  reason,
  detail,
});
const echo = (letter: string, text: string, sentAt: number, came: object = {}): object => ({
  ...privately,
  kind: 'echo',
  externalId: `wamid.DEMO${letter}`,
  text,
  sentAt,
  ...came,
});
const answered = { parentId: 'wamid.DEMO0' };
const hidden = 'ID.13491208655302741918';

const expected: Record<string, object[]> = {
  text: [message(1, 'Sugeng enjing, lampu jalan mati 🙏')],
  reply: [message(2, 'yang di sebelah timur', [], answered)],
  image: [message(3, 'jalan berlubang', [file('image', 28)])],
  files: [
    message(4, '', [file('video', 29)]),
    message(5, '', [file('audio', 30)]),
    message(6, 'surat warga', [{ ...file('file', 31), name: 'surat.pdf' }]),
    message(7, '', [file('image', 32)]),
  ],
  location: [message(8, 'Balai Contoh\nJalan Contoh 1, Yogyakarta\ngeo:-7.801389,110.364722')],
  'location-bare': [message(9, 'geo:-7.8,110')],
  contacts: [message(10, 'Pak RT Contoh\n+62 800 0000 0002')],
  button: [message(11, 'Isi formulir', [], answered)],
  choices: [message(12, 'Ya, masih mati'), message(13, 'Penerangan jalan\nLampu, tiang, kabel')],
  reaction: [ignored('message reaction')],
  system: [
    {
      kind: 'identity-change',
      accountId,
      of: 'person',
      from: [person],
      to: ['6280000000009'],
      passingIds: [person, '6280000000009'],
      at: sent,
    },
  ],
  unsupported: [message(16, '', [{ kind: 'unsupported' }])],
  'unforeseen-type': [
    message(17, 'apa saja', [{ kind: 'unsupported' }]),
    unknown(`${place('messages[0]')}: type ramalan`),
  ],
  edited: [
    {
      ...privately,
      kind: 'edit',
      externalId: 'wamid.DEMO1',
      text: 'lampu jalan mati di Jalan Contoh',
      editedAt: sent,
    },
  ],
  revoked: [{ ...privately, kind: 'delete', externalId: 'wamid.DEMO1', deletedAt: sent }],
  'without-number': [
    message(20, 'nyuwun tulung', [], {
      author: { id: hidden, name: 'Mbah Conto', handle: 'mbah_conto' },
      thread: { visibility: 'private', threadKey: hidden },
    }),
  ],
  statuses: [
    ignored('status sent'),
    echo('A', '', sent + 60_000, { came: 'arrived' }),
    echo('A', '', sent + 60_000, { came: 'read' }),
  ],
  failed: [
    failed(
      'B',
      'window-closed',
      'code 131047: Message failed to send because more than 24 hours have passed since the customer last replied to this number.',
    ),
    failed('C', 'person-unavailable', 'code 131026: Message undeliverable'),
    failed('D', 'undelivered', 'code 131000: Something went wrong'),
    failed('E', 'undelivered', 'failed without a reason'),
  ],
  errors: [
    unknown(
      `${place('errors[0]')}: code 130429: Message failed to send because there were too many messages sent from this phone number in a short period of time`,
    ),
  ],
  'own-from-telephone': [echo('F', 'Sudah kami catat.', sent), ignored('own message revoke')],
  'business-news': [ignored('field message_template_status_update', '')],
  batch: [
    message(21, 'satu'),
    unknown(`${place('messages[1].text')}: an object expected, string found`),
    message(23, 'dua'),
    { ...message(24, 'tiga'), accountId: '106540352242923' },
    unknown('entry[1].changes[1].field: ramalan', ''),
  ],
};

for (const [name, inbounds] of Object.entries(expected))
  test(`fixture ${name} is read as it was meant`, () => {
    assert.deepEqual(withoutParts(parseWhatsapp(read(name))), inbounds);
  });

test('every fixture is expected', () => {
  const names = readdirSync(folder).map((one) => one.replace('.json', ''));
  assert.deepEqual(names.toSorted(), Object.keys(expected).toSorted());
});

test('a document tells the name that its sender gave it; a picture has none, and a blank one is none', () => {
  const attachmentsOf = (type: string, file: object): unknown => {
    const text = read('text') as { entry: { changes: { value: { messages: object[] } }[] }[] };
    const value = text.entry[0]?.changes[0]?.value;
    const messages = [{ from: person, id: 'wamid.DEMO9', timestamp: '1772413200', type, [type]: file }];
    const changes = [{ field: 'messages', value: { ...value, messages } }];
    const [one] = parseWhatsapp({ object: 'whatsapp_business_account', entry: [{ id: '1', changes }] });
    return one?.kind === 'message' ? one.attachments : one;
  };
  const document = (filename: unknown): unknown => attachmentsOf('document', { id: '31', filename });
  assert.deepEqual(document(' surat warga.pdf '), [{ kind: 'file', reference: '31', name: 'surat warga.pdf' }]);
  assert.deepEqual(document('a'.repeat(900)), [{ kind: 'file', reference: '31', name: 'a'.repeat(255) }]);
  for (const blank of ['  ', '', undefined]) assert.deepEqual(document(blank), [{ kind: 'file', reference: '31' }]);
  assert.deepEqual(attachmentsOf('image', { id: '32' }), [{ kind: 'image', reference: '32' }]);
});

test('any JSON at all is read, or refused with the place where it is strange', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (payload) => {
      assert.throws(() => parseWhatsapp(payload), ParseError);
    }),
  );
});

const part = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<unknown>(null, '', '1', 0, -1, 1e300, true, [], {}, accountId, '__proto__', 'text', 'edit'),
    fc.array(tie('value'), { maxLength: 2 }),
    fc.dictionary(
      fc.constantFrom('id', 'type', 'from', 'timestamp', 'text', 'image', 'location', 'edit', 'status', 'errors'),
      tie('value'),
    ),
  ),
})).value;

test('whatever stands inside a proper frame is read or named, and the rest of the payload with it', () => {
  const good = read('text') as { entry: { changes: { value: { messages: unknown[] } }[] }[] };
  const value = good.entry[0]?.changes[0]?.value;
  fc.assert(
    fc.property(part, part, part, (strange, status, other) => {
      const messages = [strange, ...(value?.messages ?? [])];
      const changes = [{ field: 'messages', value: { ...value, messages, statuses: [status], ramalan: other } }];
      const inbounds = parseWhatsapp({ object: 'whatsapp_business_account', entry: [{ id: '1', changes }] });
      assert.ok(inbounds.length >= 4);
      assert.ok(inbounds.some((one) => one.kind === 'message' && one.externalId === 'wamid.DEMO1'));
    }),
    { numRuns: 500 },
  );
});
