// The survey on a case's page: offered at the end, each question to be left out, taken once, added up by month, and nowhere beside the case.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { elements } from '#core/figures/satisfaction.ts';
import { acts, upTo } from '#test/given/given.ts';
import { citizenView, readable } from '#test/given/citizen-view.ts';
import { givenPortal, type OpenCase, type Portal } from '#test/beds/portal.ts';
import { surveyAnswersIn, surveyFault, surveyFaults, surveySection } from './survey.form.ts';
import { casePage } from './track.page.ts';

const ended = upTo.closed;
const drawn = (language: 'id' | 'en' = 'id'): string =>
  surveySection(citizenView(ended, { hours: 9, language }))?.text ?? '';

suite('the form', () => {
  test('asks nine questions with four answers, and four about oneself, and demands none', () => {
    const form = drawn();
    for (const element of elements)
      for (const mark of [1, 2, 3, 4]) assert.equal(form.split(`id="${element}-${String(mark)}"`).length, 2, element);
    assert.equal(form.match(/<fieldset/g)?.length, 9);
    assert.equal(form.match(/<select/g)?.length, 4);
    assert.doesNotMatch(form, /required|checked|selected|<script/);
    assert.match(form, /<details class="card act" id="survei"\s*>/, 'closed until it is asked for');
    assert.match(drawn('en'), /Was your report dealt with quickly\?/);
    assert.doesNotMatch(drawn('en'), /Apakah|Tidak cepat/);
  });

  test('is there at the end alone, and once', () => {
    assert.equal(surveySection(citizenView(upTo.conveying, { hours: 8 })), undefined);
    assert.equal(surveySection(citizenView(ended, { hours: 24 * 90 })), undefined);
    const thanks = surveySection(citizenView(ended, { hours: 9, surveyed: true }))?.text ?? '';
    assert.match(thanks, /Jawaban Anda sudah dijumlahkan/);
    assert.doesNotMatch(thanks, /<form|<input/);
    assert.match(surveySection(citizenView(ended, { hours: 24 * 90, surveyed: true }))?.text ?? '', /Terima kasih/);
  });

  test('opens with what is wrong, and with who somebody said to be', () => {
    const marked = surveyAnswersIn({ sex: 'female', work: 'other' });
    const view = { ...citizenView(ended, { hours: 9, faults: surveyFaults('id') }), marked };
    const page = casePage(view).main.text;
    assert.match(page, new RegExp(`href="#${surveyFault}">Jawab paling sedikit satu`));
    assert.match(page, /id="survei"\s+open/);
    assert.equal(page.match(/<option[^>]*selected/g)?.length, 2);
  });
});

suite('what was sent', () => {
  test('is what the form offers, and all else counts as left out', () => {
    const sent = {
      ...{ time: '4', cost: '5', product: '0', conduct: ' 2 ', competence: ['3', '1'], facilities: '3\0' },
      ...{ procedure: 'sangat mudah', requirements: '04', complaints: '-1', weather: '4' },
      ...{
        sex: 'male',
        age: '20-29',
        education: "s1'; drop table survey_tally",
        work: '<b>other</b>',
        name: 'Wagiyem',
      },
    };
    assert.deepEqual(surveyAnswersIn(sent), {
      marks: { time: 4, competence: 3, conduct: 2, facilities: 3 },
      profile: { sex: 'male', age: '20-29' },
    });
    for (const nothing of [undefined, null, 'time=4', 7, [], { toString: '4' }])
      assert.deepEqual(surveyAnswersIn(nothing), { marks: {}, profile: {} });
  });
});

const given = async (portal: Portal): Promise<OpenCase & { cookie: string }> => {
  const found = await portal.answered({ publicText: 'Lampu sudah diganti.' });
  portal.moveTo(9);
  return { ...found, cookie: await portal.passOf(found) };
};
type Given = Awaited<ReturnType<typeof given>>;

const answer = (portal: Portal, { number, cookie }: Given, fields: Record<string, string>) =>
  portal.post(`/lacak/${number}/survei`, fields, { cookie });

