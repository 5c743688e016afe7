// The city's categories: who keeps the list, what the record says of it, as a file out and in, and the cases that are of one.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { addMissingCategories } from '#db/categories.ts';
import { rebuild } from '#db/rebuild.ts';
import { givenDesk, json } from '#test/beds/desk.ts';
import { refused } from '#test/beds/problems.ts';
import { recordedActs } from '#test/beds/store.ts';
import { givenCase, steps, take } from '#test/given/cases.ts';
import { knownTerms } from '#test/given/given.ts';
import { knownCategories } from '#text/known-categories.ts';
import type { InboxAnswer } from '../inbox/inbox.contract.ts';
import type { CategoriesAnswer, CategoryBody, CategoryRow } from './category.contract.ts';

const desk = await givenDesk({ after });
await addMissingCategories(desk.pool, knownCategories);

const path = '/api/v1/categories';
const all = async (): Promise<CategoryRow[]> => json<CategoriesAnswer>(await desk.get('medsos', path)).categories;
const one = async (id: string): Promise<CategoryRow> =>
  (await all()).find((category) => category.id === id) ?? assert.fail(id);
const body: CategoryBody = {
  ...{ parentId: 'lingkungan', name: 'Taman kota', nameEn: 'Parks', agencyId: 'dlh', level: 'normal' },
  ...{ words: 'taman, bangku taman', questions: '', serviceCode: '', state: 'offered' },
};
const added = async (changed: Partial<CategoryBody> = {}): Promise<string> => {
  const answer = await desk.send('operator', 'POST', path, { ...body, ...changed });
  assert.equal(answer.statusCode, 201, answer.body);
  return (JSON.parse(answer.body) as { id: string }).id;
};
const bodyOf = ({ id: _id, ...rest }: CategoryRow): CategoryBody => rest;
const put = (id: string, wanted: CategoryBody) => desk.send('ketua', 'PUT', `${path}/${id}`, wanted);

suite('the list', () => {
  test('begins as the program brings it, and what somebody changed stays', async () => {
    assert.deepEqual((await all()).map(({ id }) => id).toSorted(), knownCategories.map(({ id }) => id).toSorted());
    const { parentId, agencyId, serviceCode } = await one('jalan-rusak');
    assert.deepEqual([parentId, agencyId, serviceCode], ['jalan', 'dpupkp', 'jalan-rusak']);
    const renamed = { ...bodyOf(await one('trotoar')), name: 'Trotoar', serviceCode: '' };
    assert.equal((await put('trotoar', renamed)).statusCode, 200);
    await added({ serviceCode: 'baru' });
    const fresh = { ...(await one('trotoar')), id: 'baru', name: 'Lain', serviceCode: 'baru' };
    await addMissingCategories(desk.pool, [...knownCategories, fresh]);
    assert.equal((await one('trotoar')).name, 'Trotoar');
    assert.equal((await one('baru')).serviceCode, '', 'a code that is taken is not taken away');
  });

  test('is read by whoever reads cases, and kept by the operator and the team lead', async () => {
    for (const who of ['medsos', 'dlh', 'kabid', 'data', 'pemeriksa', 'operator'] as const)
      assert.equal((await desk.get(who, path)).statusCode, 200, who);
    for (const who of ['medsos', 'pusat', 'dlh', 'kabid', 'data'] as const)
      refused(await desk.send(who, 'POST', path, body), 403, 'not-allowed');
    refused(await desk.get(undefined, path), 401, 'not-signed-in');
  });

  test('its changes are on the record by their fields; what was saved unchanged is no act', async () => {
    const id = await added({ name: ' Kolam ' });
    const named = { ...body, name: 'Kolam' };
    const changed = { ...named, words: 'kolam', state: 'resting' as const };
    for (const wanted of [named, changed, changed]) assert.equal((await put(id, wanted)).statusCode, 200);
    const acts = (await recordedActs(desk.pool)).filter((act) => 'categoryId' in act && act.categoryId === id);
    assert.deepEqual(
      acts.map(({ type, by, at, ...rest }) => [type, by.kind === 'officer' && by.role, at, rest]),
      [
        ['CategoryAdded', 'operator', desk.now(), { categoryId: id, name: 'Kolam' }],
        ['CategoryChanged', 'team-lead', desk.now(), { categoryId: id, name: 'Kolam', changed: ['words', 'state'] }],
      ],
    );
    refused(await put('tidak-ada', body), 404, 'not-found');
  });

  test('is a tree of two levels, with a service code once', async () => {
    const add = (changed: Partial<CategoryBody>) => desk.send('ketua', 'POST', path, { ...body, ...changed });
    refused(await add({ parentId: 'tidak-ada' }), 422, 'category-parent');
    refused(await add({ parentId: 'sampah' }), 422, 'category-parent');
    refused(await put('lingkungan', { ...bodyOf(await one('lingkungan')), parentId: 'jalan' }), 422, 'category-parent');
    refused(await put('jalan', { ...bodyOf(await one('jalan')), parentId: 'jalan' }), 422, 'category-parent');
    refused(await add({ serviceCode: 'sampah' }), 422, 'service-code-taken');
    for (const [wrong, place] of [
      [{ name: ' ' }, 'body/name'],
      [{ level: 'danger' }, 'body/level'],
      [{ state: 'gone' }, 'body/state'],
      [{ serviceCode: 'a b' }, 'body/serviceCode'],
      [{ id: 'sampah' }, 'body/id'],
    ] as const) {
      const problem = refused(await desk.send('ketua', 'POST', path, { ...body, ...wrong }), 400, 'invalid-request');
      assert.equal(problem.errors?.[0]?.place, place, JSON.stringify(problem.errors));
    }
  });
});

