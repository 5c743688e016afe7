// Nothing is asked: the press says it.
import { Type } from 'typebox';

export const AcknowledgeDisposition = Type.Object({});
