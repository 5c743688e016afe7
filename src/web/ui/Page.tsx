// The common shape of the smaller screens: title, lead, one act at the right, and what shows while data is missing.
import { useEffect, type ReactNode } from 'react';
import { text } from '#words/console.ts';
import { Unanswered, type Asked } from './Unanswered.tsx';

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
      <Unanswered asked={asked} />
      {children}
    </div>
  );
}
