// /api/v1/cases/:number/forwards and /api/v1/forwards: to which other city systems a case was passed on, what they say, and what still
// waits for somebody.
import { Type, type Static } from 'typebox';
import { sp4nClasses, sp4nPrivacies, type Sp4nClass, type Sp4nPrivacy } from '#core/sp4n.ts';

export const ForwardParams = Type.Object({ number: Type.String({ maxLength: 40 }) });
export type ForwardParams = Static<typeof ForwardParams>;

const words = (maxLength: number) => Type.Optional(Type.String({ maxLength }));

export const ForwardBody = Type.Object(
  {
    target: Type.String({ maxLength: 40 }),
    serviceCode: Type.String({ maxLength: 40 }),
    /** For the other system; nothing is sent but what stands here. In Open311 its first line says where. */
    text: Type.String({ minLength: 1, maxLength: 3900 }),
    /** The rest only where the system asks for it: `fields` of its target. */
    title: words(200),
    place: words(300),
    happenedOn: Type.Optional(Type.String({ pattern: '^(?:\\d{4}-\\d{2}-\\d{2})?$' })),
    agency: words(200),
    class: Type.Optional(Type.Unsafe<Sp4nClass>({ type: 'string', enum: [...sp4nClasses] })),
    privacy: Type.Optional(Type.Unsafe<Sp4nPrivacy>({ type: 'string', enum: [...sp4nPrivacies] })),
    /** Only to systems of kind `open311`. Unless `exact`, and for whoever does not want to be seen, within about a hundred metres. */
    point: Type.Optional(
      Type.Object(
        {
          lat: Type.Number({ minimum: -90, maximum: 90 }),
          long: Type.Number({ minimum: -180, maximum: 180 }),
          exact: Type.Boolean(),
        },
        { additionalProperties: false },
      ),
    ),
    /** To the system's own questions: one value, or several where it lets several be chosen. */
    answers: Type.Optional(
      Type.Array(
        Type.Object(
          {
            code: Type.String({ minLength: 1, maxLength: 100 }),
            values: Type.Array(Type.String({ maxLength: 1000 }), { maxItems: 50 }),
          },
          { additionalProperties: false },
        ),
        { maxItems: 60 },
      ),
    ),
    /** Made when the form opens: the same form sent twice is one case there. */
    key: Type.Optional(Type.String({ pattern: '^[\\w-]{16,64}$' })),
  },
  { additionalProperties: false },
);
export type ForwardBody = Static<typeof ForwardBody>;

export const ForwardNumberParams = Type.Object({
  number: Type.String({ maxLength: 40 }),
  target: Type.String({ maxLength: 40 }),
});
export type ForwardNumberParams = Static<typeof ForwardNumberParams>;

export const ForwardNumberBody = Type.Object(
  { theirNumber: Type.String({ minLength: 1, maxLength: 100, pattern: '\\S' }) },
  { additionalProperties: false },
);
export type ForwardNumberBody = Static<typeof ForwardNumberBody>;

export const ForwardQuestionsAsked = Type.Object(
  { serviceCode: Type.String({ maxLength: 40 }) },
  { additionalProperties: false },
);
export type ForwardQuestionsAsked = Static<typeof ForwardQuestionsAsked>;

export const ForwardQuestionsAnswer = Type.Object({
  /** False: the system cannot be asked now; it may refuse the case for want of an answer. */
  known: Type.Boolean(),
  questions: Type.Array(
    Type.Object({
      code: Type.String(),
      datatype: Type.String(),
      required: Type.Boolean(),
      /** Without it, it is only told. */
      variable: Type.Boolean(),
      description: Type.String(),
      values: Type.Array(Type.Object({ key: Type.String(), name: Type.String() })),
    }),
  ),
});
export type ForwardQuestionsAnswer = Static<typeof ForwardQuestionsAnswer>;
export type ForwardQuestionView = ForwardQuestionsAnswer['questions'][number];

