// The common shape of the smaller screens: title, lead, one act at the right, and what shows while data is missing.
import { useEffect, type ReactNode } from 'react';
import { failureWords } from '../api.ts';
import { text } from '#words/console.ts';
import { Banner } from './Banner.tsx';
import { Button } from './Button.tsx';
import { SkeletonRows } from './Marks.tsx';

type Asked = { isPending: boolean; isError: boolean; error: unknown; refetch: () => Promise<unknown> };
type PageProps = { title: string; lead: string; act?: ReactNode; asked: Asked; children: ReactNode };

/** Also sets the tab's title; what is inside is drawn while data is missing too, and must bear that. */
export function Page({ title, lead, act, asked, children }: PageProps): ReactNode {
  useEffect(() => {
    document.title = `${title} · ${text.brand}`;
  }, [title]);
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <h1>{title}</h1>
          <p>{lead}</p>
        </div>
        {act !== undefined && <div className="push">{act}</div>}
      </header>
      {asked.isError && (
        <Banner kind="late" alert act={<Button onClick={() => void asked.refetch()}>{text.common.retry}</Button>}>
          {failureWords(asked.error)}
        </Banner>
      )}
      {asked.isPending && <SkeletonRows count={4} />}
      {children}
    </div>
  );
}
