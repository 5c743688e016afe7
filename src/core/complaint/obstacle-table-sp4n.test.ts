// The same of a report that SP4N-LAPOR! passed on: what stands in the way of every act, for everybody, in every state.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { acts, at, people, sp4nUpTo } from '#test/given/given.ts';
import {
  allActs,
  everybody,
  rowsOf,
  statesOf,
  holdTold,
  writtenFor,
  type ObstacleRows,
} from '#test/tables/obstacle-letters.ts';
import type { CommandType } from './act-table.ts';
import type { Command } from './command.ts';

/** The columns, in this order. */
const histories: Record<string, readonly Command[]> = {
  coordination: sp4nUpTo.coordination,
  drafted: [...sp4nUpTo.coordination, acts.draft(1)],
  followUp: sp4nUpTo.followUp,
  disposed: sp4nUpTo.disposed,
  asked: [...sp4nUpTo.disposed, acts.askExtension(3, { untilAt: at(2000) }), acts.acknowledge(3)],
  conveying: sp4nUpTo.conveying,
  sending: [...sp4nUpTo.conveying, acts.convey(4)],
  closed: sp4nUpTo.closed,
  notTheirs: [...sp4nUpTo.coordination, acts.notComplaint(1, { by: people.pusat, reason: 'out-of-scope' })],
};

/** The signs are those of the table for social media. */
const expected: { readonly [T in CommandType]?: ObstacleRows } = {
  AskIdentity: { desk: 'wwwwwwwcc' },
  ProvideIdentity: { 'system desk reporter': '+++++++++' },
  GoWithoutIdentity: { desk: 'wwwwwwwcc' },
  ChoosePrivacy: { 'desk reporter': '+++++++++' },
  SetPriority: { desk: '+++++++cc' },
  Categorise: { 'system desk': '+++++++cc' },
  Locate: { desk: '+++++++cc', 'lead helper': 'aaa++wwca', stranger: 'aaaaaaaaa' },
  DivertToEmergency: { desk: '+++++++cc' },
  MoveToLane: { desk: '+++++++++' },
  TakeOutOfLane: { deciders: 'yyyyyyyyy' },
  RevealIdentity: { desk: 'iiiiiiiii' },
  AnswerInformation: { desk: 'wwwwwwwcc' },
  Classify: { deciders: '++wwwwwcc' },
  JudgeNotComplaint: { desk: '++wwwwwcc' },
  TakeAsRequest: { desk: 'wwwwwwwcc' },
  ExtendRequest: { deciders: 'wwwwwwwcc' },
  DecideRequest: { deciders: 'wwwwwwwcc' },
  ReferElsewhere: { medsos: '++---wwcc', deciders: '+++++wwcc' },
  NoteElsewhere: { desk: 'wwwwwwwww' },
  HandOver: { desk: 'wwwwwwwww' },
  PassOn: { desk: 'wwwwwwwww' },
  NotePassedOn: { 'lead helper': 'aaawwwwwa', stranger: 'aaaaaaaaa' },
  JoinAsDuplicate: { desk: '++wwwwwcc' },
  MergeInto: { desk: '++++++scc' },
  SplitOff: { desk: '+++++++cc' },
  DraftResponse: { desk: '++wwwwwcc' },
  ReturnDraft: { deciders: 'n+wwwwwcc' },
  ApproveInterim: { deciders: '++wwwwwcc' },
  AnswerDirectly: { deciders: '++wwwwwcc' },
  RegisterInUpik: { desk: 'wwwwwwwcc' },
  Dispose: { deciders: 'ww+++wwcc' },
  AcknowledgeDisposition: { lead: 'aaa+kwwca', helper: 'aaa++wwca', stranger: 'aaaaaaaaa' },
  RefuseDisposition: { 'lead helper': 'aaa++wwca', stranger: 'aaaaaaaaa' },
  ReportProgress: { 'lead helper': 'aaa++wwca', stranger: 'aaaaaaaaa' },
  ReportPart: { lead: 'aaaggwwca', helper: 'aaa++wwca', stranger: 'aaaaaaaaa' },
  AskExtension: { lead: 'aaa+pwwca', helper: 'aaallwwca', stranger: 'aaaaaaaaa' },
  GrantExtension: { deciders: 'wwee+wwcc' },
  DeclineExtension: { deciders: 'wwee+wwcc' },
  ReportFieldResult: { lead: 'aaa++wwca', helper: 'aaallwwca', stranger: 'aaaaaaaaa' },
  ConveyResult: { deciders: 'wwwww+scc' },
  Release: { 'system desk': 'hhhhhhhcc' },
  SettleProposal: { desk: 'qqqqqqqcc' },
  SendBackResult: { deciders: 'wwwww+scc' },
  AddNote: { 'desk divisionHead': '+++++++++', 'lead helper': 'aaa+++++a', stranger: 'aaaaaaaaa' },
  Reopen: { medsos: 'wwwwwww--', 'deciders reporter': 'wwwwwww++' },
  JoinReporter: { desk: '+++++++++' },
  SeparateReporter: { desk: 'jjjjjjjjj' },
  OpenCase: { 'system desk': 'xxxxxxxxx' },
  ReceiveMessage: { system: '+++++++++' },
  EditMessage: { system: '+++++++++' },
  DeleteMessage: { system: '+++++++++' },
  AddDuplicate: { desk: '++++++scc' },
  AcceptMerge: { desk: '++++++scc' },
  RecordAccepted: { 'system desk': '+++++++++' },
  RecordRejected: { 'system desk': '+++++++++' },
  CountOutsideAnswer: { desk: 'wwwww++cc' },
  RecordContact: { 'lead helper': 'aaa++wwca', stranger: 'aaaaaaaaa' },
  AgreeVisit: { 'lead helper': 'aaa++wwca', stranger: 'aaaaaaaaa' },
  RecordMinutes: { 'lead helper': 'aaa++wwca', stranger: 'aaaaaaaaa' },
  AskPhone: { 'lead helper': 'aaauuwwca', stranger: 'aaaaaaaaa' },
  OpenPhone: { 'lead helper': 'aaauuwwca', stranger: 'aaaaaaaaa' },
  GrantPhone: { deciders: 'wwwuuwwcc' },
  EndPhone: { deciders: 'wwtttwwcc' },
  MakeFieldLink: { 'lead helper': 'aaa++wwca', stranger: 'aaaaaaaaa' },
  EndFieldLink: { 'lead helper': 'aaa+++++a', stranger: 'aaaaaaaaa' },
  ReportByLink: { system: 'ww+++wwcc' },
  NoteTime: { system: '+++++++++' },
  Withdraw: { reporter: '++++++scc' },
  Rate: { reporter: 'wwwwwww+w' },
  ReleaseThreads: { desk: '+++++++++' },
  UndoJoining: { desk: 'wwwwwwwww' },
  ReturnJoined: { desk: '++++++s++' },
};

const states = statesOf(histories);

suite('of a passed report, what stands in the way of', () => {
  for (const type of allActs) test(type, () => holdTold(expected, type, states));
});

test('nobody may ask its reporter who they are, nor answer it as a question, nor enter it in UPIK, in any state', () => {
  for (const type of ['AskIdentity', 'AnswerInformation', 'RegisterInUpik'] as const)
    for (const [person] of everybody)
      assert.ok(!writtenFor(rowsOf(expected, type, states), person, states.length).includes('+'));
});
