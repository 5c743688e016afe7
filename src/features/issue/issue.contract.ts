// /api/v1/issues: matters that many asked about at once, the cases under each, and the words that are approved for all of them.
import { Type, type Static } from 'typebox';
import { statementKinds, type Status, type Visibility } from '#core/complaint/complaint.ts';
import { holdSeconds } from '#core/complaint/hold-seconds.ts';
import type { LengthUnit } from '#core/text-length.ts';

const id = Type.String({ maxLength: 64 });
const title = Type.String({ maxLength: 160, pattern: '\\S' });
const VisibilityView = Type.Unsafe<Visibility>({ type: 'string' });
const KindView = Type.Enum(statementKinds);

export const IssueParams = Type.Object({ id });
export type IssueParams = Static<typeof IssueParams>;
export const StatementParams = Type.Object({ id, statementId: id });
export type StatementParams = Static<typeof StatementParams>;

export const NewIssueBody = Type.Object({ title }, { additionalProperties: false });
export type NewIssueBody = Static<typeof NewIssueBody>;
/** The whole issue as it is to be. */
export const IssueBody = Type.Object({ title, ended: Type.Boolean() }, { additionalProperties: false });
export type IssueBody = Static<typeof IssueBody>;

const numbers = (maxItems: number) => Type.Array(Type.String({ maxLength: 40 }), { minItems: 1, maxItems });
/** Cases by their numbers, as they were chosen in one list. */
export const LinkBody = Type.Object({ numbers: numbers(200) }, { additionalProperties: false });
export type LinkBody = Static<typeof LinkBody>;
/** What came of each: one that is refused stops none of the others. */
export const LinkAnswer = Type.Object({
  done: Type.Array(Type.String()),
  refused: Type.Array(Type.Object({ number: Type.String(), words: Type.String() })),
});
export type LinkAnswer = Static<typeof LinkAnswer>;

/** Nothing else stands in braces than what is filled for each who asked. */
const wording = Type.String({ maxLength: 5000, pattern: '^(?=[^]*\\S)(?:[^{}]|\\{nomor\\}|\\{sapaan\\})*$' });
export const StatementBody = Type.Object(
  { kind: KindView, wordings: Type.Array(wording, { minItems: 1, maxItems: 5 }) },
  { additionalProperties: false },
);
export type StatementBody = Static<typeof StatementBody>;

/** Those who were looked at before: whoever came since is looked at first. */
export const SendBody = Type.Object(
  {
    numbers: numbers(1000),
    /** For so many seconds they can be called back. */ holdFor: Type.Optional(Type.Enum(holdSeconds)),
  },
  { additionalProperties: false },
);
export type SendBody = Static<typeof SendBody>;

export const IssuesAnswer = Type.Object({
  issues: Type.Array(
    Type.Object({
      ...{ id: Type.String(), title: Type.String(), openedAt: Type.String(), cases: Type.Number() },
      endedAt: Type.Optional(Type.String()),
    }),
  ),
});
/** Those that go on first, each the latest first. */
export type IssuesAnswer = Static<typeof IssuesAnswer>;
export type IssueRow = IssuesAnswer['issues'][number];

const Tally = Type.Object({ waiting: Type.Number(), sent: Type.Number(), failed: Type.Number() });

export const IssueAnswer = Type.Object({
  ...{ id: Type.String(), title: Type.String(), openedAt: Type.String() },
  endedAt: Type.Optional(Type.String()),
  cases: Type.Array(
    Type.Object({
      number: Type.String(),
      status: Type.Unsafe<Status>({ type: 'string' }),
      channel: Type.String(),
      visibility: VisibilityView,
      name: Type.String(),
      reportedAt: Type.String(),
    }),
  ),
  /** How many posts came in each hour in which any did, the latest hours, oldest first. */
  volume: Type.Array(Type.Object({ hour: Type.String(), posts: Type.Number() })),
  statements: Type.Array(
    Type.Object({
      id: Type.String(),
      kind: KindView,
      wordings: Type.Array(Type.String()),
      ...{ writtenAt: Type.String(), writtenBy: Type.String() },
      approvedAt: Type.Optional(Type.String()),
      approvedBy: Type.Optional(Type.String()),
      tally: Tally,
    }),
  ),
});
export type IssueAnswer = Static<typeof IssueAnswer>;
export type IssueCase = IssueAnswer['cases'][number];
export type StatementView = IssueAnswer['statements'][number];

/** `ready`: would be sent as it stands here; `blocked`: would not, and why. The others: what became of one that was sent. */
export const recipientStates = ['ready', 'blocked', 'waiting', 'sent', 'by-hand', 'failed', 'not-told'] as const;
export type RecipientState = (typeof recipientStates)[number];

export const StatementAnswer = Type.Object({
  recipients: Type.Array(
    Type.Object({
      number: Type.String(),
      channel: Type.String(),
      visibility: VisibilityView,
      name: Type.String(),
      /** The very words: as they went out, or as they would. */
      text: Type.String(),
      state: Type.Enum(recipientStates),
      /** A refusal by its name, `too-long`, or what the platform said. */
      reason: Type.Optional(Type.String()),
      over: Type.Optional(
        Type.Object({
          by: Type.Number(),
          max: Type.Number(),
          unit: Type.Unsafe<LengthUnit>({ type: 'string' }),
        }),
      ),
    }),
  ),
});
export type StatementAnswer = Static<typeof StatementAnswer>;
export type RecipientView = StatementAnswer['recipients'][number];

export const SentAnswer = Type.Object({ count: Type.Number() });
export type SentAnswer = Static<typeof SentAnswer>;
