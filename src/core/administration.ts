// The vocabulary of administrative acts: what was changed at the desk itself, and by whom.
// Must name no secret and no person but by an officer's id: what stands here can never be erased.
import type { Role } from './access.ts';
import type { ReportKind } from './report-mail.ts';
import type { RetentionKind } from './retention.ts';
import type { ErasureBasis, PersonRequestKind, RequestOutcome } from './person-request.ts';
import type { DeskListName } from './desk-list.ts';
import type { Lane } from './lane/lane.ts';
import type { Actor, IdentityField } from './complaint/complaint.ts';
import type { ShareOutWay } from './duty/share-out.ts';
import type { ShiftName } from './duty/shifts.ts';
import type { SopKey } from './sop/key.ts';
import type { SopNumbers } from './sop/numbers.ts';

/** `command-line`: whoever holds the machine; `settings`: the configuration file, at a start; `program`: the program itself. */
export type AdministrativeActor =
  | Extract<Actor, { kind: 'officer' }>
  | { kind: 'command-line' }
  | { kind: 'settings' }
  | { kind: 'program' };

/** What an officer holds. */
type Post = { role: Role; alsoRoles?: readonly Role[]; agencyId?: string };
type OfAccount = { channel: string; accountId: string };

/** What the configuration file lists, by its own names. */
export type SettingKind = 'agency' | 'partner' | 'webhook' | 'forward' | 'setting';

/** What of a case somebody looked at: its page, a file that belongs to it, or all of it as a bundle that was taken along. */
export type CaseLook = 'page' | 'attachment' | 'bundle';

/** By what cases are drawn by lot: days of Yogyakarta, an agency and a category by their ids, how they ended. */
export type SampleAsked = {
  seed: string;
  from: string;
  until: string;
  count: number;
  agency?: string;
  category?: string;
  ended?: string;
};