suite('the agency that is usual', () => {
  test('is one of the list, and one that the program brought along stays where the city has not registered it', async () => {
    for (const agencyId of ['tidak-ada', 'DLH', ' ', '__proto__', `dlh'; --`]) {
      const answer = await desk.send('operator', 'POST', path, { ...body, agencyId });
      refused(answer, 422, 'unknown-agency');
      refused(await put('sampah', { ...bodyOf(await one('sampah')), agencyId }), 422, 'unknown-agency');
    }
    assert.equal((await one('sampah')).agencyId, 'dlh');
    await desk.pool.query(`update category set agency_id = 'tidak-ada' where id = 'sampah'`);
    const stays = { ...bodyOf(await one('sampah')), words: 'uwuh' };
    assert.equal((await put('sampah', stays)).statusCode, 200);
    assert.equal((await one('sampah')).agencyId, 'tidak-ada');
    for (const agencyId of ['', 'dlh']) assert.equal((await put('sampah', { ...stays, agencyId })).statusCode, 200);
  });
});

suite('a case', () => {
  const says = (number: string, categoryId: string) => desk.does('medsos', number, 'Categorise', { categoryId });
  const columns = async (number: string) =>
    (
      await desk.pool.query(
        `select c.category_id as own, a.category_id as agencys, c.level from complaint c
         left join complaint_agency a on a.complaint_id = c.id where c.number = $1`,
        [number],
      )
    ).rows as unknown[];

  test('is of what the list offers, by its name, with what is usual for it', async () => {
    const number = await givenCase(desk, 'triage');
    assert.equal((await desk.page('medsos', number)).category, undefined);
    await says(number, 'banjir');
    const page = await desk.page('medsos', number);
    assert.deepEqual(page.category, {
      ...{ id: 'banjir', name: 'Banjir', nameEn: 'Flood', agencyId: 'bpbd' },
      questions: '',
    });
    assert.equal(page.level, 'high');
    refused(await desk.act('medsos', number, 'Categorise', { categoryId: 'banjir' }), 409, 'already-recorded');
    refused(
      await desk.act('medsos', number, 'Categorise', { categoryId: 'sampah', categoryName: 'Lain' }),
      400,
      'invalid-request',
    );
  });

  test('is of nothing that is unknown, rests or has ended', async () => {
    const number = await givenCase(desk, 'triage');
    const [resting, ended] = [await added({ state: 'resting' }), await added({ state: 'ended' })];
    for (const categoryId of ['', 'tidak-ada', resting, ended])
      refused(await desk.act('pusat', number, 'Categorise', { categoryId }), 422, 'unknown-category');
  });

  test('is called by the name that the list has now, and in its history by the one it had', async () => {
    const number = await givenCase(desk, 'disposed');
    const id = await added({ name: 'Nama lama' });
    await says(number, id);
    assert.equal((await put(id, { ...body, name: 'Nama baru', state: 'ended' })).statusCode, 200);
    for (const who of ['pusat', 'pupkp'] as const) {
      const page = await desk.page(who, number);
      assert.equal(page.category?.name, 'Nama baru');
      const event = page.timeline.find((entry) => entry.event.type === 'Categorised')?.event;
      assert.ok(event?.type === 'Categorised');
      assert.equal(event.categoryName, 'Nama lama');
    }
    refused(await desk.act('pupkp', number, 'Categorise', { categoryId: 'sampah' }), 403, 'not-allowed');
  });

  test('has it beside the parts of its agencies, those that came before and after, and again after a rebuild', async () => {
    const number = await givenCase(desk, 'disposed');
    await says(number, 'banjir');
    const later = await givenCase(desk, 'registered');
    await says(later, 'pohon');
    await take(desk, later, steps.dispose);
    const expected = [
      [{ own: 'banjir', agencys: 'banjir', level: 'high' }],
      [{ own: 'pohon', agencys: 'pohon', level: 'normal' }],
    ];
    const found = async () =>
      (await Promise.all([columns(number), columns(later)])).map((rows) =>
        [...new Set(rows.map((row) => JSON.stringify(row)))].map((row) => JSON.parse(row) as unknown),
      );
    assert.deepEqual(await found(), expected);
    await desk.pool.query(`update complaint set category_id = null, level = 'normal'`);
    await rebuild(desk.pool, knownTerms);
    assert.deepEqual(await found(), expected);
  });
});

