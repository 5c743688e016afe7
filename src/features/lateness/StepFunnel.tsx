// Open cases by step as bars, the overdue part in red with its number: which step is stuck.
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { StepName } from '#core/sop/key.ts';
import type { Status } from '#core/complaint/complaint.ts';
import { text } from '#words/console.ts';
import type { LatenessAnswer } from '#features/lateness/lateness.contract.ts';

/** The steps with a time standard, in their order, and the folder in which their cases lie. */
const folderOf = {
  'ask-identity': 'triage',
  coordinate: 'coordination',
  register: 'registration',
  'follow-up': 'follow-up',
  convey: 'conveying',
} as const satisfies Partial<Record<StepName, Status>>;
const timedSteps = Object.keys(folderOf) as (keyof typeof folderOf)[];

/** Steps without an open case stand there too, at 0; the bars are for the eye, the numbers for everybody. */
export function StepFunnel({ steps }: { steps: LatenessAnswer['steps'] }): ReactNode {
  const most = Math.max(1, ...steps.map((step) => step.open));
  const rows = timedSteps.map(
    (name) => steps.find(({ step }) => step === name) ?? { step: name, open: 0, late: 0, soon: 0 },
  );
  return (
    <section className="panel" aria-label={text.later.byStep}>
      <h2>{text.later.byStep}</h2>
      <ul className="funnel">
        {rows.map(({ step, open, late }) => (
          <li key={step}>
            <Link href={`/masuk?map=${folderOf[step as keyof typeof folderOf]}`} className="funnel-name">
              {text.steps[step].name}
            </Link>
            <svg className="funnel-bar" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden>
              <rect className="bar-track" width="100" height="12" />
              <rect className="bar-open" width={(open / most) * 100} height="12" />
              <rect className="bar-late" width={(late / most) * 100} height="12" />
            </svg>
            <span className="funnel-count">
              {text.later.open(open)}
              {late > 0 && <strong className="row-alarm"> · {text.later.overdue(late)}</strong>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
