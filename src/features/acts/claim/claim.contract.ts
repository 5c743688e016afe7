// One press: nothing is asked.
import { Type } from 'typebox';

export const Claim = Type.Object({});
