// What may be wrong with pictures of the work, beside them: hints for whoever decides, never verdicts.
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { late } from '#words/late.ts';
import { momentWords } from '#web/ui/time-words.ts';
import type { CaseAnswer } from '#features/case/case.contract.ts';

type Hint = NonNullable<CaseAnswer['pictureHints']>[number]['hints'][number];

/** One of them, in words. */
export function HintWords({ hint }: { hint: Hint }): ReactNode {
  const words = late.pictureHints;
  switch (hint.kind) {
    case 'seen':
      if (hint.number === undefined) return hint.same ? words.reporters : words.likeReporters;
      return (
        <>
          {hint.same ? words.same : words.like}{' '}
          <Link className="number" href={`/kasus/${hint.number}`}>
            {hint.number}
          </Link>
        </>
      );
    case 'taken-before':
      return words.before(momentWords(hint.takenAt));
    case 'far':
      return hint.from === 'edge' ? words.farFromArea(hint.metres) : words.far(hint.metres);
  }
}

/** Tells the hints of one picture apart. */
export const keyOf = (hint: Hint): string => `${hint.kind}${hint.kind === 'seen' ? (hint.number ?? '') : ''}`;

/** Nothing where nothing is to be looked at; pictures are counted as they are shown. */
export function PictureHints({ answer: { photos, pictureHints = [] } }: { answer: CaseAnswer }): ReactNode {
  if (pictureHints.length === 0) return null;
  return (
    <div className="quote quote-soon">
      <h3>{late.pictureHints.title}</h3>
      <ul>
        {pictureHints.flatMap(({ attachmentId, hints }) =>
          hints.map((hint) => (
            <li key={`${attachmentId}${keyOf(hint)}`}>
              {late.pictureHints.photo(photos.findIndex(({ id }) => id === attachmentId) + 1)} <HintWords hint={hint} />
            </li>
          )),
        )}
      </ul>
      <p className="meta">{late.pictureHints.note}</p>
    </div>
  );
}
