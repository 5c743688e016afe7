// Links for screens on a wall: made, shown once, ended. For whoever answers for the times.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Copy } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { failureWords, getJson, sendJson } from '#web/api.ts';
import { late } from '#words/late.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button } from '#web/ui/Button.tsx';
import { useCopy } from '#web/ui/copy.ts';
import { TextField } from '#web/ui/Field.tsx';
import { momentWords } from '#web/ui/time-words.ts';
import { Unanswered } from '#web/ui/Unanswered.tsx';
import type { WallLinkMade, WallLinksAnswer } from './wall.contract.ts';

const words = late.board.wall;
const longest = 80;

type Link = WallLinksAnswer['links'][number];

const useLinks = () => {
  const client = useQueryClient();
  const refresh = (): Promise<void> => client.invalidateQueries({ queryKey: ['wall-links'] });
  const links = useQuery({
    queryKey: ['wall-links'],
    queryFn: ({ signal }) => getJson<WallLinksAnswer>('/api/v1/wall-links', signal),
  });
  const make = useMutation({
    mutationFn: (place: string) => sendJson<WallLinkMade>('POST', '/api/v1/wall-links', { place }),
    onSuccess: refresh,
  });
  const end = useMutation({
    mutationFn: (id: string) => sendJson('POST', `/api/v1/wall-links/${id}/end`, {}),
    onSuccess: refresh,
  });
  return { links, make, end };
};

function LinkRow({
  link: { id, place, madeAt, madeBy },
  onEnd,
}: {
  link: Link;
  onEnd: (id: string) => void;
}): ReactNode {
  return (
    <li className="breach">
      <strong>{place}</strong>
      <span className="meta">{words.made(madeBy, momentWords(madeAt))}</span>
      <Button look="quiet" aria-label={words.endOf(place)} onClick={() => onEnd(id)}>
        {words.end}
      </Button>
    </li>
  );
}

function Made({ url }: WallLinkMade): ReactNode {
  const copy = useCopy();
  return (
    <Banner kind="ok">
      <p>{words.once}</p>
      <p className="number wall-address">{url}</p>
      <Button onClick={() => copy(url)}>
        <Copy size={16} aria-hidden />
        {words.copy}
      </Button>
    </Banner>
  );
}

/** Says what is wrong once somebody tried. */
function NewLink({ busy, onMake }: { busy: boolean; onMake: (place: string) => void }): ReactNode {
  const [place, setPlace] = useState('');
  const [tried, setTried] = useState(false);
  const isWrong = place.trim() === '' || place.length > longest;
  const send = (): void => {
    setTried(isWrong);
    if (isWrong) return;
    onMake(place.trim());
    setPlace('');
  };
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <TextField
        label={words.place}
        value={place}
        error={tried && isWrong ? words.placeMissing : undefined}
        onChange={({ target }) => setPlace(target.value)}
      />
      <div className="form-foot">
        <Button type="submit" disabled={busy}>
          {words.make}
        </Button>
      </div>
    </form>
  );
}

export function WallLinks(): ReactNode {
  const { links, make, end } = useLinks();
  const failure = make.error ?? end.error;
  return (
    <section className="panel" aria-label={words.title}>
      <h2>{words.title}</h2>
      <p>{words.lead}</p>
      <Unanswered asked={links} />
      {failure !== null && (
        <Banner kind="late" alert>
          {failureWords(failure)}
        </Banner>
      )}
      {make.data !== undefined && <Made url={make.data.url} />}
      {links.data?.links.length === 0 && <p className="muted">{words.none}</p>}
      <ul className="late-list">
        {links.data?.links.map((link) => (
          <LinkRow key={link.id} link={link} onEnd={(id) => end.mutate(id)} />
        ))}
      </ul>
      <NewLink busy={make.isPending} onMake={(place) => make.mutate(place)} />
    </section>
  );
}
