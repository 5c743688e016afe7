// GET /api/v1/cases/:number: everything of the case page.
import { Type, type Static } from 'typebox';
import type {
  FieldOutcome,
  IdentityField,
  OutsideMeaning,
  PhotoTrouble,
  SendPurpose,
  Status,
  Visibility,
  Privacy,
  WithoutIdentity,
} from '#core/complaint/complaint.ts';
import type { Lane } from '#core/lane/lane.ts';
import type { PriorityLevel } from '#core/complaint/priority.ts';
import type { DangerSign } from '#core/danger/danger-words.ts';
import type { RecordedEvent } from '#core/complaint/recorded.ts';
import type { OfficerCommand } from '#core/complaint/act-table.ts';
import type { Words } from '#core/kept-words.ts';
import type { ReportClass, Sp4nPrivacy } from '#core/sp4n.ts';
import type { MessageRemark } from '#core/unplaced.ts';
import { CategoryName } from '../category/category.contract.ts';
import { calledStepFields, ClockView } from './clock.contract.ts';
import { Unsent } from './draft.contract.ts';
import { FamilyView } from './family.contract.ts';
import { HolderView } from './holder.contract.ts';
import { InsideView } from './inside.contract.ts';
import { PassedOnView } from './passed-on.contract.ts';
import { LimitsView } from './limits.contract.ts';

export const CaseParams = Type.Object({ number: Type.String({ maxLength: 40 }) });
export type CaseParams = Static<typeof CaseParams>;

const VisibilityView = Type.Unsafe<Visibility>({ type: 'string' });
const StatusView = Type.Unsafe<Status>({ type: 'string' });
const MeaningView = Type.Unsafe<OutsideMeaning>({ type: 'string' });
/** What somebody wrote into the record; an object in its place where it was erased since. */
const WordsView = Type.Unsafe<Words>({});
const FieldView = Type.Unsafe<IdentityField>({ type: 'string' });
const LaneView = Type.Unsafe<Lane>({ type: 'string' });
const CommandView = Type.Unsafe<OfficerCommand>({ type: 'string' });

export const AttachmentView = Type.Object({
  id: Type.String(),
  kind: Type.String(),
  /** `hidden`: it is there, and this officer does not see it. */
  status: Type.String(),
  /** Once it was fetched and found harmless. */
  url: Type.Optional(Type.String()),
  contentType: Type.Optional(Type.String()),
  /** Of something shared: what it is called where it lies, and where that is. */
  title: Type.Optional(Type.String()),
  link: Type.Optional(Type.String()),
  /** What its sender called it, and its size in bytes, where they are known. */
  name: Type.Optional(Type.String()),
  byteLength: Type.Optional(Type.Number()),
  /** Why it was not taken in. */
  refusal: Type.Optional(Type.String()),
});
export type AttachmentView = Static<typeof AttachmentView>;

/** Where a result would go, and whether pictures go with it there. */
export const PhotoWay = Type.Object({ channel: Type.String(), visibility: VisibilityView, takes: Type.Boolean() });
export type PhotoWay = Static<typeof PhotoWay>;

export const Message = Type.Object({
  id: Type.String(),
  from: Type.Unsafe<'reporter' | 'city'>({ type: 'string' }),
  authorName: Type.Optional(Type.String()),
  text: Type.String(),
  /** There are words, and this officer does not see them; absent where they do. */
  hidden: Type.Optional(Type.Literal(true)),
  visibility: VisibilityView,
  sentAt: Type.String(),
  editedAt: Type.Optional(Type.String()),
  deleted: Type.Optional(Type.Boolean()),
  permalink: Type.Optional(Type.String()),
  /** Somebody of the city wrote it in the platform's own app. */
  outside: Type.Optional(Type.Literal(true)),
  /** What that counts as by an officer's press, or what this officer may count it as now. */
  countedAs: Type.Optional(MeaningView),
  mayCountAs: Type.Optional(Type.Array(MeaningView)),
  /** What an officer must know of it besides its words. */
  remarks: Type.Optional(Type.Array(Type.Unsafe<MessageRemark>({ type: 'string' }))),
  attachments: Type.Array(AttachmentView),
  delivery: Type.Optional(
    Type.Object({
      /** `arrived`, `read`: where the platform tells. */
      state: Type.Unsafe<'waiting' | 'retrying' | 'by-hand' | 'sent' | 'arrived' | 'read' | 'failed'>({
        type: 'string',
      }),
      /** How often an officer tried to reach the reporter, where an officer must. */
      tries: Type.Optional(Type.Number()),
      /** An officer told the reporter: how, as `told-by-hand` recorded it. */
      told: Type.Optional(Type.String()),
      reason: Type.Optional(Type.String()),
      /** The words were taken; why their pictures were not. */
      withoutPhotos: Type.Optional(Type.Unsafe<PhotoTrouble>({ type: 'string' })),
      purpose: Type.Unsafe<SendPurpose>({ type: 'string' }),
    }),
  ),
});
export type Message = Static<typeof Message>;

