// Nothing is asked: whatever was granted or asked for ends.
import { Type } from 'typebox';

export const EndPhone = Type.Object({});
