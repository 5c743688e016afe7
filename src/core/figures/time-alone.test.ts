// What time alone makes of the promises of a case that nobody touches any more, from each state on: written out once, as figures count it.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { knownTerms, people, played, sp4nUpTo, start, upTo } from '#test/given/given.ts';
import { requestUpTo } from '#test/given/request.ts';
import { hourMs, type Instant } from '../time.ts';
import type { Command } from '../complaint/command.ts';
import { decide } from '../complaint/decide.ts';
import { nextWakeAt } from '../complaint/deadlines.ts';
import { evolve } from '../complaint/evolve.ts';
import type { ComplaintEvent } from '../complaint/event.ts';
import type { PromiseFact } from './fact.ts';
import { factsOf } from './facts.ts';

const hours = (moment: Instant | null): string =>
  moment === null ? '' : String(Math.round(((moment - start) / hourMs) * 100) / 100);

const line = ({ what, step, holder, agencyId, startedAt, endedAt, dueAt, outcome, ownMs }: PromiseFact): string => {
  const who = what === 'step' ? '' : ` ${agencyId ?? holder ?? ''}`;
  const took = ownMs === null ? '' : ` ${hours(ownMs + start)}h`;
  return `${step ?? ''}${who} ${hours(startedAt)}-${hours(endedAt)} <${hours(dueAt)} ${outcome}${took}`;
};

/** Looked at whenever it asks to be, until it asks no more. */
const leftAlone = (history: readonly Command[]): string[] => {
  const { state: before, events } = played(history);
  let state = before;
  const all: ComplaintEvent[] = [...events];
  for (let wake = nextWakeAt(state, knownTerms); wake !== undefined; wake = nextWakeAt(state, knownTerms)) {
    assert.ok(all.length < 200, 'it never comes to rest');
    const decision = decide(state, { type: 'NoteTime', by: people.sweep, now: wake }, knownTerms);
    assert.ok(decision.ok);
    all.push(...decision.events);
    state = decision.events.reduce(evolve, state);
  }
  return factsOf(all, knownTerms)?.promises.map(line) ?? [];
};

const histories = { upTo, sp4nUpTo, requestUpTo } as const;

