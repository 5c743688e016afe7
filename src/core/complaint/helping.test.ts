// Helping agencies have a part of their own: asked, read, reported; and none of it is the lead's time.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { acts, at, given, knownTerms, people, played, start, upTo } from '#test/given/given.ts';
import { hourMs } from '../time.ts';
import type { Command } from './command.ts';
import { helpingOf } from './helping.ts';
import { initial, type Complaint } from './complaint.ts';
import { evolve } from './evolve.ts';
import { possibleCommands, primaryCommand } from './possible.ts';
import { react } from './react.ts';
import { spansOf } from './spans.ts';

const hour = (moment: number | undefined): string => (moment === undefined ? '' : String((moment - start) / hourMs));

/** `agency from-until end`, and what it said. */
const told = (...commands: readonly Command[]): string[] =>
  helpingOf(played(commands).events).map(({ agencyId, from, readAt, until, end = 'asked', text }) =>
    [
      `${agencyId} ${hour(from)}-${hour(until)} ${end}`,
      ...(readAt === undefined ? [] : [`read ${hour(readAt)}`]),
      ...(typeof text === 'string' ? [text] : []),
    ].join(', '),
  );

const two = acts.dispose(5, { helpingAgencyIds: ['dlh', 'dishub'] });

suite('each helping agency', () => {
  test('owes its part from when it was asked, and has done it once it says so', () => {
    assert.deepEqual(told(...upTo.disposed), ['dlh 5- asked']);
    assert.deepEqual(told(...upTo.disposed, acts.acknowledge(6, { by: people.helper })), ['dlh 5- asked, read 6']);
    assert.deepEqual(told(...upTo.disposed, acts.acknowledge(6, { by: people.helper }), acts.part(9)), [
      'dlh 5-9 reported, read 6, pasir diangkut',
    ]);
  });

  test('has its own: what one reports is not the other’s, and neither is the lead’s', () => {
    const both = [...upTo.followUp, two, acts.part(7)];
    assert.deepEqual(told(...both), ['dlh 5-7 reported, pasir diangkut', 'dishub 5- asked']);
    assert.deepEqual(told(...both, acts.part(8, { by: people.stranger, text: 'rambu dipasang' })), [
      'dlh 5-7 reported, pasir diangkut',
      'dishub 5-8 reported, rambu dipasang',
    ]);
  });

  /** How it ends otherwise. */
  const ends: Record<string, readonly [Command, string]> = {
    'that refuses': [acts.refuse(6, { by: people.helper }), 'dlh 5-6 refused'],
    'that a later disposition leaves out': [acts.dispose(6, { helpingAgencyIds: [] }), 'dlh 5-6 left'],
    'that becomes the lead': [acts.dispose(6, { leadAgencyId: 'dlh', helpingAgencyIds: [] }), 'dlh 5-6 left'],
    'whose lead refuses': [acts.refuse(6), 'dlh 5-6 over'],
    'that says nothing until the lead reports': [acts.fieldResult(6), 'dlh 5-6 over'],
    'of a case that is referred elsewhere': [acts.refer(6), 'dlh 5-6 over'],
    'that is named again while it owes its part': [acts.dispose(6), 'dlh 5- asked'],
  };
  for (const [name, [then, expected]] of Object.entries(ends))
    test(name, () => assert.deepEqual(told(...upTo.disposed, then), [expected]));

  test('is asked again by a new disposition after its part, by a result that comes back and by a case opened again', () => {
    const done = [...upTo.disposed, acts.part(6)];
    const first = 'dlh 5-6 reported, pasir diangkut';
    assert.deepEqual(told(...done, acts.dispose(7)), [first, 'dlh 7- asked']);
    assert.deepEqual(told(...done, acts.fieldResult(7), acts.sendBack(8)), [first, 'dlh 8- asked']);
    const closed = [...done, acts.fieldResult(7), acts.convey(8), acts.delivered(9)];
    assert.deepEqual(told(...closed, acts.reopen(10)), [first, 'dlh 10- asked']);
  });
});

suite('reporting its part', () => {
  test('is for those who help, with words, once each time that they are asked', () => {
    given(...upTo.disposed)
      .when(acts.part(6, { attachmentIds: ['file-1'] }))
      .then({ type: 'PartReported', agencyId: 'dlh', text: 'pasir diangkut', attachmentIds: ['file-1'] });
    for (const [by, why] of [
      [people.lead, 'not-a-helping-agency'],
      [people.stranger, 'not-your-agency'],
      [people.pusat, 'not-allowed'],
    ] as const)
      given(...upTo.disposed)
        .when(acts.part(6, { by }))
        .refused(why);
    given(...upTo.disposed)
      .when(acts.part(6, { text: ' \n' }))
      .refused('text-missing');
    given(...upTo.disposed, acts.part(6))
      .when(acts.part(7))
      .refused('part-already-reported');
    given(...upTo.disposed, acts.part(6), acts.dispose(7))
      .when(acts.part(8))
      .then({ type: 'PartReported' });
    given(...upTo.conveying)
      .when(acts.part(7))
      .refused('wrong-step');
  });

  test('is what a helping agency is led to after it read the disposition, and progress afterwards', () => {
    const next = (...commands: readonly Command[]) => primaryCommand(played(commands).state, people.helper);
    const read = [...upTo.disposed, acts.acknowledge(6, { by: people.helper })];
    assert.deepEqual(
      [next(...upTo.disposed), next(...read), next(...read, acts.part(7))],
      ['AcknowledgeDisposition', 'ReportPart', 'ReportProgress'],
    );
    assert.ok(!possibleCommands(played(read).state, people.lead).includes('ReportPart'));
  });

  test('moves neither the clock nor who holds the case', () => {
    const before = played(upTo.disposed);
    const after = played([...upTo.disposed, acts.part(6)]);
    assert.deepEqual(spansOf(after.events, knownTerms), spansOf(before.events, knownTerms));
    assert.ok(before.state.status === 'follow-up' && after.state.status === 'follow-up');
    assert.deepEqual(after.state.clock, before.state.clock);
  });

  test('is heard at the desk and by the other agencies, and whoever reported hears no more of the deadline', () => {
    const bells = (...commands: readonly Command[]): string[] => {
      const { events } = played(commands);
      const known = played(commands.slice(0, -1)).events.length;
      let state: Complaint = initial;
      return events.flatMap((event, index) => {
        state = evolve(state, event);
        const effects = index < known ? [] : react(state, event, knownTerms);
        return effects.flatMap((one) => (one.kind === 'notify' ? [`${one.agencyId ?? one.to} ${one.what}`] : []));
      });
    };
    const given2 = [...upTo.followUp, acts.dispose(4, { helpingAgencyIds: ['dlh', 'dishub'] })];
    assert.deepEqual(bells(...given2, acts.part(6)), [
      'admin-pusat part-reported',
      'dpupkp part-reported',
      'dishub part-reported',
    ]);
    assert.deepEqual(bells(...given2, acts.part(6), { ...acts.tick(28), now: at(28) + 1 }), [
      'dpupkp deadline-missed',
      'dishub deadline-missed',
      'team-lead escalated',
    ]);
  });
});
