// What stands in the way of every act, for everybody, in every state of the procedure: written out once, sign by sign.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { acts, people, upTo } from '#test/given/given.ts';
import { allActs, signOf, statesOf, holdTold, writtenFor, type ObstacleRows } from '#test/tables/obstacle-letters.ts';
import { refusalsAt } from '#test/tables/refusal-homes.ts';
import type { CommandType } from './act-table.ts';
import type { Command } from './command.ts';

const reason = { by: people.reporter, message: { messageId: 'message-8', digest: 'digest-8' } };

/** The columns, in this order. */
const histories: Record<string, readonly Command[]> = {
  nothing: [],
  triage: upTo.triage,
  awaiting: upTo.awaiting,
  coordination: upTo.coordination,
  drafted: [...upTo.coordination, acts.draft(3)],
  registration: upTo.registration,
  followUp: upTo.followUp,
  disposed: upTo.disposed,
  // More time is asked, the lead said that it read the disposition, and the helping agency did its part.
  asked: [...upTo.disposed, acts.askExtension(6), acts.acknowledge(6), acts.part(6)],
  refusedByLead: [...upTo.disposed, acts.refuse(6)],
  conveying: upTo.conveying,
  answeredDirectly: [...upTo.coordination, acts.answerDirectly(3)],
  closed: upTo.closed,
  rated: [...upTo.closed, acts.rate(9)],
  unanswered: [...upTo.awaiting, acts.tick(721)],
  praised: [...upTo.triage, acts.notComplaint(1)],
  informed: [...upTo.triage, acts.inform(1)],
  joined: [...upTo.triage, acts.joinDuplicate(1)],
  merged: [...upTo.triage, acts.mergeInto(1)],
  // Answered again after its reporter had it reopened, and its reporter is somebody on another channel, too.
  twice: [
    ...upTo.closed,
    acts.reopen(9, reason),
    acts.fieldResult(10),
    acts.convey(10),
    acts.delivered(11, { effectKey: 'effect-2' }),
    acts.joinReporter(12),
  ],
};

/**
 * `+` nothing; `-` not allowed at all; `a` not your agency; `0` no such case; `x` it exists; `c` closed; `w` another step; `l` not the lead; `g` it leads; `d` its part is done;
 * `k` acknowledged; `i` no identity; `n` no draft; `e` no extension asked; `p` one pending; `s` sending; `r` rated; `f` no field result; `o` reopened; `j` not joined; `h` not held; `t` no telephone granted; `u` its number is not handed on; `b` it is known who reported; `q` nothing is proposed.
 */
