// Whoever is accused is not among the agencies to which a case can be given, and it is said that somebody is left out.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { consoleIn } from '#test/beds/screens.ts';
import { givenFacts } from '#test/given/act-facts.ts';
import { shownChannels } from '#test/given/case-answer.ts';
import type { ActFacts } from '#web/acts/act-form.ts';

const [id, en] = [await consoleIn('id', shownChannels), await consoleIn('en', shownChannels)];
const agencies = ['dlh', 'dpupkp', 'satpolpp'].map((one) => ({ id: one, name: `Dinas ${one}`, shortName: one }));

const show = (act: 'Dispose' | 'RefuseDisposition', changed: Partial<ActFacts>, language = id) =>
  language.show('features/acts/ActDialog.tsx', 'ActDialog', {
    props: { act, facts: givenFacts({ agencies, ...changed }), onClose: () => undefined },
  });
const optionsOf = (shown: Awaited<ReturnType<typeof show>>): string[] =>
  shown.all('option').flatMap(({ attributes }) => attributes['value'] || []);

test('an accused agency neither leads nor helps, nor is it suggested by the category', async () => {
  const category = { name: 'Perilaku', agencyId: 'satpolpp' };
  const shown = await show('Dispose', { accusedAgencyId: 'satpolpp', category });
  assert.deepEqual(optionsOf(shown), ['dlh', 'dpupkp']);
  assert.match(shown.words, /1 perangkat daerah tidak dapat dipilih: terlapor\./);
  assert.doesNotMatch(shown.words, /satpolpp|Usulan menurut kategori/);
  const english = await show('Dispose', { accusedAgencyId: 'satpolpp' }, en);
  assert.match(english.words, /1 agency cannot be chosen: accused\./);
});

test('of a case about nobody, or about an agency that takes no cases now, nobody is left out', async () => {
  for (const changed of [{}, { accusedAgencyId: 'lama' }]) {
    const shown = await show('Dispose', changed);
    assert.deepEqual(optionsOf(shown), ['dlh', 'dpupkp', 'satpolpp']);
    assert.doesNotMatch(shown.words, /terlapor/);
  }
});

test('an agency that refuses names no accused one as the right one', async () => {
  assert.deepEqual(optionsOf(await show('RefuseDisposition', { accusedAgencyId: 'dlh' })), ['dpupkp', 'satpolpp']);
});
