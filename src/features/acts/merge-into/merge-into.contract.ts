// The case of the same reporter into which this one goes.
import { Type } from 'typebox';
import { caseNumber } from '../fields.contract.ts';

export const MergeInto = Type.Object({ number: caseNumber });
