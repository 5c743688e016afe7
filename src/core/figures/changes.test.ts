// What each kind of event changes in the figures, written out once for every kind there is: the act in which it happens, before and after.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { historyWith } from '#test/given/event-histories.ts';
import { knownTerms, played, start } from '#test/given/given.ts';
import { hourMs } from '../time.ts';
import type { Command } from '../complaint/command.ts';
import type { EventType } from '../complaint/event.ts';
import { factsOf, touchesFigures } from './facts.ts';

const hours = (ms: number): string => String(Math.round((ms / hourMs) * 100) / 100);

const shown = (name: string, value: unknown): string => {
  if (typeof value !== 'number') return `${name} ${String(value)}`;
  if (name.endsWith('At')) return `${name} ${hours(value - start)}`;
  return name.endsWith('Ms') ? `${name.slice(0, -2)} ${hours(value)}h` : `${name} ${String(value)}`;
};

type Values = Map<string, string[]>;

/** Every value of a case's facts, by what it is of. */
const valuesOf = (commands: readonly Command[]): Values => {
  const facts = commands.length === 0 ? undefined : factsOf(played(commands).events, knownTerms);
  if (facts === undefined) return new Map();
  const told = (row: object): string[] =>
    Object.entries(row).flatMap(([name, value]) => (value === null ? [] : [shown(name, value)]));
  const promises = facts.promises.map(({ what, turn, step, sop: _sop, ...row }): [string, string[]] => [
    `${what} ${String(turn)} ${step ?? ''}`,
    told(row),
  ]);
  return new Map([['case', told(facts.fact)], ...promises]);
};

const changedBy = (history: readonly Command[]): string[] => {
  const before = valuesOf(history.slice(0, -1));
  return [...valuesOf(history)].flatMap(([of, values]) => {
    const known = before.get(of) ?? [];
    const fresh = values.filter((value) => !known.includes(value));
    return fresh.length === 0 ? [] : [`${of}: ${fresh.join(', ')}`];
  });
};

