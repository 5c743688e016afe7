// With what words a reporter is told whom to call.
import { Type } from 'typebox';
import { longWords, publishAnyway } from '../fields.contract.ts';

export const DivertToEmergency = Type.Object({ text: longWords, publishAnyway });
