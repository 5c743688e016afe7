// Perangkat daerah: which take cases, what each has in hand, and laying one to rest or removing it.
import { useQuery } from '@tanstack/react-query';
import { CircleCheck, CircleOff, Moon } from 'lucide-react';
import type { ReactNode } from 'react';
import { ListWays } from '#features/desk-list/ListWays.tsx';
import { DeskViews } from '#features/officer/DeskViews.tsx';
import { getJson } from '#web/api.ts';
import { useServerNow } from '#web/server-clock.ts';
import { late } from '#words/late.ts';
import { Badge } from '#web/ui/Marks.tsx';
import { Page } from '#web/ui/Page.tsx';
import { shortMoment } from '#web/ui/time-words.ts';
import { AgencyCalendar } from './AgencyCalendar.tsx';
import { AgencyLife } from './AgencyLife.tsx';
import type { AgencyStanding, AgencyStandings } from './agency.contract.ts';

const words = late.agencies;

const looks = {
  serving: { look: 'ok', sign: CircleCheck },
  resting: { look: 'soon', sign: Moon },
  ended: { look: 'neutral', sign: CircleOff },
} as const;

const stateOf = ({ restingSinceAt, endedAt }: AgencyStanding): keyof typeof looks => {
  if (endedAt !== undefined) return 'ended';
  return restingSinceAt === undefined ? 'serving' : 'resting';
};

type RowProps = { agency: AgencyStanding; calendars: AgencyStandings['calendars'] };

function AgencyRow({ agency, calendars }: RowProps): ReactNode {
  const now = useServerNow();
  const state = stateOf(agency);
  const since = agency.endedAt ?? agency.restingSinceAt;
  const { look, sign } = looks[state];
  return (
    <li className="panel officer-card">
      <div className="officer-head">
        <span className="officer-words">
          <strong lang="id">{agency.shortName}</strong>
          <span className="meta" lang="id">
            {agency.name}
          </span>
        </span>
        <Badge look={look} sign={sign}>
          {words.states[state]}
        </Badge>
        {state !== 'ended' && <AgencyLife agency={agency} />}
      </div>
      <ul className="officer-facts meta">
        <li>{words.openCases(agency.openCases)}</li>
        <li>{words.officers(agency.officers)}</li>
        {[agency.phone, agency.email, agency.address].flatMap((contact) =>
          contact === '' ? [] : [<li key={contact}>{contact}</li>],
        )}
        {since !== undefined && <li>{words.since(shortMoment(since, now))}</li>}
      </ul>
      {state !== 'ended' && calendars.length > 0 && <AgencyCalendar agency={agency} calendars={calendars} />}
    </li>
  );
}

/** The screen of agencies. */
export function AgenciesPage(): ReactNode {
  const found = useQuery({
    queryKey: ['live', 'agencies'],
    queryFn: ({ signal }) => getJson<AgencyStandings>('/api/v1/agencies/standing', signal),
  });
  return (
    <Page title={words.title} lead={words.lead} asked={found}>
      <DeskViews current="agencies" />
      <ListWays path="/api/v1/agencies" title={words.title} queryKeys={[['live', 'agencies'], ['agencies']]} />
      <ul className="officer-list">
        {found.data?.agencies.map((agency) => (
          <AgencyRow key={agency.id} agency={agency} calendars={found.data.calendars} />
        ))}
      </ul>
    </Page>
  );
}
