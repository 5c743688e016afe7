// A form that begins with a template waits at what its writer has to fill in: whoever types fills the gap, and looks for none.
import { useEffect, type RefObject } from 'react';
import { gapIn } from './checks.ts';

/** Once, as the form has its template; `isReady`: the templates have come. */
export const useFirstGap = (form: RefObject<HTMLFormElement | null>, isReady: boolean): void => {
  useEffect(() => {
    if (!isReady) return;
    const field = form.current?.querySelector<HTMLTextAreaElement>('textarea[data-autofocus="true"]');
    if (field === null || field === undefined) return;
    const gap = gapIn(field.value);
    if (gap !== undefined) field.setSelectionRange(gap.from, gap.to);
  }, [form, isReady]);
};
