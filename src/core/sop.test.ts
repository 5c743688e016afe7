// The golden test of the enacted table: a change of a time standard must be seen here.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { currentSop, sopOf, sops, stepOf } from './sop.ts';
import { hourMs } from './time.ts';

test('the six rows of the SOP enacted on 18 September 2023', () => {
  const rows = sopOf('medsos@1').steps.map(({ row, name, actor, shape, limitMs, output }) =>
    [row, name, actor, shape, limitMs === undefined ? '-' : `${String(limitMs / hourMs)} jam`, output].join(' | '),
  );
  assert.deepEqual(rows, [
    '1 | report | reporter | start | - | laporan',
    '2 | ask-identity | admin-medsos | decision | 2 jam | identitas',
    '3 | coordinate | admin-pusat | decision | 24 jam | laporan',
    '4 | register | admin-medsos | process | 24 jam | laporan',
    '5 | follow-up | admin-agency | process | 24 jam | laporan',
    '6 | convey | admin-pusat | end | 24 jam | laporan',
  ]);
});

test('warnings, ladder, reminders and the reporter’s rights', () => {
  const {
    warnAtPercent,
    escalation,
    remindIdentityAfterMs,
    closeWithoutIdentityAfterMs,
    reopenWithinMs,
    rateWithinMs,
  } = sopOf('medsos@1');
  assert.deepEqual(warnAtPercent, [50, 80]);
  assert.deepEqual(
    escalation.map((rung) => [rung.to, rung.afterDueMs / hourMs]),
    [
      ['team-lead', 0],
      ['division-head', 12],
    ],
  );
  assert.deepEqual(
    remindIdentityAfterMs.map((ms) => ms / hourMs),
    [20, 144],
  );
  assert.deepEqual(
    [closeWithoutIdentityAfterMs, reopenWithinMs, rateWithinMs].map((ms) => ms / (24 * hourMs)),
    [30, 7, 30],
  );
});

test('every SOP has all six steps, and new cases run under one that exists', () => {
  const names = ['report', 'ask-identity', 'coordinate', 'register', 'follow-up', 'convey'] as const;
  for (const sop of Object.values(sops)) for (const name of names) assert.equal(stepOf(sop.key, name).name, name);
  assert.ok(currentSop in sops);
});
