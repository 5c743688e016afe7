// GET /api/v1/shift-notes: what was handed over to whoever asks and is not taken yet, how their own shift stands, what is open now, and past notes;
// POST writes one for the shift that runs or has just ended; POST /:id/take takes one.
import { Type, type Static } from 'typebox';
import { shiftNames } from '#core/duty/shifts.ts';

const numbers = Type.Array(Type.String());

/** Numbers of cases alone: what whoever wrote holds, and what the desk has that is due soon, promised, or waits as a draft. */
export const OpenCases = Type.Object({ held: numbers, due: numbers, promised: numbers, drafts: numbers });
/** By why they are named. */
export type OpenCases = Static<typeof OpenCases>;

const ShiftNoteView = Type.Object({
  id: Type.String(),
  /** `YYYY-MM-DD` on which the shift began. */
  day: Type.String(),
  shift: Type.Enum(shiftNames),
  by: Type.String(),
  writtenAt: Type.String(),
  words: Type.String(),
  open: OpenCases,
  /** Who of the next shift took it, and when. */
  taken: Type.Optional(Type.Object({ by: Type.String(), at: Type.String() })),
});
export type ShiftNoteView = Static<typeof ShiftNoteView>;

/** `mayTake`: false for colleagues of the writer's own shift while it runs. */
const WaitingNote = Type.Object({ ...ShiftNoteView.properties, mayTake: Type.Boolean() });
/** What was not taken yet. */
export type WaitingNote = Static<typeof WaitingNote>;

export const ShiftNotesAnswer = Type.Object({
  /** For whoever asks; the newest first. */
  waiting: Type.Array(WaitingNote),
  /** The shift that runs; `remind`: whoever asks stands in it, it is about to end, and they have written nothing. */
  duty: Type.Object({
    /** `YYYY-MM-DD` on which it began. */
    day: Type.String(),
    shift: Type.Enum(shiftNames),
    untilAt: Type.String(),
    isOn: Type.Boolean(),
    remind: Type.Boolean(),
  }),
  /** What they wrote in this shift already. */
  own: Type.Optional(ShiftNoteView),
  /** What stands open now, as their note would keep it; absent where only what waits is asked for. */
  open: Type.Optional(OpenCases),
  /** The latest of everybody, for whoever leads; absent for everybody else. */
  past: Type.Optional(Type.Array(ShiftNoteView)),
});
export type ShiftNotesAnswer = Static<typeof ShiftNotesAnswer>;

/** `whole`: with what is open and what is past, as the page shows it. */
export const ShiftNotesAsked = Type.Object({ whole: Type.Optional(Type.Literal('1')) });
/** Of a query. */
export type ShiftNotesAsked = Static<typeof ShiftNotesAsked>;

/** Free words, of the shift in which they were begun; what is open the server puts beside them itself. */
export const ShiftNoteBody = Type.Object(
  {
    words: Type.String({ maxLength: 4000 }),
    /** `YYYY-MM-DD`; whether it is handed over still the route finds out. */
    day: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }),
    shift: Type.Enum(shiftNames),
  },
  { additionalProperties: false },
);
/** Written again in the same shift, it is the same note. */
export type ShiftNoteBody = Static<typeof ShiftNoteBody>;

/** Which words were read: whoever writes may write them again until they are taken. */
export const TakeBody = Type.Object(
  { writtenAt: Type.String({ format: 'date-time' }) },
  { additionalProperties: false },
);
/** As the note was shown. */
export type TakeBody = Static<typeof TakeBody>;

export const ShiftNoteParams = Type.Object({ id: Type.String({ maxLength: 64 }) });
/** Of one note. */
export type ShiftNoteParams = Static<typeof ShiftNoteParams>;