export const StepView = Type.Object({
  ...calledStepFields,
  state: Type.Unsafe<'met' | 'late' | 'skipped' | 'now' | 'paused' | 'ahead'>({ type: 'string' }),
  dueAt: Type.Optional(Type.String()),
  at: Type.Optional(Type.String()),
});
export type StepView = Static<typeof StepView>;

/** Until when a private text may leave, as core/reply-window.ts names it; nothing in it: the channel carries none. */
const WindowsView = Type.Object({
  message: Type.Optional(
    Type.Object({ untilAt: Type.Optional(Type.String()), agentFromAt: Type.Optional(Type.String()) }),
  ),
  reply: Type.Optional(Type.Object({ untilAt: Type.Optional(Type.String()), isUsed: Type.Boolean() })),
});

const CategoryView = Type.Object({
  ...CategoryName.properties,
  agencyId: Type.String(),
  /** What such reporters are asked, a line each. */
  questions: Type.String(),
});

const PlaceView = Type.Object({
  text: Type.Optional(WordsView),
  kelurahan: Type.Optional(Type.String()),
  rt: Type.Optional(Type.String()),
  rw: Type.Optional(Type.String()),
  landmark: Type.Optional(WordsView),
  point: Type.Optional(Type.Object({ lat: Type.Number(), lon: Type.Number() })),
});

