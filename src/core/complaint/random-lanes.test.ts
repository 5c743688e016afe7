// Whatever happens to a case in a sensitive lane, in any order and by anybody: what leaves, who has it, when it is looked at, what binds it.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { acts, at, knownTerms, people, played, upTo } from '#test/given/given.ts';
import { allCommands, run } from '#test/given/random-command.ts';
import { refusalOf } from '#test/given/refused.ts';
import { lanes, type Lane } from '../lane/lane.ts';
import type { Command } from './command.ts';
import type { Complaint, Disposition } from './complaint.ts';
import { isOwnThread } from './decision.ts';
import { nextWakeAt } from './deadlines.ts';
import { react } from './react.ts';
import { isSeenBy, obstacle } from './standing.ts';

type Existing = Exclude<Complaint, { status: 'none' }>;

/** The same walks, each move to a lane as this test wants it. */
const walksWith = (fields: { lane?: Lane; accusedAgencyId?: string }) =>
  allCommands.map((commands) =>
    commands.map((command): Command => (command.type === 'MoveToLane' ? { ...command, ...fields } : command)),
  );

/** Walks that are in a lane from their first message on. */
const sealedWalks = allCommands.map((commands) =>
  commands
    .filter(({ type }) => type !== 'TakeOutOfLane')
    .flatMap((command, index): Command[] =>
      index === 0 ? [command, { ...acts.toLane(0), now: command.now }] : [command],
    ),
);

const partiesIn = (disposition: Disposition | undefined): string[] =>
  disposition === undefined ? [] : [disposition.leadAgencyId, ...disposition.helpingAgencyIds];

const dispositionOf = (state: Existing): Disposition | undefined =>
  state.status === 'follow-up' || state.status === 'conveying' ? state.disposition : undefined;

suite('on every walk through the procedure', () => {
  test('nothing leaves in public out of a lane, and nothing to anybody but its reporter', () => {
    let sent = 0;
    fc.assert(
      fc.property(sealedWalks, (commands) => {
        run(commands, (_before, { state }, fresh) => {
          if (state.status === 'none' || state.file.lane === undefined) return;
          for (const effect of fresh.flatMap((event) => react(state, event, knownTerms))) {
            if (effect.kind !== 'send') continue;
            sent += 1;
            assert.equal(effect.visibility, 'private', effect.purpose);
            assert.ok(isOwnThread(state.file, effect.thread));
          }
        });
      }),
      { numRuns: 400 },
    );
    assert.ok(sent > 20, 'hardly anything ever left');
  });

  test('whoever is accused is in no disposition, sees nothing and does nothing, in a lane or out of it', () => {
    let accused = 0;
    fc.assert(
      fc.property(walksWith({ accusedAgencyId: 'dpupkp' }), (commands) => {
        run(commands, (_before, { state }) => {
          if (state.status === 'none' || state.file.accused === undefined) return;
          accused += 1;
          assert.ok(!partiesIn(dispositionOf(state)).includes('dpupkp'), state.status);
          assert.notEqual(state.file.leadAgencyId, 'dpupkp');
          assert.equal(isSeenBy(state, people.lead), false);
          assert.equal(obstacle(state, people.lead, 'ReportProgress'), 'not-your-agency');
          assert.equal(obstacle(state, people.lead, 'AddNote'), 'not-your-agency');
        });
      }),
      { numRuns: 400 },
    );
    assert.ok(accused > 100, 'hardly anybody was ever accused');
  });

  test('the standard of a lane is looked at as soon as it has passed', () => {
    fc.assert(
      fc.property(walksWith({ lane: 'women-and-children' }), (commands) => {
        run(commands, (_before, { state }) => {
          if (state.status === 'none' || state.status === 'closed') return;
          const { laneDue, lane, reportedAt } = state.file;
          if (laneDue === undefined) return;
          assert.deepEqual([lane, laneDue.at - reportedAt], ['women-and-children', at(2) - at(0)]);
          if (laneDue.missed !== true) assert.ok((nextWakeAt(state, knownTerms) ?? Infinity) <= laneDue.at + 1);
        });
      }),
      { numRuns: 400 },
    );
  });

  test('a lane is left only by the act that says so', () => {
    fc.assert(
      fc.property(walksWith({}), (commands) => {
        run(commands, (before, { state }, fresh) => {
          if (before.status === 'none' || state.status === 'none' || before.file.lane === undefined) return;
          const isLeft = fresh.some(({ type }) => type === 'TakenOutOfLane');
          assert.equal(state.file.lane === undefined, isLeft);
        });
      }),
      { numRuns: 400 },
    );
  });
});

suite('wherever it stands, a case in a lane is bound to no issue', () => {
  const issue = { by: people.medsos, now: at(900), issueId: 'issue-1' } as const;
  for (const [where, history] of Object.entries(upTo))
    for (const lane of lanes)
      test(`${where}, ${lane}`, () => {
        const link: Command = { ...issue, type: 'LinkToIssue' };
        const inside = [...history, acts.toLane(890, { lane })];
        assert.equal(refusalOf(inside, link), 'in-a-lane');
        assert.notEqual(refusalOf([...inside, acts.outOfLane(895)], link), 'in-a-lane');
        const { state } = played(inside);
        const told = where === 'closed' ? 'case-closed' : 'in-a-lane';
        assert.equal(obstacle(state, people.pusat, 'TellOfIssue'), told);
      });
});
