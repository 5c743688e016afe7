// The six steps of the SOP as a strip: done, late, skipped, now, ahead. State stands in words for those who listen.
import { Check, Clock, CircleAlert, Minus, Pause, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { text } from '#web/text/id.ts';
import { momentWords } from '#web/ui/time-words.ts';
import type { StepView } from '#features/case/case.contract.ts';

const signs: Record<StepView['state'], LucideIcon | undefined> = {
  met: Check,
  late: CircleAlert,
  skipped: Minus,
  now: Clock,
  paused: Pause,
  ahead: undefined,
};

const whenOf = ({ at, dueAt, state }: StepView): string | undefined => {
  if (state === 'now' && dueAt !== undefined) return text.case.due(momentWords(dueAt));
  return at === undefined ? undefined : momentWords(at);
};

export function StepStrip({ steps }: { steps: readonly StepView[] }): ReactNode {
  return (
    <ol className="steps" aria-label={text.case.progress}>
      {steps.map((step) => {
        const Sign = signs[step.state];
        const words = [text.steps[step.step].name, text.case.stepState[step.state], whenOf(step)]
          .filter(Boolean)
          .join(', ');
        return (
          <li key={step.step} className={`step step-${step.state}`} title={words}>
            <span className="step-bar" />
            <span className="step-name" aria-hidden>
              {Sign !== undefined && <Sign size={12} />}
              <span>{text.steps[step.step].short}</span>
            </span>
            <span className="visually-hidden">{words}</span>
          </li>
        );
      })}
    </ol>
  );
}
