// What of a month goes where it would say what one of its days was, or that something was found of a day since: what hangs together, and no more.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { withheldBesideDays } from './beside-days.ts';
import type { CountedMonth, PublicTable } from './public-month.ts';
import { publishedDayOf, type CountedDay, type PublishedDay } from './published-day.ts';

const never = (): boolean => false;
const always = (): boolean => true;

const none = { kept: 0, broken: 0 };
const dayWith = (changed: Partial<CountedDay>): PublishedDay =>
  publishedDayOf(
    {
      ...{ date: '2026-10-01', cases: { opened: 0, told: 0, ended: 0 }, promised: none },
      ...{ steps: [{ key: 'convey', ...none }], agencies: [{ key: 'dlh', ...none }] },
      ...changed,
    },
    never,
  );
const daysWith = (...all: Partial<CountedDay>[]): PublishedDay[] => all.map(dayWith);

/** A month of nothing, but for this. */
const monthWith = (
  totals: Partial<CountedMonth['totals']>,
  tables: Partial<CountedMonth['tables']> = {},
): CountedMonth => {
  const nought = { n: 0, part: 0 };
  return {
    month: '2026-10',
    totals: {
      ...{ opened: { n: 0 }, told: { n: 0 }, ended: { n: 0 }, steps: { n: 0 } },
      ...{ onTime: nought, kept: nought, reopened: nought, answered: nought },
      ...totals,
    },
    tables: {
      ...{ steps: [{ key: 'convey', ...nought }], agencies: [{ key: 'dlh', ...nought }] },
      ...{ channels: [], categories: [], kelurahan: [], ratings: [] },
      ...tables,
    },
  };
};

const all = (): boolean => true;
const withheld = (
  month: CountedMonth,
  days: readonly PublishedDay[],
  { isTold = all, draw = never }: { isTold?: (table: PublicTable) => boolean; draw?: () => boolean } = {},
): string[] => {
  const { totals, tables } = withheldBesideDays(month, days, { isTold, draw });
  return [...totals, ...tables];
};

const opened = (count: number): Partial<CountedDay> => ({ cases: { opened: count, told: 0, ended: 0 } });
const fours = daysWith(...Array.from({ length: 5 }, () => opened(4)));

suite('what was reported in a month', () => {
  test('is told beside its days where each keeps three values or more', () => {
    assert.deepEqual(withheld(monthWith({ opened: { n: 19 } }), fours), []);
    assert.deepEqual(withheld(monthWith({ opened: { n: 0 } }), daysWith({}, {})), []);
    assert.deepEqual(withheld(monthWith({ opened: { n: 20 } }), []), [], 'a month without days says nothing of any');
  });

  test('goes with its tables where it would say what each day was', () => {
    assert.deepEqual(withheld(monthWith({ opened: { n: 20 } }), fours), [
      'opened',
      'channels',
      'categories',
      'kelurahan',
    ]);
  });

  test('goes where it and its days cannot both be so, since something was found meanwhile', () => {
    const days = daysWith(opened(10), opened(10));
    assert.equal(withheld(monthWith({ opened: { n: 20 } }), days).includes('opened'), false);
    assert.equal(withheld(monthWith({ opened: { n: 19 } }), days).includes('opened'), true);
    assert.equal(withheld(monthWith({ opened: { n: 31 } }), days).includes('opened'), true);
  });

  test('goes where a table would say of a day what the number alone does not', () => {
    const channels = [{ key: 'x', n: 24 }];
    const days = daysWith(opened(14), opened(14));
    const month = monthWith({ opened: { n: 28 } }, { channels });
    assert.deepEqual(
      withheld(month, days, { isTold: (name) => name !== 'channels' && name !== 'categories' && name !== 'kelurahan' }),
      [],
    );
    assert.ok(withheld(month, days, { isTold: (name) => name === 'channels' }).includes('opened'));
  });
});

suite('promises', () => {
  const steps = (kept: number, broken: number): Partial<CountedDay> => ({ steps: [{ key: 'convey', kept, broken }] });
  const monthOf = (kept: number, broken: number): CountedMonth =>
    monthWith(
      { steps: { n: kept + broken }, onTime: { n: kept + broken, part: kept } },
      { steps: [{ key: 'convey', n: kept + broken, part: kept }] },
    );

  test('of a step go where kept ones of the month say what each day kept, or both parts together do', () => {
    const days = daysWith(...Array.from({ length: 5 }, () => steps(4, 0)));
    assert.deepEqual(withheld(monthOf(20, 0), days), ['steps', 'onTime', 'steps']);
    assert.deepEqual(withheld(monthOf(17, 0), days), []);
    const mixed = daysWith(steps(4, 4), steps(4, 4));
    assert.deepEqual(withheld(monthOf(8, 8), mixed), ['steps', 'onTime', 'steps']);
  });

  test('of a step that has no table still go where all steps together say too much', () => {
    const days = daysWith(...Array.from({ length: 5 }, () => steps(4, 0)));
    const isTold = (name: PublicTable): boolean => name !== 'steps';
    assert.deepEqual(withheld(monthOf(20, 0), days, { isTold }), ['steps', 'onTime', 'steps']);
  });

  test('of agencies go alone, and say nothing of a day that was withheld', () => {
    const agencies = (kept: number): Partial<CountedDay> => ({ agencies: [{ key: 'dlh', kept, broken: 0 }] });
    const month = monthWith({}, { agencies: [{ key: 'dlh', n: 20, part: 20 }] });
    const days = daysWith(...Array.from({ length: 5 }, () => agencies(4)));
    assert.deepEqual(withheld(month, days), ['agencies']);
    const [first, ...rest] = days;
    assert.ok(first);
    const hidden = { ...first, agencies: { withheld: true, lines: [] } };
    assert.deepEqual(withheld(month, [hidden, ...rest]), []);
    assert.deepEqual(withheld(month, days, { isTold: (name) => name !== 'agencies' }), []);
  });

  test('that were days for reporters go alone', () => {
    const days = daysWith(...Array.from({ length: 5 }, () => ({ promised: { kept: 4, broken: 0 } })));
    assert.deepEqual(withheld(monthWith({ kept: { n: 20, part: 20 } }), days), ['kept']);
    assert.deepEqual(withheld(monthWith({ kept: { n: 16, part: 16 } }), days), []);
  });
});

