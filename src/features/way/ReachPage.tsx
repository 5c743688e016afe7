// Whom nothing reaches beside the bell, for whoever looks after the desk: names and ways, never an address.
import { useQuery } from '@tanstack/react-query';
import { BellOff, CircleAlert, CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { DeskViews } from '#features/officer/DeskViews.tsx';
import { getJson } from '#web/api.ts';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Badge } from '#web/ui/Marks.tsx';
import { Page } from '#web/ui/Page.tsx';
import type { Way } from '#core/way/way.ts';
import type { ReachAnswer } from './way.contract.ts';
import { WayLamps } from './WayLamps.tsx';
import './way.css';

const words = late.ways;

type Officer = ReachAnswer['officers'][number];

const namesOf = (some: readonly Way[]): string => some.map((way) => words.names[way]).join(', ');

/** Reached by at least one way that does not fail. */
const isReached = ({ open, failing }: Officer): boolean => open.some((way) => !failing.includes(way));

function WaysOf({ officer: { open, failing } }: { officer: Officer }): ReactNode {
  const good = open.filter((way) => !failing.includes(way));
  return (
    <span className="line">
      {open.length === 0 && (
        <Badge look="warn" sign={BellOff}>
          {words.reach.none}
        </Badge>
      )}
      {good.length > 0 && (
        <Badge look="ok" sign={CircleCheck}>
          {namesOf(good)}
        </Badge>
      )}
      {failing.length > 0 && (
        <Badge look="late" sign={CircleAlert}>
          {words.reach.failing(namesOf(failing))}
        </Badge>
      )}
    </span>
  );
}

/** Those first whom nothing reaches. */
export function ReachPage(): ReactNode {
  const found = useQuery({
    queryKey: ['live', 'reach'],
    queryFn: ({ signal }) => getJson<ReachAnswer>('/api/v1/reach', signal),
  });
  const officers = found.data?.officers ?? [];
  const out = officers.filter((officer) => !isReached(officer)).length;
  return (
    <Page title={words.reach.title} lead={words.reach.lead} asked={found}>
      <DeskViews current="reach" />
      <WayLamps counted />
      {officers.length > 0 && (
        <>
          <Banner kind={out === 0 ? 'ok' : 'soon'}>
            {out === 0 ? words.reach.all : words.reach.count(out, officers.length)}
          </Banner>
          <ul className="way-devices">
            {officers.map((officer) => (
              <li key={officer.id} className="way-device">
                <span className="line">
                  <strong>{officer.name}</strong>
                  <span className="meta">{text.roles[officer.role]}</span>
                </span>
                <WaysOf officer={officer} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Page>
  );
}
