// Bodies outside the city: what each is for, how it is reached, and changing that.
import { useQuery } from '@tanstack/react-query';
import { CircleCheck, Moon, Pencil } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { ListPage } from '#features/desk-list/ListPage.tsx';
import { getJson } from '#web/api.ts';
import { late } from '#words/late.ts';
import { Button } from '#web/ui/Button.tsx';
import { Badge } from '#web/ui/Marks.tsx';
import type { OutsideBodiesAnswer, OutsideBodyRow } from './outside-body.contract.ts';
import { OutsideBodyEditor } from './OutsideBodyEditor.tsx';

const words = late.outsideBodies;

function BodyCard({ body, onEdit }: { body: OutsideBodyRow; onEdit: () => void }): ReactNode {
  const contacts = [body.phone, body.email, body.web, body.hours].filter((part) => part !== '');
  return (
    <li className="panel officer-card">
      <div className="officer-head">
        <span className="officer-words">
          <strong lang="id">{body.name}</strong>
          <span className="meta" lang="id">
            {body.serves}
          </span>
        </span>
        <Badge look={body.resting ? 'soon' : 'ok'} sign={body.resting ? Moon : CircleCheck}>
          {body.resting ? words.states.resting : words.states.serving}
        </Badge>
        <Button onClick={onEdit} aria-label={words.editOf(body.name)}>
          <Pencil size={16} aria-hidden />
          {words.edit}
        </Button>
      </div>
      <ul className="officer-facts meta">
        {contacts.map((contact) => (
          <li key={contact} lang="id">
            {contact}
          </li>
        ))}
        {contacts.length === 0 && <li>{words.noContact}</li>}
      </ul>
    </li>
  );
}

/** The screen of bodies outside the city. */
export function OutsideBodiesPage(): ReactNode {
  const [edited, setEdited] = useState<Partial<OutsideBodyRow>>();
  const found = useQuery({
    queryKey: ['outside-bodies'],
    queryFn: ({ signal }) => getJson<OutsideBodiesAnswer>('/api/v1/outside-bodies', signal),
  });
  return (
    <ListPage
      {...{ current: 'outside-bodies', path: '/api/v1/outside-bodies', shownBy: 'outside-bodies', add: words.add }}
      title={words.title}
      lead={words.lead}
      asked={found}
      onAdd={() => setEdited({})}
    >
      <ul className="officer-list">
        {found.data?.bodies.map((body) => (
          <BodyCard key={body.id} body={body} onEdit={() => setEdited(body)} />
        ))}
      </ul>
      {edited !== undefined && <OutsideBodyEditor body={edited} onClose={() => setEdited(undefined)} />}
    </ListPage>
  );
}