export const ForwardStateBody = Type.Object(
  /** One of the `states` of the row. */
  { theirStatus: Type.String({ minLength: 1, maxLength: 100 }) },
  { additionalProperties: false },
);
export type ForwardStateBody = Static<typeof ForwardStateBody>;

/** `by-hand` waits for the number that an officer is given there. */
export type ForwardStatus = 'queued' | 'sending' | 'sent' | 'rejected' | 'by-hand' | 'withdrawn';
const StatusView = Type.Unsafe<ForwardStatus>({ type: 'string' });

/** Why the number that came back did not register the case, as ports/forwards.ts names it. */
export type ForwardTroubleView =
  'number-missing' | 'number-shape' | 'number-taken' | 'registered-otherwise' | 'not-registered';
const TroubleView = Type.Unsafe<ForwardTroubleView>({ type: 'string' });

export type ForwardFieldName = 'title' | 'place' | 'happenedOn' | 'agency' | 'class' | 'privacy';

export const ForwardTargetView = Type.Object({
  id: Type.String(),
  name: Type.String(),
  kind: Type.Unsafe<'open311' | 'http' | 'by-hand'>({ type: 'string' }),
  register: Type.Optional(Type.Unsafe<'upik' | 'sp4n-lapor'>({ type: 'string' })),
  fields: Type.Array(Type.Unsafe<ForwardFieldName>({ type: 'string' })),
  /** Whether this officer may pass this case on there now. */
  open: Type.Boolean(),
});
export type ForwardTargetView = Static<typeof ForwardTargetView>;

export const ForwardView = Type.Object({
  target: Type.String(),
  name: Type.String(),
  status: StatusView,
  text: Type.String(),
  /** What else was filled in, for whoever sends it again. */
  serviceCode: Type.String(),
  fields: Type.Record(Type.String(), Type.String()),
  askedAt: Type.String(),
  /** Tried before, and to be tried again. */
  attempts: Type.Number(),
  theirNumber: Type.Optional(Type.String()),
  theirStatus: Type.Optional(Type.String()),
  detail: Type.Optional(Type.String()),
  /** Nobody knows whether a refused one arrived. */
  unknown: Type.Optional(Type.Boolean()),
  trouble: Type.Optional(TroubleView),
  /** While it waits for its number: what to copy there, and where that is. */
  copy: Type.Optional(Type.String()),
  url: Type.Optional(Type.String()),
  /** Its system left the configuration file: it is not asked for news any more. */
  isGone: Type.Optional(Type.Boolean()),
  /** Where nobody but an officer asks after it: what they may say of it. */
  states: Type.Array(Type.String()),
  news: Type.Array(Type.Object({ at: Type.String(), status: Type.String(), text: Type.String() })),
});
export type ForwardView = Static<typeof ForwardView>;

export const ForwardsAnswer = Type.Object({
  targets: Type.Array(ForwardTargetView),
  services: Type.Array(Type.Object({ code: Type.String(), name: Type.String() })),
  /** What the form starts from: the published summary, or the reporter's words with numbers and addresses masked. */
  draft: Type.Object({
    text: Type.String(),
    happenedOn: Type.String(),
    serviceCode: Type.String(),
    /** As the reporter asked for, where they did. */
    privacy: Type.Unsafe<Sp4nPrivacy>({ type: 'string' }),
    /** Where a partner's report says it is. */
    point: Type.Optional(Type.Object({ lat: Type.Number(), long: Type.Number() })),
  }),
  forwards: Type.Array(ForwardView),
});
export type ForwardsAnswer = Static<typeof ForwardsAnswer>;

export const ForwardsWaitingAnswer = Type.Object({
  /** How many systems take cases over. */
  systems: Type.Number(),
  waiting: Type.Array(
    Type.Object({
      number: Type.String(),
      name: Type.String(),
      status: StatusView,
      trouble: Type.Optional(TroubleView),
      since: Type.String(),
    }),
  ),
});
export type ForwardsWaitingAnswer = Static<typeof ForwardsWaitingAnswer>;
