// Help, privacy and accessibility: there in both languages, led to from every page, and true of what the program does.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { givenPortal } from '#test/beds/portal.ts';
import { readable } from '#test/given/citizen-view.ts';
import { aboutText, identityText } from './words.ts';

const portal = await givenPortal({ after }, { training: false });
const pages = { bantuan: 'help', privasi: 'privacy', aksesibilitas: 'accessibility' } as const;

for (const [path, name] of Object.entries(pages) as [keyof typeof pages, 'help' | 'privacy' | 'accessibility'][])
  suite(`/${path}`, () => {
    for (const language of ['id', 'en'] as const)
      test(`says all that it has to say, under headings, in ${language}`, async () => {
        const answer = await portal.get(`/${path}${language === 'en' ? '?lang=en' : ''}`);
        const { title, parts } = aboutText[language][name];
        assert.equal(answer.statusCode, 200);
        assert.match(answer.body, new RegExp(`<title>${title} – Tanggap</title>`));
        assert.equal(answer.body.match(/<h1/g)?.length, 1);
        const text = readable(answer.body);
        for (const part of parts) {
          assert.ok(answer.body.includes(`<h2>${part.title}</h2>`), part.title);
          for (const line of part.lines) assert.ok(text.includes(line), line);
        }
      });

    test('is led to from the foot of every page, and may be found and kept', async () => {
      for (const from of ['/', '/lacak', '/tidak-ada'])
        assert.match((await portal.get(`${from}?lang=en`)).body, new RegExp(`href="/${path}\\?lang=en"`), from);
      const answer = await portal.get(`/${path}`);
      assert.equal(answer.headers['cache-control'], 'public, max-age=60');
      assert.equal(answer.headers['x-robots-tag'], undefined);
      assert.equal(answer.headers['set-cookie'], undefined);
      assert.match(answer.body, new RegExp(`href="/${path}" aria-current="page"`));
    });
  });

suite('what privacy promises', () => {
  test('is what stands above every form about a person, with the span that the desk has set', async () => {
    const read = async (): Promise<string> => readable((await portal.get('/privasi')).body);
    const words = identityText.id;
    for (const line of [words.purpose, words.basis, words.seen, words.rights, words.noNik, words.kept])
      assert.ok((await read()).includes(line), line);
    await portal.pool.query(`insert into retention (kind, days) values ('identity', 400)`);
    assert.ok((await read()).includes(words.keptFor(400)));
    assert.ok(!(await read()).includes(words.kept));
  });

  test('of cookies is what an opened report sets: two, of an hour and of 180 days, that name nobody', async () => {
    const { number, code } = await portal.report();
    const set = [(await portal.post('/lacak', { nomor: number, kode: code })).headers['set-cookie'] ?? []].flat();
    const spans = set.map((line) => Number(/Max-Age=(\d+)/.exec(line)?.[1]));
    assert.deepEqual(
      spans.toSorted((one, other) => one - other),
      [3600, 180 * 86_400],
    );
    for (const line of set) assert.ok(!line.split(';', 1)[0]?.includes(code), line);
    for (const path of ['/', '/lacak', '/sop', '/statistik', '/privasi'])
      assert.equal((await portal.get(path)).headers['set-cookie'], undefined, path);
  });
});
