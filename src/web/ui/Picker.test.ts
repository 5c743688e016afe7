// A list that is searched, as it is drawn: the browser's own list until the library is there, then a field that says what is chosen. Keys: the gallery's test.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { consoleIn } from '#test/beds/screens.ts';

const id = await consoleIn('id');
const options = [
  { value: 'dlh', label: 'DLH: Dinas Lingkungan Hidup' },
  { value: 'dishub', label: 'Dishub: Dinas Perhubungan' },
];
const list = { label: 'Dinas', empty: 'Pilih …', options, value: '', onChoose: (): void => undefined };
const picker = (props: object = {}) => id.show('web/ui/Picker.tsx', 'Picker', { props: { ...list, ...props } });

const box = (props: object = {}) =>
  id.show('web/ui/picker-parts.tsx', 'PickerBox', {
    props: { ...list, id: 'dinas', isWrong: false, takesFocus: false, isFirst: false, ...props },
  });

suite('before the library is there', () => {
  test('the browser’s own list offers everything, and nothing first', async () => {
    const shown = await picker();
    assert.deepEqual(shown.wordsOf('option'), ['Pilih …', ...options.map(({ label }) => label)]);
    assert.equal(shown.all('label')[0]?.attributes['for'], shown.all('select')[0]?.attributes['id']);
  });

  test('it is the one that a dialog gives the focus to, and says what is wrong with it', async () => {
    const { attributes = {} } =
      (await picker({ 'data-autofocus': true, error: 'Perlu dipilih.', hint: 'Satu saja.' })).all('select')[0] ?? {};
    assert.equal(attributes['data-autofocus'], 'true');
    assert.equal(attributes['aria-invalid'], 'true');
    assert.equal(attributes['aria-describedby']?.split(' ').length, 2);
  });

  test('it is off where its form is', async () => {
    assert.ok('disabled' in ((await picker({ disabled: true })).all('select')[0]?.attributes ?? {}));
  });
});

suite('with the library', () => {
  test('the field has the name of what is chosen, and says where nothing is', async () => {
    const { attributes = {} } = (await box({ value: 'dishub' })).all('input')[0] ?? {};
    assert.equal(attributes['value'], 'Dishub: Dinas Perhubungan');
    assert.equal(attributes['placeholder'], 'Pilih …');
    assert.deepEqual([attributes['role'], attributes['aria-expanded']], ['combobox', 'false']);
  });

  test('what it held that is in the list no more is not called anything', async () => {
    assert.equal((await box({ value: 'gone' })).all('input')[0]?.attributes['value'], '');
  });

  test('the list is drawn when it is opened, and nothing is read out before', async () => {
    const shown = await box();
    assert.equal(shown.words, '');
    assert.equal(shown.all('div.picker-list').length, 0);
  });

  test('what is wrong with it is said of the field', async () => {
    const { attributes = {} } = (await box({ isWrong: true, describedBy: 'dinas-error' })).all('input')[0] ?? {};
    assert.deepEqual([attributes['aria-invalid'], attributes['aria-describedby']], ['true', 'dinas-error']);
  });
});
