// More words with pictures, from the reporter’s own page: kept like what comes with a message, without the place, and only while the case takes them.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { acts } from '#test/given/given.ts';
import { givenPortal, type OpenCase } from '#test/beds/portal.ts';
import { png } from '#test/given/sample-files.ts';
import { cameraWrote, smallPhoto } from '#test/given/small-photo.ts';

const portal = await givenPortal({ after });

const given = async (): Promise<{ found: OpenCase; cookie: string }> => {
  const found = await portal.caseIn('disposed');
  return { found, cookie: await portal.passOf(found) };
};

type Sent = { found: OpenCase; cookie: string; words?: string; files?: readonly Buffer[] };

const sends = async ({ found, cookie, words = '', files = [] }: Sent) => {
  const form = new FormData();
  form.set('keterangan', words);
  // As a browser does that has none.
  const parts = files.length === 0 ? [Buffer.alloc(0)] : files;
  for (const bytes of parts) form.append('foto', new File([new Uint8Array(bytes)], '../../foto.jpg'));
  const encoded = new Response(form);
  return portal.app.inject({
    method: 'POST',
    url: `/lacak/${found.number}/tambah`,
    headers: {
      ...{ cookie, accept: 'text/html', 'sec-fetch-site': 'same-origin' },
      'content-type': encoded.headers.get('content-type') ?? '',
    },
    payload: Buffer.from(await encoded.arrayBuffer()),
  });
};

type Kept = { text: string; kinds: string[]; keys: string[] };

/** What came by the page, oldest first. */
const keptOf = async ({ id }: OpenCase): Promise<Kept[]> =>
  (
    await portal.pool.query<Kept>(
      `select m.text, array_remove(array_agg(a.content_type order by a.id), null) as kinds,
         array_remove(array_agg(a.object_key order by a.id), null) as keys
       from message m left join attachment a on a.message_id = m.id and a.status = 'stored' and a.uploaded_by is null
       where m.complaint_id = $1 and m.channel = 'portal' group by m.id order by m.sent_at, m.id`,
      [id],
    )
  ).rows;

suite('pictures with more words', () => {
  test('are kept with them, by what they are, and without the place where they were taken', async () => {
    const { found, cookie } = await given();
    const wrote = cameraWrote({ taken: '2026:03:02 08:00:00', point: { lat: -7.8, lon: 110.3 } });
    const photo = smallPhoto([[...Array.from({ length: 16 }, (_, x) => x * 9)]], wrote);
    const answer = await sends({ found, cookie, words: 'Sekarang begini', files: [photo, png(8, 8)] });
    assert.deepEqual([answer.statusCode, answer.headers['location']], [303, `/lacak/${found.number}#history`]);
    const [kept] = await keptOf(found);
    assert.deepEqual([kept?.text, kept?.kinds], ['Sekarang begini', ['image/jpeg', 'image/png']]);
    const bytes = portal.objects.get(kept?.keys[0] ?? '');
    assert.ok(bytes !== undefined && photo.includes('GPS') === bytes.includes('GPS'));
    assert.ok(bytes.length < photo.length, 'what the camera wrote of the place is gone');
    assert.doesNotMatch((await portal.get(`/lacak/${found.number}`, { cookie })).body, /begini|<img[^>]*foto\//);
  });

  test('need no words beside them', async () => {
    const { found, cookie } = await given();
    assert.equal((await sends({ found, cookie, files: [png()] })).statusCode, 303);
    assert.deepEqual(
      (await keptOf(found)).map(({ text, kinds }) => [text, kinds]),
      [['', ['image/png']]],
    );
  });

  test('come once, however often the same is sent at once; other words, other pictures and the same on another case come too', async () => {
    const { found, cookie } = await given();
    const same = { found, cookie, words: 'Masih gelap', files: [png(8, 8)] };
    const answers = await Promise.all([sends(same), sends(same), sends(same)]);
    for (const { statusCode, headers } of answers)
      assert.deepEqual([statusCode, headers['location']], [303, `/lacak/${found.number}#history`]);
    await sends({ ...same, words: 'Masih gelap.' });
    await sends({ ...same, files: [png(9, 9)] });
    await sends(same);
    const texts = async (): Promise<string[]> => (await keptOf(found)).map(({ text }) => text).toSorted();
    assert.deepEqual(await texts(), ['Masih gelap', 'Masih gelap', 'Masih gelap.']);
    const other = await given();
    await sends({ ...same, ...other });
    assert.equal((await keptOf(other.found)).length, 1);
  });

  test('are four at most, each no larger than it may be, and pictures by their bytes; else nothing is kept', async () => {
    const { found, cookie } = await given();
    const wrong: readonly [files: readonly Buffer[], says: RegExp][] = [
      [[], /href="#keterangan">Tulis apa yang ingin/],
      [Array.from({ length: 5 }, () => png()), /fotonya terlalu banyak/],
      [[Buffer.alloc(10 * 1024 * 1024 + 1, 1)], /terlalu besar/],
      [[png(), Buffer.from('<svg onload="alert(1)">')], /href="#foto">Ada berkas yang bukan foto/],
      [[Buffer.from('%PDF-1.7')], /bukan foto/],
    ];
    for (const [files, says] of wrong) {
      const answer = await sends({ found, cookie, files });
      assert.equal(answer.statusCode, 422, String(says));
      assert.match(answer.body, says);
    }
    const long = await sends({ found, cookie, words: 'a'.repeat(1001), files: [png()] });
    assert.match(long.body, /a{1001}<\/textarea/, 'what was typed is kept');
    assert.deepEqual(await keptOf(found), []);
  });

  test('of a case that takes no more words, or without its pass, are not kept', async () => {
    const { found, cookie } = await given();
    const other = await given();
    const kept = portal.objects.size;
    for (const pass of ['', other.cookie]) {
      const answer = await sends({ found, cookie: pass, words: 'a', files: [png()] });
      assert.deepEqual([answer.statusCode, answer.headers['location']], [303, '/lacak']);
    }
    await portal.does(found, acts.withdraw(6));
    assert.equal((await sends({ found, cookie, words: 'terlambat', files: [png()] })).statusCode, 303);
    assert.deepEqual([await keptOf(found), portal.objects.size], [[], kept]);
  });

  test('the same words ten minutes later are said once more', async () => {
    portal.moveTo(8);
    const { found, cookie } = await given();
    const counts: number[] = [];
    for (const hours of [8, 8.15, 8.2]) {
      portal.moveTo(hours);
      await sends({ found, cookie, words: 'Masih begitu' });
      counts.push((await keptOf(found)).length);
    }
    assert.deepEqual(counts, [1, 1, 2]);
  });
});