/** `changed` holds names of fields, never what stands in them. */
export type AdministrativeAct =
  | ({ type: 'OfficerInvited'; officerId: string } & Post)
  | { type: 'InvitationWithdrawn'; officerId: string }
  | ({ type: 'OfficerAdded'; officerId: string } & Post)
  | ({ type: 'OfficerChanged'; officerId: string; changed: string[]; former?: Post } & Post)
  | { type: 'OfficerSwitchedOff'; officerId: string }
  | { type: 'OfficerSwitchedOn'; officerId: string }
  | { type: 'SubstituteNamed'; officerId: string; substituteId: string; until: string }
  | { type: 'SubstituteEnded'; officerId: string; substituteId: string }
  | { type: 'PasswordReset'; officerId: string }
  | { type: 'PasswordChanged'; officerId: string }
  | { type: 'SecondFactorAdded'; officerId: string; factor: string }
  | { type: 'SecondFactorRemoved'; officerId: string; factor: string }
  | { type: 'SessionsEnded'; officerId: string; which: 'one' | 'others' | 'all'; count: number }
  | ({ type: 'AccountConnected' } & OfAccount)
  | ({ type: 'AccountChanged'; changed: string[] } & OfAccount)
  | ({ type: 'AccountRested' } & OfAccount)
  | ({ type: 'AccountWoken' } & OfAccount)
  | ({ type: 'AccountRemoved' } & OfAccount)
  | { type: 'AgencyAdded'; agencyId: string }
  | { type: 'AgencyChanged'; agencyId: string; changed: string[] }
  | { type: 'AgencyRested'; agencyId: string }
  | { type: 'AgencyWoken'; agencyId: string }
  | { type: 'AgencyRemoved'; agencyId: string }
  | { type: 'OutsideBodyAdded'; bodyId: string; name: string }
  | { type: 'OutsideBodyChanged'; bodyId: string; name: string; changed: string[] }
  /** Days as `YYYY-MM-DD`; `from` and `to` begin their weeks. */
  | { type: 'RosterChanged'; day: string; shift: ShiftName; officerIds: string[] }
  | { type: 'RosterCopied'; from: string; to: string; turns: number }
  | { type: 'ShareOutChosen'; way: ShareOutWay }
  /** `day` on which the shift began; never the words. */
  | { type: 'ShiftNoteWritten'; noteId: string; day: string; shift: ShiftName }
  | { type: 'ShiftNoteTaken'; noteId: string; day: string; shift: ShiftName }
  /** A file that was looked at first: how many rows are new, and `count` that are other than before. */
  | { type: 'ListImported'; list: DeskListName; added: number; count: number }
  /** Minutes after midnight at which each begins. */
  | { type: 'ShiftsChosen'; morning: number; evening: number; night: number }
  /** Without hours nobody is rung for at night. */
  | { type: 'NightHoursChosen'; fromMinute?: number; untilMinute?: number }
  /** Numbers and no words: what they were decided by stands beside the version. */
  | { type: 'SopEnacted'; key: SopKey; from: string; numbers: SopNumbers }
  | { type: 'SopWithdrawn'; key: SopKey }
  | { type: 'RoadAdded'; roadId: string; name: string }
  | { type: 'RoadChanged'; roadId: string; name: string; changed: string[] }
  | { type: 'ArticleAdded'; articleId: string; name: string }
  | { type: 'ArticleChanged'; articleId: string; name: string; changed: string[] }
  | { type: 'BrandChanged'; changed: string[] }
  | { type: 'HolidayAdded'; day: string; name: string }
  | { type: 'HolidayChanged'; day: string; name: string; changed: string[] }
  | { type: 'CalendarAdded'; calendarId: string; name: string }
  | { type: 'CalendarChanged'; calendarId: string; name: string; changed: string[] }
  | { type: 'CategoryAdded'; categoryId: string; name: string }
  | { type: 'CategoryChanged'; categoryId: string; name: string; changed: string[] }
  | { type: 'IssueOpened'; issueId: string }
  | { type: 'IssueChanged'; issueId: string; changed: string[] }
  | { type: 'StatementApproved'; issueId: string; statementId: string }
  | { type: 'StatementSent'; issueId: string; statementId: string; count: number }
  | { type: 'StatementCalledBack'; issueId: string; statementId: string; count: number }
  /** A screen that shows how the desk stands, without anybody in it. */
  | { type: 'WallLinkMade'; linkId: string }
  | { type: 'WallLinkEnded'; linkId: string }
  /** Views of the list that stand for others, all of them anew. */
  | { type: 'TeamViewsKept'; count: number }
  | { type: 'WriterBlocked'; blockId: string; number: string; until: string }
  | { type: 'BlockAppealed'; blockId: string }
  | { type: 'WriterUnblocked'; blockId: string }
  | { type: 'TemplateAdded'; templateId: string }
  | { type: 'TemplateChanged'; templateId: string; changed: string[] }
  | { type: 'TemplateRemoved'; templateId: string }
  | { type: 'SettingAdded'; kind: SettingKind; name: string }
  | { type: 'SettingChanged'; kind: SettingKind; name: string }
  | { type: 'SettingRemoved'; kind: SettingKind; name: string }
  | { type: 'SettingSwitchedOff'; kind: SettingKind; name: string }
  | { type: 'SettingSwitchedOn'; kind: SettingKind; name: string }
  | { type: 'KeyRotated'; chainVersion: number }
  | { type: 'TrainingCleared'; rows: number }
  | { type: 'RevealsOverLimit'; officerId: string; count: number; withinMinutes: number }
  /** Without days: kept until somebody asks for its erasure. */
  | { type: 'RetentionChanged'; kind: RetentionKind; days?: number }
  | { type: 'DataDestroyed'; kind: RetentionKind; count: number }
  /** `outside`: how many addresses of others; never which. */
  | { type: 'ReportReadersChanged'; kind: ReportKind; roles: readonly Role[]; outside: number }
  | { type: 'PersonRequestFiled'; requestId: string; kind: PersonRequestKind; number: string; via: 'desk' | 'portal' }
  | {
      type: 'PersonRequestSettled';
      requestId: string;
      kind: PersonRequestKind;
      number: string;
      outcome: RequestOutcome;
    }
  | { type: 'PersonExported'; requestId: string; number: string }
  /** Names of fields, never what stands in them; `cases`: how many go on under what is right. */
  | { type: 'PersonCorrected'; requestId: string; number: string; fields: IdentityField[]; cases: number }
  | { type: 'RestrictionLifted'; requestId: string; number: string }
  | { type: 'ErasureProposed'; requestId: string; number: string; basis: ErasureBasis }
  /** How many of each kind, never what. */
  | { type: 'PersonErased'; requestId: string; number: string; destroyed: Record<string, number> }
  | { type: 'CaseLookedAt'; number: string; what: CaseLook }
  /** Drawn by lot with this seed, from so many cases that were opened on these days. */
  | ({ type: 'SampleDrawn'; of: number; drawn: number } & SampleAsked)
  /** A sensitive lane's list, or a case in it by its own id: its number is told to nobody who has no seat. */
  | { type: 'LaneLookedAt'; lane: Lane; what: 'list' | CaseLook; caseId?: string }
  | { type: 'LaneSeatGiven'; lane: Lane; officerId: string }
  | { type: 'LaneSeatConfirmed'; lane: Lane; officerId: string }
  | { type: 'LaneSeatEnded'; lane: Lane; officerId: string }
  /** `which`: the number of one payload, or `all`. */
  | { type: 'SetAsideReplayed'; which: string; count: number }
  /** `which`: one telling, `given-up` for all of those, or `since` for all that one webhook was told since an instant. */
  | { type: 'TellingsReplayed'; which: string; count: number; webhook?: string; since?: string };

