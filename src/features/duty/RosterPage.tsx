// Who is on duty when, by the week: a gap is said to be a gap, a week is copied forward, and new cases may be shared out.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ChevronLeft, ChevronRight, Copy, Pencil } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Link, useSearchParams } from 'wouter';
import { deskRoles, keepers } from '#core/access.ts';
import { shiftNames } from '#core/duty/shifts.ts';
import { ListWays } from '#features/desk-list/ListWays.tsx';
import { DeskViews } from '#features/officer/DeskViews.tsx';
import { failureWords, getJson, query, sendJson } from '#web/api.ts';
import { useHolds } from '#web/session.ts';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button } from '#web/ui/Button.tsx';
import { Badge } from '#web/ui/Marks.tsx';
import { Page } from '#web/ui/Page.tsx';
import { dayWords } from '#web/ui/time-words.ts';
import { useToast } from '#web/ui/Toast.tsx';
import type { CopyAnswer, RosterAnswer } from './duty.contract.ts';
import { HoursCard, shiftHours } from './HoursCard.tsx';
import { ShareOutCard } from './ShareOutCard.tsx';
import { SquareDialog, type Asked } from './SquareDialog.tsx';
import './duty.css';
import './roster.css';

const words = text.duty;

type Day = RosterAnswer['days'][number];
type OnEdit = ((square: Asked) => void) | undefined;

function Square({ of, square, onEdit }: { of: Day; square: Day['squares'][number]; onEdit: OnEdit }): ReactNode {
  const { shift, officers, isNow } = square;
  const where = words.square(words.shifts[shift].label, dayWords(of.day));
  return (
    <td className={[of.kind === 'workday' ? '' : 'roster-off', isNow ? 'roster-now' : ''].filter(Boolean).join(' ')}>
      {isNow && <Badge look="info">{words.isNow}</Badge>}
      {officers.length === 0 ? (
        <strong className="roster-gap">{words.gap}</strong>
      ) : (
        officers.map(({ id, name }) => <div key={id}>{name}</div>)
      )}
      {onEdit !== undefined && (
        <Button
          look="quiet"
          aria-label={words.editOf(where)}
          onClick={() => onEdit({ day: of.day, shift, chosen: officers.map(({ id }) => id), where })}
        >
          <Pencil size={16} aria-hidden />
        </Button>
      )}
    </td>
  );
}

function Week({ week: { days, starts }, onEdit }: { week: RosterAnswer; onEdit: OnEdit }): ReactNode {
  return (
    <div className="roster-frame" role="region" aria-label={words.title} tabIndex={0}>
      <table className="roster">
        <thead>
          <tr>
            <th scope="col">{words.day}</th>
            {shiftNames.map((shift) => (
              <th key={shift} scope="col">
                {words.shifts[shift].label} <span className="meta">{shiftHours(starts, shift)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <tr key={day.day}>
              <th scope="row" className={day.kind === 'workday' ? undefined : 'roster-off'}>
                {dayWords(day.day)} {day.kind !== 'workday' && <span className="meta">{words.kinds[day.kind]}</span>}
              </th>
              {day.squares.map((square) => (
                <Square key={square.shift} of={day} square={square} onEdit={onEdit} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Takes the week before along, but for squares in which somebody stands. */
function CopyButton({ week: { from, before } }: { week: RosterAnswer }): ReactNode {
  const client = useQueryClient();
  const announce = useToast();
  const copying = useMutation({
    mutationFn: () => sendJson<CopyAnswer>('POST', '/api/v1/roster/copy', { from: before, to: from }),
    onSuccess: ({ copied }) => announce(words.copied(copied)),
    onSettled: () => client.invalidateQueries({ queryKey: ['roster'] }),
  });
  return (
    <>
      <Button disabled={copying.isPending} onClick={() => copying.mutate()}>
        <Copy size={16} aria-hidden />
        {words.copy}
      </Button>
      {copying.isError && <p role="alert">{failureWords(copying.error)}</p>}
    </>
  );
}

type HeadProps = { week: RosterAnswer; keeps: boolean; onGo: (from: string) => void };

function WeekHead({ week, keeps, onGo }: HeadProps): ReactNode {
  return (
    <>
      <div className="line">
        <Button onClick={() => onGo(week.before)} aria-label={words.weekBefore}>
          <ChevronLeft size={16} aria-hidden />
        </Button>
        <h2>{words.week(dayWords(week.from))}</h2>
        <Button onClick={() => onGo(week.after)} aria-label={words.weekAfter}>
          <ChevronRight size={16} aria-hidden />
        </Button>
        {keeps && <CopyButton week={week} />}
      </div>
      {week.gaps > 0 && <Banner kind="info">{words.gaps(week.gaps)}</Banner>}
    </>
  );
}

/** The screen of the roster; changed by whoever leads the team alone. */
export function RosterPage(): ReactNode {
  const [params, setParams] = useSearchParams();
  const from = params.get('pekan') ?? '';
  const [edited, setEdited] = useState<Asked>();
  const found = useQuery({
    queryKey: ['roster', from],
    queryFn: ({ signal }) => getJson<RosterAnswer>(`/api/v1/roster${query({ from })}`, signal),
  });
  const week = found.data;
  const keeps = useHolds(keepers.roster);
  const standsInShifts = useHolds(deskRoles);
  const handOver = standsInShifts && <Link href="/petugas/serah-terima">{late.shiftNotes.title}</Link>;
  return (
    <Page title={words.title} lead={words.lead} act={handOver} asked={found}>
      {keeps && <DeskViews current="duty" />}
      {keeps && <ListWays path="/api/v1/roster" title={words.title} queryKeys={[['roster'], ['duty']]} />}
      {week !== undefined && (
        <>
          <WeekHead week={week} keeps={keeps} onGo={(pekan) => setParams({ pekan })} />
          <Week week={week} onEdit={keeps ? setEdited : undefined} />
          <HoursCard week={week} keeps={keeps} />
          {keeps && <ShareOutCard key={week.shareOut} way={week.shareOut} />}
        </>
      )}
      {edited !== undefined && <SquareDialog asked={edited} onClose={() => setEdited(undefined)} />}
    </Page>
  );
}