const tallies = async ({ pool }: Portal): Promise<string[]> =>
  (
    await pool.query<{ said: string }>(
      `select month || ' ' || question || ' ' || answer || ' ' || n as said from survey_tally order by 1`,
    )
  ).rows.map(({ said }) => said);

const events = async ({ pool }: Portal): Promise<unknown[]> =>
  (await pool.query('select count(*)::int as n, max(at) as last from event')).rows;

test('answers are added up by month, once a case, and nothing of them stands with it', async (t) => {
  const portal = await givenPortal(t);
  const one = await given(portal);
  const before = await events(portal);
  const fields = { time: '4', conduct: '3', sex: 'female' };
  const sent = await Promise.all([1, 2, 3].map(() => answer(portal, one, fields)));
  for (const { statusCode, headers } of sent)
    assert.deepEqual([statusCode, headers.location], [303, `/lacak/${one.number}#survei`]);
  assert.equal((await answer(portal, one, { time: '1' })).statusCode, 303);
  const expected = ['2026-03 all given 1', '2026-03 conduct 3 1', '2026-03 sex female 1', '2026-03 time 4 1'];
  assert.deepEqual(await tallies(portal), expected);
  assert.match(readable((await portal.get(`/lacak/${one.number}`, { cookie: one.cookie })).body), /sudah dijumlahkan/);
  assert.deepEqual(await events(portal), before, 'no event tells when');
  const { rows } = await portal.pool.query('select * from survey_taken');
  assert.deepEqual(rows, [{ complaint_id: one.id }], 'neither what, nor when');
  const two = await given(portal);
  await answer(portal, two, { time: '4', facilities: '1' });
  assert.deepEqual((await tallies(portal)).slice(0, 3), [
    '2026-03 all given 2',
    '2026-03 conduct 3 1',
    '2026-03 facilities 1 1',
  ]);
  const { rows: writers } = await portal.pool.query<{ n: number }>(
    'select count(*)::int as n from survey_tally group by xmin::text',
  );
  assert.deepEqual(writers, [{ n: 5 }], 'who wrote a row last says nothing of what was answered');
});

test('many who answer at once are all counted', async (t) => {
  const portal = await givenPortal(t);
  const cases = [];
  for (let nth = 0; nth < 6; nth += 1) cases.push(await given(portal));
  const orders = [elements, elements.toReversed()];
  await Promise.all(
    cases.map((one, nth) =>
      answer(portal, one, Object.fromEntries((orders[nth % 2] ?? elements).map((element) => [element, '3']))),
    ),
  );
  assert.deepEqual(
    await tallies(portal),
    ['all given', ...elements.map((one) => `${one} 3`)].map((said) => `2026-03 ${said} 6`).toSorted(),
  );
});

test('nothing is taken without an answer, without the pass, before the end, or too late', async (t) => {
  const portal = await givenPortal(t);
  const one = await given(portal);
  const empty = await answer(portal, one, { sex: 'male', time: '9' });
  assert.equal(empty.statusCode, 422);
  assert.match(empty.body, /Jawab paling sedikit satu dari sembilan pertanyaan/);
  const other = await given(portal);
  assert.equal((await answer(portal, { ...one, cookie: other.cookie }, { time: '4' })).headers.location, '/lacak');
  const open = await portal.caseIn('conveying');
  assert.equal((await answer(portal, { ...open, cookie: await portal.passOf(open) }, { time: '4' })).statusCode, 303);
  portal.moveTo(9 + 24 * 31);
  await answer(portal, { ...one, cookie: await portal.passOf(one) }, { time: '4' });
  assert.deepEqual(await tallies(portal), []);
  assert.equal((await portal.pool.query('select 1 from survey_taken')).rows.length, 0);
});

test('a case that was opened again is asked nothing until it ends, and then no second time', async (t) => {
  const portal = await givenPortal(t);
  const one = await given(portal);
  await answer(portal, one, { time: '2' });
  await portal.does(one, acts.reopen(10));
  await answer(portal, one, { time: '4' });
  assert.deepEqual(await tallies(portal), ['2026-03 all given 1', '2026-03 time 2 1']);
});
