// Who is told that somebody has a case open: colleagues who work on it, and an agency of its own people alone.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { roles, type Role } from './access.ts';
import { officerCommands } from './complaint/act-table.ts';
import { beatEveryMs, doingIn, foremost, goneAfterMs, isWriting, mayKnowOf, writingForMs } from './presence.ts';

const desk = { userId: 'sari' };
const dlh = { userId: 'tono', agencyId: 'dlh' };

const knowing = (role: Role, agencyId?: string): string =>
  [desk, dlh].map((other) => mayKnowOf({ userId: 'budi', role, agencyId }, other)).join(' ');

test('the desk is told of everybody, an agency of its own people, and nobody else of anybody', () => {
  assert.deepEqual(Object.fromEntries(roles.map((role) => [role, knowing(role)])), {
    'admin-medsos': 'true true',
    'admin-pusat': 'true true',
    'admin-agency': 'false false',
    'team-lead': 'true true',
    'division-head': 'true true',
    operator: 'false false',
    'data-officer': 'false false',
    examiner: 'false false',
  });
  assert.equal(knowing('admin-agency', 'dlh'), 'false true');
  assert.equal(knowing('admin-agency', 'dpupkp'), 'false false');
});

test('an agency’s admin without an agency is told of nobody, not even of those who have none either', () => {
  assert.equal(mayKnowOf({ userId: 'budi', role: 'admin-agency' }, { userId: 'x' }), false);
  assert.equal(mayKnowOf({ userId: 'budi', role: 'admin-agency', agencyId: undefined }, { userId: 'x' }), false);
});

test('nobody is told of themselves, and a role that nobody knows is told of nobody', () => {
  assert.equal(mayKnowOf({ userId: 'sari', role: 'admin-pusat' }, desk), false);
  assert.equal(mayKnowOf({ userId: 'budi', role: 'visitor' as Role }, desk), false);
});

test('one role beside the first is enough to be told', () => {
  assert.equal(mayKnowOf({ userId: 'budi', role: 'data-officer', alsoRoles: ['admin-medsos'] }, desk), true);
});

test('of several things somebody does the one that matters most is said', () => {
  assert.equal(foremost(['looking', 'answering', 'noting']), 'answering');
  assert.equal(foremost(['looking', 'filling-in']), 'filling-in');
  assert.equal(foremost(['looking']), 'looking');
  assert.equal(foremost([]), 'looking');
});

test('keys in a form are said as what they become', () => {
  assert.equal(doingIn('AddNote'), 'noting');
  assert.equal(doingIn('DraftResponse'), 'answering');
  assert.equal(doingIn('AskIdentity'), 'answering');
  assert.equal(doingIn('SetPriority'), 'filling-in');
  for (const act of officerCommands) assert.ok(isWriting(doingIn(act)), act);
  assert.equal(isWriting('looking'), false);
});

test('two words may be lost on the way before somebody is taken to be gone', () => {
  assert.ok(goneAfterMs > 2 * beatEveryMs);
  assert.ok(writingForMs > goneAfterMs);
});
