// Another reporter of the same trouble hears of it through the case that is there.
import { plainAct } from '#web/acts/plain-act.ts';
import { OtherCaseForm, typedNumber } from '../OtherCaseForm.tsx';
import { JoinAsDuplicate } from './join-as-duplicate.contract.ts';

export const joinAsDuplicate = plainAct({
  act: 'JoinAsDuplicate',
  contract: JoinAsDuplicate,
  ...typedNumber,
  Form: OtherCaseForm,
});
