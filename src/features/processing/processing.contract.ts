// GET /api/v1/processing: the record of what is done with personal data, in the reader's language, as it is on paper and in a file.
import { Type, type Static } from 'typebox';

/** One activity: its name, and each of its facts under the heading of that place. */
const Activity = Type.Object({ name: Type.String(), facts: Type.Array(Type.String()) });

/** `heads` names the facts of every activity in their order. */
export const ProcessingAnswer = Type.Object({
  madeAt: Type.String(),
  controller: Type.String(),
  heads: Type.Array(Type.String()),
  activities: Type.Array(Activity),
});
/** The same as a type. */
export type ProcessingAnswer = Static<typeof ProcessingAnswer>;
