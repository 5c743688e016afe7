// Everything that happened, in words, newest first: the record that nobody can change.
import { useState, type ReactNode } from 'react';
import { eventWords } from '#words/event-words.ts';
import { late } from '#words/late.ts';
import { Button } from '#web/ui/Button.tsx';
import { momentWords } from '#web/ui/time-words.ts';
import type { CaseAnswer } from '#features/case/case.contract.ts';
import { byWords, joinsIn, useNaming } from './act-facts.tsx';
import './timeline.css';

const few = 6;

type TimelineProps = { answer: Pick<CaseAnswer, 'timeline' | 'steps'>; onSeparate: (() => void) | undefined };

export function Timeline({ answer, onSeparate }: TimelineProps): ReactNode {
  const { timeline } = answer;
  const [all, setAll] = useState(false);
  const naming = useNaming(answer);
  const held = joinsIn(timeline).map(({ joinId }) => joinId);
  const newest = timeline.toReversed();
  const shown = all ? newest : newest.slice(0, few);
  return (
    <section className="card" aria-labelledby="riwayat">
      <div className="line">
        <h2 id="riwayat">{late.case.history}</h2>
        <span className="meta push">{timeline.length}</span>
      </div>
      <ol className="timeline">
        {shown.map((entry, index) => (
          <li key={timeline.length - index}>
            <p className="keep-lines">{eventWords(late.history, entry.event, naming)}</p>
            <p className="meta">
              {momentWords(entry.at)} · {byWords(entry)}
            </p>
            {onSeparate !== undefined && entry.event.type === 'ReporterJoined' && held.includes(entry.event.joinId) && (
              <Button look="quiet" onClick={onSeparate}>
                {late.case.person.separate}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {newest.length > few && (
        <span>
          <Button look="quiet" onClick={() => setAll(!all)}>
            {all ? late.case.showFew : late.case.showAll}
          </Button>
        </span>
      )}
    </section>
  );
}
