// What a report becomes: one case of its class, with no more of its reporter than they allowed.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Inbound } from '#ports/channel.ts';
import { ParseError } from '#ports/channel.ts';
import { parseSp4nReport } from './parse.ts';
import { classOf, privacyOf, statusWords } from './words.ts';
import { sp4nStatuses, sp4nStatusOf } from '#core/sp4n.ts';

const read = (name: string): Inbound[] =>
  parseSp4nReport(
    JSON.parse(readFileSync(new URL(`fixtures/${name}.json`, import.meta.url), 'utf8')) as unknown,
    'pemkot-yogyakarta',
  );
const message = (name: string): Extract<Inbound, { kind: 'message' }> => {
  const [first] = read(name);
  assert.ok(first?.kind === 'message');
  return first;
};

test('an open report is one message, with its title, category and place', () => {
  assert.deepEqual(read('listed'), [
    {
      kind: 'message',
      accountId: 'pemkot-yogyakarta',
      externalId: '9100001',
      thread: { visibility: 'public', threadKey: '9100001', apart: true },
      author: { id: '9100001', name: 'Warga Demo' },
      text: 'Trotoar rusak\nUbin pemandu lepas sepanjang lima meter.\nKategori: Infrastruktur\nLokasi: Jalan Contoh',
      sentAt: 1_795_572_000_000,
      attachments: [],
      postId: '9100001',
      permalink: 'https://lapor.example/9100001',
      report: { reportClass: 'complaint' },
    },
  ]);
});

test('a secret report is private, and of the class that it has there', () => {
  const secret = message('secret');
  assert.deepEqual(secret.report, { reportClass: 'supervised', privacy: 'secret' });
  assert.equal(secret.thread.visibility, 'private');
  assert.equal(secret.author?.name, 'Pelapor Contoh');
});

test('of an anonymous one no name is taken, whatever stands in it, and no address that is none', () => {
  const anonymous = message('anonymous');
  assert.deepEqual(anonymous.report, { reportClass: 'information', privacy: 'anonymous' });
  assert.deepEqual(anonymous.author, { id: '9100002' });
  assert.ok(!('permalink' in anonymous) && !JSON.stringify(anonymous).includes('Tidak boleh tampak'));
});

test('its reporter’s word after the end is a message of its own that may open the case again', () => {
  const [report, feedback] = read('feedback');
  assert.ok(report?.kind === 'message' && feedback?.kind === 'message');
  assert.ok(report.reopens === undefined && feedback.reopens === true);
  assert.deepEqual(
    [feedback.externalId, feedback.text, feedback.postId, feedback.thread],
    ['9100001:1795744800000', 'Belum selesai, ubinnya lepas lagi.', '9100001', report.thread],
  );
});

test('what is over there opens nothing; what cannot be read is set aside', () => {
  assert.equal(read('over')[0]?.kind, 'ignored');
  assert.equal(read('unread')[0]?.kind, 'unknown');
});

test('a class that nobody knows is told, and openness that nobody knows hides the report', () => {
  const odd = message('unknown-words');
  assert.deepEqual(odd.report, { reportClass: 'complaint', privacy: 'secret' });
  assert.equal(odd.text, 'Terima kasih.\nKlasifikasi di SP4N-LAPOR!: Apresiasi');
});

test('without a number or a time it is refused with its place', () => {
  assert.throws(
    () => parseSp4nReport({ report: { title: 'x' } }),
    new ParseError('report.id: an id expected, nothing found'),
  );
  assert.throws(
    () => parseSp4nReport({ report: { id: '1' } }),
    new ParseError('report.passedAt: a time expected, nothing found'),
  );
});

test('their words for classes and openness, and our names from the form', () => {
  assert.deepEqual(
    [
      'Pengaduan tidak berkadar pengawasan',
      'Pengaduan berkadar pengawasan',
      'supervised',
      'ASPIRASI',
      'information',
      'x',
    ].map(classOf),
    ['complaint', 'supervised', 'supervised', 'aspiration', 'information', undefined],
  );
  assert.deepEqual(privacyOf('Anonim, Rahasia'), { privacy: 'secret', unnamed: true });
  assert.deepEqual(privacyOf('secret'), { privacy: 'secret', unnamed: false });
  for (const word of ['', 'Publik', 'public', 'false']) assert.deepEqual(privacyOf(word), { unnamed: false }, word);
});

test('each state that we tell is one that we would understand', () => {
  for (const status of sp4nStatuses) assert.equal(sp4nStatusOf(statusWords[status]), status);
});
