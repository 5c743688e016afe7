// Who is on duty now, in a line: in the head of the console, and above what is late.
import { useQuery } from '@tanstack/react-query';
import { UserCheck, UserX } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { getJson } from '#web/api.ts';
import { useHolds } from '#web/session.ts';
import { text } from '#words/console.ts';
import { clockTime } from '#web/ui/time-words.ts';
import { readersOfRoster } from '#core/access.ts';
import type { DutyAnswer } from './duty.contract.ts';
import './duty.css';

const minuteMs = 60_000;

const useDuty = (): DutyAnswer | undefined => {
  const enabled = useHolds(readersOfRoster);
  return useQuery({
    queryKey: ['duty'],
    queryFn: ({ signal }) => getJson<DutyAnswer>('/api/v1/duty', signal),
    refetchInterval: minuteMs,
    enabled,
  }).data;
};

/** Nobody is said to be nobody. */
const wordsOf = ({ officers, shift, untilAt }: DutyAnswer): string =>
  officers.length === 0
    ? text.duty.nobodyNow(text.duty.shifts[shift].label)
    : text.duty.now(officers.map(({ name }) => name).join(', '), clockTime(untilAt));

/** In the head: the names where there is room, and all of it to whoever points at it or listens. */
export function DutyNow(): ReactNode {
  const duty = useDuty();
  if (duty === undefined) return null;
  const words = wordsOf(duty);
  const [first, ...others] = duty.officers;
  return (
    <Link href="/petugas/piket" className="duty-now" title={words} aria-label={words}>
      {first === undefined ? <UserX size={18} aria-hidden /> : <UserCheck size={18} aria-hidden />}
      <span aria-hidden>{first === undefined ? text.duty.gapShort : text.duty.firstOf(first.name, others.length)}</span>
    </Link>
  );
}

/** On the page of whoever leads. */
export function DutyLine(): ReactNode {
  const duty = useDuty();
  if (duty === undefined) return null;
  return (
    <p className="line duty-line">
      {duty.officers.length === 0 ? <UserX size={18} aria-hidden /> : <UserCheck size={18} aria-hidden />}
      <span>{wordsOf(duty)}</span>
      <Link href="/petugas/piket">{text.duty.toRoster}</Link>
    </p>
  );
}
