// One press: whoever has the case is told of it, and nothing is asked.
import { Type } from 'typebox';

/** The act's own fields. */
export const RemindHolder = Type.Object({});
