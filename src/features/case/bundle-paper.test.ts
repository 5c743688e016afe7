// A case's evidence as a PDF: the copy of the very file that it encloses, in the officer's language, for the same people, and recorded like it.
import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { after, suite, test } from 'node:test';
import { checkBundle, type SignedBundle } from '#db/signed-bundle.ts';
import { givenDesk, testEvidence, type Person } from '#test/beds/desk.ts';
import { readPdf } from '#test/beds/pdf.ts';
import { refused } from '#test/beds/problems.ts';
import { recordedActs } from '#test/beds/store.ts';
import { givenCase } from '#test/given/cases.ts';
import { smallPhoto } from '#test/given/small-photo.ts';

const desk = await givenDesk({ after });
const { publicKey } = testEvidence;

const asked = (number: string, who: Person = 'pemeriksa', query = '') =>
  desk.get(who, `/api/v1/cases/${number}/bundle.pdf${query}`);
const paperOf = async (number: string, who?: Person, query?: string) => {
  const answer = await asked(number, who, query);
  assert.equal(answer.statusCode, 200, answer.body);
  return readPdf(answer.rawPayload);
};
const squeezed = (text: string): string => text.replaceAll(/\s+/g, '');

const addPicture = async (number: string, bytes: Buffer): Promise<string> => {
  const id = randomUUID();
  desk.objects.set(id, bytes);
  await desk.pool.query(
    `insert into attachment (id, message_id, complaint_id, kind, status, object_key, content_type, byte_length, sha256)
     select $1::uuid, m.id, c.id, 'image', 'stored', $1::text, 'image/jpeg', $3, $4
     from complaint c join message m on m.complaint_id = c.id where c.number = $2 order by m.sent_at limit 1`,
    [id, number, bytes.length, createHash('sha256').update(bytes).digest()],
  );
  return createHash('sha256').update(bytes).digest('hex');
};

suite('the paper of a case’s evidence', () => {
  test('encloses a file that holds, names its digest on every page, and prints what it says', async () => {
    const number = await givenCase(desk, 'closed', { text: 'Lubang #besar* di [jalan] ꦲ' });
    const answer = await asked(number);
    assert.equal(answer.headers['content-disposition'], `attachment; filename="${number}.pdf"`);
    assert.equal(answer.headers['cache-control'], 'no-store');
    const read = await readPdf(answer.rawPayload);
    const file = read.enclosed[`${number}.json`] ?? assert.fail('nothing is enclosed');
    assert.deepEqual(checkBundle(file, { publicKey }).problems, []);
    const digest = createHash('sha256').update(file).digest('hex');
    for (const page of read.pages) assert.ok(squeezed(page).includes(digest));
    const { chain, signature } = JSON.parse(file) as SignedBundle;
    const words = squeezed(read.words);
    for (const one of [
      chain.root,
      chain.head.hash,
      signature.value,
      publicKey,
      ...chain.events.map(({ hash }) => hash),
    ])
      assert.ok(words.includes(one), one);
    for (const one of [
      'Lubang #besar* di [jalan] ꦲ',
      'Tambal lubang.',
      'Lubang sudah ditambal.',
      'tepat waktu',
      'Selesai',
    ])
      assert.ok(words.includes(squeezed(one)), one);
    assert.ok(words.includes(squeezed(`Aduan dibuka dengan nomor ${number}.`)));
    const { rows } = await desk.pool.query<{ name: string }>(`select name from agency where id = 'dpupkp'`);
    assert.ok(words.includes(squeezed(rows[0]?.name ?? '-')), 'agencies stand there by their names');
  });

  test('speaks the language that is asked for', async () => {
    const number = await givenCase(desk, 'closed');
    const read = await paperOf(number, 'ketua', '?lang=en');
    assert.deepEqual([read.language, read.title], ['en', `Evidence of complaint ${number}`]);
    for (const one of ['What happened', 'Who looked', 'the evidence', 'Team lead'])
      assert.ok(read.words.includes(one), one);
    assert.doesNotMatch(read.words, /Yang terjadi|Ketua Tim|undefined|\[object/);
  });

  test('tells nobody who reported', async () => {
    const number = await givenCase(desk, 'closed', {
      who: 'wagiyem.b',
      text: 'Saya Wagiyem, 081200000001. Jalan rusak.',
    });
    for (const who of ['ketua', 'kabid', 'pemeriksa'] as const) {
      const { words, enclosed } = await paperOf(number, who);
      assert.match(words, /Jalan rusak/);
      assert.doesNotMatch(words + Object.values(enclosed).join(''), /wagiyem|081200000001|Warga Demo/i, who);
    }
  });

  test('shows photos small beside their digests, and of one that cannot be read the digest alone', async () => {
    const number = await givenCase(desk, 'triage');
    const [good, bad] = [
      await addPicture(number, smallPhoto([[-50, 0, 50, 100, 20, 10, 5, 1, 9]])),
      await addPicture(number, Buffer.from('no photo at all')),
    ];
    const { words, roles } = await paperOf(number);
    assert.deepEqual(roles.filter((role) => role === 'Figure').length, 1);
    for (const digest of [good, bad])
      assert.ok(squeezed(words).split(digest).length > 2, 'in the conversation and in the list');
  });

  test('is recorded each time, and had by those alone who may take the file along', async () => {
    const number = await givenCase(desk, 'triage');
    const count = async (): Promise<number> =>
      (await recordedActs(desk.pool)).filter((act) => act.type === 'CaseLookedAt' && act.number === number).length;
    for (const who of ['medsos', 'pusat', 'pupkp', 'data', 'operator'] as const)
      refused(await asked(number, who), 403, 'not-allowed');
    assert.equal(await count(), 0);
    const { words } = await paperOf(number);
    assert.equal(await count(), 1);
    assert.match(words, /berkas bukti/);
    refused(await asked('ADU-2026-999999-ZZ'), 404, 'no-such-case');
  });
});
