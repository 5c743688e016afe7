// To whom a call goes: on duty first, else the holder, else all; then on, to the rest and to the team lead; in the place of whoever is away.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { roles, type Role } from '../access.ts';
import { wavesOf, type Call, type Staff } from './who.ts';

const person = (userId: string, role: Role, fields: Partial<Staff> = {}): Staff => ({
  ...{ userId, role, onDuty: false, substitutes: [], lanes: [] },
  ...fields,
});

const onDuty = { onDuty: true } as const;
const m1 = person('m1', 'admin-medsos');
const m2 = person('m2', 'admin-medsos');
const p1 = person('p1', 'admin-pusat');
const lead = person('lead', 'team-lead');
const head = person('head', 'division-head');
const road = person('road', 'admin-agency', { agencyId: 'dpupkp' });
const green = person('green', 'admin-agency', { agencyId: 'dlh' });
const all = [m1, m2, p1, lead, head, road, green];

/** `m1,m2 > lead`: groups in their order, `x(y)` for x in the place of y. */
const called = (call: Call, staff: readonly Staff[]): string =>
  wavesOf(call, staff)
    .map((wave) => wave.map((one) => one.userId + (one.insteadOf === undefined ? '' : `(${one.insteadOf})`)).join(','))
    .join(' > ');

const without = (...gone: Staff[]): Staff[] => all.filter((one) => !gone.includes(one));
const as = (one: Staff, fields: Partial<Staff>): Staff[] =>
  all.map((each) => (each === one ? { ...one, ...fields } : each));
const medsos: Call = { to: 'admin-medsos' };

suite('who is called', () => {
  const rows: [string, Call, readonly Staff[], string][] = [
    ['all whose work it is, where nobody is on duty', medsos, all, 'm1,m2 > lead'],
    ['whoever is on duty, then the rest, then the lead', medsos, as(m2, onDuty), 'm2 > m1 > lead'],
    ['whoever is on duty in another role, where nobody of the role is', medsos, as(p1, onDuty), 'p1 > m1,m2 > lead'],
    [
      'of those on duty first those whose work it is',
      medsos,
      [...as(p1, onDuty), person('m3', 'admin-medsos', onDuty)],
      'm3 > p1 > m1,m2 > lead',
    ],
    ['whoever holds the case', { ...medsos, holder: 'm2' }, all, 'm2 > m1 > lead'],
    ['whoever holds the case, of whatever role of the desk', { ...medsos, holder: 'p1' }, all, 'p1 > m1,m2 > lead'],
    ['the roster before the holder', { ...medsos, holder: 'm1' }, as(m2, onDuty), 'm2 > m1 > lead'],
    ['a holder who is the lead, once', { ...medsos, holder: 'lead' }, all, 'lead > m1,m2'],
    ['no holder who left', { ...medsos, holder: 'gone' }, all, 'm1,m2 > lead'],
    ['an agency by its own people alone, then the lead', { to: 'admin-agency', agencyId: 'dlh' }, all, 'green > lead'],
    [
      'an agency past whoever holds the case at the desk',
      { to: 'admin-agency', agencyId: 'dlh', holder: 'p1' },
      all,
      'green > lead',
    ],
    ['an agency without anybody: the lead', { to: 'admin-agency', agencyId: 'kelurahan' }, all, 'lead'],
    ['the lead and nobody below', { to: 'team-lead' }, all, 'lead'],
    ['the head and nobody below', { to: 'division-head' }, as(p1, onDuty), 'head'],
    ['one alone, where it is theirs alone', { to: 'admin-pusat', userId: 'p1' }, all, 'p1'],
    ['nobody, where that one is gone', { to: 'admin-pusat', userId: 'p9' }, all, ''],
    ['nobody, where nobody is there', medsos, [], ''],
    [
      'whoever holds the role beside another',
      medsos,
      [person('x', 'admin-pusat', { alsoRoles: ['admin-medsos'] })],
      'x',
    ],
    ['in danger the lead at once', { ...medsos, withLead: true }, as(m1, onDuty), 'm1,lead > m2'],
    ['in danger the lead with all of them', { ...medsos, withLead: true }, all, 'm1,m2,lead'],
    ['in danger the lead, where nobody else is there', { ...medsos, withLead: true }, without(m1, m2), 'lead'],
  ];
  for (const [name, call, staff, expected] of rows)
    test(name, () => {
      assert.equal(called(call, staff), expected);
    });
});