/** As the record spells it: a name that was used stays. */
export type AdministrativeActType = AdministrativeAct['type'];

/** Complete, so that a filter can name every one of them. */
export const administrativeActTypes = Object.keys({
  OfficerInvited: 0,
  InvitationWithdrawn: 0,
  OfficerAdded: 0,
  OfficerChanged: 0,
  OfficerSwitchedOff: 0,
  OfficerSwitchedOn: 0,
  SubstituteNamed: 0,
  SubstituteEnded: 0,
  PasswordReset: 0,
  PasswordChanged: 0,
  SecondFactorAdded: 0,
  SecondFactorRemoved: 0,
  SessionsEnded: 0,
  AccountConnected: 0,
  AccountChanged: 0,
  AccountRested: 0,
  AccountWoken: 0,
  AccountRemoved: 0,
  AgencyAdded: 0,
  AgencyChanged: 0,
  AgencyRested: 0,
  AgencyWoken: 0,
  AgencyRemoved: 0,
  OutsideBodyAdded: 0,
  OutsideBodyChanged: 0,
  RosterChanged: 0,
  RosterCopied: 0,
  ShareOutChosen: 0,
  ShiftNoteWritten: 0,
  ShiftNoteTaken: 0,
  ListImported: 0,
  ShiftsChosen: 0,
  NightHoursChosen: 0,
  SopEnacted: 0,
  SopWithdrawn: 0,
  RoadAdded: 0,
  RoadChanged: 0,
  ArticleAdded: 0,
  ArticleChanged: 0,
  BrandChanged: 0,
  HolidayAdded: 0,
  HolidayChanged: 0,
  CalendarAdded: 0,
  CalendarChanged: 0,
  CategoryAdded: 0,
  CategoryChanged: 0,
  IssueOpened: 0,
  IssueChanged: 0,
  StatementApproved: 0,
  StatementSent: 0,
  StatementCalledBack: 0,
  WallLinkMade: 0,
  WallLinkEnded: 0,
  TeamViewsKept: 0,
  WriterBlocked: 0,
  BlockAppealed: 0,
  WriterUnblocked: 0,
  TemplateAdded: 0,
  TemplateChanged: 0,
  TemplateRemoved: 0,
  SettingAdded: 0,
  SettingChanged: 0,
  SettingRemoved: 0,
  SettingSwitchedOff: 0,
  SettingSwitchedOn: 0,
  KeyRotated: 0,
  TrainingCleared: 0,
  RevealsOverLimit: 0,
  RetentionChanged: 0,
  DataDestroyed: 0,
  ReportReadersChanged: 0,
  PersonRequestFiled: 0,
  PersonRequestSettled: 0,
  PersonExported: 0,
  PersonCorrected: 0,
  RestrictionLifted: 0,
  ErasureProposed: 0,
  PersonErased: 0,
  CaseLookedAt: 0,
  SampleDrawn: 0,
  LaneLookedAt: 0,
  LaneSeatGiven: 0,
  LaneSeatConfirmed: 0,
  LaneSeatEnded: 0,
  SetAsideReplayed: 0,
  TellingsReplayed: 0,
} satisfies Record<AdministrativeActType, 0>) as AdministrativeActType[];
