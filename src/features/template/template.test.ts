// Reply templates: everybody who works on cases starts from them, those who answer for the words keep them.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { addMissingTemplates } from '#db/templates.ts';
import { defaultTemplates } from '#text/citizen.ts';
import { purposes, type TemplatesAnswer } from './template.contract.ts';
import { givenDesk, json } from '#test/beds/desk.ts';
import { refused } from '#test/beds/problems.ts';
import { recordedActs } from '#test/beds/store.ts';

const desk = await givenDesk({ after });

const path = '/api/v1/templates';
const templates = async (): Promise<TemplatesAnswer['templates']> =>
  json<TemplatesAnswer>(await desk.get('pupkp', path)).templates;
const words = { purpose: 'interim', name: 'Diteruskan', body: 'Terima kasih, {nama}. Aduan {nomor} kami teruskan.' };

test('a template is added, changed and read with its placeholders as they are', async () => {
  const added = await desk.send('medsos', 'POST', path, words);
  assert.equal(added.statusCode, 201, added.body);
  const { id } = JSON.parse(added.body) as { id: string };
  assert.deepEqual(await templates(), [{ id, ...words, isBuiltIn: false }]);
  const changed = { ...words, purpose: 'result', name: 'Selesai' };
  assert.equal((await desk.send('ketua', 'PUT', `${path}/${id}`, changed)).statusCode, 200);
  assert.deepEqual(await templates(), [{ id, ...changed, isBuiltIn: false }]);
});

test('who changed a template is recorded by fields, without its words', async () => {
  const { id } = JSON.parse((await desk.send('medsos', 'POST', path, words)).body) as { id: string };
  await desk.send('ketua', 'PUT', `${path}/${id}`, { ...words, body: 'Lain.' });
  await desk.send('ketua', 'PUT', `${path}/${id}`, { ...words, body: 'Lain.' });
  const acts = (await recordedActs(desk.pool)).filter((act) => 'templateId' in act && act.templateId === id);
  assert.deepEqual(
    acts.map(({ type, by, at, ...rest }) => [type, by.kind === 'officer' && by.role, at, rest]),
    [
      ['TemplateAdded', 'admin-medsos', desk.now(), { templateId: id }],
      ['TemplateChanged', 'team-lead', desk.now(), { templateId: id, changed: ['body'] }],
    ],
  );
});

test('a template that is not there cannot be changed', async () => {
  refused(await desk.send('medsos', 'PUT', `${path}/tidak-ada`, words), 404, 'not-found');
  refused(await desk.send('medsos', 'PUT', `${path}/%00`, words), 404, 'not-found');
});

test('what is no template is refused field by field', async () => {
  for (const [wrong, place] of [
    [{ purpose: 'spam' }, 'body/purpose'],
    [{ name: '' }, 'body/name'],
    [{ name: ' ' }, 'body/name'],
    [{ body: ' \n' }, 'body/body'],
    [{ body: 'a'.repeat(5001) }, 'body/body'],
    [{ id: 'x' }, 'body/id'],
  ] as const) {
    const problem = refused(await desk.send('medsos', 'POST', path, { ...words, ...wrong }), 400, 'invalid-request');
    assert.equal(problem.errors?.[0]?.place, place, JSON.stringify(problem.errors));
  }
});

test('agencies and Kepala Bidang read only', async () => {
  for (const who of ['pupkp', 'kabid'] as const) {
    refused(await desk.send(who, 'POST', path, words), 403, 'not-allowed');
    refused(await desk.send(who, 'PUT', `${path}/x`, words), 403, 'not-allowed');
  }
});

