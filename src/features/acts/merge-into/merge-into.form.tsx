// Two cases of one reporter become one.
import { plainAct } from '#web/acts/plain-act.ts';
import { OtherCaseForm, typedNumber } from '../OtherCaseForm.tsx';
import { MergeInto } from './merge-into.contract.ts';

export const mergeIntoOther = plainAct({ act: 'MergeInto', contract: MergeInto, ...typedNumber, Form: OtherCaseForm });
