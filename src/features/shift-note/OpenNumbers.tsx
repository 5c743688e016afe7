// What stands open at a hand-over, as numbers that lead to their cases.
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { late } from '#words/late.ts';
import type { OpenCases } from './shift-note.contract.ts';
import './shift-note.css';

const words = late.shiftNotes;

/** By why they are named. */
export function OpenNumbers({ open }: { open: OpenCases }): ReactNode {
  const kinds = (['held', 'due', 'promised', 'drafts'] as const).filter((kind) => open[kind].length > 0);
  if (kinds.length === 0) return <p className="meta">{words.nothingOpen}</p>;
  return (
    <dl className="shift-open">
      {kinds.map((kind) => (
        <div key={kind}>
          <dt>
            {words.kinds[kind]} ({open[kind].length})
          </dt>
          <dd>
            {open[kind].map((number) => (
              <Link key={number} href={`/kasus/${number}`} className="number">
                {number}
              </Link>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
