// Whatever happens in whatever order: what lists, agencies, followers and colleagues are shown of a case fits the case.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { acts, knownTerms, people, publicThread } from '#test/given/given.ts';
import { allCommands, run } from '#test/given/random-command.ts';
import { roles } from '../access.ts';
import { dayMs } from '../time.ts';
import { actsOfOthers, tellingEvents } from './acts-of-others.ts';
import { eventForAgency } from './agency-event.ts';
import { nextWakeAt, priorityOf, remaining, urgencyAt, warningsOf, timingOf } from './deadlines.ts';
import { possibleCommands, primaryCommand, turnOf } from './possible.ts';
import { levelOf } from './priority.ts';
import { react } from './react.ts';
import type { Effect } from './reactions.ts';
import { isSeenBy, obstacle } from './standing.ts';

const officers = Object.values(people).flatMap((actor) => (actor.kind === 'officer' ? [actor] : []));

test('a clock is warned of before it is near, and near before it is late', () => {
  fc.assert(
    fc.property(allCommands, (commands) => {
      run(commands, (_before, { state }) => {
        const { warnAt, nearAt } = warningsOf(state, knownTerms);
        assert.equal(warnAt === undefined, nearAt === undefined);
        if (warnAt === undefined || nearAt === undefined) return;
        assert.ok(state.status !== 'none' && state.status !== 'closed');
        const { dueAt } = state.clock;
        assert.ok(warnAt <= nearAt && nearAt <= dueAt);
        assert.equal(urgencyAt(state, dueAt, knownTerms), 'near');
        assert.equal(urgencyAt(state, dueAt + 1, knownTerms), 'late');
        if (nearAt > 0) assert.equal(urgencyAt(state, nearAt - 1, knownTerms), undefined);
      });
    }),
    { numRuns: 400 },
  );
});

test('what a list shows first has a clock that runs, and only that is near or late', () => {
  fc.assert(
    fc.property(allCommands, (commands) => {
      run(commands, (_before, { state }) => {
        const priority = priorityOf(state);
        if (state.status === 'none' || state.status === 'closed') return assert.equal(priority, 2);
        const timing = timingOf(state.file, knownTerms);
        const isRunning = priority >= -2 && priority <= 0;
        assert.equal(isRunning, state.clock.pausedWithMs === undefined);
        assert.equal(priority < -1, levelOf(state.file) === 'danger', 'danger first, and nothing beside it');
        const muchLater = state.clock.dueAt + 30 * dayMs;
        assert.equal(urgencyAt(state, muchLater, knownTerms), isRunning ? 'late' : undefined);
        const left = remaining(timing, state.clock, muchLater);
        if (isRunning) assert.ok(left < 0);
        else assert.equal(left, state.clock.pausedWithMs, 'what stands still does not run out');
      });
    }),
    { numRuns: 200 },
  );
});

test('the sweep is woken by every open case until all is told, and never for what is past its last rung', () => {
  fc.assert(
    fc.property(allCommands, (commands) => {
      run(commands, (_before, { state }) => {
        if (state.status === 'none' || state.status === 'closed') return;
        const isTold = state.clock.escalatedTo === 'division-head' && state.clock.missedAt !== undefined;
        const waits = state.clock.pausedWithMs !== undefined;
        const own = state.status === 'follow-up' ? state.disposition?.own : undefined;
        const hasOwn = own !== undefined && own.missedAt === undefined;
        const { laneDue } = state.file;
        const hasLane = laneDue !== undefined && laneDue.missed !== true;
        const { visits = [], phoneGrants = [], proposals = [] } = state.file;
        const isMet = state.status !== 'follow-up' || visits.length + phoneGrants.length === 0;
        const isOver = !hasOwn && !hasLane && isMet && proposals.length === 0;
        assert.equal(nextWakeAt(state, knownTerms) === undefined, isTold && !waits && isOver);
      });
    }),
    { numRuns: 400 },
  );
});

test('whoever is offered an act sees the case, and is offered each once, what leads on first', () => {
  fc.assert(
    fc.property(allCommands, (commands) => {
      run(commands, (_before, { state }) => {
        for (const officer of officers) {
          const offered = possibleCommands(state, officer);
          assert.equal(new Set(offered).size, offered.length);
          if (offered.length > 0) assert.ok(isSeenBy(state, officer), officer.role);
          for (const act of offered) assert.equal(obstacle(state, officer, act), undefined);
          const first = primaryCommand(state, officer);
          if (first !== undefined) assert.equal(offered[0], first);
        }
      });
    }),
    { numRuns: 200 },
  );
});

test('whose turn it is are roles that work on cases', () => {
  fc.assert(
    fc.property(allCommands, (commands) => {
      run(commands, (_before, { state }) => {
        for (const role of turnOf(state)) assert.ok(roles.includes(role) && role !== 'operator');
      });
    }),
    { numRuns: 200 },
  );
});

/** What no agency is shown of any event, by the names of fields, wherever they stand. */
const person =
  /"(?:thread|threads|reporterId|otherReporterId|message|messageId|identityId|sends|privateText|publicText|note)":/;

test('no event tells an agency a conversation, a person, a message or what was written to them', () => {
  fc.assert(
    fc.property(allCommands, (commands) => {
      const { events } = run(commands, () => undefined);
      for (const event of events) {
        const shown = eventForAgency(event, () => '•••');
        if (shown === undefined) continue;
        const written = JSON.stringify({ ...shown, by: undefined });
        assert.doesNotMatch(written, person, event.type);
        assert.ok(!written.includes(publicThread.key) && !written.includes('reporter-1'), event.type);
        assert.equal(shown.at, event.at);
      }
    }),
    { numRuns: 200 },
  );
});

test('each answer goes once to each who follows and can be reached', () => {
  fc.assert(
    fc.property(allCommands, (commands) => {
      run(commands, (_before, { state }, fresh) => {
        if (state.status === 'none') return;
        const followed = state.file.followers.filter(({ threads }) => threads.length > 0).length;
        // Out of a lane nobody else is told.
        const reached = state.file.lane === undefined ? followed : 0;
        for (const event of fresh) {
          if (event.type !== 'InterimApproved' && event.type !== 'InformationAnswered') continue;
          const effects: Effect[] = react(state, event, knownTerms);
          const notices = effects.filter((effect) => effect.kind === 'send' && effect.purpose === 'notice');
          assert.equal(notices.length, reached);
        }
      });
    }),
    { numRuns: 400 },
  );
});

test('what stands in an officer’s way are acts of people, and what is told of it are some of them', () => {
  fc.assert(
    fc.property(allCommands, fc.nat(), (commands, seen) => {
      const { events } = run(commands, () => undefined);
      const since = events.slice(seen % (events.length + 1));
      assert.deepEqual(actsOfOthers(since, people.medsos, 'AddNote'), [], 'a note holds beside everything');
      const news = actsOfOthers(since, people.medsos, acts.ask(1).type);
      for (const event of news) assert.ok(event.by.kind !== 'system' || event.by.part === 'intake', event.type);
      const told = tellingEvents(news, (event) => event);
      assert.ok(told.every((event) => news.includes(event)));
      assert.equal(told.length === 0, news.length === 0, 'who is held up is told why');
    }),
    { numRuns: 300 },
  );
});
