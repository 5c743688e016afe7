// The golden test of the procedure of SP4N-LAPOR!: times in working days, who acts, which SOP a report begins under.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { roles } from '../access.ts';
import { mayIssue } from '../complaint/act-table.ts';
import { holidaysWith, yearWithoutHolidays } from './holidays.ts';
import { firstStepOf, shippedSops, sopFor } from './in-force.ts';
import { medsos1 } from './medsos.ts';
import type { Sop } from './shape.ts';
import type { SopKey } from './key.ts';
import { reportClasses, type ReportClass } from '../sp4n.ts';
import { followUpDays, sp4nSops, workingDays } from './sp4n.ts';
import { dayMs, hourMs, localDate } from '../time.ts';
import { addWorking, workingBetween, type WorkingCalendar } from '../working-time.ts';

const known = holidaysWith({});
const working: WorkingCalendar = { ...workingDays, holidays: known };
const terms = { sops: shippedSops };
const keyOf = (reportClass: ReportClass): SopKey => sopFor(terms, 0, { channel: 'sp4n-lapor', reportClass });
/** As enacted, and not as other tests count. */
const enacted = (key: SopKey): Sop => {
  const sop = Object.values(sp4nSops).find((one) => one.key === key);
  return sop ?? assert.fail(key);
};
const at = (time: string): number => Date.parse(`${time}+07:00`);

test('the rows of each class', () => {
  const rows = (key: SopKey): string[] =>
    enacted(key).steps.map(({ row, name, actor, shape, limitMs }) =>
      [row, name, actor, shape, limitMs === undefined ? '-' : `${String(limitMs / dayMs)} hari kerja`].join(' | '),
    );
  const of = (followUp: number): string[] => [
    '1 | report | reporter | start | -',
    '2 | coordinate | admin-pusat | decision | 3 hari kerja',
    `3 | follow-up | admin-agency | process | ${String(followUp)} hari kerja`,
    '4 | convey | admin-pusat | end | 1 hari kerja',
  ];
  assert.deepEqual(rows('sp4n-information@1'), of(4));
  assert.deepEqual(rows('sp4n-aspiration@1'), of(4));
  assert.deepEqual(rows('sp4n-complaint@1'), of(13));
  assert.deepEqual(rows('sp4n-supervised@1'), of(59));
});

test('follow-up and answer together take what the regulation gives, verification three days', () => {
  assert.deepEqual(followUpDays, {
    information: 5,
    aspiration: 5,
    complaint: 14,
    supervised: 60,
  });
  for (const reportClass of reportClasses) {
    const days = enacted(keyOf(reportClass)).steps.map(({ limitMs = 0 }) => limitMs / dayMs);
    assert.equal(
      days.reduce((sum, one) => sum + one, 0),
      3 + followUpDays[reportClass],
      reportClass,
    );
  }
});

test('the acts that each row allows: none asks for an identity, none registers', () => {
  const acts = enacted('sp4n-complaint@1').steps.map(
    ({ row, acts: allowed }) => `${String(row)}: ${allowed.join(' ')}`,
  );
  assert.deepEqual(acts, [
    '1: ',
    '2: Classify JudgeNotComplaint ReferElsewhere JoinAsDuplicate DraftResponse ReturnDraft ApproveInterim AnswerDirectly DivertToEmergency',
    '3: Dispose ReferElsewhere AcknowledgeDisposition RefuseDisposition ReportProgress ReportPart AskExtension GrantExtension DeclineExtension ReportFieldResult DivertToEmergency',
    '4: ConveyResult SendBackResult DivertToEmergency',
  ]);
  for (const { acts: allowed } of enacted('sp4n-complaint@1').steps)
    for (const act of allowed) assert.ok(mayIssue(roles, act), act);
});

