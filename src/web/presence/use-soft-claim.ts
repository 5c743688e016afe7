// Takes a case that nobody holds with the first key of an answer: recorded as every claim, and ended by the server some minutes after the last key.
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { CaseAnswer } from '#features/case/case.contract.ts';
import { issueAct } from '../acts/issue.ts';
import { Failure } from '../api.ts';
import { newKey } from '../form-key.ts';
import { usePreferences } from '../preferences.ts';
import { doingOn, watchTyping } from './typing.ts';

/** Once for as long as nobody holds it; where a colleague was quicker the page says who, as it does after every change. */
export const useSoftClaim = ({ number, version, holder, possible }: CaseAnswer): void => {
  const client = useQueryClient();
  const { claims } = usePreferences();
  const may = claims && holder === undefined && possible.includes('Claim');
  const asked = useRef(false);
  useEffect(() => {
    if (!may) {
      asked.current = false;
      return undefined;
    }
    return watchTyping(() => {
      if (asked.current || doingOn(number) !== 'answering') return;
      asked.current = true;
      void issueAct({ number, version, key: newKey() }, 'Claim', { whileWriting: true })
        .catch((error: unknown) => {
          // That it could not be taken keeps nobody from writing.
          if (!(error instanceof Failure)) throw error;
        })
        .finally(() => void client.invalidateQueries({ queryKey: ['live', 'case', number] }));
    });
  }, [may, number, version, client]);
};
