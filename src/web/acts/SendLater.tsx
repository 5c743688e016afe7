// When words are to leave, in the form that sends them and beside those that wait already: usual hours by one press, or a day and a time.
import type { ReactNode } from 'react';
import { late } from '#words/late.ts';
import { useServerNow } from '../server-clock.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { MomentField } from '../ui/MomentField.tsx';
import { momentWords } from '../ui/time-words.ts';
import type { ActFacts } from './act-form.ts';
import { closesBefore, instantOf, isAtNight, suggestedTimes, type LaterTrouble } from './send-later.ts';

type SendLaterProps = {
  facts: Pick<ActFacts, 'sendBefore' | 'windows'>;
  typed: string;
  trouble: LaterTrouble | undefined;
  onType: (typed: string) => void;
};

export function SendLater({ facts, typed, trouble, onType }: SendLaterProps): ReactNode {
  const words = late.composer.later;
  const { sendBefore } = facts;
  const suggested = suggestedTimes({ now: useServerNow(), sendBefore });
  return (
    <div className="stack send-later">
      <MomentField
        label={words.label}
        hint={sendBefore === undefined ? words.hint : words.before(momentWords(sendBefore))}
        error={trouble === undefined ? undefined : words.troubles[trouble]}
        value={typed}
        onChange={onType}
      />
      {suggested.length > 0 && (
        <div className="line" role="group" aria-label={words.usual}>
          {suggested.map((one) => (
            <Button key={one} look="quiet" aria-pressed={one === typed} onClick={() => onType(one)}>
              {momentWords(new Date(instantOf(one)).toISOString())}
            </Button>
          ))}
        </div>
      )}
      {isAtNight(typed) && <Banner kind="soon">{words.night}</Banner>}
      {closesBefore(facts, typed) && <Banner kind="late">{words.closes}</Banner>}
    </div>
  );
}
