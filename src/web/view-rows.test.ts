// Rows of kept views in a form: what is added, moved, changed and sent.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { askedIn } from './list-filter.ts';
import { changeRow, keptFrom, moveRow, newRow, rowsOf } from './view-rows.ts';

const view = (name: string) => ({ name, pinned: false, asked: { folder: 'all' as const } });
const rows = rowsOf([view('a'), view('b'), view('c')]);
const names = (all: readonly { name: string }[]) => all.map(({ name }) => name).join('');

suite('a row', () => {
  test('moves by one place, and at either end stays', () => {
    const moves: readonly [number, 1 | -1, string][] = [
      [0, 1, 'bac'],
      [1, 1, 'acb'],
      [2, -1, 'acb'],
      [0, -1, 'abc'],
      [2, 1, 'abc'],
      [3, -1, 'abc'],
    ];
    for (const [at, by, expected] of moves)
      assert.equal(names(moveRow(rows, at, by)), expected, `${String(at)} ${String(by)}`);
  });

  test('is changed where it stands by then', () => {
    const [first] = rows;
    const moved = moveRow(rows, 0, 1);
    assert.equal(names(changeRow(moved, first?.key ?? -1, { name: 'x' })), 'bxc');
    assert.equal(names(changeRow(moved, 99, { name: 'x' })), 'bac');
  });

  test('that is new is what the list shows, without its search and without a name', () => {
    const shown = askedIn(new URLSearchParams('map=triage&kanal=email&cari=Budi&waktu=jam'));
    const made = newRow(rows, shown);
    assert.deepEqual(made.asked, { folder: 'triage', urgency: 'hour', channel: 'email' });
    assert.deepEqual([made.name, made.pinned, made.roles], ['', true, []]);
    assert.deepEqual(newRow([], askedIn(new URLSearchParams())).asked, { folder: 'mine' });
  });

  test('has a key of its own, also after others went', () => {
    const shown = askedIn(new URLSearchParams());
    const [, , last] = rows;
    const left = last === undefined ? [] : [last];
    assert.ok(!rows.some(({ key }) => key === newRow(left, shown).key));
    assert.equal(newRow([], shown).key, 0);
  });
});

suite('what is sent', () => {
  const one = [{ key: 7, name: '  Lampu ', pinned: true, asked: {}, roles: ['examiner' as const] }];

  test('of one’s own names no role, of the team’s those that it is for', () => {
    assert.deepEqual(keptFrom('own', 3, one), { version: 3, views: [{ name: 'Lampu', pinned: true, asked: {} }] });
    assert.deepEqual(keptFrom('team', 0, one), {
      version: 0,
      views: [{ name: 'Lampu', pinned: true, asked: {}, roles: ['examiner'] }],
    });
  });

  test('is what was read, where nothing was changed', () => {
    const views = [{ ...view('a'), roles: ['admin-medsos' as const] }];
    assert.deepEqual(keptFrom('team', 1, rowsOf(views)).views, views);
    assert.deepEqual(keptFrom('own', 1, rowsOf([view('a')])).views, [view('a')]);
  });
});
