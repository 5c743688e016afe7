// Who sees a sensitive lane: written out by role and by who has a seat, so that nobody sees one by accident.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { roles, type Role } from '../access.ts';
import { hourMs } from '../time.ts';
import { isStaffed, laneAgencyWords, laneStandards, lanes, lanesSeenBy, type Lane, type LaneSeat } from './lane.ts';

const both: Lane[] = ['women-and-children', 'misconduct'];
const seat = (lane: Lane, role: Role): LaneSeat => ({ lane, role });

test('each lane is for an agency that is known by a word of its name, written small', () => {
  for (const lane of lanes) {
    const word = laneAgencyWords[lane];
    assert.match(word, /^[a-z]{5,}$/, lane);
    assert.equal(lanes.filter((other) => laneAgencyWords[other] === word).length, 1, 'no two lanes have the same');
  }
  assert.ok('Inspektorat Kota Contoh'.toLowerCase().includes(laneAgencyWords.misconduct));
  assert.ok('Dinas Pemberdayaan Perempuan'.toLowerCase().includes(laneAgencyWords['women-and-children']));
});

test('there are two lanes, and one of them has a standard of its own: two hours', () => {
  assert.deepEqual(lanes, both);
  assert.equal(laneStandards['women-and-children'].answerWithinMs, 2 * hourMs);
  assert.equal(laneStandards.misconduct.answerWithinMs, undefined);
});

suite('where nobody has a seat', () => {
  /** Whoever has no line sees nothing. */
  const expected: Partial<Record<Role, Lane[]>> = {
    'admin-medsos': [],
    'admin-pusat': [],
    'admin-agency': [],
    'team-lead': both,
    'division-head': [],
    operator: [],
    'data-officer': [],
    examiner: [],
  };
  for (const role of roles) {
    const seen = expected[role] ?? [];
    test(`${role} sees ${seen.length === 0 ? 'nothing' : 'both lanes'}`, () => {
      assert.deepEqual(lanesSeenBy({ role }, [], []), seen);
    });
  }
});

suite('where an officer of the desk has a seat in one lane', () => {
  const seats = [seat('misconduct', 'admin-pusat')];
  for (const role of roles)
    test(`${role} without a seat sees ${role === 'team-lead' ? 'the other lane alone' : 'nothing'}`, () => {
      assert.deepEqual(lanesSeenBy({ role }, [], seats), role === 'team-lead' ? ['women-and-children'] : []);
    });
  for (const role of roles)
    test(`${role} ${role === 'operator' ? 'sees nothing even with one' : 'with one sees that lane'}`, () => {
      const own = role === 'operator' ? [] : role === 'team-lead' ? both : ['misconduct'];
      assert.deepEqual(lanesSeenBy({ role }, ['misconduct'], seats), own);
    });
});

test('a seat in one lane opens no other', () => {
  const seats = lanes.map((lane) => seat(lane, 'admin-pusat'));
  assert.deepEqual(lanesSeenBy({ role: 'admin-medsos' }, ['women-and-children'], seats), ['women-and-children']);
  assert.deepEqual(lanesSeenBy({ role: 'team-lead' }, [], seats), []);
  assert.deepEqual(lanesSeenBy({ role: 'admin-agency' }, ['misconduct'], seats), ['misconduct']);
});

test('whoever holds both is told both, in one order whatever the order of the seats', () => {
  assert.deepEqual(lanesSeenBy({ role: 'admin-pusat' }, ['misconduct', 'women-and-children'], []), both);
});

suite('whether anybody of the desk sees a lane', () => {
  const rows: readonly [Role, boolean][] = [
    ['admin-medsos', true],
    ['admin-pusat', true],
    ['team-lead', true],
    ['division-head', true],
    ['data-officer', true],
    ['examiner', true],
    ['admin-agency', false],
    ['operator', false],
  ];
  for (const [role, staffed] of rows)
    test(`${role} alone: ${String(staffed)}`, () => {
      assert.equal(isStaffed('misconduct', [seat('misconduct', role)]), staffed);
      assert.equal(isStaffed('women-and-children', [seat('misconduct', role)]), false);
    });
});

test('an agency that is alone in a lane leaves it with the team lead', () => {
  const seats = [seat('misconduct', 'admin-agency')];
  assert.deepEqual(lanesSeenBy({ role: 'team-lead' }, [], seats), both);
});

suite('of somebody with several roles', () => {
  test('the lane of nobody is a team lead’s, whichever role comes first', () => {
    assert.deepEqual(lanesSeenBy({ role: 'admin-pusat', alsoRoles: ['team-lead'] }, [], []), both);
    assert.deepEqual(lanesSeenBy({ role: 'team-lead', alsoRoles: ['operator'] }, [], []), both);
    assert.deepEqual(lanesSeenBy({ role: 'admin-medsos', alsoRoles: ['admin-pusat'] }, [], []), []);
  });

  test('an operator sees what another role of theirs has a seat for', () => {
    const held = { role: 'operator', alsoRoles: ['admin-medsos'] } as const;
    assert.deepEqual(lanesSeenBy(held, ['misconduct'], []), ['misconduct']);
    assert.equal(isStaffed('misconduct', [{ lane: 'misconduct', ...held }]), true);
    assert.equal(isStaffed('misconduct', [{ lane: 'misconduct', role: 'operator' }]), false);
  });
});
