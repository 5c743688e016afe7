// What stands where an answer is missing: that it is on its way, or why it did not come and the press that asks again.
import type { ReactNode } from 'react';
import { failureWords } from '../api.ts';
import { text } from '#words/console.ts';
import { Banner } from './Banner.tsx';
import { Button } from './Button.tsx';
import { SkeletonRows } from './Marks.tsx';

/** What a query says of itself. */
export type Asked = { isPending: boolean; isError: boolean; error: unknown; refetch: () => Promise<unknown> };

/** Nothing once the answer is there. */
export function Unanswered({ asked }: { asked: Asked }): ReactNode {
  if (asked.isError)
    return (
      <Banner kind="late" alert act={<Button onClick={() => void asked.refetch()}>{text.common.retry}</Button>}>
        {failureWords(asked.error)}
      </Banner>
    );
  return asked.isPending ? <SkeletonRows count={4} /> : null;
}
