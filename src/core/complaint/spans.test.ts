// Who held a case, hour by hour: nobody twice, nobody for nothing, and no agency for the time of another.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { born } from '#test/given/children.ts';
import { acts, at, knownTerms, people, played, privateThread, sp4nUpTo, start, upTo } from '#test/given/given.ts';
import { allCommands, run } from '#test/given/random-command.ts';
import { hourMs } from '../time.ts';
import type { Command } from './command.ts';
import { isOverrun, spansOf, type Span } from './spans.ts';

const nameOf = ({ holder }: Span): string =>
  holder.kind === 'desk' ? holder.role : holder.kind === 'agency' ? holder.agencyId : holder.kind;
const hour = (moment: number): string => String((moment - start) / hourMs);

/** `holder from-until`, and `<own` the hour by which an agency should be done. */
const told = (...commands: readonly Command[]): string[] =>
  spansOf(played(commands).events, knownTerms).map((span) => {
    const { from, until, ownDueAt } = span;
    const own = ownDueAt === undefined ? '' : ` <${hour(ownDueAt)}`;
    return `${nameOf(span)} ${hour(from)}-${until === undefined ? '' : hour(until)}${own}`;
  });

test('one matter of a message is nobody’s before it was broken off', () => {
  const child = [born(30, { sentAt: start }), acts.provide(30, { by: people.pusat, via: 'known' }), acts.approve(31)];
  assert.deepEqual(told(...child), ['admin-pusat 30-31', 'admin-medsos 31-']);
});

test('the plain way: each has it until the next one', () => {
  assert.deepEqual(told(...upTo.closed), [
    'admin-medsos 0-1',
    'reporter 1-2',
    'admin-pusat 2-3',
    'admin-medsos 3-4',
    'admin-pusat 4-5',
    'dpupkp 5-6 <29',
    'admin-pusat 6-8',
    'closed 8-',
  ]);
});

test('an agency that gets the case an hour before the step is due has its own whole time', () => {
  const late = [...upTo.followUp, acts.dispose(27)];
  assert.deepEqual(told(...late).slice(-2), ['admin-pusat 4-27', 'dpupkp 27- <51']);
  const [span] = spansOf(played(late).events, knownTerms).slice(-1);
  assert.ok(span !== undefined);
  for (const [hours, over] of [
    [28.1, false],
    [51, false],
    [51.1, true],
  ] as const)
    assert.equal(isOverrun(span, at(hours)), over, String(hours));
});

test('the second agency of a case begins its own time, and what the first one took is the first one’s', () => {
  const moved = [...upTo.disposed, acts.refuse(20), acts.dispose(22, { leadAgencyId: 'dishub', helpingAgencyIds: [] })];
  assert.deepEqual(told(...moved).slice(-3), ['dpupkp 5-20 <29', 'admin-pusat 20-22', 'dishub 22- <46']);
  const straight = [...upTo.disposed, acts.dispose(20, { leadAgencyId: 'dishub', helpingAgencyIds: [] })];
  assert.deepEqual(told(...straight).slice(-2), ['dpupkp 5-20 <29', 'dishub 20- <44']);
});

test('given again to who has it, it is still the same span', () => {
  assert.deepEqual(told(...upTo.disposed, acts.dispose(10, { helpingAgencyIds: [] })).slice(-1), ['dpupkp 5- <29']);
});

test('more time that was granted is its own, and a result that came back has the time of that', () => {
  assert.deepEqual(told(...upTo.disposed, acts.askExtension(6), acts.grant(7)).slice(-1), ['dpupkp 5- <72']);
  assert.deepEqual(told(...upTo.conveying, acts.sendBack(7)).slice(-3), [
    'dpupkp 5-6 <29',
    'admin-pusat 6-7',
    'dpupkp 7- <29',
  ]);
});

test('what was promised for a day is due on that day', () => {
  const scheduled = acts.fieldResult(6, { outcome: 'scheduled', plannedAt: at(200) });
  assert.deepEqual(told(...upTo.disposed, scheduled, acts.convey(7), acts.delivered(8)).slice(-1), ['dpupkp 8- <200']);
});

test('an answer that came in private is ours to read, and a question that did not arrive ours to ask', () => {
  assert.deepEqual(told(...upTo.awaiting, acts.receive(3, { thread: privateThread })), [
    'admin-medsos 0-1',
    'reporter 1-3',
    'admin-medsos 3-',
  ]);
  assert.deepEqual(told(...upTo.awaiting, acts.receive(1, { thread: privateThread })), ['admin-medsos 0-']);
  const failed = acts.undelivered(2, { purpose: 'ask-identity' });
  assert.deepEqual(told(...upTo.awaiting, failed).slice(-2), ['reporter 1-2', 'admin-medsos 2-']);
});

test('it begins with the report, however late we heard of it, and closed time is nobody’s', () => {
  assert.deepEqual(told(acts.open(3, { sentAt: start })), ['admin-medsos 0-']);
  assert.deepEqual(told(...sp4nUpTo.coordination), ['admin-pusat 0-']);
  const again = [...upTo.triage, acts.notComplaint(1), acts.reopen(5)];
  assert.deepEqual(told(...again), ['admin-medsos 0-1', 'closed 1-5', 'admin-medsos 5-']);
});

test('no span of an agency that refused at once, and none twice', () => {
  const atOnce = [...upTo.followUp, acts.dispose(5), acts.refuse(5), acts.dispose(6, { leadAgencyId: 'dlh' })];
  assert.deepEqual(told(...atOnce).slice(-2), ['admin-pusat 4-6', 'dlh 6- <30']);
  assert.equal(played(atOnce).state.status, 'follow-up');
});

test('whatever happened, the spans add up to the time since the report, each held by one', () => {
  fc.assert(
    fc.property(allCommands, (commands) => {
      run(commands, (_before, { state, events }) => {
        if (state.status === 'none') return;
        const now = state.file.lastAt + hourMs;
        const spans = spansOf(events, knownTerms);
        assert.equal(spans[0]?.from, state.file.reportedAt);
        assert.equal(
          spans.reduce((sum, { from, until }) => sum + (until ?? now) - from, 0),
          now - state.file.reportedAt,
        );
        spans.forEach(({ from, until, holder }, index) => {
          const next = spans[index + 1];
          assert.equal(until, next?.from);
          assert.ok(until === undefined || until > from);
          assert.notDeepEqual(holder, next?.holder);
        });
      });
    }),
    { numRuns: 300 },
  );
});
