// The golden test of the enacted table: a change of a time standard, an actor or an allowed act must be seen here.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { played, sp4nUpTo, upTo } from '#test/given/given.ts';
import { roles } from '../access.ts';
import { mayIssue } from '../complaint/act-table.ts';
import type { Status } from '../complaint/complaint.ts';
import { limitOf } from '../complaint/deadlines.ts';
import { actTable } from '../complaint/act-table.ts';
import { shippedSops, sopOf, stepAfter, stepOf, stepsBetween } from './in-force.ts';
import { medsos1 } from './medsos.ts';
import type { Sop } from './shape.ts';
import { stepActs } from '../complaint/act-table.ts';
import type { SopKey, StepName } from './key.ts';
import { hourMs } from '../time.ts';

const enacted = { sops: shippedSops };
/** As enacted, and not as other tests count. */
const medsos: Sop = medsos1;

const here = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

test('the six rows of the SOP enacted on 18 September 2023', () => {
  const rows = medsos.steps.map(({ row, name, actor, shape, limitMs, output }) =>
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

test('the acts that each row allows', () => {
  const acts = medsos.steps.map(({ row, acts: allowed }) => `${String(row)}: ${allowed.join(' ')}`);
  assert.deepEqual(acts, [
    '1: ',
    '2: AskIdentity GoWithoutIdentity JudgeNotComplaint AnswerInformation TakeAsRequest ReferElsewhere JoinAsDuplicate DivertToEmergency',
    '3: AskIdentity GoWithoutIdentity JudgeNotComplaint AnswerInformation TakeAsRequest ReferElsewhere JoinAsDuplicate DraftResponse ReturnDraft ApproveInterim AnswerDirectly DivertToEmergency',
    '4: RegisterInUpik ReferElsewhere JoinAsDuplicate DivertToEmergency',
    '5: Dispose ReferElsewhere AcknowledgeDisposition RefuseDisposition ReportProgress ReportPart AskExtension GrantExtension DeclineExtension ReportFieldResult DivertToEmergency',
    '6: ConveyResult SendBackResult DivertToEmergency',
  ]);
});

test('no row runs by office hours until somebody decides so: a standard is hours on the wall', () => {
  for (const step of medsos.steps) assert.equal(step.calendar, undefined, step.name);
});

test('every row is cited where its standard stands and where its rules stand', () => {
  const table = here('medsos.ts');
  const rules = globSync('../complaint/steps/*.ts', {
    cwd: import.meta.dirname,
  })
    .filter((path) => !path.includes('.test.'))
    .map((path) => here(path).split('\n')[0] ?? '');
  for (const { row } of medsos.steps) {
    assert.match(table, new RegExp(`// SOP row ${String(row)}: `));
    assert.ok(
      rules.some((line) => line.startsWith(`// SOP row ${String(row)}`)),
      `no rules cite row ${String(row)}`,
    );
  }
});

test('warnings, ladder, reminders and the reporter’s rights', () => {
  const {
    warnAtPercent,
    escalation,
    remindIdentityAfterMs,
    closeWithoutIdentityAfterMs,
    reopenWithinMs,
    rateWithinMs,
    workAgainWithinMs,
  } = medsos;
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
  assert.equal(workAgainWithinMs, 8 * hourMs);
});

test('every SOP goes from the report over coordination to the answer, and new cases run under one that exists', () => {
  for (const [key, sop] of Object.entries<Sop>(shippedSops.known)) {
    assert.equal(sop.key, key);
    const names: StepName[] = sop.steps.map(({ name }) => name);
    assert.deepEqual(names.filter((name) => name !== 'ask-identity').slice(0, 2), ['report', 'coordinate']);
    assert.equal(names.at(-1), 'convey');
    assert.equal(new Set(names).size, names.length);
  }
  for (const { key } of shippedSops.enacted) assert.ok(key in shippedSops.known);
});

test('every step has somebody who may do its first act, and its actor is one of them where the row names an officer', () => {
  for (const { name, actor, acts } of medsos.steps) {
    for (const act of acts) assert.ok(mayIssue(roles, act), `${name} ${act}`);
    if (actor !== 'reporter')
      assert.ok(
        acts.some((act) => mayIssue([actor], act)),
        name,
      );
  }
});

const stepIn: Partial<Record<Status, StepName>> = {
  triage: 'ask-identity',
  'awaiting-identity': 'coordinate',
  coordination: 'coordinate',
  registration: 'register',
  'follow-up': 'follow-up',
  conveying: 'convey',
};

test('the rows and the table of states do not contradict each other', () => {
  for (const act of stepActs) {
    const steps = new Set((actTable[act].in as readonly Status[]).map((status) => stepIn[status]));
    const rows = ['medsos@1', 'sp4n-complaint@1', 'information@1']
      .flatMap((key) => sopOf(enacted, key as SopKey).steps)
      .filter(({ acts }) => acts.includes(act));
    assert.deepEqual(new Set(rows.map(({ name }) => name)), steps, act);
  }
});

test('a case stands in the step that its state says', () => {
  for (const history of [...Object.values(upTo), ...Object.values(sp4nUpTo)]) {
    const { state } = played(history);
    if (state.status !== 'none' && state.status !== 'closed') assert.equal(state.clock.step, stepIn[state.status]);
  }
});

test('which step follows which', () => {
  assert.equal(stepAfter(medsos1, 'ask-identity'), 'coordinate');
  assert.equal(stepAfter(medsos1, 'coordinate'), 'register');
  assert.equal(stepAfter(medsos1, 'register'), 'follow-up');
  assert.equal(stepAfter(medsos1, 'follow-up'), 'convey');
  assert.equal(stepAfter(medsos1, 'convey'), 'convey');
  assert.deepEqual(stepsBetween(medsos1, 'coordinate', 'convey'), ['register', 'follow-up']);
});

test('what no table holds is a broken invariant', () => {
  assert.throws(() => sopOf(enacted, 'medsos@99'), /no SOP medsos@99/);
  assert.throws(() => stepOf(medsos1, 'nowhere' as StepName), /has no step nowhere/);
  assert.throws(() => limitOf(stepOf(medsos1, 'report')), /no time standard/);
});