suite('a list of cases', () => {
  const found = async (who: Parameters<typeof desk.get>[0], query: string): Promise<string[]> =>
    json<InboxAnswer>(await desk.get(who, `/api/v1/cases?${query}`)).cases.map(({ number }) => number);

  test('is narrowed by a category and by those below it, for whoever sees the cases, and names it in the row', async () => {
    const [own, other, none] = [
      await givenCase(desk, 'disposed'),
      await givenCase(desk, 'triage'),
      await givenCase(desk, 'triage', { text: 'Wifi di taman putus' }),
    ];
    const [group, entry] = [await added({ parentId: '' }), 'digital'];
    const below = await added({ parentId: group, name: 'Di bawahnya' });
    await desk.does('medsos', own, 'Categorise', { categoryId: below });
    await desk.does('medsos', other, 'Categorise', { categoryId: group });
    await desk.does('medsos', none, 'Categorise', { categoryId: entry });
    assert.deepEqual((await found('medsos', `folder=all&category=${group}`)).toSorted(), [own, other].toSorted());
    assert.deepEqual(await found('medsos', `folder=all&category=${below}`), [own]);
    assert.deepEqual(await found('medsos', `folder=triage&category=${group}`), [other]);
    assert.deepEqual(await found('medsos', `folder=follow-up&urgency=late&category=${group}`), []);
    assert.deepEqual(await found('pupkp', `folder=all&category=${group}`), [own]);
    assert.deepEqual(await found('medsos', 'folder=all&category=tidak-ada'), []);
    assert.deepEqual(await found('medsos', `folder=all&category=${entry}&q=wifi`), [none]);
    assert.deepEqual(await found('medsos', `folder=all&category=${group}&q=wifi`), []);
    const rows = json<InboxAnswer>(await desk.get('pupkp', `/api/v1/cases?folder=all&category=${below}`)).cases;
    assert.deepEqual(rows[0]?.category, { id: below, name: 'Di bawahnya', nameEn: 'Parks' });
  });
});
