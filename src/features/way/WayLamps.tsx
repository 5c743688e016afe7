// How each way of telling officers stands: what arrived last, since when one fails and for how many, and how many nothing reaches.
import { useQuery } from '@tanstack/react-query';
import { CircleAlert, CircleCheck, CircleDashed, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { LampState } from '#core/way/lamp.ts';
import { getJson } from '#web/api.ts';
import { Badge, type BadgeLook } from '#web/ui/Marks.tsx';
import { momentWords } from '#web/ui/time-words.ts';
import { late } from '#words/late.ts';
import type { LampsAnswer } from './way.contract.ts';
import './way.css';

const words = late.ways.reach.lamps;

type Lamp = LampsAnswer['lamps'][number];
type Look = { look: BadgeLook; sign: LucideIcon };

const looks: Readonly<Record<LampState, Look>> = {
  missing: { look: 'neutral', sign: CircleDashed },
  unused: { look: 'neutral', sign: CircleDashed },
  well: { look: 'ok', sign: CircleCheck },
  partly: { look: 'warn', sign: TriangleAlert },
  failing: { look: 'late', sign: CircleAlert },
};

const saidOf = ({ state, connected, failing, arrivedAt, failingSince, trouble }: Lamp): string[] => [
  ...(trouble === undefined ? [] : [words.trouble(late.reasonOf(trouble))]),
  ...(failingSince === undefined || failing === 0
    ? []
    : [words.failing(failing, connected, momentWords(failingSince))]),
  ...(arrivedAt === undefined ? (state === 'well' ? [words.never] : []) : [words.arrived(momentWords(arrivedAt))]),
];

/** For whoever leads and for the operator. `counted`: whom nothing reaches is said beside it already. */
export function WayLamps({ counted = false }: { counted?: boolean }): ReactNode {
  const { data } = useQuery({
    queryKey: ['live', 'way-lamps'],
    queryFn: ({ signal }) => getJson<LampsAnswer>('/api/v1/way-lamps', signal),
  });
  if (data === undefined) return null;
  return (
    <section className="panel stack-tight" aria-labelledby="jalan-kabar">
      <h2 id="jalan-kabar">{words.title}</h2>
      <ul className="way-lamps">
        {data.lamps.map((lamp) => (
          <li key={lamp.way} className="way-lamp">
            <span className="line">
              <strong>{late.ways.names[lamp.way]}</strong>
              <Badge {...looks[lamp.state]}>{words.states[lamp.state]}</Badge>
            </span>
            {saidOf(lamp).map((said) => (
              <span key={said} className="meta">
                {said}
              </span>
            ))}
          </li>
        ))}
      </ul>
      {!counted && (
        <p className={data.out === 0 ? 'meta' : 'row-alarm'}>
          {data.out === 0 ? words.all : words.out(data.out, data.of)}
        </p>
      )}
    </section>
  );
}
