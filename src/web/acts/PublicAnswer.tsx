// Before a public answer is written: that the platform will refuse it, and which other ways there are.
import type { ReactNode } from 'react';
import { text } from '#words/console.ts';
import { Banner } from '../ui/Banner.tsx';
import type { ActFacts } from './act-form.ts';

export function PublicAnswer({ facts: { hasPublic, publicRefusal } }: { facts: ActFacts }): ReactNode {
  if (!hasPublic || publicRefusal === undefined) return null;
  const { why, url } = publicRefusal;
  return (
    <Banner kind="late">
      <strong>{text.window.publicRefused[why]}</strong> {text.window.insteadQuote[why]}
      {url !== undefined && (
        <>
          {' '}
          <a href={url} target="_blank" rel="noreferrer">
            {text.window.openPost}
          </a>
        </>
      )}
    </Banner>
  );
}
