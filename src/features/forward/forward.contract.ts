// /api/v1/cases/:number/forwards and /api/v1/forwards: to which other city systems a case was passed on, what they say, and what still
// waits for somebody.
import { Type, type Static } from 'typebox';
import { sp4nClasses, sp4nPrivacies, type Sp4nClass, type Sp4nPrivacy } from '#core/sp4n.ts';

/** The case's number as the address has it. */
export const ForwardParams = Type.Object({ number: Type.String({ maxLength: 40 }) });

/** Says nothing of whether there is such a case. */
export type ForwardParams = Static<typeof ForwardParams>;

const words = (maxLength: number) => Type.Optional(Type.String({ maxLength }));

/** Unknown fields are refused; what the chosen system does not ask for may be left out. */
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

/** Everything that leaves for the other system stands in it; nothing is added from the case but its number. */
export type ForwardBody = Static<typeof ForwardBody>;

/** `target` is the id of the system in the configuration file. */
export const ForwardNumberParams = Type.Object({
  number: Type.String({ maxLength: 40 }),
  target: Type.String({ maxLength: 40 }),
});

/** Whether the case went to that system the route finds out. */
export type ForwardNumberParams = Static<typeof ForwardNumberParams>;

/** A number of blanks alone is refused; its form is the other system's and is not judged. */
export const ForwardNumberBody = Type.Object(
  { theirNumber: Type.String({ minLength: 1, maxLength: 100, pattern: '\\S' }) },
  { additionalProperties: false },
);

/** Typed in by an officer where no interface tells it. */
export type ForwardNumberBody = Static<typeof ForwardNumberBody>;

/** The category's code as this city uses it. */
export const ForwardQuestionsAsked = Type.Object(
  { serviceCode: Type.String({ maxLength: 40 }) },
  { additionalProperties: false },
);

/** The system's own code for it comes from the configuration. */
export type ForwardQuestionsAsked = Static<typeof ForwardQuestionsAsked>;

/** The other system's words, cut down to the fields that a form is made from. */
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

/** With `known` false the list is empty and says nothing. */
export type ForwardQuestionsAnswer = Static<typeof ForwardQuestionsAnswer>;

/** One question as the form draws it. */
export type ForwardQuestionView = ForwardQuestionsAnswer['questions'][number];

/** A state that the row does not offer is refused by the route. */
export const ForwardStateBody = Type.Object(
  /** One of the `states` of the row. */
  { theirStatus: Type.String({ minLength: 1, maxLength: 100 }) },
  { additionalProperties: false },
);

/** The system's own word for where the case stands there. */
export type ForwardStateBody = Static<typeof ForwardStateBody>;

/** `by-hand` waits for the number that an officer is given there. */
export type ForwardStatus = 'queued' | 'sending' | 'sent' | 'rejected' | 'by-hand' | 'withdrawn';
const StatusView = Type.Unsafe<ForwardStatus>({ type: 'string' });

/** Why the number that came back did not register the case, as ports/forwards.ts names it. */
export type ForwardTroubleView =
  | 'number-missing'
  | 'number-shape'
  | 'number-taken'
  | 'registered-otherwise'
  | 'not-registered';
const TroubleView = Type.Unsafe<ForwardTroubleView>({ type: 'string' });

/** What a system may want besides the words: `fields` of its target in the configuration file names those. */
export type ForwardFieldName = 'title' | 'place' | 'happenedOn' | 'agency' | 'class' | 'privacy';

/** Of a system's configuration only this: addresses and keys stay on the server. */
export const ForwardTargetView = Type.Object({
  id: Type.String(),
  name: Type.String(),
  kind: Type.Unsafe<'open311' | 'http' | 'by-hand'>({ type: 'string' }),
  register: Type.Optional(Type.Unsafe<'upik' | 'sp4n-lapor'>({ type: 'string' })),
  fields: Type.Array(Type.Unsafe<ForwardFieldName>({ type: 'string' })),
  /** Whether this officer may pass this case on there now. */
  open: Type.Boolean(),
});

/** One system as the form offers it; `open` false still lists what went there before. */
export type ForwardTargetView = Static<typeof ForwardTargetView>;

/** Their words on it as they came, states put into ours where the configuration knows them. */
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

/** One card of a case that was passed on, with the words that went out. */
export type ForwardView = Static<typeof ForwardView>;

/** `draft` is never the bare words of the reporter: they come masked, or as an officer published them. */
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

/** For the desk roles: what went out, and what could. */
export type ForwardsAnswer = Static<typeof ForwardsAnswer>;

/** Rows name cases and systems, no words of either. */
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

/** `systems` at 0 means that the page has no place in the menu. */
export type ForwardsWaitingAnswer = Static<typeof ForwardsWaitingAnswer>;
