// The case that another reporter made of the same trouble.
import { Type } from 'typebox';
import { caseNumber } from '../fields.contract.ts';

export const JoinAsDuplicate = Type.Object({ number: caseNumber });
