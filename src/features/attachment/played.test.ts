// Voices and films are handed out in the parts that a player asks for, by the same rights as the whole.
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { givenDesk, type Answer, type Person } from '#test/beds/desk.ts';
import { recordedActs } from '#test/beds/store.ts';
import { comment } from '#test/given/intake.ts';
import { m4a, mp4, pdf, png } from '#test/given/sample-files.ts';

const desk = await givenDesk({ after });
let number = '';
const url = { film: '', voice: '', fromReporter: '', document: '', picture: '' };

const kept = async (bytes: Buffer, contentType: string, isFromReporter = false): Promise<string> => {
  const { rows } = await desk.pool.query<{ id: string; key: string }>(
    `insert into attachment (id, message_id, complaint_id, kind, status, object_key, content_type)
     select gen_random_uuid(), case when $3 then m.id end, c.id, 'file', 'stored', gen_random_uuid()::text, $2
     from complaint c join message m on m.complaint_id = c.id where c.number = $1 limit 1 returning id, object_key as key`,
    [number, contentType, isFromReporter],
  );
  desk.objects.set(rows[0]?.key ?? '', bytes);
  return `/lampiran/${rows[0]?.id ?? ''}`;
};

before(async () => {
  await desk.arrives(comment('c-1', 'Lampu mati'));
  number = await desk.latest();
  url.film = await kept(mp4(), 'video/mp4');
  url.voice = await kept(m4a(), 'audio/x-m4a');
  url.fromReporter = await kept(m4a(), 'audio/x-m4a', true);
  url.document = await kept(pdf(), 'application/pdf');
  url.picture = await kept(png(), 'image/png');
});

const ask = async (who: Person, path: string, headers: Record<string, string> = {}): Promise<Answer> =>
  desk.app.inject({ url: path, headers: { cookie: await desk.cookieOf(who), ...headers } });

const whole = async (path: string): Promise<Buffer> => (await ask('medsos', path)).rawPayload;

suite('what is played', () => {
  test('says that parts of it can be had, also where the whole is asked for', async () => {
    for (const path of [url.film, url.voice, url.fromReporter]) {
      const answer = await ask('medsos', path);
      assert.deepEqual([answer.statusCode, answer.headers['accept-ranges']], [200, 'bytes']);
      assert.equal(answer.headers['content-length'], String(answer.rawPayload.length));
    }
  });

  test('comes in parts that put together are the whole, each told where it belongs', async () => {
    const all = await whole(url.film);
    const parts: Buffer[] = [];
    for (let from = 0; from < all.length; from += 10) {
      const answer = await ask('medsos', url.film, { range: `bytes=${String(from)}-${String(from + 9)}` });
      const to = Math.min(from + 9, all.length - 1);
      assert.equal(answer.statusCode, 206);
      assert.equal(answer.headers['content-range'], `bytes ${String(from)}-${String(to)}/${String(all.length)}`);
      assert.equal(answer.headers['content-length'], String(to - from + 1));
      assert.equal(answer.headers['content-type'], 'video/mp4');
      parts.push(answer.rawPayload);
    }
    assert.deepEqual(Buffer.concat(parts), all);
  });

  test('has an end, too, which players of films look at first', async () => {
    const all = await whole(url.film);
    const answer = await ask('medsos', url.film, { range: 'bytes=-4' });
    assert.deepEqual([answer.statusCode, answer.rawPayload], [206, all.subarray(-4)]);
  });

  test('acts in no page of ours, in parts as little as whole', async () => {
    const [all, part] = [await ask('medsos', url.film), await ask('medsos', url.film, { range: 'bytes=0-3' })];
    for (const name of ['content-security-policy', 'x-content-type-options', 'content-disposition', 'cache-control'])
      assert.equal(part.headers[name], all.headers[name], name);
    assert.match(String(part.headers['content-security-policy']), /^sandbox; default-src 'none'/);
  });

  test('beyond its end is nothing, and how long it is is said', async () => {
    const length = String((await whole(url.film)).length);
    const answer = await ask('medsos', url.film, { range: `bytes=${length}-` });
    assert.deepEqual([answer.statusCode, answer.body], [416, '']);
    assert.equal(answer.headers['content-range'], `bytes */${length}`);
  });

  test('comes whole where the part makes no sense, or must be of a certain version', async () => {
    const all = await whole(url.voice);
    for (const headers of [
      { range: 'bytes=9-2' },
      { range: 'bytes=0-1,3-4' },
      { range: 'lines=1-2' },
      { range: 'bytes=0-3', 'if-range': '"of-yesterday"' },
    ]) {
      const answer = await ask('medsos', url.voice, headers);
      assert.deepEqual([answer.statusCode, answer.rawPayload], [200, all], JSON.stringify(headers));
    }
  });
});

test('what is not played comes whole, whatever is asked', async () => {
  for (const path of [url.document, url.picture]) {
    const answer = await ask('medsos', path, { range: 'bytes=0-3' });
    assert.deepEqual([answer.statusCode, answer.headers['accept-ranges']], [200, undefined]);
    assert.deepEqual(answer.rawPayload, await whole(path));
  }
});

suite('a part', () => {
  test('is given to nobody who may not have the whole', async () => {
    const part = { range: 'bytes=1-2' };
    assert.equal((await ask('dlh', url.film, part)).statusCode, 404);
    assert.equal((await ask('operator', url.film, part)).statusCode, 403);
    assert.equal((await ask('pemeriksa', url.fromReporter, part)).statusCode, 404);
    assert.equal((await desk.app.inject({ url: url.film, headers: part })).statusCode, 401);
  });

  test('is a look: whose every look is recorded cannot listen from the second byte on unseen', async () => {
    const looks = async (): Promise<number> =>
      (await recordedActs(desk.pool)).filter((act) => act.type === 'CaseLookedAt' && act.what === 'attachment').length;
    const earlier = await looks();
    assert.equal((await ask('pemeriksa', url.voice, { range: 'bytes=1-' })).statusCode, 206);
    assert.equal(await looks(), earlier + 1);
  });
});
