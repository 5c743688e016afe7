// Opens and closes the choice of the moment at which words leave, among the ways out of their form.
import { CalendarClock } from 'lucide-react';
import type { ReactNode } from 'react';
import { isOutward, type OfficerCommand } from '#core/complaint/act-table.ts';
import { waitsForNothing } from '#core/complaint/waiting.ts';
import { late } from '#words/late.ts';
import { serverNow } from '../server-clock.ts';
import { Button } from '../ui/Button.tsx';
import type { ActFacts } from './act-form.ts';
import { suggestedTimes, type Later } from './send-later.ts';

type LaterButtonProps = { act: OfficerCommand; facts: ActFacts; later: Later };

/** Where words wait for nothing there is no later. */
export function LaterButton({ act, facts, later }: LaterButtonProps): ReactNode {
  if (!isOutward(act) || waitsForNothing(act, facts.danger === true)) return null;
  const { open, close } = late.composer.later;
  const isOpen = later.typed !== undefined;
  const first = suggestedTimes({ now: serverNow(), sendBefore: facts.sendBefore })[0] ?? '';
  return (
    <Button
      look="quiet"
      className="foot-way foot-later"
      title={isOpen ? close : open}
      aria-expanded={isOpen}
      onClick={() => later.type(isOpen ? undefined : first)}
    >
      <CalendarClock size={18} aria-hidden />
      <span className="foot-words">{isOpen ? close : open}</span>
    </Button>
  );
}