test('a template of the desk’s own is removed, recorded, and nothing else changes', async () => {
  const { id } = JSON.parse((await desk.send('medsos', 'POST', path, words)).body) as { id: string };
  const others = (await templates()).filter((one) => one.id !== id);
  refused(await desk.send('pupkp', 'POST', `${path}/${id}/remove`, {}), 403, 'not-allowed');
  refused(await desk.send('ketua', 'POST', `${path}/${id}/reset`, {}), 404, 'not-found');
  assert.equal((await desk.send('ketua', 'POST', `${path}/${id}/remove`, {})).statusCode, 200);
  assert.deepEqual(await templates(), others);
  refused(await desk.send('ketua', 'POST', `${path}/${id}/remove`, {}), 404, 'not-found');
  refused(await desk.send('ketua', 'PUT', `${path}/${id}`, words), 404, 'not-found');
  const last = (await recordedActs(desk.pool)).at(-1);
  assert.deepEqual([last?.type, last?.by.kind === 'officer' && last.by.role], ['TemplateRemoved', 'team-lead']);
});

test('one that came with the program is reset to its own words, and not removed', async () => {
  const [own] = defaultTemplates;
  assert.ok(own);
  await addMissingTemplates(desk.pool, defaultTemplates);
  const at = `${path}/${own.id}`;
  assert.equal((await desk.send('ketua', 'PUT', at, { ...words, body: 'Lain.' })).statusCode, 200);
  refused(await desk.send('ketua', 'POST', `${at}/remove`, {}), 409, 'template-kept');
  assert.equal((await desk.send('ketua', 'POST', `${at}/reset`, {})).statusCode, 200);
  assert.deepEqual(
    (await templates()).find(({ id }) => id === own.id),
    { ...own, isBuiltIn: true },
  );
  assert.equal((await recordedActs(desk.pool)).at(-1)?.type, 'TemplateChanged');
});

test('templates stand by purpose, and of one purpose in the order in which they were made', async () => {
  const add = async (purpose: string, name: string): Promise<string> =>
    (JSON.parse((await desk.send('medsos', 'POST', path, { ...words, purpose, name })).body) as { id: string }).id;
  const made = [
    await add('result', 'Z'),
    await add('ask-note', 'B'),
    await add('result', 'A'),
    await add('ask-note', 'A'),
  ];
  const [firstResult, firstNote, secondResult, secondNote] = made;
  const listed = (await templates()).map(({ id }) => id).filter((id) => made.includes(id));
  assert.deepEqual(listed, [firstNote, secondNote, firstResult, secondResult]);
  const all = (await templates()).map(({ purpose }) => purpose);
  assert.deepEqual(all, all.toSorted());
});

test('a template takes its words to the last letter, and any purpose that there is', async () => {
  for (const purpose of purposes) {
    const body = { purpose, name: '🙏'.repeat(100), body: `${'ꦮ'.repeat(4998)}\n.` };
    const answer = await desk.send('pusat', 'POST', path, body);
    assert.equal(answer.statusCode, 201, answer.body);
    const { id } = JSON.parse(answer.body) as { id: string };
    assert.deepEqual(
      (await templates()).find((one) => one.id === id),
      { id, ...body, isBuiltIn: false },
    );
  }
  for (const wrong of [{ name: 'x'.repeat(101) }, { body: 'x'.repeat(5001) }, { body: undefined }, { name: null }])
    refused(await desk.send('pusat', 'POST', path, { ...words, ...wrong }), 400, 'invalid-request');
});

test('whoever works on cases reads all of them; the operator, who does not, none', async () => {
  const all = await templates();
  for (const who of ['medsos', 'pusat', 'dlh', 'ketua', 'kabid'] as const)
    assert.deepEqual(json<TemplatesAnswer>(await desk.get(who, path)).templates, all, who);
  refused(await desk.get('operator', path), 403, 'not-allowed');
  for (const act of ['remove', 'reset'])
    for (const who of ['kabid', 'dlh', 'operator'] as const)
      refused(await desk.send(who, 'POST', `${path}/${all[0]?.id ?? ''}/${act}`, {}), 403, 'not-allowed');
  assert.deepEqual(await templates(), all);
});
