// The city's own categories through Open311: listed beside those of the configuration, and a case is of the one that its report names.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { addMissingCategories } from '#db/categories.ts';
import { givenDesk, json } from '#test/beds/desk.ts';
import { asks, posts, report, reported, settings } from '#test/people/partner.ts';
import { givenCase } from '#test/given/cases.ts';
import { knownCategories } from '#text/known-categories.ts';

const desk = await givenDesk({ after }, { open311: settings });
// One that the configuration declares by the same code.
const own = { ...knownCategories[0], id: 'sendiri', name: 'Jalan menurut daftar', serviceCode: 'jalan' };
await addMissingCategories(desk.pool, [...knownCategories, own as (typeof knownCategories)[number]]);

type Rows = Record<string, unknown>[];
const rows = async (path: string, fields: Parameters<typeof asks>[2] = {}): Promise<Rows> =>
  json(await asks(desk, path, fields));
const codes = async (): Promise<string[]> => (await rows('services.json')).map((row) => String(row['service_code']));
const keep = (id: string, changed: object) =>
  desk.pool.query('update category set state = coalesce($2, state), name = coalesce($3, name) where id = $1', [
    id,
    ...['state', 'name'].map((field) => Reflect.get(changed, field) ?? null),
  ]);

suite('services', () => {
  test('are those of the configuration, then every offered category that has a code', async () => {
    const declared = settings.services.map(({ code }) => code);
    const listed = await codes();
    assert.deepEqual(listed.slice(0, declared.length), declared);
    const coded = knownCategories.flatMap(({ serviceCode }) => (serviceCode === '' ? [] : [serviceCode]));
    assert.deepEqual(listed.slice(declared.length).toSorted(), coded.toSorted());
    assert.deepEqual(
      (await rows('services.json')).find((row) => row['service_code'] === 'pohon'),
      {
        ...{ service_code: 'pohon', service_name: 'Pohon tumbang atau perlu dipangkas', description: null },
        ...{ metadata: false, type: 'realtime', group: 'Kebersihan dan lingkungan' },
        keywords: 'pohon, pohon tumbang, dahan patah',
      },
    );
  });

  test('of one code are the declared one’s', async () => {
    const named = (await rows('services.json')).filter((row) => row['service_code'] === 'jalan');
    assert.deepEqual(
      named.map((row) => row['service_name']),
      ['Jalan & trotoar'],
    );
  });

  test('ask what such reporters are asked, and demand no answer', async () => {
    const { attributes } = json<{ attributes: Rows }>(await asks(desk, 'services/jalan-rusak.json'));
    assert.deepEqual(
      attributes.map(({ code, datatype, required, order, description }) => [
        code,
        datatype,
        required,
        order,
        description,
      ]),
      [
        ['tanya-1', 'string', false, 1, 'Di depan atau dekat apa?'],
        ['tanya-2', 'string', false, 2, 'Seberapa besar lubangnya?'],
      ],
    );
  });

  test('move the changeset when the list changes', async () => {
    const changeset = async () => json<{ changeset: string }>(await asks(desk, 'discovery.json')).changeset;
    const before = await changeset();
    await desk.moveTo(2);
    assert.equal(await changeset(), before);
    await keep('pasar', { name: 'Pasar rakyat' });
    assert.notEqual(await changeset(), before);
  });
});

suite('a report', () => {
  test('makes a case of its category, said by the program, with the priority that is usual', async () => {
    const number = await reported(desk, { service_code: 'banjir', description: 'Air setinggi lutut' });
    const page = await desk.page('medsos', number);
    assert.deepEqual([page.category?.id, page.level], ['banjir', 'high']);
    const said = page.timeline.filter(({ event }) => event.type === 'Categorised');
    assert.deepEqual(
      said.map(({ by, event }) => [by, event.by.kind]),
      [['Tanggap', 'system']],
    );
    assert.equal((await desk.act('pusat', number, 'Categorise', { categoryId: 'drainase' })).statusCode, 200);
  });

  test('of a category of danger is suspected to be of danger, as its words say', async () => {
    const number = await reported(desk, { service_code: 'kebakaran', description: 'Ada asap' });
    assert.deepEqual((await desk.page('medsos', number)).danger, ['fire']);
  });

  test('told twice is one case, and is said to be of it once', async () => {
    const fields = { service_code: 'sampah', 'attribute[external_id]': 'sama' };
    const [one, again] = [await reported(desk, fields), await reported(desk, fields)];
    assert.equal(one, again);
    const page = await desk.page('medsos', one);
    assert.equal(page.timeline.filter(({ event }) => event.type === 'Categorised').length, 1);
  });

  test('of a service of the configuration that is no category has none', async () => {
    const page = await desk.page('medsos', await reported(desk, { service_code: 'umum' }));
    assert.equal(page.category, undefined);
  });

  test('is taken of none that is no longer offered; reports of before keep its name', async () => {
    const number = await reported(desk, { service_code: 'parkir' });
    await keep('parkir', { state: 'ended' });
    assert.ok(!(await codes()).includes('parkir'));
    assert.equal((await posts(desk, 'requests.json', report({ service_code: 'parkir' }))).statusCode, 404);
    const publication = { listed: true, serviceCode: 'parkir', summary: '' };
    assert.equal((await desk.send('pusat', 'PUT', `/api/v1/cases/${number}/publication`, publication)).statusCode, 200);
    const [row] = await rows(`requests/${number}.json`);
    assert.deepEqual([row?.['service_code'], row?.['service_name']], ['parkir', 'Parkir liar, tarif, juru parkir']);
  });

  test('is let out as its partner said, any other case under its category', async () => {
    const offered = async (number: string) =>
      json<{ serviceCode: string; services: { code: string }[] }>(
        await desk.get('pusat', `/api/v1/cases/${number}/publication`),
      );
    const [theirs, ours] = [await reported(desk, { service_code: 'umum' }), await givenCase(desk, 'triage')];
    for (const number of [theirs, ours]) await desk.does('medsos', number, 'Categorise', { categoryId: 'pohon' });
    assert.equal((await offered(theirs)).serviceCode, 'umum');
    const { serviceCode, services } = await offered(ours);
    assert.equal(serviceCode, 'pohon');
    assert.ok(services.some(({ code }) => code === 'pohon') && !services.some(({ code }) => code === 'kekerasan'));
  });
});
