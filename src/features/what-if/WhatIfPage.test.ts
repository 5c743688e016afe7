// The screen of the simulation: what it counts from, how far off it was, and numbers that are typed wrongly told at their field.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { consoleIn } from '#test/beds/screens.ts';
import { staffOf, usualDesk } from '#test/given/whole-desk.ts';
import type { Desk, Forecast, WhatIfAnswer } from './what-if.contract.ts';

const [id, en] = [await consoleIn('id'), await consoleIn('en')];
const page = ['features/what-if/WhatIfPage.tsx', 'WhatIfPage'] as const;

const forecast = (share: number, busy = 0.4): Forecast => ({
  steps: { 'ask-identity': { n: 800, share, low: share / 2, high: share * 2 } },
  busy: { 'admin-medsos': busy, 'admin-pusat': 0.2 },
  courses: 40,
});

const known = (changed: Partial<NonNullable<WhatIfAnswer['known']>> = {}): WhatIfAnswer => ({
  ...{ cases: 840, from: '2026-02-02T00:00:00.000Z', until: '2026-03-02T00:00:00.000Z' },
  steps: [
    { step: 'ask-identity', stepName: 'Kenali pelapor', actor: 'admin-medsos' },
    { step: 'coordinate', actor: 'admin-pusat' },
    { step: 'register', actor: 'admin-medsos' },
    { step: 'follow-up', actor: 'admin-agency', runsIn: 'working-hours' },
    { step: 'convey', actor: 'admin-pusat' },
  ],
  known: {
    ...{ perDay: 30, desk: { ...usualDesk, staff: staffOf(1.5, 1) }, seen: { 'ask-identity': { n: 800, late: 80 } } },
    ...{ asIs: forecast(0.12), trial: forecast(0.15), ...changed },
  },
});

const show = (answer: WhatIfAnswer, language = id) =>
  language.show(...page, { as: { role: 'division-head' }, answers: { 'GET /api/v1/what-if': answer } });

suite('the simulation', () => {
  test('says from what it is counted, how far off it was, and what it does not count', async () => {
    const { words } = await show(known());
    assert.match(words, /Dihitung dari 840 aduan dalam empat pekan terakhir \(30,0 per hari\)/);
    assert.match(words, /meleset rata-rata 5,0 poin persen/);
    assert.match(words, /Yang tidak dihitung: hari libur/);
    assert.match((await show(known(), en)).words, /off by 5\.0 percentage points/);
  });

  test('that could not be tried says so', async () => {
    const { trial: _trial, ...untried } = known().known ?? assert.fail();
    const { words } = await show({ ...known(), known: untried });
    assert.match(words, /Belum dapat diuji dengan catatan/);
    assert.doesNotMatch(words, /meleset/);
  });

  test('puts what happened beside what is simulated, and says of steps without cases that there are none', async () => {
    const shown = await show(known());
    const rows = shown
      .all('tr')
      .slice(1)
      .map(({ words }) => words);
    assert.equal(rows.length, 5);
    assert.match(rows[0] ?? '', /^Kenali pelapor Admin Medsos 10,0 % \(80 dari 800\) 12,0 % \(6,0 % sampai 24,0 %\)$/);
    assert.match(rows[4] ?? '', /tidak ada tidak ada$/);
    const labels = shown.all('td').map(({ attributes }) => attributes['data-label']);
    assert.deepEqual(labels.slice(0, 3), ['Pelaksana', 'Kenyataan', 'Simulasi sekarang'], 'where no head stands above');
  });

  test('says where the queue never ends', async () => {
    const { words } = await show(known({ asIs: forecast(0.9, 0.99) }));
    assert.match(words, /Admin Medsos tidak akan sempat mengerjakan semuanya/);
    assert.match(words, /Admin Pusat sibuk 20,0 % dari waktu jaga/);
  });

  test('begins with the numbers of now, each with a name', async () => {
    const shown = await show(known());
    const fields = shown.all('input').map(({ attributes }) => attributes['value']);
    assert.deepEqual(fields.slice(0, 7), ['100', '100', '2', '24', '24', '24', '24']);
    assert.equal(fields.filter((value) => value === '1,5').length, 6);
    assert.equal(fields.length, 7 + 12);
    assert.match(shown.words, /Admin Medsos, .*akhir pekan/);
    assert.match(shown.words, /jam waktu kerja/);
  });

  test('says of a step whose time is longer than what is read that it tells nothing of it', async () => {
    const answer = known({ asIs: { ...forecast(0.12), tooLong: ['follow-up'] } });
    const rows = (await show(answer)).all('tr').map(({ words }) => words);
    assert.match(rows[4] ?? '', /tidak ada tidak disimulasikan: batas waktunya lebih lama daripada yang dapat dibaca/);
    assert.match(rows[5] ?? '', /tidak ada tidak ada$/);
    assert.match((await show(answer, en)).words, /not simulated: its time standard is longer than the record/);
  });

  test('of too few cases is none, and says how many are needed', async () => {
    const { words } = await show({ ...known(), cases: 12, known: undefined } as unknown as WhatIfAnswer);
    assert.match(words, /baru memuat 12 aduan menurut SOP ini\. Simulasi memerlukan sedikitnya 30\./);
  });
});

suite('the time of a step that runs in working days', () => {
  type Typed = Record<string, string>;
  type Fields = {
    typedDesk: (desk: Desk, steps: WhatIfAnswer['steps']) => Typed;
    deskOf: (typed: Typed, began: Desk, steps: WhatIfAnswer['steps']) => Desk | undefined;
  };
  const sp4n: WhatIfAnswer['steps'] = [
    { step: 'coordinate', actor: 'admin-pusat', runsIn: 'working-days' },
    { step: 'follow-up', actor: 'admin-agency', runsIn: 'working-days' },
    { step: 'convey', actor: 'admin-pusat', runsIn: 'working-days' },
  ];
  const began = { ...usualDesk, limits: { ...usualDesk.limits, coordinate: 72, 'follow-up': 36, convey: 24 } };

  test('is shown in days, one that is no whole number of them in hours', async () => {
    const shown = await show({ ...known({ desk: began }), steps: sp4n });
    const fields = shown.all('input').map(({ attributes }) => attributes['value']);
    assert.deepEqual(fields.slice(2, 5), ['3', '36', '1']);
    assert.equal(shown.words.match(/(?<!, )hari kerja/g)?.length, 2);
    assert.equal(shown.words.match(/jam waktu kerja/g)?.length, 1);
    assert.match((await show({ ...known({ desk: began }), steps: sp4n }, en)).words, /working days/);
  });

  test('is read in days, too', async () => {
    const { typedDesk, deskOf } = await id.load<Fields>('features/what-if/desk-fields.tsx');
    const typed = typedDesk(began, sp4n);
    assert.deepEqual(deskOf(typed, began, sp4n)?.limits, began.limits);
    assert.equal(deskOf({ ...typed, coordinate: '2,5' }, began, sp4n)?.limits.coordinate, 60);
    assert.equal(deskOf({ ...typed, coordinate: '90' }, began, sp4n)?.limits.coordinate, 2160);
    assert.equal(deskOf({ ...typed, coordinate: '91' }, began, sp4n), undefined);
    assert.equal(deskOf({ ...typed, 'follow-up': '91' }, began, sp4n)?.limits['follow-up'], 91);
  });
});
