// Nothing is asked: whatever was granted or asked for ends.
import { Type } from 'typebox';

/** Nothing but which act it is. */
export const EndPhone = Type.Object({});