/** Of what is not here nothing changes. */
const changes: Partial<Record<EventType, readonly string[]>> = {
  CaseOpened: [
    'case: kind complaint, sealed false, channel instagram, sop medsos@1, reportedAt 0, reopened 0',
    'step 0 ask-identity: startedAt 0, dueAt 2, outcome open',
    'holder 0 ask-identity: holder admin-medsos, startedAt 0, dueAt 2, outcome open',
  ],
  StepOpened: [
    'case: kind complaint, sealed false, channel instagram, sop medsos@1, reportedAt 0, reopened 0',
    'step 0 ask-identity: startedAt 0, dueAt 2, outcome open',
    'holder 0 ask-identity: holder admin-medsos, startedAt 0, dueAt 2, outcome open',
  ],
  StepMet: [
    'case: answeredAt 1',
    'step 0 ask-identity: outcome met, decidedAt 1, endedAt 1, own 1h, wall 1h',
    'step 1 coordinate: startedAt 1, dueAt 25, outcome open',
    'holder 0 ask-identity: outcome met, decidedAt 1, endedAt 1, own 1h, wall 1h',
  ],
  StepSkipped: [
    'step 1 coordinate: outcome met, decidedAt 3, endedAt 3, own 1h, wall 2h',
    'step 2 convey: startedAt 3, dueAt 27, outcome open',
    'holder 1 coordinate: outcome met, decidedAt 3, endedAt 3, own 1h, wall 1h',
    'holder 2 convey: holder admin-pusat, startedAt 3, dueAt 27, outcome open',
  ],
  ClockPaused: [
    'case: answeredAt 1',
    'step 0 ask-identity: outcome met, decidedAt 1, endedAt 1, own 1h, wall 1h',
    'step 1 coordinate: startedAt 1, dueAt 25, outcome open',
    'holder 0 ask-identity: outcome met, decidedAt 1, endedAt 1, own 1h, wall 1h',
  ],
  ClockResumed: [
    'step 1 coordinate: dueAt 26',
    'holder 1 coordinate: holder admin-pusat, startedAt 2, dueAt 26, outcome open',
  ],
  DeadlineMissed: ['step 2 register: outcome late, decidedAt 27', 'holder 2 register: outcome late, decidedAt 27'],
  Escalated: ['step 4 convey: outcome late, decidedAt 30', 'holder 5 convey: outcome late, decidedAt 30'],
  IdentityAsked: [
    'case: answeredAt 1',
    'step 0 ask-identity: outcome met, decidedAt 1, endedAt 1, own 1h, wall 1h',
    'step 1 coordinate: startedAt 1, dueAt 25, outcome open',
    'holder 0 ask-identity: outcome met, decidedAt 1, endedAt 1, own 1h, wall 1h',
  ],
  IdentityProvided: [
    'step 1 coordinate: dueAt 26',
    'holder 1 coordinate: holder admin-pusat, startedAt 2, dueAt 26, outcome open',
  ],
  IdentityProposed: [
    'step 1 coordinate: dueAt 26',
    'holder 1 coordinate: holder admin-medsos, startedAt 2, dueAt 26, outcome open',
  ],
  IdentityWaived: [
    'step 0 ask-identity: outcome met, decidedAt 1, endedAt 1, own 1h, wall 1h',
    'step 1 coordinate: startedAt 1, dueAt 25, outcome open',
    'holder 0 ask-identity: outcome met, decidedAt 1, endedAt 1, own 1h, wall 1h',
    'holder 1 coordinate: holder admin-pusat, startedAt 1, dueAt 25, outcome open',
  ],
  Categorised: ['case: categoryId sampah'],
  Located: ['case: kelurahan 34.71.02.1003'],
  DivertedToEmergency: [
    'case: answeredAt 1',
    'step 0 ask-identity: outcome met, decidedAt 1, endedAt 1, own 1h, wall 1h',
    'step 1 coordinate: startedAt 1, dueAt 25, outcome open',
    'holder 0 ask-identity: outcome met, decidedAt 1, endedAt 1, own 1h, wall 1h',
    'holder 1 coordinate: holder admin-pusat, startedAt 1, dueAt 25, outcome open',
  ],
  MovedToLane: ['case: sealed true'],
  TakenOutOfLane: ['case: sealed false, channel instagram'],
  LaneAnswerMissed: [
    'step 0 ask-identity: outcome late, decidedAt 2',
    'holder 0 ask-identity: outcome late, decidedAt 2',
  ],
  PersonalDataPublished: [
    'step 1 coordinate: outcome met, decidedAt 3, endedAt 3, own 1h, wall 2h',
    'step 2 register: startedAt 3, dueAt 27, outcome open',
    'holder 1 coordinate: outcome met, decidedAt 3, endedAt 3, own 1h, wall 1h',
    'holder 2 register: holder admin-medsos, startedAt 3, dueAt 27, outcome open',
  ],
  Classified: ['case: kind information, sop sp4n-information@1'],
  JudgedNotComplaint: [
    'case: kind beside, endedAt 1, endReason not-a-complaint',
    'step 0 ask-identity: outcome met, decidedAt 1, endedAt 1, own 1h, wall 1h',
    'holder 0 ask-identity: outcome met, decidedAt 1, endedAt 1, own 1h, wall 1h',
  ],
  ReferredElsewhere: [
    'case: answeredAt 1, toldAt 1, endedAt 1, endReason referred',
    'step 0 ask-identity: outcome met, decidedAt 1, endedAt 1, own 1h, wall 1h',
    'holder 0 ask-identity: outcome met, decidedAt 1, endedAt 1, own 1h, wall 1h',
  ],
  InformationAnswered: [
    'case: kind information, answeredAt 1, toldAt 1, endedAt 1, endReason information-answered',
    'step 0 ask-identity: outcome met, decidedAt 1, endedAt 1, own 1h, wall 1h',
    'holder 0 ask-identity: outcome met, decidedAt 1, endedAt 1, own 1h, wall 1h',
  ],
  RequestTaken: [
    'case: kind request, sop information@1',
    'step 1 coordinate: outcome met, decidedAt 3, endedAt 3, own 1h, wall 2h',
    'step 2 follow-up: startedAt 3, dueAt 338, outcome open',
    'holder 1 coordinate: outcome met, decidedAt 3, endedAt 3, own 1h, wall 1h',
    'holder 2 follow-up: holder admin-pusat, startedAt 3, dueAt 338, outcome open',
  ],
  RequestExtended: ['step 2 follow-up: dueAt 722', 'holder 3 follow-up: dueAt 722'],
  RequestDecided: [
    'case: toldAt 4, endedAt 4, endReason information-answered',
    'step 2 follow-up: outcome met, decidedAt 4, endedAt 4, own 1h, wall 1h',
    'holder 2 follow-up: outcome met, decidedAt 4, endedAt 4, own 1h, wall 1h',
  ],
  JoinedAsDuplicate: [
    'case: kind joined, endedAt 1, endReason duplicate',
    'step 0 ask-identity: outcome met, decidedAt 1, endedAt 1, own 1h, wall 1h',
    'holder 0 ask-identity: outcome met, decidedAt 1, endedAt 1, own 1h, wall 1h',
  ],
  MergedInto: [
    'case: kind joined, endedAt 1, endReason merged',
    'step 0 ask-identity: outcome met, decidedAt 1, endedAt 1, own 1h, wall 1h',
    'holder 0 ask-identity: outcome met, decidedAt 1, endedAt 1, own 1h, wall 1h',
  ],
  JoiningUndone: ['case: kind complaint', 'step 0 ask-identity: outcome open', 'holder 0 ask-identity: outcome open'],
  IssueTold: ['case: answeredAt 2'],
  InterimApproved: [
    'step 1 coordinate: outcome met, decidedAt 3, endedAt 3, own 1h, wall 2h',
    'step 2 register: startedAt 3, dueAt 27, outcome open',
    'holder 1 coordinate: outcome met, decidedAt 3, endedAt 3, own 1h, wall 1h',
    'holder 2 register: holder admin-medsos, startedAt 3, dueAt 27, outcome open',
  ],
  AnsweredDirectly: [
    'step 1 coordinate: outcome met, decidedAt 3, endedAt 3, own 1h, wall 2h',
    'step 2 convey: startedAt 3, dueAt 27, outcome open',
    'holder 1 coordinate: outcome met, decidedAt 3, endedAt 3, own 1h, wall 1h',
    'holder 2 convey: holder admin-pusat, startedAt 3, dueAt 27, outcome open',
  ],
  RegisteredInUpik: [
    'step 2 register: outcome met, decidedAt 4, endedAt 4, own 1h, wall 1h',
    'step 3 follow-up: startedAt 4, dueAt 28, outcome open',
    'holder 2 register: outcome met, decidedAt 4, endedAt 4, own 1h, wall 1h',
    'holder 3 follow-up: holder admin-pusat, startedAt 4, dueAt 28, outcome open',
  ],
  Disposed: [
    'case: leadAgencyId dpupkp',
    'holder 3 follow-up: outcome met, decidedAt 5, endedAt 5, own 1h, wall 1h',
    'holder 4 follow-up: holder agency, agencyId dpupkp, startedAt 5, dueAt 29, outcome open',
  ],
  OwnTimeMissed: ['step 3 follow-up: outcome late, decidedAt 28', 'holder 4 follow-up: outcome late, decidedAt 29'],
  DispositionRefused: [
    'holder 4 follow-up: outcome met, decidedAt 6, endedAt 6, own 1h, wall 1h',
    'holder 5 follow-up: holder admin-pusat, startedAt 6, dueAt 30, outcome open',
  ],
  DeadlineExtended: ['step 3 follow-up: dueAt 72', 'holder 4 follow-up: dueAt 72'],
  FieldResultReported: [
    'step 3 follow-up: outcome met, decidedAt 6, endedAt 6, own 2h, wall 2h',
    'step 4 convey: startedAt 6, dueAt 30, outcome open',
    'holder 4 follow-up: outcome met, decidedAt 6, endedAt 6, own 1h, wall 1h',
    'holder 5 convey: holder admin-pusat, startedAt 6, dueAt 30, outcome open',
  ],
  PromiseMade: [
    'step 4 convey: outcome met, decidedAt 8, endedAt 8, own 2h, wall 2h',
    'step 5 follow-up: startedAt 8, dueAt 200, outcome open',
    'holder 5 convey: outcome met, decidedAt 8, endedAt 8, own 2h, wall 2h',
    'holder 6 follow-up: holder agency, agencyId dpupkp, startedAt 8, dueAt 200, outcome open',
    'promise 0 follow-up: agencyId dpupkp, startedAt 8, dueAt 200, outcome open, holder agency',
  ],
  PromiseSettled: [
    'step 5 follow-up: outcome met, decidedAt 100, endedAt 100, own 92h, wall 92h',
    'step 6 convey: startedAt 100, dueAt 124, outcome open',
    'holder 6 follow-up: outcome met, decidedAt 100, endedAt 100, own 92h, wall 92h',
    'holder 7 convey: holder admin-pusat, startedAt 100, dueAt 124, outcome open',
    'promise 0 follow-up: endedAt 100, outcome met, decidedAt 100, wall 92h, own 92h',
  ],
  ResultSentBack: [
    'step 4 convey: outcome skipped, endedAt 7, own 1h, wall 1h',
    'step 5 follow-up: startedAt 7, dueAt 29, outcome open',
    'holder 5 convey: outcome skipped, endedAt 7, own 1h, wall 1h',
    'holder 6 follow-up: holder agency, agencyId dpupkp, startedAt 7, dueAt 29, outcome open',
  ],
  MessageAccepted: [
    'case: toldAt 8, endedAt 8, endReason conveyed',
    'step 4 convey: outcome met, decidedAt 8, endedAt 8, own 2h, wall 2h',
    'holder 5 convey: outcome met, decidedAt 8, endedAt 8, own 2h, wall 2h',
  ],
  OutsideAnswerCounted: [
    'case: answeredAt 0',
    'step 0 ask-identity: outcome met, decidedAt 1, endedAt 1, own 1h, wall 1h',
    'step 1 coordinate: startedAt 1, dueAt 25, outcome open',
    'holder 0 ask-identity: outcome met, decidedAt 1, endedAt 1, own 1h, wall 1h',
  ],
  CaseClosed: [
    'case: toldAt 8, endedAt 8, endReason conveyed',
    'step 4 convey: outcome met, decidedAt 8, endedAt 8, own 2h, wall 2h',
    'holder 5 convey: outcome met, decidedAt 8, endedAt 8, own 2h, wall 2h',
  ],
  CaseReopened: [
    'step 2 coordinate: startedAt 800, dueAt 824, outcome open',
    'holder 1 coordinate: holder admin-medsos, startedAt 800, dueAt 824, outcome open',
  ],
  Withdrawn: [
    'case: endedAt 6, endReason withdrawn',
    'step 3 follow-up: outcome skipped, endedAt 6, own 2h, wall 2h',
    'holder 4 follow-up: outcome skipped, endedAt 6, own 1h, wall 1h',
  ],
  Rated: ['case: rating 5, ratedAt 9'],
};

suite('by an act in which it happens', () => {
  for (const [type, history] of Object.entries(historyWith) as [EventType, readonly Command[]][])
    test(`${type} changes ${changes[type] === undefined ? 'nothing' : 'what is written here'}`, () => {
      assert.deepEqual(changedBy(history), changes[type] ?? []);
    });
});

test('what is said to change nothing is no event that figures are read anew after, or stands beside one that is', () => {
  for (const [type, history] of Object.entries(historyWith) as [EventType, readonly Command[]][]) {
    const { events } = played(history);
    const { events: before } = played(history.slice(0, -1));
    const fresh = events.slice(before.length);
    if (changes[type] !== undefined) assert.ok(fresh.some(touchesFigures), type);
  }
});
