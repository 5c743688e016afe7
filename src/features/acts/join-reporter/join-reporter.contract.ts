// A case of the other account of one and the same person.
import { Type } from 'typebox';
import { caseNumber } from '../fields.contract.ts';

export const JoinReporter = Type.Object({ number: caseNumber });
