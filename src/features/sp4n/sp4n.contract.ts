// POST /api/v1/sp4n: a report that SP4N-LAPOR! passed to the city, copied by an officer where no interface brings it.
import { Type, type Static } from 'typebox';
import { reportClasses, sp4nPrivacies } from '#core/sp4n.ts';

const words = (max: number) => Type.String({ maxLength: max });

/** Unknown fields are refused; which must be filled the route says in words, field by field. */
export const Sp4nBody = Type.Object(
  {
    accountId: words(100),
    /** Its number there. */
    trackingId: words(40),
    reportClass: Type.Enum(reportClasses),
    privacy: Type.Enum(sp4nPrivacies),
    category: words(200),
    title: words(300),
    text: words(10_000),
    place: words(300),
    /** Left out of everything where the report is anonymous. */
    name: words(200),
    /** When it was passed on: the first clock starts then. */
    passedAt: words(40),
  },
  { additionalProperties: false },
);

/** May hold the reporter's name: it goes no further where the report is anonymous. */
export type Sp4nBody = Static<typeof Sp4nBody>;

/** The case that was opened for it. */
export const Sp4nDone = Type.Object({ number: Type.String() });

/** Given once it is stored. */
export type Sp4nDone = Static<typeof Sp4nDone>;
