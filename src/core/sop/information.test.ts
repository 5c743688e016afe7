// The golden test of the request for information: its days are those of UU 14/2008, and one promise runs through every step.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { mayIssue } from '../complaint/act-table.ts';
import { dayMs, hourMs } from '../time.ts';
import { addWorking, calendarOf } from '../working-time.ts';
import { information1, moreDays, noticeDays, objectionDays, requestFamily } from './information.ts';
import { commonFamily, familyFor, inForce, shippedSops } from './in-force.ts';
import { holidaysWith } from './holidays.ts';
import { medsos1 } from './medsos.ts';
import type { Sop } from './shape.ts';
import { sp4nSops } from './sp4n.ts';

const wib = (text: string): number => Date.parse(`${text}+07:00`);
const enacted = { sops: shippedSops };
const calendar = calendarOf(information1.steps[2].calendar, holidaysWith({}));

test('its days are those of the law', () => {
  assert.deepEqual([noticeDays, moreDays, objectionDays], [10, 7, 30]);
  const { steps, request, reopenWithinMs }: Sop = information1;
  const limits = steps.map(({ name, limitMs }) => `${name} ${limitMs === undefined ? '-' : String(limitMs / dayMs)}`);
  assert.deepEqual(limits, ['report -', 'coordinate 10', 'follow-up 10', 'convey 10']);
  assert.deepEqual([request, reopenWithinMs], [{ extendByMs: 7 * dayMs }, 30 * dayMs]);
});

test('the acts that each row allows: no extension that an agency asks for, and no result but the notice', () => {
  const rows = information1.steps.map(({ row, acts: allowed }) => `${String(row)}: ${allowed.join(' ')}`);
  assert.deepEqual(rows, [
    '1: ',
    '2: DivertToEmergency',
    '3: Dispose ReferElsewhere AcknowledgeDisposition RefuseDisposition ReportProgress ReportPart ReportFieldResult ExtendRequest DecideRequest DivertToEmergency',
    '4: ExtendRequest DecideRequest SendBackResult DivertToEmergency',
  ]);
});

test('whoever decides may end it, and an agency may not answer for the city', () => {
  for (const act of ['ExtendRequest', 'DecideRequest'] as const) {
    assert.ok(mayIssue(['admin-pusat'], act) && mayIssue(['team-lead'], act));
    assert.ok(!mayIssue(['admin-agency'], act) && !mayIssue(['admin-medsos'], act));
  }
});

test('no case begins under it, and no other procedure has such a promise', () => {
  for (const channel of ['instagram', 'email', 'walk-in', 'sp4n-lapor'])
    for (const reportClass of [undefined, 'information'] as const)
      assert.notEqual(familyFor({ channel, reportClass }), requestFamily);
  assert.notEqual(commonFamily, requestFamily);
  assert.equal(inForce(enacted, requestFamily, 0), information1);
  const others: readonly Sop[] = [medsos1, ...Object.values(sp4nSops)];
  for (const sop of others) assert.equal(sop.request, undefined, sop.key);
});

suite('ten working days from', () => {
  const rows: [why: string, from: string, until: string][] = [
    ['a Monday morning is the Monday after next', '2026-03-02T10:00', '2026-03-16T10:00'],
    ['a Friday before midnight skips three week-ends at its end', '2026-05-29T23:59', '2026-06-15T23:59'],
    ['a Saturday counts from Monday', '2026-11-07T09:00', '2026-11-21T00:00'],
    ['the week before Christmas skips the holidays of two years', '2026-12-17T12:00', '2027-01-06T12:00'],
  ];
  for (const [why, from, until] of rows)
    test(why, () => {
      const due = addWorking(calendar, wib(from), noticeDays * dayMs);
      assert.equal(new Date(due + 7 * hourMs).toISOString().slice(0, 16), until);
    });
});
