// Before a public answer is written: that the platform will refuse it, and which other ways there are.
import type { ReactNode } from 'react';
import { late } from '#words/late.ts';
import { Banner } from '../ui/Banner.tsx';
import type { ActFacts } from './act-form.ts';

export function PublicAnswer({ facts: { hasPublic, publicRefusal } }: { facts: ActFacts }): ReactNode {
  if (!hasPublic || publicRefusal === undefined) return null;
  const { why, url } = publicRefusal;
  return (
    <Banner kind="late">
      <strong>{late.window.publicRefused[why]}</strong> {late.window.insteadQuote[why]}
      {url !== undefined && (
        <>
          {' '}
          <a href={url} target="_blank" rel="noreferrer">
            {late.window.openPost}
          </a>
        </>
      )}
    </Banner>
  );
}
