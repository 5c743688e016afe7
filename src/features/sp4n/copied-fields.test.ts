// What a copied report must say, field by field and to the last letter, told in the language of whoever copies.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { dayMs, minuteMs } from '#core/time.ts';
import { fresh } from '#test/given/cases.ts';
import { givenDesk, type Answer } from '#test/beds/desk.ts';
import { problemIn, refused } from '#test/beds/problems.ts';
import type { Sp4nBody } from './sp4n.contract.ts';

const desk = await givenDesk({ after });
await desk.pool.query(
  `insert into channel_account (channel, id, handle, api_url, sealed_secrets)
   values ('sp4n-lapor', 'pemkot', 'SP4N-LAPOR!', '', ''), ('instagram', 'ig', 'kota', '', '')`,
);

const report = (fields: Partial<Sp4nBody> = {}): Sp4nBody => ({
  ...{ accountId: 'pemkot', trackingId: fresh('LPR'), reportClass: 'complaint', privacy: 'public' },
  ...{ category: '', title: 'Trotoar rusak', text: 'Ubin lepas.', place: '', name: 'Warga Contoh' },
  ...{ passedAt: new Date(desk.now()).toISOString(), ...fields },
});

const copies = async (fields: Partial<Sp4nBody>, language = 'id'): Promise<Answer> =>
  desk.app.inject({
    ...{ method: 'POST', url: '/api/v1/sp4n', payload: report(fields) },
    headers: { cookie: await desk.cookieOf('medsos'), 'accept-language': language },
  });

const places = (answer: Answer): string[] => (problemIn(answer).errors ?? []).map(({ place }) => place).toSorted();

suite('a number of SP4N-LAPOR!', () => {
  for (const trackingId of ['abc', `9${'1'.repeat(39)}`, 'LPR-2026-A'])
    test(`may be ${trackingId.slice(0, 12)}`, async () => {
      assert.equal((await copies({ trackingId: `${trackingId}` })).statusCode, 201);
    });

  for (const trackingId of ['', '  ', 'ab', '-abc', 'a b c', 'a/b/c', 'é12', `9${'1'.repeat(40)}`])
    test(`is not ${JSON.stringify(trackingId.slice(0, 12))}`, async () => {
      const answer = await copies({ trackingId });
      assert.equal(answer.statusCode, 400, answer.body);
      assert.deepEqual(places(answer), ['body/trackingId']);
    });

  test('with blanks around it is the same one', async () => {
    const trackingId = fresh('LPR');
    assert.equal((await copies({ trackingId: ` ${trackingId} ` })).statusCode, 201);
    refused(await copies({ trackingId }), 409, 'report-taken');
  });
});

suite('when it was passed on', () => {
  const passed = async (ms: number): Promise<number> =>
    (await copies({ passedAt: new Date(desk.now() + ms).toISOString() })).statusCode;

  test('may be ninety days ago, and five minutes ahead where the clock of the desk is wrong', async () => {
    assert.deepEqual(
      [
        await passed(-90 * dayMs),
        await passed(-90 * dayMs - 1),
        await passed(5 * minuteMs),
        await passed(5 * minuteMs + 1),
      ],
      [201, 400, 201, 400],
    );
  });

  test('is a moment', async () => {
    for (const passedAt of ['', 'kemarin', '2026-13-01'])
      assert.deepEqual(places(await copies({ passedAt })), ['body/passedAt']);
  });
});

suite('what is wrong', () => {
  test('is told all at once, in words, in the reader’s language', async () => {
    const fields = { trackingId: ' ', title: '', text: '\n', passedAt: 'x' };
    for (const [language, missing, wrong] of [
      ['id', 'belum diisi', 'tidak dikenali'],
      ['en', 'is missing', 'is not understood'],
    ] as const) {
      const answer = await copies(fields, language);
      refused(answer, 400, 'invalid-request');
      const { errors = [] } = problemIn(answer);
      assert.deepEqual(Object.fromEntries(errors.map(({ place, message }) => [place, message])), {
        ...{ 'body/trackingId': missing, 'body/title': missing, 'body/text': missing, 'body/passedAt': wrong },
      });
    }
  });

  test('names the case that holds the report already, in either language', async () => {
    const trackingId = fresh('LPR');
    const { number } = JSON.parse((await copies({ trackingId })).body) as { number: string };
    assert.equal(refused(await copies({ trackingId }), 409, 'report-taken').detail, `Tercatat sebagai ${number}.`);
    assert.equal(
      refused(await copies({ trackingId }, 'en'), 409, 'report-taken').detail,
      `It is recorded as ${number}.`,
    );
  });

  test('may be the account: one of another channel is none', async () => {
    for (const accountId of ['ig', '', "'"]) refused(await copies({ accountId }), 404, 'not-found');
  });

  test('is refused by its field where it is no class, no wish, or nothing that was asked for', async () => {
    for (const [fields, place] of [
      [{ reportClass: 'pujian' }, 'body/reportClass'],
      [{ privacy: 'rahasia' }, 'body/privacy'],
      [{ title: 'x'.repeat(301) }, 'body/title'],
      [{ text: 'x'.repeat(10_001) }, 'body/text'],
      [{ status: 'done' }, 'body/status'],
    ] as const)
      assert.deepEqual(places(await copies(fields as Partial<Sp4nBody>)), [place]);
    assert.equal((await copies({ title: 'x'.repeat(300), text: '🙏'.repeat(10_000) })).statusCode, 201);
  });

  test('leaves nothing behind', async () => {
    const counted = async (): Promise<number> =>
      (await desk.pool.query<{ n: number }>('select count(*)::int as n from inbound')).rows[0]?.n ?? -1;
    const before = await counted();
    await copies({ title: '' });
    await copies({ accountId: 'lain' });
    assert.equal(await counted(), before);
  });
});
