// Whom a call reaches, found person by person: how near each is to the matter, and who speaks for whoever is away. In no way as the program does it.
import type { Role } from '#core/access.ts';
import { dayMs, hourMs, type Instant } from '#core/time.ts';
import { at } from '../given/given.ts';
import type { Office, Person } from './office.ts';

export type CallTo = {
  to: Role;
  agencyId: string | null;
  holder: string | undefined;
  isSealed: boolean;
  withLead: boolean;
};
export type Reached = { userId: string; insteadOf: string | null };

const wibMs = 7 * hourMs;

/** Nights belong to the day on which they began. */
const squareAt = (now: Instant): { day: number; shift: string } => {
  const day = Math.floor((now + wibMs) / dayMs);
  const hour = ((now + wibMs) % dayMs) / hourMs;
  if (hour < 7) return { day: day - 1, shift: 'night' };
  if (hour < 15) return { day, shift: 'morning' };
  return { day, shift: hour < 22 ? 'evening' : 'night' };
};

const has = ({ role, also }: Person, wanted: Role): boolean => role === wanted || also.includes(wanted);

type Moment = { office: Office; now: Instant };

const isOnDuty = ({ office: { roster }, now }: Moment, { id }: Person): boolean => {
  const { day, shift } = squareAt(now);
  return roster.some((turn) => turn.day === day && turn.shift === shift && turn.officerId === id);
};

const standIns = ({ office, now }: Moment, { id }: Person): string[] =>
  office.absences
    .filter(({ from, until, back = Infinity }) => at(from) <= now && at(until) > now && at(back) > now)
    .filter(({ officerId }) => officerId === id)
    .toSorted((one, other) => one.from - other.from)
    .map(({ substituteId }) => substituteId);

/** 1: has the work and is on duty. 2: is on duty at the desk. 3: holds the case. 4: has the work. 5: leads. 6: sits in the lane. */
const nearnessOf = (call: CallTo, person: Person, moment: Moment): number => {
  const isDesks = call.to === 'admin-medsos' || call.to === 'admin-pusat';
  const hasWork = has(person, call.to) && (call.agencyId === null || call.agencyId === person.agencyId);
  if (call.isSealed && !moment.office.seats.includes(person.id)) return Infinity;
  if (hasWork && isOnDuty(moment, person)) return 1;
  if (isDesks && isOnDuty(moment, person)) return 2;
  if (isDesks && call.holder === person.id) return 3;
  if (hasWork) return 4;
  if (has(person, 'team-lead') && call.to !== 'team-lead' && call.to !== 'division-head') return 5;
  return call.isSealed && person.agencyId === null && person.role !== 'operator' ? 6 : Infinity;
};

/** In danger the lead hears together with whoever hears first. */
const nearnesses = (call: CallTo, moment: Moment): { person: Person; near: number }[] => {
  const all = moment.office.people.map((person) => ({ person, near: nearnessOf(call, person, moment) }));
  const first = Math.min(...all.map(({ near }) => near));
  return all.map(({ person, near }) =>
    call.withLead && has(person, 'team-lead') && near > first && near < 6
      ? { person, near: first + 0.5 }
      : { person, near },
  );
};

/** Those who hear first, then the next, and so on; nobody twice. */
export const reachedBy = (call: CallTo, moment: Moment): Reached[][] => {
  const heard = new Set<string>();
  const waves = new Map<number, Reached[]>();
  const near = nearnesses(call, moment).filter((one) => one.near < Infinity);
  for (const { person, near: of } of near.toSorted((one, other) => one.near - other.near)) {
    const instead = standIns(moment, person);
    for (const userId of instead.length === 0 ? [person.id] : instead) {
      const speaker = moment.office.people.find(({ id }) => id === userId);
      const isAway = speaker === undefined || (userId !== person.id && standIns(moment, speaker).length > 0);
      const mayHear = !call.isSealed || moment.office.seats.includes(userId);
      if (isAway || !mayHear || heard.has(userId)) continue;
      heard.add(userId);
      const wave = waves.get(Math.floor(of)) ?? [];
      waves.set(Math.floor(of), [...wave, { userId, insteadOf: userId === person.id ? null : person.id }]);
    }
  }
  return [...waves.keys()].toSorted((one, other) => one - other).map((of) => waves.get(of) ?? []);
};
