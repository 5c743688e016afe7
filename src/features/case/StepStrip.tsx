// The steps of the case's SOP as a strip: done, late, skipped, now, ahead. State stands in words for those who listen.
import { Check, Clock, CircleAlert, Minus, Pause, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useServerNow } from '#web/server-clock.ts';
import { text } from '#words/console.ts';
import { stepLang, stepWords } from '#web/ui/step-words.ts';
import { late } from '#words/late.ts';
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
  if (state === 'now' && dueAt !== undefined) return text.row.due(momentWords(dueAt));
  return at === undefined ? undefined : momentWords(at);
};

const isOverdue = ({ state, dueAt }: StepView, now: number): boolean =>
  state === 'now' && dueAt !== undefined && Date.parse(dueAt) < now;

function Step({ step, overdue }: { step: StepView; overdue: boolean }): ReactNode {
  const Sign = overdue ? CircleAlert : signs[step.state];
  const state = overdue ? late.case.stepState.overdue : late.case.stepState[step.state];
  const words = ['', state, whenOf(step)].filter((one) => one !== undefined).join(', ');
  return (
    <li className={`step step-${step.state} ${overdue ? 'step-overdue' : ''}`} title={`${stepWords(step)}${words}`}>
      <span className="step-bar" />
      <span className="step-name" aria-hidden>
        {Sign !== undefined && <Sign size={12} />}
        <span lang={stepLang(step)}>{step.stepName ?? text.steps[step.step].short}</span>
      </span>
      <span className="visually-hidden">
        <b lang={stepLang(step)}>{stepWords(step)}</b>
        {words}
      </span>
    </li>
  );
}

/** On a phone six names do not fit: one line says where the case stands. */
function Where({ steps }: { steps: readonly StepView[] }): ReactNode {
  const index = steps.findIndex(({ state }) => state === 'now' || state === 'paused');
  const current = steps[index];
  if (current === undefined) return null;
  return (
    <p className="steps-where" aria-hidden>
      {late.case.stepOf(index + 1, steps.length)} · <strong lang={stepLang(current)}>{stepWords(current)}</strong>
    </p>
  );
}

export function StepStrip({ steps }: { steps: readonly StepView[] }): ReactNode {
  const now = useServerNow();
  return (
    <div className="step-strip">
      <ol className="steps" aria-label={late.case.progress}>
        {steps.map((step) => (
          <Step key={step.step} step={step} overdue={isOverdue(step, now)} />
        ))}
      </ol>
      <Where steps={steps} />
    </div>
  );
}
