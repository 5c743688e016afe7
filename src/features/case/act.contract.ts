// POST /api/v1/cases/:number/commands: `type` names the act, `expectedVersion` the case as the officer saw it, the other fields
// are the act's own. Unknown fields are refused.
import { Type, type Static } from 'typebox';
import { officerCommands, type OfficerCommand } from '#core/complaint/act-table.ts';
import { reportClasses } from '#core/sp4n.ts';

const words = (max = 5000) => Type.String({ maxLength: max });
const ids = Type.Array(Type.String({ maxLength: 64 }), { maxItems: 50 });
const Reason = Type.Object({ reason: words() });
const Words = Type.Object({ text: words(10_000) });
/** Personal data goes out all the same, for this reason: both are on the record. */
const publishAnyway = Type.Optional(Type.Object({ reason: words(500) }, { additionalProperties: false }));
const PublicWords = Type.Object({ text: words(10_000), publishAnyway });
/** A few words in public beside a private message. */
const publicNote = Type.Optional(words(2000));
const Nothing = Type.Object({});
const OtherCase = Type.Object({ number: words(40) });
/** Of officers' uploads to this case; public answers show them only where that is said. */
const photos = {
  attachmentIds: Type.Optional(Type.Array(Type.String({ maxLength: 64 }), { maxItems: 20 })),
  photosInPublic: Type.Optional(Type.Literal(true)),
};
const ResultTexts = Type.Object({
  ...photos,
  publicText: Type.Optional(words(10_000)),
  privateText: Type.Optional(words(10_000)),
  publicNote,
  publishAnyway,
});
const field = Type.Enum(['name', 'phone', 'address', 'kelurahan'] as const);

export const acts = {
  AskIdentity: Type.Object({
    mode: Type.Enum(['private-message', 'form-link'] as const),
    text: words(),
    publicNote,
    publishAnyway,
  }),
  /** Without `identity` the one that is known from an earlier case is taken. */
  ProvideIdentity: Type.Object({
    identity: Type.Optional(
      Type.Object(
        {
          name: Type.Optional(words(200)),
          phone: Type.Optional(words(40)),
          address: Type.Optional(words(500)),
          kelurahan: Type.Optional(words(100)),
        },
        { additionalProperties: false },
      ),
    ),
  }),
  RevealIdentity: Type.Object({ fields: Type.Array(field, { minItems: 1, maxItems: 4 }), reason: words() }),
  AnswerInformation: Type.Object({
    ...PublicWords.properties,
    privately: Type.Optional(Type.Literal(true)),
    publicNote,
  }),
  Classify: Type.Object({ reportClass: Type.Enum(reportClasses) }),
  JudgeNotComplaint: Type.Object({
    reason: Type.Enum(['praise', 'spam', 'out-of-scope', 'no-substance'] as const),
    note: words(),
  }),
  JoinAsDuplicate: OtherCase,
  MergeInto: OtherCase,
  SplitOff: Type.Object({ messageIds: ids }),
  DraftResponse: Words,
  ReturnDraft: Reason,
  ApproveInterim: PublicWords,
  AnswerDirectly: ResultTexts,
  RegisterInUpik: Type.Object({ upikNumber: words(100) }),
  Dispose: Type.Object({ leadAgencyId: words(64), helpingAgencyIds: ids, instruction: words() }),
  AcknowledgeDisposition: Nothing,
  RefuseDisposition: Type.Object({ reason: words(), suggestedAgencyId: Type.Optional(words(64)) }),
  ReportProgress: Type.Object({ text: words(), attachmentIds: ids }),
  AskExtension: Type.Object({ reason: words(), untilAt: words(40) }),
  GrantExtension: Nothing,
  DeclineExtension: Reason,
  ReportFieldResult: Type.Object({
    text: words(),
    outcome: Type.Enum(['done', 'scheduled', 'cannot'] as const),
    attachmentIds: ids,
  }),
  ConveyResult: ResultTexts,
  AddNote: Words,
  Reopen: Reason,
  /** Of the other account's case. */
  JoinReporter: OtherCase,
  SeparateReporter: Type.Object({ joinId: words(64) }),
} satisfies Record<OfficerCommand, unknown>;

/** What is sent of each act beside its name. */
export type ActFields<T extends OfficerCommand> = Static<(typeof acts)[T]>;

/** One act with its own fields. */
export type Act = { [T in OfficerCommand]: { type: T } & ActFields<T> }[OfficerCommand];

/** `version` of the case's page: others' acts since then are shown before this one counts. Without it the act counts at once. */
const expectedVersion = Type.Optional(Type.Integer({ minimum: 0 }));

/** Made when the form opens: the same form sent twice is one act, and the repeat gets the first one's answer. */
export const formKey = Type.Optional(Type.String({ pattern: '^[\\w-]{16,64}$' }));

export const ActBody = Type.Object({ type: Type.Enum(officerCommands), expectedVersion, key: formKey });
export type ActBody = Static<typeof ActBody>;

/** The whole body of one act. */
export const bodyOf = (type: OfficerCommand) =>
  Type.Object(
    { type: Type.Literal(type), expectedVersion, key: formKey, ...acts[type].properties },
    { additionalProperties: false },
  );
