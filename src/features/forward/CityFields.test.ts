// What a system of Open311 is told besides the words: an exact point only where that is offered, and each question in its own kind of field.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { consoleIn } from '#test/beds/screens.ts';
import type { ForwardQuestionView } from './forward.contract.ts';

const id = await consoleIn('id');

type Values = { point: string; exact: boolean; answers: Record<string, string[]> };
const question = (changed: Partial<ForwardQuestionView> = {}): ForwardQuestionView => ({
  ...{ code: 'TIANG', datatype: 'string', required: false, variable: true },
  ...{ description: 'Nomor tiang', values: [], ...changed },
});

suite('the fields of a city’s own questions', () => {
  type Asked = { known: boolean; questions: ForwardQuestionView[] };
  const fields = (values: Partial<Values>, asked: Asked | undefined, canBeExact = true) =>
    id.show('features/forward/CityFields.tsx', 'CityFields', {
      props: {
        form: { values: { point: '', exact: false, answers: {}, ...values }, set: () => undefined },
        problems: {},
        asked,
        canBeExact,
      },
    });
  const chosen = (shown: Awaited<ReturnType<typeof fields>>) =>
    shown.all('input').flatMap(({ attributes }) => (attributes['checked'] === undefined ? [] : [attributes['value']]));

  test('an exact point is offered where its reporter may be seen, and chosen by nobody but the officer', async () => {
    assert.deepEqual((await fields({ point: '' }, undefined)).all('input').length, 1);
    const usual = await fields({ point: '-7.8, 110.4' }, undefined);
    assert.deepEqual(chosen(usual), ['near']);
    assert.match(usual.words, /Tepat/);
    assert.deepEqual(chosen(await fields({ point: '-7.8, 110.4', exact: true }, undefined)), ['exact']);
    const hidden = await fields({ point: '-7.8, 110.4', exact: true }, undefined, false);
    assert.deepEqual(chosen(hidden), ['near']);
    assert.equal(hidden.words.includes('Tepat'), false);
  });

  test('each question is asked as its kind is answered', async () => {
    const values = [
      { key: 'a', name: 'Padam' },
      { key: 'b', name: 'Redup' },
    ];
    const questions = [
      question({ code: '1', description: 'Satu', required: true }),
      question({ code: '2', description: 'Uraian', datatype: 'text' }),
      question({ code: '3', description: 'Jumlah', datatype: 'number' }),
      question({ code: '4', description: 'Pilih', datatype: 'singlevaluelist', values }),
      question({ code: '5', description: 'Pilih banyak', datatype: 'multivaluelist', values }),
      question({ code: '6', description: 'Hanya kabar', variable: false }),
    ];
    const shown = await fields({ answers: { 4: ['b'], 5: ['a', 'b'] } }, { known: true, questions });
    assert.equal(shown.all('textarea').length, 1);
    assert.deepEqual(shown.wordsOf('option'), ['Pilih …', 'Padam', 'Redup']);
    assert.deepEqual(chosen(shown), ['a', 'b']);
    assert.equal(
      shown.all('input').find(({ attributes }) => attributes['inputMode'] ?? attributes['inputmode']) !== undefined,
      true,
    );
    assert.match(shown.words, /Hanya kabar/);
    assert.match(shown.words, /Satu (?!\(boleh kosong\))/);
  });

  test('questions that cannot be asked just now are warned of', async () => {
    assert.match(
      (await fields({}, { known: false, questions: [] })).words,
      /Pertanyaan sistem tujuan belum dapat diambil\./,
    );
    assert.equal((await fields({}, { known: true, questions: [] })).words.includes('belum dapat diambil'), false);
  });
});
