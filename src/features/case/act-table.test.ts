// Who may do what at each point of the procedure: what the page offers is what the server takes.
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { officerCommands, type OfficerCommand } from '#core/complaint/act-table.ts';
import { wellFormed } from '#test/tables/act-cells.ts';
import { givenCase, stages, type Stage } from '#test/given/cases.ts';
import { givenDesk, type Person } from '#test/beds/desk.ts';
import { problemIn, refused } from '#test/beds/problems.ts';

const desk = await givenDesk({ after });

const always = ['ChoosePrivacy', 'MoveToLane', 'AddNote', 'JoinReporter'] as const;
const joining = [
  'SetPriority',
  'Categorise',
  'Locate',
  'DivertToEmergency',
  'MergeInto',
  'SplitOff',
  'Claim',
  'Assign',
  ...always,
] as const;
const unmerged = joining.filter((act) => act !== 'MergeInto');
const deciding = ['JudgeNotComplaint', 'ReferElsewhere', 'JoinAsDuplicate', ...joining] as const;
const known = ['ProvideIdentity', 'RevealIdentity'] as const;
const asking = ['AskIdentity', 'GoWithoutIdentity', 'AnswerInformation', 'ProvideIdentity', ...deciding] as const;
const coordinating = ['DraftResponse', 'TakeAsRequest', ...known, ...deciding] as const;
const meeting = ['RecordContact', 'AgreeVisit', 'RecordMinutes', 'AskPhone'] as const;
const holding = ['ReportProgress', 'Locate', 'RefuseDisposition', 'AddNote', ...meeting] as const;

type Desk = Exclude<Person, 'operator' | 'data' | 'pemeriksa'>;
type Row = Record<'medsos' | 'pusat' | 'pupkp' | 'dlh', readonly OfficerCommand[] | 'unseen'>;

/** What each may do at each point. Ketua Tim may what Admin Pusat may; Kepala Bidang watches and notes; both remind whoever has it. */
const table: Record<Stage, Row> = {
  triage: { medsos: [...asking, 'TakeAsRequest'], pusat: [...asking, 'TakeAsRequest'], pupkp: 'unseen', dlh: 'unseen' },
  waiting: { medsos: asking, pusat: asking, pupkp: 'unseen', dlh: 'unseen' },
  coordination: {
    medsos: coordinating,
    pusat: ['ApproveInterim', 'AnswerDirectly', ...coordinating],
    pupkp: 'unseen',
    dlh: 'unseen',
  },
  drafted: {
    medsos: coordinating,
    pusat: ['ApproveInterim', 'AnswerDirectly', 'ReturnDraft', ...coordinating],
    pupkp: 'unseen',
    dlh: 'unseen',
  },
  registration: {
    medsos: ['RegisterInUpik', 'JoinAsDuplicate', ...known, ...joining],
    pusat: ['RegisterInUpik', 'ReferElsewhere', 'JoinAsDuplicate', ...known, ...joining],
    pupkp: 'unseen',
    dlh: 'unseen',
  },
  registered: {
    medsos: [...known, ...joining],
    pusat: ['Dispose', 'ReferElsewhere', ...known, ...joining],
    pupkp: 'unseen',
    dlh: 'unseen',
  },
  disposed: {
    medsos: [...known, ...joining],
    pusat: ['Dispose', 'ReferElsewhere', 'GrantPhone', ...known, ...joining],
    pupkp: ['AcknowledgeDisposition', 'ReportFieldResult', 'AskExtension', ...holding],
    dlh: ['AcknowledgeDisposition', 'ReportPart', ...holding],
  },
  conveying: {
    medsos: [...known, ...joining],
    pusat: ['ConveyResult', 'SendBackResult', ...known, ...joining],
    pupkp: ['AddNote'],
    dlh: ['AddNote'],
  },
  // Its own result is on its way: with which case it would end is not to be said now.
  sending: { medsos: [...known, ...unmerged], pusat: [...known, ...unmerged], pupkp: ['AddNote'], dlh: ['AddNote'] },
  closed: {
    medsos: [...known, ...always],
    pusat: ['Reopen', ...known, ...always],
    pupkp: ['AddNote'],
    dlh: ['AddNote'],
  },
};

const allowedAt = (stage: Stage, who: Desk): readonly OfficerCommand[] | 'unseen' => {
  const reminding = stage === 'waiting' || stage === 'closed' ? [] : (['RemindHolder'] as const);
  if (who === 'kabid') return ['AddNote', ...reminding];
  const row = table[stage][who === 'ketua' ? 'pusat' : who];
  return who !== 'ketua' || row === 'unseen' ? row : [...row, ...reminding];
};

const people = ['medsos', 'pusat', 'pupkp', 'dlh', 'ketua', 'kabid'] as const satisfies readonly Desk[];

suite('who may do what, and when', () => {
  for (const stage of stages) {
    let number = '';
    before(async () => {
      number = await givenCase(desk, stage);
    });
    for (const who of people) {
      const allowed = allowedAt(stage, who);
      if (allowed === 'unseen') {
        test(`${stage}: ${who} does not know that the case exists`, async () => {
          for (const type of officerCommands)
            refused(await desk.act(who, number, type, wellFormed[type]), 404, 'no-such-case');
          refused(await desk.get(who, `/api/v1/cases/${number}`), 404, 'no-such-case');
        });
        continue;
      }
      test(`${stage}: ${who} is offered what they may do, and refused the rest`, async () => {
        const { possible } = await desk.page(who, number);
        assert.deepEqual(possible.toSorted(), allowed.toSorted());
        for (const type of officerCommands.filter((one) => !allowed.includes(one))) {
          const answer = await desk.act(who, number, type, wellFormed[type]);
          assert.ok([403, 404, 409].includes(answer.statusCode), `${type}: ${answer.body}`);
          const { title, detail } = problemIn(answer);
          assert.ok(title.endsWith('.') && detail.endsWith('.'), answer.body);
        }
      });
    }
  }
});

test('the operator looks after the machine and touches no case', async () => {
  const number = await givenCase(desk, 'triage');
  refused(await desk.act('operator', number, 'AddNote', { text: 'x' }), 403, 'not-allowed');
  refused(await desk.act('operator', 'ADU-2026-999999-XX', 'AddNote', { text: 'x' }), 403, 'not-allowed');
});
