// Why an act is refused for what it says: every reason by an example beside one that passes, and which is named where several would do.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { acts, at, people, privateThread, upTo } from '#test/given/given.ts';
import { refusedRequest, requestActs, requestUpTo } from '#test/given/request.ts';
import { assertRefused, refusalOf, type RefusedRow } from '#test/given/refused.ts';
import { refusalsAt } from '#test/tables/refusal-homes.ts';
import type { Command } from './command.ts';
import type { Refusal } from './refusal.ts';

const privately = [acts.open(0, { thread: privateThread })];
const conveyingPrivately = [...privately, ...upTo.conveying.slice(1)];
const followed = [...upTo.triage, acts.addDuplicate(0)];
const asked = [...upTo.disposed, acts.askExtension(6)];
const phone = 'hubungi 0812-3456-7890';
const link = 'isi di https://kota.example/identitas/abc_123';
const anyway = { publishAnyway: { reason: 'diminta pelapor' } };

const rows: readonly RefusedRow[] = [
  { after: upTo.triage, no: acts.ask(1, { text: ' \n' }), why: 'text-missing', yes: acts.ask(1, { text: '.' }) },
  {
    after: privately,
    no: acts.ask(1, { publicNote: 'cek' }),
    why: 'no-public-thread',
    yes: acts.ask(1, { publicNote: ' ' }),
  },
  {
    after: upTo.triage,
    no: acts.ask(1, { publicNote: phone }),
    why: 'personal-data-in-public',
    yes: acts.ask(1, { text: phone }),
  },
  {
    after: upTo.triage,
    no: acts.ask(1, { publicNote: link }),
    why: 'private-link-in-public',
    yes: acts.ask(1, { text: link }),
  },
  {
    after: upTo.triage,
    no: acts.inform(1, { text: phone }),
    why: 'personal-data-in-public',
    yes: acts.inform(1, { text: phone, privately: true }),
  },
  {
    after: followed,
    no: acts.inform(1, { text: phone, privately: true }),
    why: 'personal-data-in-public',
    yes: acts.inform(1, { privately: true }),
  },
  {
    after: privately,
    no: acts.inform(1, { privately: true, publicNote: 'cek' }),
    why: 'no-public-thread',
    yes: acts.inform(1, { publicNote: 'cek' }),
  },
  {
    after: upTo.triage,
    no: acts.inform(1, { text: phone, ...anyway }),
    why: 'publishing-not-allowed',
    yes: acts.inform(1, { text: phone, ...anyway, by: people.pusat }),
  },
  {
    after: upTo.coordination,
    no: acts.approve(3, { text: phone, publishAnyway: { reason: '' } }),
    why: 'reason-missing',
    yes: acts.approve(3, { text: phone, ...anyway }),
  },
  {
    after: upTo.coordination,
    no: acts.approve(3, { text: phone, publishAnyway: { reason: phone } }),
    why: 'personal-data-in-reason',
  },
  { after: upTo.coordination, no: acts.reveal(3, { reason: '  ' }), why: 'reason-missing' },
  {
    after: upTo.coordination,
    no: acts.reveal(3, { reason: 'telepon' }),
    why: 'reason-too-thin',
    yes: acts.reveal(3, { reason: 'telepon!a' }),
  },
  {
    after: upTo.coordination,
    no: acts.reveal(3, { reason: 'aaaabbbbcccc 12345678' }),
    why: 'reason-too-thin',
    yes: acts.reveal(3, { reason: 'aaaabbbbccccd' }),
  },
  {
    after: upTo.registration,
    no: acts.register(4, { upikNumber: '\t' }),
    why: 'text-missing',
    yes: acts.register(4, { upikNumber: ' 7 ' }),
  },
  {
    after: upTo.followUp,
    no: acts.dispose(5, { leadAgencyId: ' ' }),
    why: 'text-missing',
    yes: acts.dispose(5, { instruction: '', helpingAgencyIds: [''] }),
  },
  { after: asked, no: acts.decline(7, { reason: '' }), why: 'reason-missing', yes: acts.decline(31) },
  {
    after: upTo.conveying,
    no: acts.convey(7, { publicText: ' ', privateText: '\n' }),
    why: 'text-missing',
    yes: acts.convey(7, { publicText: ' ', privateText: '.' }),
  },
  {
    after: [...upTo.conveying, acts.addDuplicate(7)],
    no: acts.convey(8, { publicText: '', privateText: 'sudah' }),
    why: 'public-text-missing',
    yes: acts.convey(8),
  },
  {
    after: conveyingPrivately,
    no: acts.convey(7, { publicText: '', privateText: 'sudah', publicNote: 'cek' }),
    why: 'no-public-thread',
    yes: acts.convey(7, { publicNote: 'cek' }),
  },
  {
    after: upTo.conveying,
    no: acts.convey(7, { publicText: phone }),
    why: 'personal-data-in-public',
    yes: acts.convey(7, { publicText: '', privateText: phone }),
  },
  {
    after: upTo.conveying,
    no: acts.convey(7, { publicText: 'sudah', publicNote: phone }),
    why: 'personal-data-in-public',
  },
  {
    after: upTo.triage,
    no: acts.locate(1, { text: ' ', kelurahan: '' }),
    why: 'place-missing',
    yes: acts.locate(1, { text: '', kelurahan: '', rt: '1' }),
  },
  {
    after: upTo.triage,
    no: acts.locate(1, { kelurahan: 'Gowongan' }),
    why: 'unknown-kelurahan',
    yes: acts.locate(1, { kelurahan: ' 34.71.02.1003 ' }),
  },
  {
    after: upTo.triage,
    no: acts.locate(1, { point: { lat: 110.36707, lon: -7.7829 } }),
    why: 'point-wrong',
    yes: acts.locate(1, { point: { lat: -7.7829, lon: 110.36707 } }),
  },
  {
    after: upTo.triage,
    no: acts.locate(1, { landmark: phone }),
    why: 'personal-data-in-place',
    yes: acts.locate(1, { landmark: 'kantor RT 05 nomor 12' }),
  },
  {
    after: requestUpTo.taken,
    no: requestActs.decide(4, { outcome: 'refused', text: refusedRequest.text }),
    why: 'ground-missing',
    yes: requestActs.decide(4, refusedRequest),
  },
  {
    after: requestUpTo.taken,
    no: requestActs.decide(4, { ...refusedRequest, text: 'Dikecualikan pasal 17 huruf h.' }),
    why: 'objection-missing',
    yes: requestActs.decide(4, refusedRequest),
  },
  { after: upTo.closed, no: acts.reopen(9, { reason: ' ' }), why: 'reason-missing', yes: acts.reopen(9) },
  { after: upTo.closed, no: acts.reopen(9, { by: people.reporter }), why: 'reason-missing' },
];

