// What came of a press on several rows: how many were done, each that was refused with its reason, and the way back of what has one.
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Came } from '#web/acts/each-in-turn.ts';
import { text } from '#words/console.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button } from '#web/ui/Button.tsx';
import './bulk.css';

/** `undo`: what the way back is called; absent where there is none. */
export type Result = Came & { words: string; undo: string | undefined };

type ResultProps = { result: Result; onUndo: () => void; onClose: () => void };

export function BulkResult({ result, onUndo, onClose }: ResultProps): ReactNode {
  const { words, undo, done, refused } = result;
  return (
    <Banner kind={refused.length === 0 ? 'ok' : 'late'} alert={refused.length > 0}>
      {done.length > 0 && <p>{words}</p>}
      {refused.length > 0 && (
        <ul className="bulk-refused">
          {refused.map(({ number, words: why }) => (
            <li key={number}>
              <Link href={`/kasus/${number}`} className="number">
                {number}
              </Link>
              : {why}
            </li>
          ))}
        </ul>
      )}
      <div className="bulk-foot">
        {undo !== undefined && <Button onClick={onUndo}>{undo}</Button>}
        <Button onClick={onClose}>{text.common.close}</Button>
      </div>
    </Banner>
  );
}
