// Nothing is asked: the press says that it was read.
import { Type } from 'typebox';

export const NotePassedOn = Type.Object({});