/** `step [holder] from-until <due outcome own time`, in hours since the report. */
const expected: Record<keyof typeof histories, Readonly<Record<string, readonly string[]>>> = {
  upTo: {
    triage: ['ask-identity 0- <2 late', 'ask-identity admin-medsos 0- <2 late'],
    awaiting: [
      'ask-identity 0-1 <2 met 1h',
      'coordinate 1-721 <25 skipped 0h',
      'ask-identity admin-medsos 0-1 <2 met 1h',
    ],
    coordination: [
      'ask-identity 0-1 <2 met 1h',
      'coordinate 1- <26 late',
      'ask-identity admin-medsos 0-1 <2 met 1h',
      'coordinate admin-pusat 2- <26 late',
    ],
    registration: [
      'ask-identity 0-1 <2 met 1h',
      'coordinate 1-3 <26 met 1h',
      'register 3- <27 late',
      'ask-identity admin-medsos 0-1 <2 met 1h',
      'coordinate admin-pusat 2-3 <26 met 1h',
      'register admin-medsos 3- <27 late',
    ],
    followUp: [
      'ask-identity 0-1 <2 met 1h',
      'coordinate 1-3 <26 met 1h',
      'register 3-4 <27 met 1h',
      'follow-up 4- <28 late',
      'ask-identity admin-medsos 0-1 <2 met 1h',
      'coordinate admin-pusat 2-3 <26 met 1h',
      'register admin-medsos 3-4 <27 met 1h',
      'follow-up admin-pusat 4- <28 late',
    ],
    disposed: [
      'ask-identity 0-1 <2 met 1h',
      'coordinate 1-3 <26 met 1h',
      'register 3-4 <27 met 1h',
      'follow-up 4- <28 late',
      'ask-identity admin-medsos 0-1 <2 met 1h',
      'coordinate admin-pusat 2-3 <26 met 1h',
      'register admin-medsos 3-4 <27 met 1h',
      'follow-up admin-pusat 4-5 <28 met 1h',
      'follow-up dpupkp 5- <29 late',
    ],
    conveying: [
      'ask-identity 0-1 <2 met 1h',
      'coordinate 1-3 <26 met 1h',
      'register 3-4 <27 met 1h',
      'follow-up 4-6 <28 met 2h',
      'convey 6- <30 late',
      'ask-identity admin-medsos 0-1 <2 met 1h',
      'coordinate admin-pusat 2-3 <26 met 1h',
      'register admin-medsos 3-4 <27 met 1h',
      'follow-up admin-pusat 4-5 <28 met 1h',
      'follow-up dpupkp 5-6 <29 met 1h',
      'convey admin-pusat 6- <30 late',
    ],
    closed: [
      'ask-identity 0-1 <2 met 1h',
      'coordinate 1-3 <26 met 1h',
      'register 3-4 <27 met 1h',
      'follow-up 4-6 <28 met 2h',
      'convey 6-8 <30 met 2h',
      'ask-identity admin-medsos 0-1 <2 met 1h',
      'coordinate admin-pusat 2-3 <26 met 1h',
      'register admin-medsos 3-4 <27 met 1h',
      'follow-up admin-pusat 4-5 <28 met 1h',
      'follow-up dpupkp 5-6 <29 met 1h',
      'convey admin-pusat 6-8 <30 met 2h',
    ],
  },
  sp4nUpTo: {
    coordination: ['coordinate 0- <72 late', 'coordinate admin-pusat 0- <72 late'],
    followUp: [
      'coordinate 0-1 <72 met 1h',
      'follow-up 1- <577 late',
      'coordinate admin-pusat 0-1 <72 met 1h',
      'follow-up admin-pusat 1- <577 late',
    ],
    disposed: [
      'coordinate 0-1 <72 met 1h',
      'follow-up 1- <577 late',
      'coordinate admin-pusat 0-1 <72 met 1h',
      'follow-up admin-pusat 1-2 <577 met 1h',
      'follow-up dpupkp 2- <578 late',
    ],
    conveying: [
      'coordinate 0-1 <72 met 1h',
      'follow-up 1-3 <577 met 2h',
      'convey 3- <27 late',
      'coordinate admin-pusat 0-1 <72 met 1h',
      'follow-up admin-pusat 1-2 <577 met 1h',
      'follow-up dpupkp 2-3 <578 met 1h',
      'convey admin-pusat 3- <27 late',
    ],
    closed: [
      'coordinate 0-1 <72 met 1h',
      'follow-up 1-3 <577 met 2h',
      'convey 3-5 <27 met 2h',
      'coordinate admin-pusat 0-1 <72 met 1h',
      'follow-up admin-pusat 1-2 <577 met 1h',
      'follow-up dpupkp 2-3 <578 met 1h',
      'convey admin-pusat 3-5 <27 met 2h',
    ],
  },
  requestUpTo: {
    taken: [
      'ask-identity 0-1 <2 met 1h',
      'coordinate 1-3 <26 met 1h',
      'follow-up 3- <338 late',
      'ask-identity admin-medsos 0-1 <2 met 1h',
      'coordinate admin-pusat 2-3 <26 met 1h',
      'follow-up admin-pusat 3- <338 late',
    ],
    handedOver: [
      'ask-identity 0-1 <2 met 1h',
      'coordinate 1-3 <26 met 1h',
      'follow-up 3- <338 late',
      'ask-identity admin-medsos 0-1 <2 met 1h',
      'coordinate admin-pusat 2-3 <26 met 1h',
      'follow-up admin-pusat 3-4 <338 met 1h',
      'follow-up dpupkp 4- <338 late',
    ],
    conveying: [
      'ask-identity 0-1 <2 met 1h',
      'coordinate 1-3 <26 met 1h',
      'follow-up 3-5 <338 met 2h',
      'convey 5- <338 late',
      'ask-identity admin-medsos 0-1 <2 met 1h',
      'coordinate admin-pusat 2-3 <26 met 1h',
      'follow-up admin-pusat 3-4 <338 met 1h',
      'follow-up dpupkp 4-5 <338 met 1h',
      'convey admin-pusat 5- <338 late',
    ],
    decided: [
      'ask-identity 0-1 <2 met 1h',
      'coordinate 1-3 <26 met 1h',
      'follow-up 3-4 <338 met 1h',
      'ask-identity admin-medsos 0-1 <2 met 1h',
      'coordinate admin-pusat 2-3 <26 met 1h',
      'follow-up admin-pusat 3-4 <338 met 1h',
    ],
  },
};

for (const [name, states] of Object.entries(histories) as [
  keyof typeof histories,
  Record<string, readonly Command[]>,
][])
  suite(`left alone, ${name}`, () => {
    test('every state is written out', () => {
      assert.deepEqual(Object.keys(expected[name]), Object.keys(states));
    });
    for (const [state, history] of Object.entries(states))
      test(state, () => {
        assert.deepEqual(leftAlone(history), expected[name][state]);
      });
  });

test('nobody is late who has nothing to do: of each case left alone one holder at most is', () => {
  for (const states of Object.values(histories))
    for (const history of Object.values(states) as (readonly Command[])[]) {
      const late = leftAlone(history).filter((told) => told.endsWith(' late'));
      assert.ok(late.length === 0 || late.length === 2, late.join('; '));
    }
});
