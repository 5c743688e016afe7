// Somebody who holds several roles: what they see and may do is the union, each act is recorded under one role, and some roles stand alone.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { acts, knownTerms, people, played, sp4nUpTo, upTo } from '#test/given/given.ts';
import { allCommands, run } from '#test/given/random-command.ts';
import {
  caseRoles,
  holdsAny,
  looksAfterAll,
  mayHoldTogether,
  roles,
  rolesOf,
  sightOf,
  sightOfAll,
  type Role,
} from './access.ts';
import { mayIssue } from './complaint/act-table.ts';
import type { Command } from './complaint/command.ts';
import type { Actor } from './complaint/complaint.ts';
import { decide } from './complaint/decide.ts';
import { possibleCommands, primaryCommand } from './complaint/possible.ts';
import { actingAs, isSeenBy, obstacle } from './complaint/standing.ts';

type Officer = Extract<Actor, { kind: 'officer' }>;
const with_ = (role: Role, ...alsoRoles: Role[]): Officer => ({ kind: 'officer', userId: 'both', role, alsoRoles });
const both = with_('admin-medsos', 'admin-pusat');
const other = with_('admin-pusat', 'admin-medsos');

const byOf = (history: readonly Command[], command: Command): Actor => {
  const decision = decide(played(history).state, command, knownTerms);
  assert.ok(decision.ok, decision.ok ? '' : decision.refusal);
  const [event] = decision.events;
  assert.ok(event !== undefined);
  return event.by;
};

suite('roles that stand together', () => {
  test('are all but an agency’s admin and the examiner, each once, and at least one', () => {
    const pairs = roles.flatMap((one) => roles.filter((two) => two > one).map((two): Role[] => [one, two]));
    const alone: readonly Role[] = ['admin-agency', 'examiner'];
    for (const pair of pairs)
      assert.equal(mayHoldTogether(pair), !pair.some((role) => alone.includes(role)), pair.join(' '));
    for (const role of roles) assert.ok(mayHoldTogether([role]), role);
    assert.ok(mayHoldTogether(['admin-medsos', 'admin-pusat', 'team-lead']));
    assert.ok(!mayHoldTogether(['admin-medsos', 'admin-medsos']));
    assert.ok(!mayHoldTogether([]));
    assert.ok(!mayHoldTogether(['admin-medsos', 'admin-pusat', 'examiner']));
  });

  test('see what the widest of them sees, in whatever order they stand', () => {
    assert.deepEqual(sightOfAll({ role: 'operator', alsoRoles: ['data-officer'] }), { cases: 'all', reporter: false });
    assert.deepEqual(sightOfAll({ role: 'data-officer', alsoRoles: ['admin-pusat'] }), {
      cases: 'all',
      reporter: true,
    });
    for (const role of roles) {
      assert.deepEqual(sightOfAll({ role }), sightOf(role));
      assert.deepEqual(sightOfAll({ role: 'operator', alsoRoles: [role] }), sightOf(role), role);
    }
    assert.deepEqual(sightOfAll({ role: 'constructor' as Role, alsoRoles: ['operator'] }), {
      cases: 'none',
      reporter: false,
    });
  });

  test('are found in a list by any of them', () => {
    assert.deepEqual(rolesOf(both), ['admin-medsos', 'admin-pusat']);
    assert.deepEqual(rolesOf({ role: 'operator' }), ['operator']);
    assert.ok(holdsAny(with_('operator', 'team-lead'), ['team-lead']));
    assert.ok(!holdsAny(with_('operator', 'data-officer'), caseRoles));
  });

  test('are looked after whole: whoever may not put out one of them puts out none', () => {
    assert.ok(looksAfterAll({ role: 'team-lead' }, both));
    assert.ok(!looksAfterAll({ role: 'team-lead' }, with_('admin-pusat', 'operator')));
    assert.ok(!looksAfterAll({ role: 'team-lead' }, with_('team-lead', 'admin-pusat')));
    assert.ok(looksAfterAll({ role: 'operator' }, with_('team-lead', 'operator')));
    assert.ok(looksAfterAll(with_('admin-pusat', 'operator'), { role: 'examiner' }));
    assert.ok(!looksAfterAll(with_('admin-pusat', 'admin-medsos'), { role: 'admin-medsos' }));
  });
});

