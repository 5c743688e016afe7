// One message as its receiver reads it: what it is about, its cases with their promises, and taking them.
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { late } from '#words/late.ts';
import { useServerNow } from '#web/server-clock.ts';
import { Button } from '#web/ui/Button.tsx';
import { useCopy } from '#web/ui/copy.ts';
import { Badge } from '#web/ui/Marks.tsx';
import { momentWords } from '#web/ui/time-words.ts';
import type { OwnAlert } from './alert.contract.ts';
import { EndOf } from './CaseAlerts.tsx';
import { crowdPath, crowdTitle } from './CrowdNow.tsx';
import { groupText } from './group-text.tsx';
import { TakeButton } from './TakeButton.tsx';
import './alert.css';

const words = late.alerts;
type Morning = NonNullable<OwnAlert['morning']>;
type Follow = { onFollow?: (() => void) | undefined };

/** Only what there is of it. */
function MorningLines({ counts, ofAgency }: { counts: Morning; ofAgency: boolean }): ReactNode {
  const untaken = ofAgency ? words.morning.untakenAgency : words.morning.untaken;
  const lines: [number, (count: number) => string][] = [
    [counts.late, words.morning.late],
    [counts.dueToday, words.morning.dueToday],
    [counts.untaken, untaken],
    [counts.drafts, words.morning.drafts],
    [counts.open, words.morning.open],
  ];
  return (
    <ul>
      {lines.flatMap(([count, sentence]) => (count === 0 ? [] : [<li key={sentence(count)}>{sentence(count)}</li>]))}
    </ul>
  );
}

function CrowdLines({ crowd, onFollow }: Follow & { crowd: OwnAlert['crowds'][number] }): ReactNode {
  return (
    <p>
      <strong lang="id">{crowdTitle(crowd)}</strong>: {words.crowd(crowd.count, crowd.usual)}{' '}
      <Link href={crowdPath(crowd)} onClick={onFollow}>
        {words.openList}
      </Link>
    </p>
  );
}

function Cases({ cases, onFollow }: Follow & { cases: OwnAlert['cases'] }): ReactNode {
  return (
    <ul className="alert-lines">
      {cases.map((one, place) => (
        <li key={`${one.number}${String(place)}`} className="alert-line">
          <Link className="number" href={`/kasus/${one.number}`} onClick={onFollow}>
            {one.number}
          </Link>
          <span className="meta">{one.dueAt !== undefined && words.due(momentWords(one.dueAt))}</span>
          <span className="meta">
            <EndOf {...one} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Its press takes every case of it. */
export function AlertMessage({ alert, onFollow }: Follow & { alert: OwnAlert }): ReactNode {
  const { id, what, at, danger, cases, crowds, morning, calls } = alert;
  const copy = useCopy();
  const now = useServerNow();
  return (
    <article className="alert-message">
      <h3>
        {danger && <Badge look="late">{words.danger}</Badge>} {words.whatOf[what]}
      </h3>
      <p className="meta">{momentWords(at)}</p>
      {morning !== undefined && <MorningLines counts={morning} ofAgency={what === 'morning-agency'} />}
      {crowds.map((crowd) => (
        <CrowdLines key={crowdTitle(crowd)} crowd={crowd} onFollow={onFollow} />
      ))}
      <Cases cases={cases} onFollow={onFollow} />
      {cases.length > 0 && (
        <Button look="quiet" onClick={() => copy(groupText(cases, now))}>
          {words.copyGroup}
        </Button>
      )}
      {calls && (
        <TakeButton path={`/api/v1/alerts/${id}/taken`}>
          {cases.length > 1 && crowds.length === 0 ? words.takeAll(cases.length) : words.take}
        </TakeButton>
      )}
    </article>
  );
}
