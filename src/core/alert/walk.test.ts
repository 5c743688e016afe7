// A call walks on while nobody takes it: against a slow, obviously right model that asks everybody in order.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { knownTerms } from '#test/given/given.ts';
import { minuteMs } from '../time.ts';
import { alertsOf, callWaitOf, type Matter } from './matter.ts';
import { wavesOf, type Staff } from './who.ts';

const matter = (fields: Partial<Matter> = {}): Omit<Matter, 'at'> => ({
  ...{ key: 'm', group: 'g', what: 'deadline-missed', urgency: 'now', call: { to: 'admin-medsos' } },
  ...fields,
});

const one = (userId: string, role: Staff['role'], onDuty = false): Staff => ({
  ...{ userId, role, onDuty, substitutes: [], lanes: [] },
});

/** As the job does it: at each call the first group in which somebody did not hear yet. Staff may change between two calls. */
const walked = (rounds: readonly (readonly Staff[])[]): string[][] => {
  const keys = new Set<string>();
  return rounds.map((staff) => {
    for (const wave of wavesOf(matter().call, staff)) {
      const fresh = alertsOf(matter(), wave, 0).filter(({ key }) => !keys.has(key));
      for (const { key } of fresh) keys.add(key);
      if (fresh.length > 0) return fresh.map(({ userId }) => userId);
    }
    return [];
  });
};

const again = (staff: readonly Staff[], times: number): (readonly Staff[])[] =>
  Array.from({ length: times }, () => staff);

suite('while nobody takes it', () => {
  const m1 = one('m1', 'admin-medsos');
  const p1 = one('p1', 'admin-pusat');
  const lead = one('lead', 'team-lead');

  test('the call goes from whoever is on duty to the rest, to the lead, and ends', () => {
    const staff = [one('m0', 'admin-medsos', true), m1, p1, lead];
    assert.deepEqual(walked(again(staff, 5)), [['m0'], ['m1'], ['lead'], [], []]);
  });

  test('whoever comes on duty meanwhile is called, and whoever was called is not called again', () => {
    const before = [m1, p1, lead];
    const later = [m1, one('p1', 'admin-pusat', true), lead];
    assert.deepEqual(walked([before, later, later, later]), [['m1'], ['p1'], ['lead'], []]);
  });

  test('whoever left is called no more, and who comes back is', () => {
    const away = { ...m1, substitutes: ['p1'] };
    assert.deepEqual(
      walked([
        [away, p1, lead],
        [m1, p1, lead],
        [m1, p1, lead],
        [m1, p1, lead],
      ]),
      [['p1'], ['m1'], ['lead'], []],
    );
  });

  test('nobody at all is called where nobody is there, and somebody once they are', () => {
    assert.deepEqual(walked([[], [], [lead], [lead, m1]]), [[], [], ['lead'], ['m1']]);
  });

  test('a call in danger waits five minutes, another as its step says', () => {
    assert.equal(callWaitOf('danger', { sop: 'medsos@1', step: 'coordinate' }, knownTerms), 5 * minuteMs);
    assert.equal(callWaitOf('now', { sop: 'medsos@1', step: 'coordinate' }, knownTerms), 15 * minuteMs);
    assert.equal(callWaitOf('now', { sop: 'medsos@1' }, knownTerms), 5 * minuteMs);
  });
});

const anyStaff = fc.uniqueArray(
  fc.record({
    userId: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    role: fc.constantFrom('admin-medsos', 'admin-pusat', 'team-lead', 'division-head'),
    onDuty: fc.boolean(),
  }),
  { selector: ({ userId }) => userId },
);

/** Everybody in the order of the rule, asked one by one, without groups. */
const inOrder = (staff: readonly Staff[]): string[] => {
  const rank = ({ role, onDuty }: Staff): number => {
    if (onDuty && role === 'admin-medsos') return 0;
    if (onDuty) return 1;
    if (role === 'admin-medsos') return 2;
    return role === 'team-lead' ? 3 : 9;
  };
  return [0, 1, 2, 3].flatMap((wanted) => staff.filter((each) => rank(each) === wanted).map(({ userId }) => userId));
};

test('whoever is there, the walk reaches everybody of the rule in its order, each once', () => {
  fc.assert(
    fc.property(anyStaff, (people) => {
      const staff: Staff[] = people.map((each) => ({ ...each, substitutes: [], lanes: [] }));
      assert.deepEqual(walked(again(staff, 6)).flat(), inOrder(staff));
    }),
  );
});