test('answered and closed go each by itself, and what is of those answered with them', () => {
  const days = daysWith(...Array.from({ length: 5 }, () => ({ cases: { opened: 0, told: 4, ended: 4 } })));
  assert.deepEqual(withheld(monthWith({ told: { n: 20 }, ended: { n: 15 } }), days), ['told', 'reopened', 'answered']);
  assert.deepEqual(withheld(monthWith({ told: { n: 15 }, ended: { n: 20 } }), days), ['ended']);
});

test('by lot all can go, each group by a lot of its own', () => {
  const month = monthWith({});
  assert.equal(new Set(withheld(month, daysWith({}), { draw: always })).size, 8 + 5 - 1);
  let drawn = 0;
  withheld(month, daysWith({}), { draw: () => ((drawn += 1), false) });
  assert.equal(drawn, 6, 'also where nothing has to go: a lot that is drawn only then would say so');
});

suite('a lot', () => {
  const groups = [
    ['opened', 'channels', 'categories', 'kelurahan'],
    ['told', 'reopened', 'answered'],
    ['ended'],
    ['kept'],
    ['steps', 'onTime', 'steps'],
    ['agencies'],
  ];
  /** Drawn at this place alone. */
  const drawnAt = (place: number): (() => boolean) => {
    let asked = -1;
    return () => ((asked += 1), asked === place);
  };
  for (const [place, group] of groups.entries())
    test(`that is drawn takes ${group.join(', ')}, and nothing else`, () => {
      assert.deepEqual(withheld(monthWith({}), daysWith({}), { draw: drawnAt(place) }), group);
    });

  test('brings nothing back that has to go', () => {
    const month = monthWith({ opened: { n: 20 } });
    assert.deepEqual(withheld(month, fours, { draw: drawnAt(3) }), [
      ...(groups[0] ?? []).slice(0, 1),
      'kept',
      ...(groups[0] ?? []).slice(1),
    ]);
    assert.deepEqual(withheld(month, fours, { draw: drawnAt(0) }), groups[0]);
  });

  test('is drawn for a table that is not told by itself, too', () => {
    const isTold = (): boolean => false;
    assert.deepEqual(withheld(monthWith({}), daysWith({}), { isTold, draw: drawnAt(0) }), ['opened']);
    assert.deepEqual(withheld(monthWith({}), daysWith({}), { isTold, draw: drawnAt(5) }), ['agencies']);
  });
});

suite('a step or an agency', () => {
  const line = (key: string, kept: number, broken: number) => ({ key, kept, broken });
  const counted = (key: string, n: number, part: number) => ({ key, n, part });

  test('of which its days told nothing is held against no day', () => {
    const days = daysWith(...Array.from({ length: 5 }, () => ({ steps: [line('register', 4, 0)] })));
    const of = (key: string): string[] =>
      withheld(monthWith({ steps: { n: 20 }, onTime: { n: 20, part: 20 } }, { steps: [counted(key, 20, 20)] }), days);
    assert.deepEqual(of('convey'), []);
    assert.deepEqual(of('register'), ['steps', 'onTime', 'steps']);
  });

  test('that says too much takes those beside it along', () => {
    const both = { agencies: [line('dlh', 4, 0), line('dpupkp', 12, 3)] };
    const days = daysWith(...Array.from({ length: 5 }, () => both));
    const month = (kept: number): CountedMonth =>
      monthWith({}, { agencies: [counted('dlh', kept, kept), counted('dpupkp', 75, 60)] });
    assert.deepEqual(withheld(month(20), days), ['agencies']);
    assert.deepEqual(withheld(month(16), days), []);
  });

  test('that came to the list since is one whose days are not known', () => {
    const days = daysWith({ agencies: [line('dlh', 10, 0)] }, { agencies: [line('dlh', 10, 0), line('baru', 9, 0)] });
    const month = monthWith({}, { agencies: [counted('dlh', 20, 20), counted('baru', 60, 60)] });
    assert.deepEqual(withheld(month, days), []);
  });
});
