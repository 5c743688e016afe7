// Words for colleagues alone.
import { Type } from 'typebox';
import { longWords } from '../fields.contract.ts';

export const AddNote = Type.Object({ text: longWords });
