// The six stations of the newcomer's walk, with the way to the simulator. `act` adds what can be pressed at a station.
import { ExternalLink } from 'lucide-react';
import type { ReactNode } from 'react';
import { text } from '#words/console.ts';

type GuideStepsProps = { act?: (email: string) => ReactNode };

/** The same list before and after signing in; the simulator opens beside the console, so that neither is lost. */
export function GuideSteps({ act }: GuideStepsProps): ReactNode {
  return (
    <ol className="guide">
      {text.guide.steps.map((step, index) => (
        <li key={step.title} className="guide-step">
          <span className="guide-number" aria-hidden>
            {index + 1}
          </span>
          <div className="stack-tight">
            <p>
              <strong>{step.title}</strong>
              {step.who !== undefined && <span className="guide-who"> · {step.who}</span>}
            </p>
            <p className="guide-does">{step.does}</p>
            {step.email === undefined ? (
              <a className="guide-link" href="/simulator" target="_blank" rel="noopener">
                {text.guide.open}
                <ExternalLink size={14} aria-hidden />
                <span className="visually-hidden">{text.guide.newTab}</span>
              </a>
            ) : (
              act?.(step.email)
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
