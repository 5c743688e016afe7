// The answer that waits to be approved, beside the conversation, and the way to its versions and to what was said of them.
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import type { OfficerCommand } from '#core/complaint/act-table.ts';
import { late } from '#words/late.ts';
import { saidWords } from '#words/event-words.ts';
import { Button } from '#web/ui/Button.tsx';
import { Badge } from '#web/ui/Marks.tsx';
import { momentWords } from '#web/ui/time-words.ts';
import type { CaseAnswer } from '#features/case/case.contract.ts';
import { draftHistory } from '#web/acts/draft-versions.ts';

const DraftDialog = lazy(async () => ({ default: (await import('./DraftDialog.tsx')).DraftDialog }));

type DraftCardProps = { answer: CaseAnswer; onAct: (act: OfficerCommand) => void };

function Standing({ draft, at }: { draft: NonNullable<CaseAnswer['draft']>; at: string | undefined }): ReactNode {
  const words = late.drafts;
  if (draft.returned !== undefined) return <Badge look="soon">{words.returned}</Badge>;
  return (
    <>
      <Badge look="info">{words.waits}</Badge>{' '}
      {at !== undefined && <span className="meta">{words.since(momentWords(at))}</span>}
    </>
  );
}

export function DraftCard({ answer, onAct }: DraftCardProps): ReactNode {
  const words = late.drafts;
  const [isOpen, setIsOpen] = useState(false);
  const { draft, timeline } = answer;
  const { versions, comments } = draftHistory(timeline);
  if (draft === undefined && versions.length === 0) return null;
  return (
    <section className="card">
      <h2>{words.title}</h2>
      {draft !== undefined && (
        <>
          <p className="line">
            <Standing draft={draft} at={versions.at(-1)?.at} />
          </p>
          <p className="meta">{words.seen}</p>
          <blockquote className="quote keep-lines" lang="id">
            {saidWords(late.history, draft.text)}
          </blockquote>
        </>
      )}
      {draft?.returned !== undefined && (
        <div className="quote quote-soon">
          <h3>{words.returned}</h3>
          <p className="keep-lines">{saidWords(late.history, draft.returned)}</p>
        </div>
      )}
      {versions.length > 0 && (
        <span>
          <Button look="quiet" onClick={() => setIsOpen(true)}>
            {words.open(versions.length, comments.length)}
          </Button>
        </span>
      )}
      {/* Where one pane is seen at a time this one may be hidden, and what stands in it. */}
      {isOpen && (
        <Suspense fallback={null}>
          {createPortal(<DraftDialog answer={answer} onAct={onAct} onClose={() => setIsOpen(false)} />, document.body)}
        </Suspense>
      )}
    </section>
  );
}
