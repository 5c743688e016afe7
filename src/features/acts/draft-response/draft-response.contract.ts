// The words that somebody else is to approve.
import { Type } from 'typebox';
import { longWords } from '../fields.contract.ts';

export const DraftResponse = Type.Object({ text: longWords });
