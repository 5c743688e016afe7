// What a list offers for several cases at once is what each case itself allows, whatever happened and whoever asks.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { people } from '#test/given/given.ts';
import { allCommands, run } from '#test/given/random-command.ts';
import { roles } from '../access.ts';
import { statusesOf } from './act-table.ts';
import { isUnsorted } from './kinds-beside.ts';
import { manyActs, manyActsOn, type Listed } from './many-acts.ts';
import { obstacle } from './standing.ts';

const officers = Object.values(people).flatMap((actor) => (actor.kind === 'officer' ? [actor] : []));
const listed = (changed: Partial<Listed> = {}): Listed => ({
  ...{ status: 'coordination', isOwn: false, inLane: false },
  ...changed,
});

test('a list offers no act that the case refuses, and of those without a step none too few', () => {
  fc.assert(
    fc.property(allCommands, (commands) => {
      run(commands, (_before, { state }) => {
        if (state.status === 'none') return;
        const { status, file } = state;
        for (const officer of officers) {
          const isOwn = file.holder?.userId === officer.userId;
          const offered = manyActsOn({ status, isOwn, inLane: file.lane !== undefined }, officer);
          for (const act of manyActs) {
            const isFree: boolean = status !== 'closed' && obstacle(state, officer, act) === undefined;
            const isLater = act === 'JudgeNotComplaint' && !isUnsorted(status);
            const isSoft = act === 'Claim' && isOwn;
            assert.equal(
              offered.includes(act),
              isFree && !isLater && !isSoft,
              `${act} in ${status} by ${officer.role}`,
            );
          }
        }
      });
    }),
    { numRuns: 300 },
  );
});

suite('several cases', () => {
  test('are acted on by those who speak with reporters alone', () => {
    const able = roles.filter((role) => manyActsOn(listed(), { role }).length > 0);
    assert.deepEqual(able, ['admin-medsos', 'admin-pusat', 'team-lead']);
    assert.equal(manyActsOn(listed(), { role: 'division-head', alsoRoles: ['admin-pusat'] }).length, 4);
  });

  test('are claimed unless they are one’s own, linked unless in a lane, and closed by a press until anything was promised', () => {
    const acts = (changed: Partial<Listed>) => manyActsOn(listed(changed), { role: 'admin-medsos' });
    assert.deepEqual(acts({}), ['Claim', 'Assign', 'Categorise', 'LinkToIssue']);
    assert.deepEqual(acts({ isOwn: true }), ['Assign', 'Categorise', 'LinkToIssue']);
    assert.deepEqual(acts({ inLane: true }), ['Claim', 'Assign', 'Categorise']);
    assert.deepEqual(acts({ status: 'triage' }), [...manyActs]);
    assert.deepEqual(acts({ status: 'closed' }), []);
    assert.ok(statusesOf('LinkToIssue').includes('closed'), 'on its own page');
  });
});

suite('what is offered for several cases', () => {
  const everyRow = fc.record({
    status: fc.constantFrom(...(['triage', 'awaiting-identity', 'coordination', 'registration', 'follow-up'] as const)),
    isOwn: fc.boolean(),
    inLane: fc.boolean(),
  });
  const role = fc.constantFrom(...roles);

  test('is never less for whoever holds another role beside, and what either may do', () => {
    fc.assert(
      fc.property(everyRow, role, role, (row, one, other) => {
        const both = manyActsOn(row, { role: one, alsoRoles: [other] });
        const either = [...manyActsOn(row, { role: one }), ...manyActsOn(row, { role: other })];
        assert.deepEqual(
          both,
          manyActs.filter((act) => either.includes(act)),
          'in the order of their buttons',
        );
      }),
      { numRuns: 200 },
    );
  });

  test('is less of a case in a lane by the issue alone, and of one’s own by the claim alone', () => {
    fc.assert(
      fc.property(everyRow, role, (row, one) => {
        const offered = (changed: Partial<Listed>) => manyActsOn({ ...row, ...changed }, { role: one });
        assert.deepEqual(
          offered({ inLane: true }),
          offered({ inLane: false }).filter((act) => act !== 'LinkToIssue'),
        );
        assert.deepEqual(
          offered({ isOwn: true }),
          offered({ isOwn: false }).filter((act) => act !== 'Claim'),
        );
      }),
      { numRuns: 200 },
    );
  });

  test('closes nothing once an answer is being prepared: until then a press is enough', () => {
    const closes = (status: Listed['status']): boolean =>
      manyActsOn(listed({ status }), { role: 'team-lead' }).includes('JudgeNotComplaint');
    assert.deepEqual(
      (['triage', 'awaiting-identity', 'coordination', 'registration', 'follow-up', 'conveying'] as const).map(closes),
      [true, true, false, false, false, false],
    );
  });

  test('is nothing of a closed case, whoever asks and wherever it lies', () => {
    for (const one of roles)
      for (const inLane of [true, false])
        assert.deepEqual(
          manyActsOn({ status: 'closed', isOwn: false, inLane }, { role: one, alsoRoles: [...roles] }),
          [],
        );
  });
});
