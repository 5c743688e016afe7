// Another draft of the same form, written on another device of the same person and not seen here: taken, or written over.
import type { ReactNode } from 'react';
import { late } from '#words/late.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { clockTime } from '../ui/time-words.ts';
import type { Typed } from './typed.ts';

/** Must not be shown where there is none. */
export function OtherDraft({
  other: { savedAt, take, insist },
}: {
  other: NonNullable<Typed<unknown>['other']>;
}): ReactNode {
  return (
    <Banner
      kind="soon"
      act={
        <div className="line">
          <Button onClick={take}>{late.composer.draft.take}</Button>
          <Button onClick={insist}>{late.composer.draft.insist}</Button>
        </div>
      }
    >
      {late.composer.draft.elsewhere(clockTime(savedAt))}
    </Banner>
  );
}
