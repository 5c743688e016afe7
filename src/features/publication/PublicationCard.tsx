// Beside a case: what everybody may read of it, for those who decide that.
import { useQuery } from '@tanstack/react-query';
import { Eye, EyeOff } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { getJson } from '#web/api.ts';
import { deciders } from '#core/access.ts';
import { useHolds } from '#web/session.ts';
import { late } from '#words/late.ts';
import { Button } from '#web/ui/Button.tsx';
import { Badge } from '#web/ui/Marks.tsx';
import { momentWords } from '#web/ui/time-words.ts';
import { PublicationDialog } from './PublicationDialog.tsx';
import { PublicFace } from './PublicFace.tsx';
import type { PublicationAnswer } from './publication.contract.ts';
import { publicationPath, usePublish } from './use-publish.tsx';

function Card({ number, answer }: { number: string; answer: PublicationAnswer }): ReactNode {
  const [open, setOpen] = useState(false);
  const withdraw = usePublish(number, () => undefined);
  const { listed, serviceCode, summary, decided } = answer;
  return (
    <section className="card" aria-labelledby="publikasi">
      <h2 id="publikasi">{late.publication.card}</h2>
      <p>
        <Badge look={listed ? 'info' : 'neutral'} sign={listed ? Eye : EyeOff}>
          {listed ? late.publication.shown : late.publication.hidden}
        </Badge>
      </p>
      {listed ? <PublicFace answer={answer} /> : <p className="muted">{late.publication.hiddenHint}</p>}
      {decided !== undefined && <p className="meta">{late.publication.since(momentWords(decided.at), decided.by)}</p>}
      <div className="line">
        <Button onClick={() => setOpen(true)}>{listed ? late.publication.change : late.publication.show}</Button>
        {listed && (
          <Button
            look="quiet"
            disabled={withdraw.isPending}
            onClick={() => withdraw.mutate({ listed: false, serviceCode, summary })}
          >
            {late.publication.withdraw}
          </Button>
        )}
      </div>
      {open && <PublicationDialog number={number} answer={answer} onClose={() => setOpen(false)} />}
    </section>
  );
}

/** Nothing for officers who do not decide it. */
export function PublicationCard({ number }: { number: string }): ReactNode {
  const decides = useHolds(deciders);
  const { data } = useQuery({
    queryKey: ['live', 'publication', number],
    queryFn: ({ signal }) => getJson<PublicationAnswer>(publicationPath(number), signal),
    enabled: decides,
  });
  return data === undefined ? null : <Card number={number} answer={data} />;
}
