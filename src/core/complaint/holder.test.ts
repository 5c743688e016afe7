// Whose move it is, and since when: read from the same events slowly, and row by row.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { acts, at, knownTerms, people, played, sp4nUpTo, start, upTo } from '#test/given/given.ts';
import { partingActs } from '#test/given/parting.ts';
import { allCommands, run } from '#test/given/random-command.ts';
import { hourMs } from '../time.ts';
import type { Command } from './command.ts';
import { initial } from './complaint.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { holderOf, isSameHolder, standsSince, standsWith, type Holder } from './holder.ts';

const medsos: Holder = { kind: 'desk', role: 'admin-medsos' };
const pusat: Holder = { kind: 'desk', role: 'admin-pusat' };
const agency = (agencyId: string): Holder => ({ kind: 'agency', agencyId });

const after = (...commands: readonly Command[]) => {
  const { state } = played(commands);
  assert.ok(state.status !== 'none');
  return state;
};

suite('a case is', () => {
  const toStranger = acts.dispose(7, { leadAgencyId: 'dishub', helpingAgencyIds: ['dpupkp'] });
  const rows: [string, readonly Command[], Holder, ReturnType<typeof standsWith>][] = [
    ['whoever’s reads it first', upTo.triage, medsos, 'admin-medsos'],
    ['its reporter’s while they are asked who they are', upTo.awaiting, { kind: 'reporter' }, 'reporter'],
    ['whoever’s answers first, once they said it', upTo.coordination, pusat, 'admin-pusat'],
    ['whoever’s registers it', upTo.registration, medsos, 'admin-medsos'],
    ['whoever’s gives it to an agency', upTo.followUp, pusat, 'admin-pusat'],
    ['the agency’s that leads, not of those that help', upTo.disposed, agency('dpupkp'), 'agency'],
    ['the desk’s again when that agency refuses', [...upTo.disposed, acts.refuse(6)], pusat, 'admin-pusat'],
    [
      'the same agency’s when one that helps does',
      [...upTo.disposed, acts.refuse(6, { by: people.helper })],
      agency('dpupkp'),
      'agency',
    ],
    ['another one’s that it is given to', [...upTo.disposed, acts.refuse(6), toStranger], agency('dishub'), 'agency'],
    ['whoever’s tells the result', upTo.conveying, pusat, 'admin-pusat'],
    ['nobody’s when it is closed', upTo.closed, { kind: 'closed' }, undefined],
    ['its agency’s when it is opened again', [...upTo.closed, acts.reopen(10)], agency('dpupkp'), 'agency'],
    ['of a register the desk’s from the first', sp4nUpTo.coordination, pusat, 'admin-pusat'],
  ];
  for (const [name, commands, holder, stands] of rows)
    test(name, () => {
      const state = after(...commands);
      assert.deepEqual(holderOf(state), holder);
      assert.equal(standsWith(state), stands);
    });

  test('one agency’s and not another’s', () => {
    assert.ok(isSameHolder(agency('dlh'), agency('dlh')));
    assert.ok(!isSameHolder(agency('dlh'), agency('dpupkp')));
    assert.ok(!isSameHolder(medsos, pusat));
  });
});

/** Hours after the start since when whoever has it has it by the last of these. */
const since = (...commands: readonly Command[]): number | undefined => {
  const before = played(commands.slice(0, -1)).state;
  const decision = decide(before, commands.at(-1) ?? assert.fail(), knownTerms);
  assert.ok(decision.ok);
  const moment = standsSince(before, decision.events);
  return moment === undefined ? undefined : (moment - start) / hourMs;
};

suite('whoever has a case has it', () => {
  test('since it was reported, where it came in later than that', () => {
    assert.equal(since(acts.open(5, { sentAt: at(3) })), 3);
  });

  test('since the act that gave it to them', () => {
    assert.equal(since(...upTo.awaiting), 1);
    assert.equal(since(...upTo.coordination), 2);
    assert.equal(since(...upTo.disposed), 5);
    assert.equal(since(...upTo.disposed, acts.refuse(6)), 6);
    assert.equal(since(...upTo.closed, acts.reopen(10)), 10);
  });

  test('as long as before, where an act changes nothing of that', () => {
    assert.equal(since(...upTo.disposed, acts.note(6)), undefined);
    assert.equal(since(...upTo.disposed, acts.tick(30)), undefined);
    assert.equal(since(...upTo.disposed, acts.refuse(6, { by: people.helper })), undefined);
    assert.equal(since(...upTo.coordination, acts.answerDirectly(3)), undefined, 'another step of the same desk');
  });

  test('since it was found, where it was joined to another case by mistake', () => {
    assert.equal(since(...upTo.coordination, acts.joinDuplicate(3), partingActs.undo(5)), 5);
  });

  test('nobody since anything, where nothing happened', () => {
    assert.equal(standsSince(initial, []), undefined);
    assert.equal(standsSince(after(...upTo.disposed), []), undefined);
  });
});

test('whatever happens: since then it was theirs, and the event before it left it with somebody else', () => {
  fc.assert(
    fc.property(allCommands, fc.nat(30), (commands, cut) => {
      const { events } = run(commands, () => undefined);
      const begun = Math.min(cut, events.length);
      const states = [initial, ...events.map((_, index) => events.slice(0, index + 1).reduce(evolve, initial))];
      const holders = states.map((state) => (state.status === 'none' ? undefined : JSON.stringify(holderOf(state))));
      const found = standsSince(states[begun] ?? initial, events.slice(begun));
      const changes = events.flatMap((event, index) =>
        index >= begun && holders[index] !== holders[index + 1] ? [{ event, first: holders[index] === undefined }] : [],
      );
      const last = changes.at(-1);
      const state = states.at(-1);
      if (last === undefined || state === undefined || state.status === 'none') assert.equal(found, undefined);
      else assert.equal(found, last.first ? state.file.reportedAt : last.event.at);
    }),
    { numRuns: 60 },
  );
});
