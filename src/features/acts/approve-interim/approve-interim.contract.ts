// The first answer, as it goes out.
import { Type } from 'typebox';
import { longWords, publishAnyway } from '../fields.contract.ts';

export const ApproveInterim = Type.Object({ text: longWords, publishAnyway });
