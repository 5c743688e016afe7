// Who else has a case open, in its row of the list: in words, and loaded once somebody has.
import type { ReactNode } from 'react';
import type { Others } from './others.ts';
import { sentencesOf, writersIn } from './sentences.ts';

/** Whoever writes stands out, also where rows stand close. */
export function RowPresence({ others }: { others: Others }): ReactNode {
  const words = sentencesOf(others).join(' · ');
  return writersIn(others).length > 0 ? <strong className="row-task">{words}</strong> : <span>{words}</span>;
}
