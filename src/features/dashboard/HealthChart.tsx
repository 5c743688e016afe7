// Whether the system itself is well: a lamp for each part of it, told apart by its shape and its word as well as by its colour.
import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { HealthPart } from '#core/findings/finding.ts';
import { findingOfHealth, healthParts, lampsOf, type Health } from '#core/findings/health.ts';
import { ChartFigure } from '#web/charts/ChartFigure.tsx';
import { late } from '#words/late.ts';

const signs = { good: CircleCheck, watch: TriangleAlert, bad: CircleAlert } as const;

/** What each lamp is lit by, in one line. */
const detailsOf = ({ channels, intake, outbox, ways, backup }: Health): Record<HealthPart, string> => {
  const { health: words } = late.charts;
  const span = (ms: number | undefined): string | undefined => (ms === undefined ? undefined : late.findings.span(ms));
  return {
    channels: words.channels(channels.n, channels.troubled),
    intake: words.intake(intake.unread, span(intake.waitsMs)),
    outbox: words.outbox(outbox.n, span(outbox.waitsMs)),
    ways: words.ways(ways.n, ways.failed),
    backup: words.backup(span(backup.ageMs)),
  };
};

/** For whoever sees the whole city. */
export function HealthChart({ health }: { health: Health }): ReactNode {
  const { charts: words, findings } = late;
  const [lamps, details] = [lampsOf(health), detailsOf(health)];
  return (
    <ChartFigure
      question={words.questions.health}
      sentence={findings.sentence(findingOfHealth(health), '')}
      counted={words.health.counted}
      name="kesehatan-sistem"
      table={{
        head: [words.columns.part, words.columns.state, words.columns.detail],
        rows: healthParts.map((part) => ({
          key: part,
          cells: [words.health.parts[part], words.health.states[lamps[part]], details[part]],
        })),
      }}
    >
      <ul className="lamps">
        {healthParts.map((part) => {
          const Sign = signs[lamps[part]];
          return (
            <li key={part} className={`lamp lamp-${lamps[part]}`}>
              <Sign size={20} aria-hidden />
              <span>
                <strong>{words.health.parts[part]}</strong>
                <span className="meta">{`${words.health.states[lamps[part]]} · ${details[part]}`}</span>
              </span>
            </li>
          );
        })}
      </ul>
    </ChartFigure>
  );
}