suite('somebody who is Admin Medsos and Admin Pusat', () => {
  const histories = {
    ...upTo,
    ...Object.fromEntries(Object.entries(sp4nUpTo).map(([name, one]) => [`sp4n ${name}`, one])),
  };

  test('may do in every state what either may, the same thing first as whoever comes first in it', () => {
    for (const [name, history] of Object.entries(histories)) {
      const { state } = played(history);
      const either = new Set([...possibleCommands(state, people.medsos), ...possibleCommands(state, people.pusat)]);
      for (const one of [both, other]) {
        assert.deepEqual(possibleCommands(state, one).toSorted(), [...either].toSorted(), name);
        const firsts = [people.medsos, people.pusat].map((person) => primaryCommand(state, person));
        assert.ok(firsts.includes(primaryCommand(state, one)), name);
        assert.ok(isSeenBy(state, one));
      }
    }
  });

  test('acts under the role whose step it is, whichever of the two comes first in the account', () => {
    const rows: [readonly Command[], (hours: number, fields: { by: Actor }) => Command, Role][] = [
      [upTo.triage, acts.ask, 'admin-medsos'],
      [upTo.triage, acts.notComplaint, 'admin-medsos'],
      [upTo.coordination, acts.draft, 'admin-medsos'],
      [upTo.coordination, acts.approve, 'admin-pusat'],
      [upTo.registration, acts.register, 'admin-medsos'],
      [upTo.followUp, acts.dispose, 'admin-pusat'],
      [upTo.conveying, acts.convey, 'admin-pusat'],
      // Of no step: whoever's step runs.
      [upTo.triage, acts.note, 'admin-medsos'],
      [upTo.conveying, acts.note, 'admin-pusat'],
    ];
    for (const [history, make, role] of rows)
      for (const by of [both, other])
        assert.deepEqual(byOf(history, make(9, { by })), { kind: 'officer', userId: 'both', role });
  });

  test('acts under the other where only that one may', () => {
    const leads = with_('admin-medsos', 'team-lead');
    assert.deepEqual(byOf(upTo.coordination, acts.approve(3, { by: leads })), {
      ...{ kind: 'officer', userId: 'both', role: 'team-lead' },
    });
    assert.equal(
      obstacle(played(upTo.coordination).state, with_('admin-medsos', 'data-officer'), 'ApproveInterim'),
      'not-allowed',
    );
  });

  test('is refused for what stands in the way of whoever may, not for the role that may not', () => {
    const { state } = played(upTo.triage);
    for (const by of [both, other, with_('data-officer', 'admin-pusat')])
      assert.equal(obstacle(state, by, 'ConveyResult'), 'wrong-step');
    assert.equal(obstacle(state, with_('operator', 'data-officer'), 'AddNote'), 'not-allowed');
  });
});

test('whoever holds one role acts as they stand', () => {
  const { state } = played(upTo.triage);
  for (const person of Object.values(people)) assert.equal(actingAs(state, person, 'AddNote'), person);
});

test('the record names one role that may, whatever whoever asks holds beside it', () => {
  const pairs: readonly Officer[] = [
    both,
    other,
    with_('operator', 'team-lead'),
    with_('division-head', 'admin-medsos'),
  ];
  fc.assert(
    fc.property(allCommands, fc.constantFrom(...pairs), (commands, by) => {
      run(
        commands.map((command) => (command.by.kind === 'officer' ? { ...command, by } : command)),
        (_before, _after, fresh) => {
          for (const { by: recorded } of fresh) assert.ok(!('alsoRoles' in recorded));
        },
      );
      const { state } = run(commands, () => undefined);
      for (const command of commands) {
        const decision = decide(state, { ...command, by }, knownTerms);
        if (!decision.ok) continue;
        const [event] = decision.events.filter((one) => one.by.kind === 'officer');
        if (event?.by.kind === 'officer') assert.ok(mayIssue([event.by.role], command.type), command.type);
      }
    }),
    { numRuns: 150 },
  );
});
