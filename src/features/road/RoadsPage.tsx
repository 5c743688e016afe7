// The city's roads by name: whose each is, changing that, and all of them as a file.
import { Pencil } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { ListPage } from '#features/desk-list/ListPage.tsx';
import { late } from '#words/late.ts';
import { Button } from '#web/ui/Button.tsx';
import { TextField } from '#web/ui/Field.tsx';
import { Badge } from '#web/ui/Marks.tsx';
import { RoadEditor } from './RoadEditor.tsx';
import type { RoadRow } from './road.contract.ts';
import { useRoads } from './use-roads.tsx';

const words = late.roads;
/** A page of all of them would be long; whoever looks for one types its name. */
const mostShown = 100;

function RoadLine({ road, onEdit }: { road: RoadRow; onEdit: (road: RoadRow) => void }): ReactNode {
  const part = words.part(road.fromPlace, road.toPlace);
  return (
    <li className="panel officer-card">
      <div className="officer-head">
        <span className="officer-words">
          <strong lang="id">{road.name}</strong>
          {part !== '' && (
            <span className="meta" lang="id">
              {part}
            </span>
          )}
          {road.source !== '' && (
            <span className="meta" lang="id">
              {road.source}
            </span>
          )}
        </span>
        <Badge look={road.authority === 'unknown' ? 'neutral' : 'info'}>{words.authorities[road.authority]}</Badge>
        <Button onClick={() => onEdit(road)} aria-label={words.editOf(road.name)}>
          <Pencil size={16} aria-hidden />
          {words.edit}
        </Button>
      </div>
    </li>
  );
}

/** The screen of roads. */
export function RoadsPage(): ReactNode {
  const [edited, setEdited] = useState<Partial<RoadRow>>();
  const [wanted, setWanted] = useState('');
  const found = useRoads();
  const roads = found.data?.roads ?? [];
  const fitting = roads.filter(({ name }) => name.toLowerCase().includes(wanted.trim().toLowerCase()));
  const shown = fitting.slice(0, mostShown);
  return (
    <ListPage
      {...{ current: 'roads', path: '/api/v1/roads', shownBy: 'roads', add: words.add }}
      title={words.title}
      lead={words.lead}
      asked={found}
      onAdd={() => setEdited({})}
    >
      <TextField label={words.find} value={wanted} onChange={({ target }) => setWanted(target.value)} />
      <p className="meta" role="status">
        {words.shown(shown.length, roads.length)}
      </p>
      <ul className="officer-list">
        {shown.map((road) => (
          <RoadLine key={road.id} road={road} onEdit={setEdited} />
        ))}
      </ul>
      {edited !== undefined && <RoadEditor road={edited} onClose={() => setEdited(undefined)} />}
    </ListPage>
  );
}
