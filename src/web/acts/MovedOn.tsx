// Where others acted first: what they did and said, beside what is written here, and the ways on.
import type { ReactNode } from 'react';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import type { Said } from './said-meanwhile.ts';

type MovedOnProps = {
  words: string;
  said: readonly Said[];
  /** Absent where the act cannot be done any more. */
  onSend: (() => void) | undefined;
  /** Absent where nothing of the form is kept. */
  onKeep: (() => void) | undefined;
};

export function MovedOn({ words, said, onSend, onKeep }: MovedOnProps): ReactNode {
  return (
    <Banner kind="late" alert>
      <strong>{text.forms.refused}.</strong> {words}
      {said.map((one) => (
        <blockquote key={`${one.by} ${one.words}`} className="quote keep-lines">
          <p className="meta">{one.by}</p>
          {one.words}
        </blockquote>
      ))}
      <div className="line">
        {onSend !== undefined && <Button onClick={onSend}>{late.composer.sendAllTheSame}</Button>}
        {onKeep !== undefined && <Button onClick={onKeep}>{late.composer.draft.keep}</Button>}
      </div>
    </Banner>
  );
}