test('warnings, ladder and the reporter’s ten working days', () => {
  for (const sop of Object.values(sp4nSops)) {
    assert.deepEqual(sop.warnAtPercent, [50, 80]);
    assert.deepEqual(
      sop.escalation.map(({ to, afterDueMs }) => [to, afterDueMs / hourMs]),
      [
        ['team-lead', 0],
        ['division-head', 24],
      ],
    );
    assert.deepEqual([sop.reopenWithinMs, sop.rateWithinMs], [10 * dayMs, 10 * dayMs]);
    assert.deepEqual([sop.remindIdentityAfterMs, sop.closeWithoutIdentityAfterMs], [[], 30 * dayMs]);
    assert.equal(sop.rightsCalendar, workingDays);
    for (const { calendar, limitMs, name } of sop.steps)
      assert.equal(calendar, limitMs === undefined ? undefined : workingDays, name);
  }
});

test('a report begins under the SOP of its class, every other case under the one for social media', () => {
  assert.equal(sopFor(terms, 0, { channel: 'sp4n-lapor' }), 'sp4n-complaint@1');
  for (const reportClass of reportClasses) assert.equal(keyOf(reportClass), `sp4n-${reportClass}@1`);
  assert.equal(sopFor(terms, 0, { channel: 'instagram' }), 'medsos@1');
  assert.equal(sopFor(terms, 0, { channel: 'instagram', reportClass: 'information' }), 'medsos@1');
  assert.equal(firstStepOf(enacted('sp4n-complaint@1')), 'coordinate');
  assert.equal(firstStepOf(medsos1), 'ask-identity');
});

test('a working day is a whole day from Monday to Friday, and none of the holidays', () => {
  // Thursday 26 November 2026, 15.00: three working days end on Tuesday.
  assert.equal(addWorking(working, at('2026-11-26T15:00'), 3 * dayMs), at('2026-12-01T15:00'));
  // A report of Saturday counts from Monday 0.00: three working days are over when Wednesday is.
  assert.equal(addWorking(working, at('2026-11-28T09:00'), 3 * dayMs), at('2026-12-03T00:00'));
  // Idulfitri 2026: from Tuesday 17 March, 12.00, one working day ends on Wednesday 25 March.
  assert.equal(addWorking(working, at('2026-03-17T12:00'), dayMs), at('2026-03-25T12:00'));
  // Christmas and the new year.
  assert.equal(workingBetween(working, at('2026-12-23T00:00'), at('2027-01-04T00:00')), 5 * dayMs);
});

test('holidays are dates that exist, each once, in order; 2026 has the 25 of the joint decree', () => {
  assert.deepEqual([...new Set(known)].toSorted(), known);
  for (const date of known) assert.equal(localDate(Date.parse(`${date}T00:00Z`) / dayMs), date);
  assert.equal(known.filter((date) => date.startsWith('2026-')).length, 25);
  assert.equal(known.filter((date) => date.startsWith('2027-')).length, 26);
});

test('2027 has its own: the fifth of January is none of its working days, nor are those of Idulfitri', () => {
  // Isra Mikraj, Tuesday 5 January: from Monday 4 January, 12.00, one working day ends on Wednesday.
  assert.equal(addWorking(working, at('2027-01-04T12:00'), dayMs), at('2027-01-06T12:00'));
  assert.equal(workingBetween(working, at('2027-03-08T00:00'), at('2027-03-16T00:00')), 0);
});

test('a year that the city names stands in place of the one brought along, for every calendar', () => {
  const own: WorkingCalendar = {
    ...workingDays,
    holidays: holidaysWith({ 2028: ['2028-01-03'] }),
  };
  assert.equal(addWorking(own, at('2027-12-31T12:00'), dayMs), at('2028-01-04T12:00'));
  assert.equal(addWorking(working, at('2027-12-31T12:00'), dayMs), at('2028-01-03T12:00'));
});

test('from the first of October the next year’s holidays are missed, before that only this year’s', () => {
  assert.equal(yearWithoutHolidays(known, at('2026-11-29T12:00')), undefined);
  assert.equal(yearWithoutHolidays(known, at('2027-09-30T23:59')), undefined);
  assert.equal(yearWithoutHolidays(known, at('2027-10-01T00:00')), 2028);
  assert.equal(yearWithoutHolidays(known, at('2028-01-01T00:00')), 2028);
  assert.equal(yearWithoutHolidays(holidaysWith({ 2028: ['2028-01-03'] }), at('2027-12-01T00:00')), undefined);
});
