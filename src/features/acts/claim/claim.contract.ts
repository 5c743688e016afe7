// One press: nothing is asked.
import { Type } from 'typebox';

/** The act's own fields. */
export const Claim = Type.Object({});
