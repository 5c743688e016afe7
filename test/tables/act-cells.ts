// What the table of acts says, written out once more cell by cell, so that no right and no state is given or taken by accident; and what an
// officer would send of each act.
import { officerCommands, type CommandType, type OfficerCommand } from '#core/complaint/act-table.ts';
import type { Principal } from '#core/access.ts';
import type { Status } from '#core/complaint/complaint.ts';

/** One letter a principal. */
export const principalLetters: Readonly<Record<string, Principal>> = {
  m: 'admin-medsos',
  p: 'admin-pusat',
  a: 'admin-agency',
  t: 'team-lead',
  d: 'division-head',
  o: 'operator',
  r: 'reporter',
  s: 'system',
};

/** One letter a state. */
export const stateLetters: Readonly<Record<string, Status>> = {
  n: 'none',
  t: 'triage',
  w: 'awaiting-identity',
  c: 'coordination',
  r: 'registration',
  f: 'follow-up',
  v: 'conveying',
  x: 'closed',
};

/** `sent`: fields with which an act is well formed, and refused only where it does not belong. */
type Cells<T extends CommandType> = { who: string; in: string } & (T extends OfficerCommand
  ? { sent: object }
  : unknown);

export const actCells: { [T in CommandType]: Cells<T> } = {
  OpenCase: { who: 'mpts', in: 'n' },
  ReceiveMessage: { who: 's', in: 'twcrfvx' },
  EditMessage: { who: 's', in: 'twcrfvx' },
  DeleteMessage: { who: 's', in: 'twcrfvx' },
  SplitOff: { who: 'mpt', in: 'twcrfv', sent: { messageIds: ['x'] } },
  AskIdentity: { who: 'mpt', in: 'tw', sent: { mode: 'private-message', text: 'Mohon lengkapi data.' } },
  ProvideIdentity: {
    who: 'mptrs',
    in: 'twcrfvx',
    sent: { identity: { name: 'Warga Demo', phone: '081200000001', kelurahan: 'Demangan' } },
  },
  SettleProposal: { who: 'mpt', in: 'twcrfv', sent: { proposalId: 'x', outcome: 'refused' } },
  ProposeIdentity: { who: 's', in: 'twcrfv' },
  GoWithoutIdentity: { who: 'mpt', in: 'tw', sent: { why: 'unreachable' } },
  ChoosePrivacy: { who: 'mptr', in: 'twcrfvx', sent: { privacy: 'anonymous' } },
  SetPriority: { who: 'mpt', in: 'twcrfv', sent: { level: 'high' } },
  Categorise: { who: 'mpts', in: 'twcrfv', sent: { categoryId: 'sampah' } },
  Locate: { who: 'mpta', in: 'twcrfv', sent: { kelurahan: '34.71.02.1003' } },
  DivertToEmergency: { who: 'mpt', in: 'twcrfv', sent: { text: 'Segera hubungi 112.' } },
  MoveToLane: { who: 'mpt', in: 'twcrfvx', sent: { lane: 'misconduct' } },
  TakeOutOfLane: { who: 'pt', in: 'twcrfvx', sent: { reason: 'Keliru dipindahkan.' } },
  RevealIdentity: { who: 'mpt', in: 'twcrfvx', sent: { fields: ['phone'], reason: 'Menelepon pelapor.' } },
  Classify: { who: 'pt', in: 'c', sent: { reportClass: 'information' } },
  JudgeNotComplaint: { who: 'mpt', in: 'twc', sent: { reason: 'praise', note: 'Ucapan terima kasih.' } },
  ReferElsewhere: {
    who: 'mpt',
    in: 'twcrf',
    sent: { bodyId: 'pln', text: 'Tiang itu milik PLN, telepon 123.' },
  },
  NoteElsewhere: { who: 'mpt', in: 'x', sent: { outcome: 'received', text: 'Sudah diterima PLN.' } },
  HandOver: { who: 'mpt', in: 'x' },
  PassOn: { who: 'mpt', in: 'x', sent: { agencyId: 'dpupkp', text: 'Untuk petugas taman.' } },
  NotePassedOn: { who: 'a', in: 'x', sent: {} },
  AnswerInformation: { who: 'mpt', in: 'tw', sent: { text: 'Kantor buka pukul 08.00.' } },
  TakeAsRequest: { who: 'mpt', in: 'tc', sent: { subject: 'Anggaran taman.', reason: 'Skripsi.' } },
  ExtendRequest: { who: 'pt', in: 'fv', sent: { text: 'Perlu waktu: dokumennya di arsip.' } },
  DecideRequest: { who: 'pt', in: 'fv', sent: { outcome: 'given', text: 'Ini dokumennya.' } },
  JoinAsDuplicate: { who: 'mpt', in: 'twcr', sent: { number: 'ADU-2026-000001-DZ' } },
  AddDuplicate: { who: 'mpt', in: 'twcrfv' },
  MergeInto: { who: 'mpt', in: 'twcrfv', sent: { number: 'ADU-2026-000001-DZ' } },
  AcceptMerge: { who: 'mpt', in: 'twcrfv' },
  UndoJoining: { who: 'mpt', in: 'x', sent: { reason: 'Masalahnya lain.' } },
  ReturnJoined: { who: 'mpt', in: 'twcrfvx' },
  DraftResponse: { who: 'mpt', in: 'c', sent: { text: 'Kami teruskan.' } },
  ReturnDraft: { who: 'pt', in: 'c', sent: { reason: 'Sebutkan lokasinya.' } },
  ApproveInterim: { who: 'pt', in: 'c', sent: { text: 'Kami teruskan.' } },
  AnswerDirectly: { who: 'pt', in: 'c', sent: { publicText: 'Sudah beres.' } },
  RegisterInUpik: { who: 'mpt', in: 'r', sent: { upikNumber: 'UPIK-1' } },
  Dispose: { who: 'pt', in: 'f', sent: { leadAgencyId: 'dlh', helpingAgencyIds: [], instruction: 'Angkut.' } },
  AcknowledgeDisposition: { who: 'a', in: 'f', sent: {} },
  RefuseDisposition: { who: 'a', in: 'f', sent: { reason: 'Bukan kewenangan.' } },
  ReportProgress: { who: 'a', in: 'f', sent: { text: 'Tim berangkat.', attachmentIds: [] } },
  ReportPart: { who: 'a', in: 'f', sent: { text: 'Pasir sudah diangkut.', attachmentIds: [] } },
  AskExtension: { who: 'a', in: 'f', sent: { reason: 'Menunggu aspal.', untilAt: '2026-03-09T08:00:00+07:00' } },
  GrantExtension: { who: 'pt', in: 'f', sent: {} },
  DeclineExtension: { who: 'pt', in: 'f', sent: { reason: 'Bisa hari ini.' } },
  ReportFieldResult: { who: 'a', in: 'f', sent: { text: 'Selesai.', outcome: 'done', attachmentIds: [] } },
  ConveyResult: { who: 'pt', in: 'v', sent: { publicText: 'Selesai.' } },
  SendBackResult: { who: 'pt', in: 'v', sent: { reason: 'Fotonya belum jelas.' } },
  LinkToIssue: { who: 'mpt', in: 'twcrfvx' },
  CallBackSending: { who: 'mpt', in: 'twcrfvx' },
  UnlinkFromIssue: { who: 'mpt', in: 'twcrfvx' },
  TellOfIssue: { who: 'pt', in: 'twcrfv' },
  RecordAccepted: { who: 'mpts', in: 'twcrfvx' },
  RecordRejected: { who: 'mpts', in: 'twcrfvx' },
  CountOutsideAnswer: { who: 'mpt', in: 'twv' },
  AddNote: { who: 'mpatd', in: 'twcrfvx', sent: { text: 'Catatan.' } },
  RecordContact: { who: 'a', in: 'f', sent: { how: 'call', outcome: 'no-answer' } },
  AgreeVisit: { who: 'a', in: 'f', sent: { visitAt: '2026-03-09T08:00:00+07:00' } },
  RecordMinutes: { who: 'a', in: 'f', sent: { present: ['reporter'], found: 'Lubang sedalam lutut.' } },
  AskPhone: { who: 'a', in: 'f', sent: { reason: 'Menanyakan letak persisnya.' } },
  OpenPhone: { who: 'a', in: 'f', sent: { reason: 'Menanyakan letak persisnya.' } },
  GrantPhone: { who: 'pt', in: 'f', sent: { agencyId: 'dpupkp', span: 'day', reason: 'Letaknya belum jelas.' } },
  EndPhone: { who: 'pt', in: 'f', sent: {} },
  RemindHolder: { who: 'td', in: 'twcrfv', sent: {} },
  Claim: { who: 'mpt', in: 'twcrfv', sent: {} },
  Assign: { who: 'mpts', in: 'twcrfv', sent: { to: 'x' } },
  Release: { who: 'mpts', in: 'twcrfv', sent: {} },
  MakeFieldLink: { who: 'a', in: 'f' },
  EndFieldLink: { who: 'a', in: 'twcrfvx' },
  ReportByLink: { who: 's', in: 'f' },
  NoteTime: { who: 's', in: 'twcrfvx' },
  AddWords: { who: 'r', in: 'twcrfv' },
  Withdraw: { who: 'r', in: 'twcrfv' },
  Rate: { who: 'r', in: 'x' },
  Reopen: { who: 'mptr', in: 'x', sent: { reason: 'Belum tuntas.' } },
  JoinReporter: { who: 'mpt', in: 'twcrfvx', sent: { number: 'ADU-2026-000001-DZ' } },
  SeparateReporter: { who: 'mpt', in: 'twcrfvx', sent: { joinId: 'x' } },
  ReleaseThreads: { who: 'mpt', in: 'twcrfvx' },
  EraseTexts: { who: 'tds', in: 'twcrfvx' },
  ErasePerson: { who: 'td', in: 'x' },
};

/** Each act as an officer would send it. */
export const wellFormed = Object.fromEntries(officerCommands.map((type) => [type, actCells[type].sent])) as Record<
  OfficerCommand,
  object
>;