suite('for this, and not for the nearest beside it', () => {
  for (const [index, row] of rows.entries())
    test(`${String(index + 1)}. ${row.no.type}: ${row.why}`, () => {
      assertRefused(row);
    });
});

test('where several reasons would do, the first that the reader can mend is named', () => {
  const order: [readonly Command[], Command, Refusal][] = [
    [privately, acts.ask(1, { text: '', publicNote: phone }), 'text-missing'],
    [privately, acts.ask(1, { publicNote: phone }), 'no-public-thread'],
    [upTo.triage, acts.inform(1, { text: `${phone} ${link}` }), 'private-link-in-public'],
    [upTo.triage, acts.inform(1, { text: phone, publishAnyway: { reason: '' } }), 'publishing-not-allowed'],
    [upTo.coordination, acts.reveal(3, { reason: '' }), 'reason-missing'],
    [[...upTo.conveying, acts.addDuplicate(7)], acts.convey(8, { publicText: '', privateText: '' }), 'text-missing'],
    [upTo.disposed, acts.askExtension(6, { reason: '', untilAt: at(1) }), 'reason-missing'],
  ];
  for (const [after, command, why] of order) assert.equal(refusalOf(after, command), why, command.type);
});

test('every such reason has its example', () => {
  const met = new Set(rows.map(({ why }) => why));
  assert.deepEqual(
    refusalsAt('words').filter((refusal) => !met.has(refusal)),
    [],
  );
});
