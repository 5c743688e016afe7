// Who sees, keeps, looks after and stands in for whom: every role by every role, written out once.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import {
  bundleMakers,
  caseReaders,
  caseRoles,
  deskRoles,
  isWatched,
  keepers,
  ladder,
  mayKeep,
  mayLookAfter,
  mayPublishPersonalData,
  mayStandIn,
  readersOfAdministration,
  roles,
  sightOf,
  standIns,
  tellsByHand,
  type Principal,
  type Role,
} from './access.ts';
import { allActs } from '#test/tables/obstacle-letters.ts';
import { mayIssue } from './complaint/act-table.ts';

/** By role; one that nobody wrote a row for differs. */
type Row = Readonly<Record<string, string>>;

/** What one role is to itself alone. */
suite('of each role', () => {
  const expected: Row = {
    'admin-medsos': 'all cases, the reporter, tells by hand',
    'admin-pusat': 'all cases, the reporter, tells by hand, publishes',
    'admin-agency': 'own-agency cases',
    'team-lead': 'all cases, the reporter, publishes, hears of late ones, takes cases along, reads the administration',
    'division-head': 'all cases, the reporter, hears of late ones, takes cases along, reads the administration',
    operator: 'none cases, reads the administration',
    'data-officer': 'all cases',
    examiner: 'all cases, is watched, takes cases along',
  };
  const saidOf = (role: Role): string =>
    [
      `${sightOf(role).cases} cases`,
      sightOf(role).reporter ? 'the reporter' : '',
      isWatched(role) ? 'is watched' : '',
      tellsByHand(role) ? 'tells by hand' : '',
      mayPublishPersonalData([role]) ? 'publishes' : '',
      ladder.some((rung) => rung === role) ? 'hears of late ones' : '',
      bundleMakers.some((maker) => maker === role) ? 'takes cases along' : '',
      readersOfAdministration.some((reader) => reader === role) ? 'reads the administration' : '',
    ]
      .filter((part) => part !== '')
      .join(', ');
  for (const role of roles)
    test(role, () => {
      assert.equal(saidOf(role), expected[role]);
    });
});

const byEveryRole = (may: (role: Role) => boolean): string => roles.filter(may).join(' ');

test('what the desk is made of is kept by', () => {
  const kept = Object.fromEntries(
    (Object.keys(keepers) as (keyof typeof keepers)[]).map((what) => [
      what,
      byEveryRole((role) => mayKeep(role, what)),
    ]),
  );
  assert.deepEqual(kept, {
    account: 'operator',
    brand: 'operator',
    template: 'admin-medsos admin-pusat team-lead',
    webhook: 'team-lead operator',
    agency: 'team-lead operator',
    register: 'admin-medsos admin-pusat team-lead data-officer',
    issue: 'admin-medsos admin-pusat team-lead',
    blockedWriter: 'admin-medsos admin-pusat team-lead',
    outsideBody: 'team-lead operator',
    roster: 'team-lead',
    category: 'team-lead operator',
    road: 'team-lead operator',
    article: 'team-lead operator',
    calendar: 'team-lead operator',
    personRequest: 'team-lead division-head operator',
    retention: 'team-lead division-head',
    sop: 'team-lead division-head',
  });
});

test('whose accounts each looks after', () => {
  const expected: Row = {
    'admin-medsos': '',
    'admin-pusat': '',
    'admin-agency': '',
    // Neither other leaders nor the operator: nobody gives themselves more than they hold.
    'team-lead': 'admin-medsos admin-pusat admin-agency division-head data-officer',
    'division-head': '',
    operator: 'admin-medsos admin-pusat admin-agency team-lead division-head operator data-officer examiner',
    'data-officer': '',
    examiner: '',
  };
  for (const role of roles)
    assert.equal(
      byEveryRole((whose) => mayLookAfter(role, whose)),
      expected[role],
      role,
    );
});

test('who stands in for whom', () => {
  const expected: Row = {
    'admin-medsos': 'admin-pusat team-lead',
    'admin-pusat': 'admin-medsos team-lead',
    'admin-agency': 'admin-medsos admin-pusat team-lead',
    'team-lead': 'admin-medsos admin-pusat division-head',
    'division-head': 'admin-pusat team-lead',
    operator: 'team-lead',
    'data-officer': '',
    examiner: '',
  };
  for (const away of roles)
    assert.equal(
      byEveryRole((substitute) => mayStandIn(substitute, away)),
      expected[away],
      away,
    );
});

test('nobody stands in for themselves, and whoever stands in sees cases', () => {
  for (const [away, substitutes] of Object.entries(standIns) as [Role, readonly Role[]][]) {
    assert.ok(!substitutes.includes(away), away);
    for (const substitute of substitutes) {
      assert.equal(sightOf(substitute).cases, 'all', substitute);
      assert.equal(sightOf(substitute).reporter, true, substitute);
    }
  }
});

test('a role that nobody knows, or that is called like what every object has, may nothing at all', () => {
  const names: readonly string[] = [
    'auditor',
    '',
    'constructor',
    '__proto__',
    'toString',
    'Admin-Pusat',
    'admin-pusat ',
  ];
  for (const unknown of names as readonly Role[]) {
    assert.deepEqual(sightOf(unknown), { cases: 'none', reporter: false });
    assert.equal(tellsByHand(unknown), false);
    assert.equal(isWatched(unknown), false);
    assert.equal(mayPublishPersonalData([unknown]), false);
    for (const what of Object.keys(keepers) as (keyof typeof keepers)[]) assert.equal(mayKeep(unknown, what), false);
    for (const act of allActs) assert.equal(mayIssue([unknown as Principal], act), false, act);
    for (const role of roles) {
      assert.equal(mayLookAfter(role, unknown) && role !== 'operator', false);
      assert.equal(mayStandIn(unknown, role), false, role);
    }
  }
});

test('neither the reporter nor the program publishes personal data, alone or together', () => {
  assert.equal(mayPublishPersonalData([]), false);
  assert.equal(mayPublishPersonalData(['reporter', 'system']), false);
  assert.equal(mayPublishPersonalData(['admin-medsos', 'reporter']), false);
  assert.equal(mayPublishPersonalData(['admin-medsos', 'team-lead']), true, 'one of several is enough');
});

test('every role has its place in the lists, once, and those lists hold nothing else', () => {
  assert.equal(new Set(roles).size, roles.length);
  for (const list of [
    caseReaders,
    caseRoles,
    deskRoles,
    ladder,
    readersOfAdministration,
  ] as readonly (readonly Role[])[]) {
    assert.equal(new Set(list).size, list.length);
    for (const role of list) assert.ok(roles.includes(role), role);
  }
  assert.deepEqual(
    roles.filter((role) => !(caseRoles as readonly Role[]).includes(role)),
    ['operator', 'data-officer', 'examiner'],
  );
});

test('whoever may do what another may, and more, stands above them: who leads may all that who decides may', () => {
  const acts = (role: Role): string[] => allActs.filter((act) => mayIssue([role], act));
  const isWithin = (less: Role, more: Role): boolean => acts(less).every((act) => acts(more).includes(act));
  assert.ok(isWithin('admin-medsos', 'admin-pusat'));
  assert.ok(isWithin('admin-pusat', 'team-lead'));
  assert.deepEqual(acts('division-head'), ['AddNote', 'RemindHolder', 'EraseTexts', 'ErasePerson']);
  for (const role of ['operator', 'data-officer', 'examiner'] as const) assert.deepEqual(acts(role), [], role);
  assert.ok(!isWithin('admin-agency', 'team-lead'), 'what is done in the field is done by agencies alone');
});
