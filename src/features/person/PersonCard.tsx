// One person on several channels: the accounts that officers joined, their other cases, and the way to join or take it back.
import { useQuery } from '@tanstack/react-query';
import { Link2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { OfficerCommand } from '#core/complaint/act-table.ts';
import { getJson } from '#web/api.ts';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { Button } from '#web/ui/Button.tsx';
import { channelName } from '#web/ui/channel-name.ts';
import { ChannelMark } from '#web/ui/ChannelMark.tsx';
import { momentWords } from '#web/ui/time-words.ts';
import type { CaseAnswer } from '#features/case/case.contract.ts';
import type { PersonAnswer } from './person.contract.ts';

type PersonCardProps = { answer: Pick<CaseAnswer, 'number' | 'possible'>; onAct: (act: OfficerCommand) => void };

function Accounts({ accounts }: Pick<PersonAnswer, 'accounts'>): ReactNode {
  if (accounts.length === 0) return <p className="muted">{late.case.person.none}</p>;
  return (
    <ul className="person-list">
      {accounts.map(({ channel, name, handle }, index) => (
        <li key={index} className="line">
          <ChannelMark channel={channel} />
          <span>
            {name ?? late.case.anybody}
            {handle !== undefined && handle !== name && <span className="meta"> @{handle}</span>}
            <span className="meta"> {channelName(channel)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

function Joins({ number, joins }: { number: string } & Pick<PersonAnswer, 'joins'>): ReactNode {
  return joins.map(({ joinId, number: one, otherNumber, by, at }) => (
    <p key={joinId} className="meta">
      {late.case.person.joined(one === number ? otherNumber : one, by ?? late.history.by.officer, momentWords(at))}
      {one !== number && otherNumber !== number && ` ${late.case.person.elsewhere(otherNumber)}`}
    </p>
  ));
}

function Cases({ cases }: Pick<PersonAnswer, 'cases'>): ReactNode {
  if (cases.length === 0) return null;
  return (
    <>
      <h3>{late.case.person.cases}</h3>
      <ul className="person-list">
        {cases.map(({ number, channel, status }) => (
          <li key={number} className="line">
            <ChannelMark channel={channel} />
            <Link className="number" href={`/kasus/${number}`}>
              {number}
            </Link>
            <span className="meta push">{text.statuses[status]}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Suggestions are only counted here: joining is an act with a form of its own, and can be taken back. */
export function PersonCard({ answer, onAct }: PersonCardProps): ReactNode {
  const { number, possible } = answer;
  const found = useQuery({
    queryKey: ['live', 'person', number],
    queryFn: ({ signal }) => getJson<PersonAnswer>(`/api/v1/cases/${encodeURIComponent(number)}/person`, signal),
  });
  if (found.data === undefined) return null;
  const { joins, accounts, cases, suggestions } = found.data;
  return (
    <section className="card" aria-labelledby="orang-sama">
      <h2 id="orang-sama">{late.case.person.title}</h2>
      <Accounts accounts={accounts} />
      <Joins number={number} joins={joins} />
      <Cases cases={cases} />
      {suggestions.length > 0 && <p className="field-hint">{late.case.person.suggested(suggestions.length)}</p>}
      <span className="line">
        <Button onClick={() => onAct('JoinReporter')}>
          <Link2 size={16} aria-hidden />
          {late.case.person.join}
        </Button>
        {possible.includes('SeparateReporter') && (
          <Button look="quiet" onClick={() => onAct('SeparateReporter')}>
            {late.case.person.separate}
          </Button>
        )}
      </span>
    </section>
  );
}
