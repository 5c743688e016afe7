// Where the matter is: as recorded, or as the reporter's messages name it until somebody takes that over by one press.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { MapPin } from 'lucide-react';
import { lazy, Suspense, type ReactNode } from 'react';
import type { OfficerCommand } from '#core/complaint/act-table.ts';
import { placeWords, type CasePlace } from '#core/place/case-place.ts';
import type { Point } from '#core/place/point.ts';
import { kelurahanIn, pointsIn, toldPlaceIn } from '#core/place/said-place.ts';
import { wordsOfRoad } from '#core/place/road.ts';
import { RoadHint } from '#features/road/RoadHint.tsx';
import { issueAct } from '#web/acts/issue.ts';
import { outsideWords, useArea } from '#web/acts/use-area.ts';
import { failureWords } from '#web/api.ts';
import type { DrawnPlace } from '#web/map/PlaceMap.tsx';
import { useFormKey } from '#web/form-key.ts';
import { Button } from '#web/ui/Button.tsx';
import { momentWords } from '#web/ui/time-words.ts';
import { useToast } from '#web/ui/Toast.tsx';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { saidWords } from '#words/event-words.ts';
import type { CaseAnswer } from './case.contract.ts';

const words = late.case.place;
/** Where it cannot be fetched, as after an update of the program, the words beside it say the same. */
const noMap = (_place: DrawnPlace): ReactNode => null;
const PlaceMap = lazy(() =>
  import('#web/map/PlaceMap.tsx').then(
    (part): { default: (place: DrawnPlace) => ReactNode } => ({ default: part.PlaceMap }),
    () => ({ default: noMap }),
  ),
);

/** Outside this program: no map of others is loaded here, and nobody is told which case it is of. */
function MapLinks({ point: { lat, lon } }: { point: Point }): ReactNode {
  const place = `${String(lat)}/${String(lon)}`;
  const map = `https://www.openstreetmap.org/?mlat=${String(lat)}&mlon=${String(lon)}#map=18/${place}`;
  return (
    <p className="line">
      <a href={map} target="_blank" rel="noopener noreferrer">
        {words.map}
      </a>
      <a href={`geo:${String(lat)},${String(lon)}`}>{words.field}</a>
    </p>
  );
}

const mostSuggestions = 4;

/** What the reporter's own messages name, as places that could be recorded. */
export const suggestedIn = (messages: CaseAnswer['messages']): CasePlace[] => {
  const theirs = messages.filter(({ from, deleted }) => from === 'reporter' && deleted !== true);
  const told = theirs.flatMap((message) => toldPlaceIn(message.text) ?? []);
  const isTold = (place: CasePlace): boolean =>
    told.some(({ kelurahan, point }) =>
      place.point === undefined ? kelurahan === place.kelurahan : point?.lat === place.point.lat,
    );
  const points = theirs.flatMap((message) => pointsIn(message.text)).map((point) => ({ point }));
  const named = theirs.flatMap((message) => kelurahanIn(message.text)).map(({ code }) => ({ kelurahan: code }));
  const others = [...points, ...named].filter((place) => !isTold(place));
  const all = new Map([...told, ...others].map((place) => [placeWords(place), place]));
  return [...all.values()].slice(0, mostSuggestions);
};

/** One press, on the case as the page has it. */
const useTaking = ({ number, version }: CaseAnswer) => {
  const client = useQueryClient();
  const announce = useToast();
  const key = useFormKey();
  return useMutation({
    mutationFn: ({ place, at }: { place: CasePlace; at: number }) =>
      issueAct({ number, version, key: `${key}-${String(at)}` }, 'Locate', place),
    onSuccess: () => announce(late.acts.Locate.done),
    onSettled: () => client.invalidateQueries({ queryKey: ['live'] }),
  });
};

function Suggestion({ place, onTake }: { place: CasePlace; onTake: (place: CasePlace) => void }): ReactNode {
  const area = useArea(place.point);
  const [sure, ...others] = area?.candidates ?? [];
  // Near a border nobody but an officer says which it is.
  const isSure = area?.outside === undefined && sure !== undefined && others.length === 0;
  const whole = isSure ? { ...place, kelurahan: sure.code } : place;
  const named = isSure ? `${placeWords(place)} (${placeWords({ kelurahan: sure.code })})` : placeWords(place);
  return <Button onClick={() => onTake(whole)}>{words.take(named)}</Button>;
}

function Suggestions({ answer }: { answer: CaseAnswer }): ReactNode {
  const taking = useTaking(answer);
  const suggested = suggestedIn(answer.messages);
  if (suggested.length === 0) return null;
  return (
    <div className="stack-tight">
      <p className="meta">{words.suggested}</p>
      {suggested.map((place, at) => (
        <Suggestion key={placeWords(place)} place={place} onTake={(whole) => taking.mutate({ place: whole, at })} />
      ))}
      {taking.isError && <p role="alert">{failureWords(taking.error)}</p>}
    </div>
  );
}

/** Outside the city somebody else answers for it, perhaps: a hint beside the act, never the act itself. */
function Outside({ answer, point, onAct }: PlaceCardProps & { point: Point }): ReactNode {
  const area = useArea(point);
  const outside = area === undefined ? undefined : outsideWords(area);
  if (outside === undefined) return null;
  return (
    <div className="quote quote-soon">
      <h3>{text.forms.place.outside(outside)}</h3>
      <p>{words.referral}</p>
      {answer.possible.includes('ReferElsewhere') && (
        <Button onClick={() => onAct('ReferElsewhere')}>{late.acts.ReferElsewhere.button}</Button>
      )}
    </div>
  );
}

/** In the place of words that were erased stands that they were. */
const toldPlace = ({ text: said, landmark, ...rest }: NonNullable<CaseAnswer['place']>): CasePlace => ({
  ...rest,
  ...(said === undefined ? {} : { text: saidWords(late.history, said) }),
  ...(landmark === undefined ? {} : { landmark: saidWords(late.history, landmark) }),
});

type PlaceCardProps = { answer: CaseAnswer; onAct: (act: OfficerCommand) => void };

export function PlaceCard({ answer, onAct }: PlaceCardProps): ReactNode {
  const { place, possible, version } = answer;
  const mayLocate = possible.includes('Locate');
  if (place === undefined && !mayLocate) return null;
  const said = answer.timeline.findLast(({ event }) => event.type === 'Located');
  return (
    <section className="card">
      <h2>{words.title}</h2>
      <p className="keep-lines">{place === undefined ? words.none : placeWords(toldPlace(place))}</p>
      {place !== undefined && (
        <RoadHint
          words={wordsOfRoad(toldPlace(place))}
          offer={(_bodyId, label) =>
            possible.includes('ReferElsewhere') && (
              <Button look="quiet" onClick={() => onAct('ReferElsewhere')}>
                {label} …
              </Button>
            )
          }
        />
      )}
      {place !== undefined && (
        <Suspense fallback={null}>
          <PlaceMap kelurahan={place.kelurahan} point={place.point} />
        </Suspense>
      )}
      {place?.point !== undefined && <MapLinks point={place.point} />}
      {said !== undefined && <p className="meta">{words.bySelf(said.by, momentWords(said.at))}</p>}
      {place?.point !== undefined && <Outside answer={answer} point={place.point} onAct={onAct} />}
      {place === undefined && mayLocate && <Suggestions key={version} answer={answer} />}
      {mayLocate && (
        <Button onClick={() => onAct('Locate')}>
          <MapPin size={18} aria-hidden />
          {place === undefined ? late.acts.Locate.button : words.change}
        </Button>
      )}
    </section>
  );
}
