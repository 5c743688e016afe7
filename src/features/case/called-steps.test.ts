// A step is called what the version of its case calls it, wherever a case is shown with its step: in lists, badges, charts, the report.
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { sopOf } from '#core/sop/in-force.ts';
import { numbersOf, withNumbers } from '#core/sop/numbers.ts';
import type { Terms } from '#core/sop/terms.ts';
import type { BoardAnswer } from '#features/board/board.contract.ts';
import type { BehindAnswer, DashboardAnswer } from '#features/dashboard/dashboard.contract.ts';
import type { InboxAnswer } from '#features/inbox/inbox.contract.ts';
import type { LatenessAnswer } from '#features/lateness/lateness.contract.ts';
import { findPassed } from '#features/recap/report.query.ts';
import type { UpikAnswer } from '#features/upik/upik.contract.ts';
import { givenDesk, json } from '#test/beds/desk.ts';
import { givenCase } from '#test/given/cases.ts';
import { at, knownTerms } from '#test/given/given.ts';
import type { CaseAnswer } from './case.contract.ts';

const enacted = sopOf(knownTerms, 'medsos@1');
const texts = { 'ask-identity': { name: 'Kenali pelapor' }, register: { name: 'Buku besar' } };
const terms: Terms = {
  ...knownTerms,
  sops: {
    ...knownTerms.sops,
    known: {
      ...knownTerms.sops.known,
      'medsos@1': withNumbers(enacted, 'medsos@1', { ...numbersOf(enacted), texts }),
    },
  },
};

suite('a step of a case whose version calls it otherwise', async () => {
  const desk = await givenDesk({ after }, { terms: () => terms });
  let [asked, led, registering] = ['', '', ''];
  const ask = async <Answer>(path: string): Promise<Answer> => json(await desk.get('ketua', path));

  before(async () => {
    asked = await givenCase(desk, 'triage');
    led = await givenCase(desk, 'disposed');
    registering = await givenCase(desk, 'registration');
  });

  test('is called so in lists, on its page and where deadlines come', async () => {
    const { cases } = await ask<InboxAnswer>('/api/v1/cases?folder=all');
    const named = new Map(cases.map(({ number, clock }) => [number, clock?.stepName]));
    assert.deepEqual(
      [asked, led, registering].map((number) => named.get(number)),
      ['Kenali pelapor', undefined, 'Buku besar'],
    );
    assert.equal((await ask<CaseAnswer>(`/api/v1/cases/${asked}`)).clock?.stepName, 'Kenali pelapor');
    const { coming } = await ask<DashboardAnswer>('/api/v1/dashboard?from=2026-03-02&until=2026-03-02');
    assert.equal(coming.cases.find(({ number }) => number === asked)?.stepName, 'Kenali pelapor');
    const { waiting = [] } = await ask<UpikAnswer>('/api/v1/upik');
    assert.deepEqual(
      waiting.map(({ number, clock }) => [number, clock.stepName]),
      [[registering, 'Buku besar']],
    );
  });

  test('is called so among what is late, behind a figure, and in the report', async () => {
    await desk.moveTo(3);
    const { late, breaches } = await ask<LatenessAnswer>('/api/v1/lateness');
    assert.deepEqual([late[0]?.clock.stepName, breaches[0]?.stepName], ['Kenali pelapor', 'Kenali pelapor']);
    const { rows } = await ask<BehindAnswer>(
      '/api/v1/dashboard/cases?from=2026-03-02&until=2026-03-02&what=step&outcome=late',
    );
    assert.deepEqual(
      rows.map(({ number, stepName }) => [number, stepName]),
      [[asked, 'Kenali pelapor']],
    );
    const { passed } = await findPassed({ db: desk.database.kysely, terms }, { from: at(0), until: at(24) });
    assert.deepEqual(
      passed.map(({ number, stepName }) => [number, stepName]),
      [[asked, 'Kenali pelapor']],
    );
  });

  test('is called so in the lanes of its procedure alone, and as everywhere in those of every case', async () => {
    const names = async (path: string): Promise<unknown[]> =>
      (await ask<BoardAnswer>(path)).steps.map(({ stepName }) => stepName);
    assert.deepEqual((await names('/api/v1/board?sop=medsos'))[1], 'Kenali pelapor');
    assert.ok((await names('/api/v1/board')).every((name) => name === undefined));
  });
});
