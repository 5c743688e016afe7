// The table of rights written out once more, so that no right is given or taken by accident.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actCells, principalLetters } from '#test/tables/act-cells.ts';
import { knownTerms, acts, people, upTo, played } from '#test/given/given.ts';
import { caseReaders, caseRoles, deskRoles, roles, sightOf, type Principal, type Role } from './access.ts';
import { actTable, mayIssue, type CommandType } from './complaint/act-table.ts';
import { decide } from './complaint/decide.ts';
import { officerCommands } from './complaint/act-table.ts';

const principals: readonly Principal[] = [...roles, 'reporter', 'system'];

test('who may issue what, cell by cell', () => {
  for (const command of Object.keys(actTable) as CommandType[]) {
    const allowed = [...actCells[command].who].map((letter) => principalLetters[letter]);
    for (const principal of principals)
      assert.equal(mayIssue([principal], command), allowed.includes(principal), `${principal} ${command}`);
  }
});

test('whoever the table does not name is refused in every state, before anything else is looked at', () => {
  for (const history of Object.values(upTo)) {
    const { state } = played(history);
    for (const make of Object.values(acts))
      for (const by of Object.values(people)) {
        const command = make(10, { by } as never);
        const principal: Principal = by.kind === 'officer' ? by.role : by.kind;
        const decision = decide(state, command, knownTerms);
        if (!mayIssue([principal], command.type)) assert.deepEqual(decision, { ok: false, refusal: 'not-allowed' });
      }
  }
});

test('whoever holds Admin Pusat’s role may do all that Admin Medsos may: one person can be both', () => {
  for (const command of Object.keys(actTable) as CommandType[])
    if (mayIssue(['admin-medsos'], command)) assert.ok(mayIssue(['admin-pusat'], command), command);
});

test('every command that an officer may issue by a button is issued by some officer', () => {
  for (const command of officerCommands) assert.ok(mayIssue(roles, command), command);
});

test('a role that nobody knows sees nothing, and of those that are known only whoever answers or leads sees a person', () => {
  assert.deepEqual(sightOf('auditor' as Role), { cases: 'none', reporter: false });
  assert.deepEqual(sightOf('constructor' as Role), { cases: 'none', reporter: false });
  assert.deepEqual(
    roles.filter((role) => !sightOf(role).reporter),
    ['admin-agency', 'operator', 'data-officer', 'examiner'],
  );
  assert.deepEqual(
    roles.filter((role) => sightOf(role).cases !== 'all'),
    ['admin-agency', 'operator'],
  );
});

test('whoever reads cases sees some, whoever speaks with reporters sees who they are, and nobody else does either', () => {
  const whoever = (is: (role: Role) => boolean): Role[] => roles.filter(is).toSorted();
  assert.deepEqual(
    [...caseReaders].toSorted(),
    whoever((role) => sightOf(role).cases !== 'none'),
  );
  assert.deepEqual(
    [...caseRoles].toSorted(),
    whoever((role) => officerCommands.some((command) => mayIssue([role], command))),
    'whoever reads alone issues no act',
  );
  for (const role of deskRoles) assert.deepEqual(sightOf(role), { cases: 'all', reporter: true });
  assert.deepEqual(
    [...deskRoles].toSorted(),
    whoever((role) => mayIssue([role], 'AskIdentity')),
  );
});
