// `tanggap verify-bundle` asks no database: a file is what was signed, or it is said in words what does not hold.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { anchorLine } from '#db/anchors.ts';
import { pathTo, rootOf, treeOver } from '#db/hash-tree.ts';
import { commandHere, temporaryFolder } from '#test/beds/command.ts';
import { evidenceFrom } from '#keys/evidence.ts';
import { paperPress } from '#src/paper/paper.ts';
import { pdf } from '#test/given/sample-files.ts';

const evidence = evidenceFrom(Buffer.alloc(32, 5));
const digests = [1, 2, 3, 4, 5].map((one) => createHash('sha256').update(String(one)).digest());
const tree = await treeOver(Buffer.concat(digests));
const placed = (seq: number) => ({
  ...{ seq, hash: digests[seq - 1]?.toString('hex') ?? '', path: pathTo(tree, seq - 1) },
});
const chain = {
  ...{ size: 5, root: rootOf(tree), head: placed(5) },
  events: [2, 4].map((seq, index) => ({
    version: index + 1,
    id: `id-${String(seq)}`,
    type: 'NoteAdded',
    ...placed(seq),
  })),
};
const number = 'ADU-2026-000001-DZ';
const whole = { ...evidence.signed({ number, chain }), chain };
const tanggap = commandHere({});

const given = (t: Parameters<typeof temporaryFolder>[0]) => {
  const folder = temporaryFolder(t);
  return (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
};

test('a file as it was signed is whole, and its key is to be compared where none is given', async (t) => {
  const file = given(t)('bukti.json', JSON.stringify(whole, null, 2));
  const told = await tanggap(['verify-bundle', file]);
  assert.equal(told.status, 0, told.stderr);
  assert.match(told.stdout, /Berkas bukti ADU-2026-000001-DZ utuh: .* 2 peristiwanya/);
  assert.ok(told.stdout.includes(evidence.publicKey));
  const known = await tanggap(['verify-bundle', file, '--key', evidence.publicKey]);
  assert.equal(known.status, 0);
  assert.ok(!known.stdout.includes(evidence.publicKey));
});

test('a PDF of our press is judged by the file that it encloses, and any other PDF cannot be read', async (t) => {
  const folder = temporaryFolder(t);
  const printed = await paperPress().print({
    ...{ language: 'id', title: 'Berkas', foot: '', page: '', unshown: '', madeAt: 0, parts: [] },
    enclosed: { name: 'bukti.json', type: 'application/json', text: JSON.stringify(whole, null, 1), note: 'Berkas' },
  });
  assert.ok(printed.ok);
  const check = async (bytes: Buffer) => {
    writeFileSync(join(folder, 'bukti.pdf'), bytes);
    return tanggap(['verify-bundle', join(folder, 'bukti.pdf'), '--key', evidence.publicKey]);
  };
  const told = await check(printed.bytes);
  assert.deepEqual([told.status, /ADU-2026-000001-DZ utuh/.test(told.stdout)], [0, true], told.stderr);
  for (const other of [
    pdf(),
    printed.bytes.subarray(0, 300),
    Buffer.from('%PDF-1.7 /EmbeddedFile stream\nxxxx\nendstream'),
  ])
    assert.equal((await check(other)).status, 1);
});

test('anchors count where they name a place in it, and break it where they know another past', async (t) => {
  const write = given(t);
  const file = write('bukti.json', JSON.stringify(whole));
  const anchor = { at: '2026-03-02T01:00:00.000Z', log: 'event', seq: 5, hash: placed(5).hash } as const;
  const good = await tanggap(['verify-bundle', file, '--anchors', write('jangkar', `${anchorLine(anchor)}\n`)]);
  assert.match(good.stdout, /Cocok dengan 1 jangkar/);
  const elsewhere = write('lain', `${anchorLine({ ...anchor, seq: 3 })}\n`);
  assert.match((await tanggap(['verify-bundle', file, '--anchors', elsewhere])).stdout, /Tidak ada jangkar/);
  const wrong = write('salah', `${anchorLine({ ...anchor, hash: 'ab'.repeat(32) })}\n`);
  const told = await tanggap(['verify-bundle', file, '--anchors', wrong]);
  assert.deepEqual([told.status, /catatan nomor 5 tidak cocok/.test(told.stdout + told.stderr)], [1, true]);
});

test('all that does not hold is said, and ends with 1', async (t) => {
  const write = given(t);
  const [first] = whole.chain.events;
  const cut = { ...whole, chain: { ...chain, events: [{ ...first, version: 2, hash: 'ff'.repeat(32) }] } };
  const told = await tanggap(['verify-bundle', write('rusak.json', JSON.stringify(cut)), '--key', 'AAAA']);
  assert.equal(told.status, 1);
  const said = told.stdout + told.stderr;
  for (const words of [
    /kunci lain/,
    /berubah sejak ditandatangani/,
    /peristiwa ke-1 tidak ada/,
    /peristiwa ke-2 tidak terbukti/,
  ])
    assert.match(said, words);
  const none = await tanggap(['verify-bundle', write('lain.json', 'bukan berkas'), '--json']);
  assert.deepEqual([none.status, /unreadable/.test(none.stdout)], [1, true]);
  assert.equal((await tanggap(['verify-bundle', '/tidak/ada.json'])).status, 1);
  assert.equal((await tanggap(['verify-bundle'])).status, 2);
});
