// Who sees sensitive lanes: appointed by the operator, confirmed by the team lead; a lane that nobody sees says so.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { laneConfirmers, laneKeepers, type Role } from '#core/access.ts';
import type { Lane } from '#core/lane/lane.ts';
import { DeskViews } from '#features/officer/DeskViews.tsx';
import { failureWords, getJson, sendJson } from '#web/api.ts';
import { useHolds } from '#web/session.ts';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button } from '#web/ui/Button.tsx';
import { Picker } from '#web/ui/Picker.tsx';
import { Badge } from '#web/ui/Marks.tsx';
import { Page } from '#web/ui/Page.tsx';
import { useToast } from '#web/ui/Toast.tsx';
import type { LaneSeatsAnswer } from './lane.contract.ts';

const words = late.laneScreens.seats;

type Change =
  | { what: 'appointed'; lane: Lane; officerId: string }
  | { what: 'confirmed'; id: string }
  | { what: 'ended'; id: string };

const ask = (change: Change): Promise<unknown> => {
  switch (change.what) {
    case 'appointed':
      return sendJson('POST', '/api/v1/lane-seats', { lane: change.lane, officerId: change.officerId });
    case 'confirmed':
      return sendJson('POST', `/api/v1/lane-seats/${encodeURIComponent(change.id)}/confirmation`);
    case 'ended':
      return sendJson('POST', `/api/v1/lane-seats/${encodeURIComponent(change.id)}/end`);
  }
};

const useChange = () => {
  const client = useQueryClient();
  const announce = useToast();
  return useMutation({
    mutationFn: ask,
    onSuccess: (_done, { what }) => announce(words[what]),
    onSettled: () => client.invalidateQueries({ queryKey: ['lane-seats'] }),
  });
};

type Changing = ReturnType<typeof useChange>;
type InLane = LaneSeatsAnswer['lanes'][number];
type SeatProps = { seat: InLane['seats'][number]; changing: Changing };

const rolesWords = (held: readonly Role[]): string => held.map((role) => text.roles[role]).join(', ');

function Seat({ seat, changing }: SeatProps): ReactNode {
  const confirms = useHolds(laneConfirmers);
  return (
    <li className="officer-head">
      <span className="officer-words">
        <strong>{seat.name}</strong>
        <span className="meta">{rolesWords(seat.roles)}</span>
      </span>
      <Badge look={seat.confirmed ? 'ok' : 'soon'}>{seat.confirmed ? words.holds : words.waiting}</Badge>
      {!seat.confirmed && confirms && (
        <Button
          aria-label={words.confirmOf(seat.name)}
          disabled={changing.isPending}
          onClick={() => changing.mutate({ what: 'confirmed', id: seat.id })}
        >
          {words.confirm}
        </Button>
      )}
      <Button
        aria-label={words.endOf(seat.name)}
        disabled={changing.isPending}
        onClick={() => changing.mutate({ what: 'ended', id: seat.id })}
      >
        {words.end}
      </Button>
    </li>
  );
}

type AppointProps = { lane: Lane; officers: LaneSeatsAnswer['officers']; changing: Changing };

function Appoint({ lane, officers, changing }: AppointProps): ReactNode {
  const [officerId, choose] = useState('');
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (officerId !== '') changing.mutate({ what: 'appointed', lane, officerId });
      }}
    >
      <Picker
        label={words.officer}
        empty={text.common.choose}
        options={officers.map(({ id, name, roles }) => ({ value: id, label: `${name}: ${rolesWords(roles)}` }))}
        value={officerId}
        onChoose={choose}
      />
      <Button type="submit" disabled={changing.isPending || officerId === ''}>
        {words.appoint}
      </Button>
    </form>
  );
}

/** The screen of seats in sensitive lanes. */
export function LaneSeatsPage(): ReactNode {
  const keeps = useHolds(laneKeepers);
  const changing = useChange();
  const found = useQuery({
    queryKey: ['lane-seats'],
    queryFn: ({ signal }) => getJson<LaneSeatsAnswer>('/api/v1/lane-seats', signal),
  });
  return (
    <Page title={words.title} lead={words.lead} asked={found}>
      <DeskViews current="lanes" />
      {changing.isError && (
        <Banner kind="late" alert>
          {failureWords(changing.error)}
        </Banner>
      )}
      {found.data?.lanes.map(({ lane, staffed, agencyMissing, seats }) => {
        const seated = seats.map(({ name }) => name);
        return (
          <section key={lane} className="panel" aria-label={late.lanes.names[lane].label}>
            <h2>{late.lanes.names[lane].label}</h2>
            <p className="meta">{late.lanes.names[lane].hint}</p>
            {!staffed && <Banner kind="late">{words.empty}</Banner>}
            {agencyMissing !== undefined && <Banner kind="soon">{words.agencyMissing(agencyMissing)}</Banner>}
            <ul className="officer-list">
              {seats.map((seat) => (
                <Seat key={seat.id} seat={seat} changing={changing} />
              ))}
            </ul>
            {keeps && <Appoint key={seated.join()} lane={lane} officers={found.data.officers} changing={changing} />}
          </section>
        );
      })}
    </Page>
  );
}
