// Fields that several acts ask for, and how long each may be. An act's own stand in its folder.
import { Type } from 'typebox';

export const words = (max = 5000) => Type.String({ maxLength: max });
/** Words that may go out to somebody. */
export const longWords = words(10_000);
export const id = words(64);
export const ids = Type.Array(Type.String({ maxLength: 64 }), { maxItems: 50 });
/** Of another case, as an officer typed it. */
export const caseNumber = words(40);
/** Personal data goes out all the same, for this reason: both are on the record. */
export const publishAnyway = Type.Optional(Type.Object({ reason: words(500) }, { additionalProperties: false }));
/** A few words in public beside a private message. */
export const publicNote = Type.Optional(words(2000));
/** For acts that ask for a reason and for nothing else. */
export const Reason = Type.Object({ reason: words() });
