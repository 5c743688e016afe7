// Number and code as people type them: what is forgiven, what is told before anything is looked up, and what is never shown again.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { caseNumber } from '#core/case-number.ts';
import { readable } from '#test/given/citizen-view.ts';
import { checkTrackForm, trackForm } from './track.form.ts';
import { trackText } from './words.ts';

const number = caseNumber(2026, 123);
const bare = number.replaceAll('-', '');
const { errors } = trackText.id;

const faultsOf = (sent: unknown): readonly (string | undefined)[] => {
  const checked = checkTrackForm(sent, 'id');
  return checked.ok ? [] : [checked.form.faults['nomor'], checked.form.faults['kode']];
};

suite('what a person types', () => {
  for (const nomor of [
    number,
    number.toLowerCase(),
    ` ${number} `,
    bare,
    bare.slice(3),
    number.replaceAll('-', ' '),
    number.replaceAll('-', '–'),
    number.replaceAll('-', '.'),
    `${number}.`,
  ])
    test(`is the number, written as ${JSON.stringify(nomor)}`, () => {
      assert.deepEqual(checkTrackForm({ nomor, kode: '012345' }, 'id'), {
        ok: true,
        asked: { number, code: '012345' },
      });
    });

  for (const kode of ['012345', ' 012345 ', '012 345', '012-345', '0 1 2 3 4 5', 'kode: 012345'])
    test(`is the code, written as ${JSON.stringify(kode)}`, () => {
      const checked = checkTrackForm({ nomor: number, kode }, 'id');
      assert.ok(checked.ok);
      assert.equal(checked.asked.code, '012345', 'zeros in front stay');
    });
});

suite('what is told before anything is looked up', () => {
  const wrongCheck = `${number.slice(0, -1)}${number.endsWith('2') ? '3' : '2'}`;
  const table: [string, unknown, (string | undefined)[]][] = [
    ['nothing at all', undefined, [errors.numberMissing, errors.codeMissing]],
    ['empty fields', { nomor: '', kode: '' }, [errors.numberMissing, errors.codeMissing]],
    ['blanks', { nomor: '  ', kode: ' ' }, [errors.numberMissing, errors.codeMissing]],
    ['no code', { nomor: number }, [undefined, errors.codeMissing]],
    ['no number', { kode: '123456' }, [errors.numberMissing, undefined]],
    ['a wrong check sign', { nomor: wrongCheck, kode: '123456' }, [errors.numberTypo, undefined]],
    [
      'two digits swapped',
      { nomor: number.replace('000123', '000132'), kode: '123456' },
      [errors.numberTypo, undefined],
    ],
    ['something else', { nomor: 'lampu mati', kode: '123456' }, [errors.numberTypo, undefined]],
    ['five digits', { nomor: number, kode: '12345' }, [undefined, errors.codeMissing]],
    ['seven digits', { nomor: number, kode: '1234567' }, [undefined, errors.codeMissing]],
    ['digits of another script', { nomor: number, kode: '١٢٣٤٥٦' }, [undefined, errors.codeMissing]],
    ['both at once', { nomor: 'x', kode: 'x' }, [errors.numberTypo, errors.codeMissing]],
  ];
  for (const [name, sent, faults] of table) test(name, () => assert.deepEqual(faultsOf(sent), faults));

  test('in the page’s language', () => {
    const checked = checkTrackForm({}, 'en');
    assert.ok(!checked.ok);
    assert.deepEqual(Object.values(checked.form.faults), [
      trackText.en.errors.numberMissing,
      trackText.en.errors.codeMissing,
    ]);
  });
});

suite('what goes back into the form', () => {
  test('is what was typed, as it was typed, and no more than fits', () => {
    const checked = checkTrackForm({ nomor: ` x${'9'.repeat(400)}`, kode: `y${'1'.repeat(400)}` }, 'id');
    assert.ok(!checked.ok);
    assert.equal(checked.form.number, `x${'9'.repeat(59)}`);
    assert.equal(checked.form.code, `y${'1'.repeat(19)}`);
  });

  test('stands in its fields as text, and the form posts to an address without it', () => {
    const { text } = trackForm({ language: 'en', faults: {}, number: '"><script>', code: '<b>' });
    assert.doesNotMatch(text, /<script|<b>/);
    assert.match(text, /<form[^>]* method="post" action="\/lacak\?lang=en"/);
    assert.doesNotMatch(text, /action="[^"]*(?:kode|nomor)/);
  });

  test('is asked for with digits on a telephone, and kept out of what browsers remember', () => {
    const { text } = trackForm({ language: 'id', faults: {}, number: '', code: '' });
    const [, code = ''] = text.split('id="kode"');
    assert.match(code, /inputmode="numeric"/);
    assert.equal(text.match(/autocomplete="off"/g)?.length, 2);
  });

  test('is said with hints in either language', () => {
    for (const language of ['id', 'en'] as const) {
      const words = trackText[language];
      const said = readable(trackForm({ language, faults: {}, number: '', code: '' }).text);
      for (const part of [words.number, words.numberHint, words.code, words.codeHint, words.submit])
        assert.ok(said.includes(part), part);
    }
  });
});