const expected: { readonly [T in CommandType]?: ObstacleRows } = {
  AskIdentity: { desk: '0++wwwwwwwwwcccccccc' },
  ProvideIdentity: { 'system desk reporter': '0+++++++++++++++++++' },
  // Nobody proposed anything here.
  SettleProposal: { desk: '0qqqqqqqqqqqcccccccc' },
  ProposeIdentity: { system: '0++bbbbbbbbbcccccccc' },
  GoWithoutIdentity: { desk: '0++wwwwwwwwwcccccccc' },
  ChoosePrivacy: { 'desk reporter': '0+++++++++++++++++++' },
  SetPriority: { desk: '0+++++++++++cccccccc' },
  Categorise: { 'system desk': '0+++++++++++cccccccc' },
  Locate: {
    desk: '0+++++++++++cccccccc',
    'lead helper': '0aaaaaa++awaccaaaaac',
    stranger: '0aaaaaaaaaaaaaaaaaaa',
  },
  DivertToEmergency: { desk: '0+++++++++++cccccccc' },
  MoveToLane: { desk: '0+++++++++++++++++++' },
  TakeOutOfLane: { deciders: '0yyyyyyyyyyyyyyyyyyy' },
  RevealIdentity: { desk: '0ii+++++++++++iiiii+' },
  PassOn: { desk: '0wwwwwwwwwwwwww+wwww' },
  NotePassedOn: {
    lead: '0aaaaaawwawawwaaaaaw',
    helper: '0aaaaaawwwwawwaaaaaw',
    stranger: '0aaaaaaaaaaaaaaaaaaa',
  },
  AnswerInformation: { desk: '0++wwwwwwwwwcccccccc' },
  ExtendRequest: { deciders: '0wwwwwwwwwwwcccccccc' },
  DecideRequest: { deciders: '0wwwwwwwwwwwcccccccc' },
  Classify: { deciders: '0wwwwwwwwwwwcccccccc' },
  JudgeNotComplaint: { desk: '0++++wwwwwwwcccccccc' },
  ReferElsewhere: { medsos: '0++++-----wwcccccccc', deciders: '0+++++++++wwcccccccc' },
  // Nothing here was referred.
  NoteElsewhere: { desk: '0wwwwwwwwwwwwwwwwwww' },
  HandOver: { desk: '0wwwwwwwwwwwwwwwwwww' },
  JoinAsDuplicate: { desk: '0+++++wwwwwwcccccccc' },
  MergeInto: { desk: '0++++++++++scccccccc' },
  SplitOff: { desk: '0+++++++++++cccccccc' },
  DraftResponse: { desk: '0ww++wwwwwwwcccccccc' },
  ReturnDraft: { deciders: '0wwn+wwwwwwwcccccccc' },
  ApproveInterim: { deciders: '0ww++wwwwwwwcccccccc' },
  AnswerDirectly: { deciders: '0ww++wwwwwwwcccccccc' },
  RegisterInUpik: { desk: '0wwww+wwwwwwcccccccc' },
  Dispose: { deciders: '0wwwww++++wwcccccccc' },
  AcknowledgeDisposition: {
    lead: '0aaaaaa+kawaccaaaaac',
    helper: '0aaaaaa++awaccaaaaac',
    stranger: '0aaaaaaaaaaaaaaaaaaa',
  },
  RefuseDisposition: { 'lead helper': '0aaaaaa++awaccaaaaac', stranger: '0aaaaaaaaaaaaaaaaaaa' },
  ReportProgress: { 'lead helper': '0aaaaaa++awaccaaaaac', stranger: '0aaaaaaaaaaaaaaaaaaa' },
  ReportPart: { lead: '0aaaaaaggawaccaaaaac', helper: '0aaaaaa+dawaccaaaaac', stranger: '0aaaaaaaaaaaaaaaaaaa' },
  AskExtension: { lead: '0aaaaaa+pawaccaaaaac', helper: '0aaaaaallawaccaaaaac', stranger: '0aaaaaaaaaaaaaaaaaaa' },
  GrantExtension: { deciders: '0wwwwwee+ewwcccccccc' },
  DeclineExtension: { deciders: '0wwwwwee+ewwcccccccc' },
  ReportFieldResult: { lead: '0aaaaaa++awaccaaaaac', helper: '0aaaaaallawaccaaaaac', stranger: '0aaaaaaaaaaaaaaaaaaa' },
  ConveyResult: { deciders: '0wwwwwwwww+scccccccc' },
  SendBackResult: { deciders: '0wwwwwwwww+fcccccccc' },
  AddNote: {
    'desk divisionHead': '0+++++++++++++++++++',
    lead: '0aaaaaa++a+a++aaaaa+',
    helper: '0aaaaaa++++a++aaaaa+',
    stranger: '0aaaaaaaaaaaaaaaaaaa',
  },
  Release: { 'system desk': '0hhhhhhhhhhhcccccccc' },
  RemindHolder: { 'teamLead divisionHead': '0+w+++++++++cccccccc' },
  Reopen: {
    medsos: '0wwwwwwwwwww---+-ww-',
    deciders: '0wwwwwwwwwww+++++ww+',
    reporter: '0wwwwwwwwwww+++++wwo',
  },
  JoinReporter: { desk: '0+++++++++++++++++++' },
  SeparateReporter: { desk: '0jjjjjjjjjjjjjjjjjj+' },
  OpenCase: { 'system desk': '+xxxxxxxxxxxxxxxxxxx' },
  ReceiveMessage: { system: '0+++++++++++++++++++' },
  EditMessage: { system: '0+++++++++++++++++++' },
  DeleteMessage: { system: '0+++++++++++++++++++' },
  AddDuplicate: { desk: '0++++++++++scccccccc' },
  AcceptMerge: { desk: '0++++++++++scccccccc' },
  RecordAccepted: { 'system desk': '0+++++++++++++++++++' },
  RecordRejected: { 'system desk': '0+++++++++++++++++++' },
  CountOutsideAnswer: { desk: '0++wwwwwww++cccccccc' },
  RecordContact: { 'lead helper': '0aaaaaa++awaccaaaaac', stranger: '0aaaaaaaaaaaaaaaaaaa' },
  AgreeVisit: { 'lead helper': '0aaaaaa++awaccaaaaac', stranger: '0aaaaaaaaaaaaaaaaaaa' },
  RecordMinutes: { 'lead helper': '0aaaaaa++awaccaaaaac', stranger: '0aaaaaaaaaaaaaaaaaaa' },
  AskPhone: { 'lead helper': '0aaaaaa++awaccaaaaac', stranger: '0aaaaaaaaaaaaaaaaaaa' },
  OpenPhone: { 'lead helper': '0aaaaaattawaccaaaaac', stranger: '0aaaaaaaaaaaaaaaaaaa' },
  GrantPhone: { deciders: '0wwwwww++wwwcccccccc' },
  EndPhone: { deciders: '0wwwwwttttwwcccccccc' },
  MakeFieldLink: { 'lead helper': '0aaaaaa++awaccaaaaac', stranger: '0aaaaaaaaaaaaaaaaaaa' },
  EndFieldLink: { lead: '0aaaaaa++a+a++aaaaa+', helper: '0aaaaaa++++a++aaaaa+', stranger: '0aaaaaaaaaaaaaaaaaaa' },
  ReportByLink: { system: '0wwwww++++wwcccccccc' },
  NoteTime: { system: '0+++++++++++++++++++' },
  Withdraw: { reporter: '0++++++++++scccccccc' },
  Rate: { reporter: '0wwwwwwwwwww+rww+ww+' },
  ReleaseThreads: { desk: '0+++++++++++++++++++' },
  UndoJoining: { desk: '0wwwwwwwwwwwwwwww++w' },
  ReturnJoined: { desk: '0++++++++++s++++++++' },
};

const states = statesOf(histories);

suite('what stands in the way of', () => {
  for (const type of allActs) test(type, () => holdTold(expected, type, states));
});

test('every reason that stands in a way is met somewhere in the table, and no row is of a wrong length', () => {
  const rows = Object.values(expected).flatMap((row) => Object.values(row));
  for (const refusal of refusalsAt('standing')) {
    const sign = signOf(refusal);
    assert.ok(sign === '-' || (sign !== undefined && rows.some((row) => row.includes(sign))), refusal);
  }
  for (const row of rows) assert.equal(row.length, states.length, row);
});

test('an agency that has no part in a case is told nothing of it in any state: always the same word', () => {
  for (const [type, rows] of Object.entries(expected))
    assert.match(writtenFor(rows, 'stranger', states.length), /^(?:0a+|-+)$/, type);
});

test('the operator, who looks after the machine, does nothing to any case', () => {
  for (const rows of Object.values(expected)) assert.match(writtenFor(rows, 'operator', states.length), /^-+$/);
});
