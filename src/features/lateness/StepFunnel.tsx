// Open cases by step as bars, the overdue part in red with its number: which step is stuck.
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { StepName } from '#core/sop.ts';
import type { Status } from '#core/complaint/complaint.ts';
import { text } from '#web/text/id.ts';
import type { LatenessAnswer } from '#features/lateness/lateness.contract.ts';

const folderOf: Record<StepName, Status> = {
  report: 'triage',
  'ask-identity': 'triage',
  coordinate: 'coordination',
  register: 'registration',
  'follow-up': 'follow-up',
  convey: 'conveying',
};

export function StepFunnel({ steps }: { steps: LatenessAnswer['steps'] }): ReactNode {
  const most = Math.max(1, ...steps.map((step) => step.open));
  return (
    <section className="panel" aria-label={text.later.byStep}>
      <h2>{text.later.byStep}</h2>
      <ul className="funnel">
        {steps.map(({ step, open, late }) => (
          <li key={step}>
            <Link href={`/masuk?map=${folderOf[step]}`} className="funnel-name">
              {text.steps[step].name}
            </Link>
            <svg className="funnel-bar" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden>
              <rect className="bar-track" width="100" height="12" rx="2" />
              <rect className="bar-open" width={(open / most) * 100} height="12" rx="2" />
              <rect className="bar-late" width={(late / most) * 100} height="12" rx="2" />
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