suite('whoever is away', () => {
  const away = (...substitutes: string[]): Partial<Staff> => ({ substitutes });
  const rows: [string, Call, readonly Staff[], string][] = [
    ['is stood in for', medsos, as(m1, away('p1')), 'p1(m1),m2 > lead'],
    ['is stood in for by two', medsos, as(m1, away('p1', 'head')), 'p1(m1),head(m1),m2 > lead'],
    ['is stood in for by one of the same group, once', medsos, as(m1, away('m2')), 'm2(m1) > lead'],
    [
      'and stood in for by somebody away hears of nothing',
      medsos,
      as(m1, away('p1')).map((one) => (one.userId === 'p1' ? { ...one, ...away('m2') } : one)),
      'm2 > lead',
    ],
    ['alone on duty: the substitute', medsos, as(m1, { ...onDuty, ...away('p1') }), 'p1(m1) > m2 > lead'],
    ['with a substitute who left: the next group', { to: 'team-lead' }, as(lead, away('gone')), ''],
    ['is stood in for in what is theirs alone', { to: 'admin-pusat', userId: 'p1' }, as(p1, away('m1')), 'm1(p1)'],
    [
      'of an agency is stood in for by the desk',
      { to: 'admin-agency', agencyId: 'dlh' },
      as(green, away('p1')),
      'p1(green) > lead',
    ],
  ];
  for (const [name, call, staff, expected] of rows)
    test(name, () => {
      assert.equal(called(call, staff), expected);
    });
});

suite('a sensitive lane', () => {
  const seat = { lanes: ['misconduct'] } as const;
  const sealed = { ...medsos, lane: 'misconduct' } as const;
  test('calls only those who have a seat in it', () => {
    assert.equal(called(sealed, as(m2, seat)), 'm2');
    assert.equal(
      called(
        sealed,
        as(m2, seat).map((one) => (one.userId === 'lead' ? { ...one, ...seat } : one)),
      ),
      'm2 > lead',
    );
  });

  test('calls whoever of the desk has one, where nobody of the role has', () => {
    assert.equal(called(sealed, as(head, seat)), 'head');
    assert.equal(called(sealed, as(green, seat)), '');
    assert.equal(called(sealed, all), '');
  });

  test('lets nobody in through a holder, the roster, another lane or a substitute', () => {
    assert.equal(called({ ...sealed, holder: 'p1' }, all), '');
    assert.equal(called(sealed, as(m1, { onDuty: true, lanes: ['women-and-children'] })), '');
    assert.equal(called(sealed, as(m1, { ...seat, substitutes: ['m2'] })), '');
  });
});

const ids: readonly string[] = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

const anyStaff = fc.uniqueArray(
  fc.record({
    userId: fc.constantFrom(...ids),
    role: fc.constantFrom(...roles),
    onDuty: fc.boolean(),
    substitutes: fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 2 }),
    lanes: fc.subarray(['misconduct'] as const),
  }),
  { selector: ({ userId }) => userId },
);
const anyCall = fc.record(
  {
    to: fc.constantFrom(...roles),
    holder: fc.constantFrom(...ids),
    lane: fc.constant('misconduct' as const),
    withLead: fc.boolean(),
  },
  { requiredKeys: ['to'] },
);

test('whoever is there: nobody is called twice, nobody who is away or may not know, and no group is empty', () => {
  fc.assert(
    fc.property(anyCall, anyStaff, (call, staff) => {
      const waves = wavesOf(call, staff);
      const told = waves.flat();
      assert.equal(new Set(told.map(({ userId }) => userId)).size, told.length);
      assert.ok(waves.every((wave) => wave.length > 0));
      for (const { userId, insteadOf } of told) {
        const one = staff.find((each) => each.userId === userId);
        assert.ok(one !== undefined && one.substitutes.length === 0, `${userId} is there`);
        assert.ok(call.lane === undefined || one.lanes.includes(call.lane), `${userId} may know`);
        assert.ok(
          insteadOf === undefined ||
            staff.some((each) => each.userId === insteadOf && each.substitutes.includes(userId)),
        );
      }
    }),
  );
});

test('everybody of the role who is there is called sooner or later', () => {
  fc.assert(
    fc.property(anyCall, anyStaff, (call, staff) => {
      const told = new Set(
        wavesOf(call, staff)
          .flat()
          .map(({ userId }) => userId),
      );
      for (const { userId, role, substitutes, lanes } of staff)
        if (role === call.to && substitutes.length === 0 && (call.lane === undefined || lanes.includes(call.lane)))
          assert.ok(told.has(userId), `${userId} is called`);
    }),
  );
});