export const CaseAnswer = Type.Object({
  number: Type.String(),
  /** How far the case was when this was read: the `expectedVersion` of an act on it. */
  version: Type.Number(),
  status: StatusView,
  clock: Type.Optional(ClockView),
  channel: Type.String(),
  /** Of a report that a register passed to the city: its class, and how far its reporter is seen. */
  report: Type.Optional(
    Type.Object({
      reportClass: Type.Unsafe<ReportClass>({ type: 'string' }),
      privacy: Type.Unsafe<Sp4nPrivacy>({ type: 'string' }),
      /** Its number there. */
      id: Type.String(),
      /** Where the register is opened. */
      url: Type.String(),
    }),
  ),
  /** Taken as a formal request for information. */
  request: Type.Optional(Type.Literal(true)),
  /** Absent of a report that everybody may know of. */
  privacy: Type.Optional(Type.Unsafe<Privacy>({ type: 'string' })),
  /** How pressing it is. */
  level: Type.Unsafe<PriorityLevel>({ type: 'string' }),
  /** Signs in words that no officer has judged yet: danger is suggested by them, and by nobody. */
  danger: Type.Optional(Type.Array(Type.Unsafe<DangerSign>({ type: 'string' }))),
  /** The reporter was told whom to call. */
  diverted: Type.Optional(Type.Literal(true)),
  /** Who at the desk looks after it. */
  holder: Type.Optional(HolderView),
  /** What it is about; absent while nobody said. `agencyId`: to which such cases usually go. */
  category: Type.Optional(CategoryView),
  inside: Type.Optional(InsideView),
  passedOn: Type.Optional(PassedOnView),
  /** Where the matter is, as it was recorded last; `kelurahan`: its code. */
  place: Type.Optional(PlaceView),
  /** Only few see it; absent of most. */
  lane: Type.Optional(LaneView),
  /** Whom it is about who serves the city: never given to them. */
  accused: Type.Optional(Type.Object({ agencyId: Type.Optional(Type.String()), person: Type.Optional(WordsView) })),
  /** By when the lane's standard wants an answer, while there is none. */
  laneDue: Type.Optional(Type.Object({ at: Type.String(), missed: Type.Optional(Type.Literal(true)) })),
  /** By the reporter's words alone; absent of what is in a lane. */
  laneSuggested: Type.Optional(Type.Array(LaneView)),
  visibility: VisibilityView,
  reportedAt: Type.String(),
  closedAt: Type.Optional(Type.String()),
  closeReason: Type.Optional(Type.String()),
  reporter: Type.Object({
    name: Type.String(),
    handle: Type.Optional(Type.String()),
    /** Somebody is there, and this officer does not see who; absent where they do. */
    hidden: Type.Optional(Type.Literal(true)),
    /** They asked that their data is not used: nothing is opened, and no template calls them by name. */
    restricted: Type.Optional(Type.Literal(true)),
    /** The reporter's identity is complete from an earlier case. */
    known: Type.Optional(Type.Boolean()),
    /** Why nobody asks who they are. */
    withoutIdentity: Type.Optional(Type.Unsafe<WithoutIdentity>({ type: 'string' })),
    identity: Type.Optional(Type.Object({ fields: Type.Array(FieldView), complete: Type.Boolean() })),
    /** Who somebody says that they are who came by a public link: masked, and nobody's until it is decided. */
    proposals: Type.Optional(
      Type.Array(Type.Object({ id: Type.String(), givenAt: Type.String(), says: Type.Array(Type.String()) })),
    ),
  }),
  steps: Type.Array(StepView),
  messages: Type.Array(Message),
  timeline: Type.Array(Type.Object({ at: Type.String(), by: Type.String(), event: Type.Unsafe<RecordedEvent>({}) })),
  notes: Type.Array(Type.Object({ at: Type.String(), by: Type.String(), text: WordsView })),
  possible: Type.Array(CommandView),
  primary: Type.Optional(CommandView),
  disposition: Type.Optional(
    Type.Object({
      leadAgencyId: Type.String(),
      helpingAgencyIds: Type.Array(Type.String()),
      instruction: WordsView,
      acknowledgedBy: Type.Array(Type.String()),
    }),
  ),
  extension: Type.Optional(Type.Object({ agencyId: Type.String(), reason: WordsView, untilAt: Type.String() })),
  draft: Type.Optional(Type.Object({ text: WordsView, returned: Type.Optional(WordsView) })),
  result: Type.Optional(
    Type.Object({
      text: WordsView,
      outcome: Type.Unsafe<FieldOutcome>({ type: 'string' }),
      agencyId: Type.String(),
      plannedAt: Type.Optional(Type.String()),
    }),
  ),
  /** Dates that the reporter was told of scheduled work, oldest first; `kept` is absent of the one that runs. */
  promises: Type.Optional(
    Type.Array(Type.Object({ agencyId: Type.String(), plannedAt: Type.String(), kept: Type.Optional(Type.Boolean()) })),
  ),
  /** Who held the case, oldest first, without a gap; `ownDueAt` and `overrun` of agencies, from when each got it. */
  spans: Type.Optional(
    Type.Array(
      Type.Object({
        holder: Type.Enum(['admin-medsos', 'admin-pusat', 'agency', 'reporter', 'closed'] as const),
        agencyId: Type.Optional(Type.String()),
        from: Type.String(),
        until: Type.Optional(Type.String()),
        heldMs: Type.Number(),
        ownDueAt: Type.Optional(Type.String()),
        overrun: Type.Optional(Type.Boolean()),
      }),
    ),
  ),
  /** Each time that an agency was asked to help, in order; `end` is absent while it owes its part. */
  helping: Type.Optional(
    Type.Array(
      Type.Object({
        agencyId: Type.String(),
        from: Type.String(),
        heldMs: Type.Number(),
        read: Type.Boolean(),
        end: Type.Optional(Type.Enum(['reported', 'refused', 'left', 'over'] as const)),
        text: Type.Optional(WordsView),
      }),
    ),
  ),
  /** A result that was not taken as one: how often so far, and why the last time. */
  sentBack: Type.Optional(Type.Object({ times: Type.Number(), reason: WordsView })),
  photos: Type.Array(AttachmentView),
  photoWays: Type.Array(PhotoWay),
  /** Of pictures of the work, for whoever decides: what may be wrong with them, as hints. */
  pictureHints: Type.Optional(
    Type.Array(
      Type.Object({
        attachmentId: Type.String(),
        hints: Type.Array(
          Type.Union([
            Type.Object({ kind: Type.Literal('seen'), number: Type.Optional(Type.String()), same: Type.Boolean() }),
            Type.Object({ kind: Type.Literal('taken-before'), takenAt: Type.String() }),
            Type.Object({
              kind: Type.Literal('far'),
              metres: Type.Number(),
              from: Type.Optional(Type.Literal('edge')),
            }),
          ]),
        ),
      }),
    ),
  ),
  /** The matter that many reported, under which it stands. */
  issue: Type.Optional(Type.Object({ id: Type.String(), title: Type.String() })),
  upikNumber: Type.Optional(Type.String()),
  upikText: Type.String(),
  /** Where JSS is opened, if the configuration says so. */
  jssUrl: Type.Optional(Type.String()),
  followers: Type.Array(Type.Object({ number: Type.String() })),
  family: Type.Optional(FamilyView),
  rating: Type.Optional(Type.Number()),
  limits: Type.Optional(LimitsView),
  ...Unsent.properties,
  /** Absent where officers speak with the reporter themselves. */
  windows: Type.Optional(WindowsView),
  /** Why a public answer would be refused, and where what it would answer can be opened. */
  publicRefusal: Type.Optional(Type.Object({ why: Type.Literal('uninvited'), url: Type.Optional(Type.String()) })),
  /** Why nothing leaves through the city's account now: the platform asks it to wait, or refuses it. */
  held: Type.Optional(Type.Object({ untilAt: Type.Optional(Type.String()), reason: Type.Optional(Type.String()) })),
});
export type CaseAnswer = Static<typeof CaseAnswer>;
