// Which rows a wish changes, and what one change taken back leaves.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { changedFields, changesIn, listAfter, takenBack, type ListRow, type RowChange } from './desk-list.ts';

const row = (id: string, name: string, phone = ''): ListRow => ({ id, name, phone });

suite('what a wish changes', () => {
  test('is new rows and other rows, in the order of the wish; what stands so is no change', () => {
    const before = [row('a', 'Satu'), row('b', 'Dua', '1'), row('c', 'Tiga')];
    const wanted = [row('d', 'Empat'), row('c', 'Tiga'), row('b', 'Dua', '2')];
    assert.deepEqual(changesIn(before, wanted), [
      { id: 'd', after: wanted[0], fields: ['name'] },
      { id: 'b', before: before[1], after: wanted[2], fields: ['phone'] },
    ]);
    assert.deepEqual(changesIn(before, before), []);
    assert.deepEqual(changesIn([], []), []);
  });

  test('of a row that is new or gone is what stands in it, and never its id', () => {
    assert.deepEqual(changedFields(undefined, row('a', 'Satu', '')), ['name']);
    assert.deepEqual(changedFields(row('a', 'Satu', '1'), undefined), ['name', 'phone']);
    assert.deepEqual(changedFields(row('a', 'Satu'), row('b', 'Satu')), []);
    assert.deepEqual(changedFields(undefined, undefined), []);
  });

  test('of a field that one version did not know is a change only where something stands in it', () => {
    const old: ListRow = { id: 'a', name: 'Satu' };
    assert.deepEqual(changesIn([old], [row('a', 'Satu')]), []);
    assert.deepEqual(changesIn([old], [row('a', 'Satu', '1')])[0]?.fields, ['phone']);
  });

  test('differs by a blank, a case and a sign that looks alike', () => {
    for (const name of ['satu', 'Satu ', 'Ѕatu', 'Satu😀'])
      assert.deepEqual(changesIn([row('a', 'Satu')], [row('a', name)])[0]?.fields, ['name'], name);
  });
});

test('rows that are not wanted otherwise stay in the list, where they were', () => {
  const before = [row('a', 'Satu'), row('b', 'Dua')];
  const after = listAfter(before, [row('c', 'Tiga'), row('a', 'Lain')]);
  assert.deepEqual(
    after.map(({ id, name }) => `${id} ${String(name)}`),
    ['a Lain', 'b Dua', 'c Tiga'],
  );
  assert.deepEqual(
    before.map(({ name }) => name),
    ['Satu', 'Dua'],
  );
});

suite('a change taken back', () => {
  const change: RowChange<ListRow> = {
    ...{ id: 'a', before: row('a', 'Satu', '1'), after: row('a', 'Lain', '1') },
    fields: ['name'],
  };

  test('leaves what others changed since in other fields', () => {
    assert.deepEqual(takenBack(change, row('a', 'Lain', '2')), row('a', 'Satu', '2'));
  });

  test('goes over what others changed since in the same field', () => {
    assert.deepEqual(takenBack(change, row('a', 'Lain lagi', '1')), row('a', 'Satu', '1'));
  });

  test('brings back a row that is gone, and nothing where one of that id stands again', () => {
    const gone: RowChange<ListRow> = { id: 'a', before: row('a', 'Satu'), fields: ['name'] };
    assert.deepEqual(takenBack(gone, undefined), row('a', 'Satu'));
    assert.equal(takenBack(gone, row('a', 'Baru')), undefined);
  });

  test('is none of a row that was new, nor of one that is gone by now', () => {
    const added: RowChange<ListRow> = { id: 'a', after: row('a', 'Satu'), fields: ['name'] };
    assert.equal(takenBack(added, row('a', 'Satu')), undefined);
    assert.equal(takenBack(added, undefined), undefined);
    assert.equal(takenBack(change, undefined), undefined);
  });

  test('taken back once more is the row as it was changed', () => {
    const now = row('a', 'Lain', '2');
    const back = takenBack(change, now) ?? assert.fail();
    const [again] = changesIn([now], [back]);
    assert.deepEqual(takenBack(again ?? assert.fail(), back), now);
  });

  test('empties a field that the row did not have before', () => {
    const wider: RowChange<ListRow> = {
      ...{ id: 'a', before: { id: 'a', name: 'Satu' }, after: row('a', 'Satu', '1') },
      fields: ['phone'],
    };
    assert.deepEqual(takenBack(wider, row('a', 'Satu', '1')), row('a', 'Satu'));
  });
});
