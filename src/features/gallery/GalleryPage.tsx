// Every component of the console in every state, on one page: for whoever builds screens, and for the test of how they look to everybody.
// In training alone; asks the server nothing.
import { useEffect, type ReactNode } from 'react';
import { useOfficer } from '#web/session.ts';
import { NotFound } from '#web/shell/NotFound.tsx';
import { late } from '#words/late.ts';
import { text } from '#words/console.ts';
import { CaseParts } from './CaseParts.tsx';
import { ChartParts } from './ChartParts.tsx';
import { Controls } from './Controls.tsx';
import { KnowledgeParts } from './KnowledgeParts.tsx';
import { Pickers } from './Pickers.tsx';
import { Signs } from './Signs.tsx';

const words = late.gallery;

function Gallery(): ReactNode {
  useEffect(() => {
    document.title = `${words.title} · ${text.brand}`;
  }, []);
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <h1>{words.title}</h1>
          <p>{words.lead}</p>
        </div>
      </header>
      <Controls />
      <Pickers />
      <Signs />
      <CaseParts />
      <KnowledgeParts />
      <ChartParts />
    </div>
  );
}

/** In production there is no such address. */
export function GalleryPage(): ReactNode {
  return useOfficer().training ? <Gallery /> : <NotFound />;
}
