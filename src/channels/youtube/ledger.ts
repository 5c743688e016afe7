// What each account has spent since its last poll, by whichever of its channels in this process: answers, looks, checks.
// Must forget nothing before a poll has written it into its cursor; a process that ends takes a minute's worth with it.
import type { Instant } from '#core/time.ts';
import type { Account } from '#ports/channel.ts';
import { dayOf, type Spent } from './quota.ts';

/** `isUsedUp`: YouTube said that nothing is left of the day. */
export type Noted = Spent & { isUsedUp: boolean };

/** Units of the day that Google counts by, in Pacific time. */
export type Ledger = {
  /** `now` where it is known: what was spent before midnight counts for that day only. */
  note: (spent: Spent, now: Instant | undefined, isUsedUp: boolean) => void;
  /** What was spent today and stands in no cursor yet. */
  peek: (now: Instant) => Noted;
  /** As `peek`; from now on it stands in one. */
  take: (now: Instant) => Noted;
};

const nothing: Noted = { read: 0, written: 0, isUsedUp: false };
const anyDay = '';

const both = (one: Noted, other: Noted): Noted => ({
  read: one.read + other.read,
  written: one.written + other.written,
  isUsedUp: one.isUsedUp || other.isUsedUp,
});

const accounts = new Map<string, Map<string, Noted>>();

/** A channel is made anew again and again: the count belongs to its account. */
export const ledgerOf = ({ apiUrl, id }: Pick<Account, 'apiUrl' | 'id'>): Ledger => {
  const key = `${apiUrl} ${id}`;
  const days = accounts.get(key) ?? new Map<string, Noted>();
  accounts.set(key, days);
  const peek = (now: Instant): Noted => both(days.get(anyDay) ?? nothing, days.get(dayOf(now)) ?? nothing);
  return {
    note: (spent, now, isUsedUp) => {
      const day = now === undefined ? anyDay : dayOf(now);
      days.set(day, both(days.get(day) ?? nothing, { ...spent, isUsedUp: isUsedUp && now !== undefined }));
    },
    peek,
    take: (now) => {
      const noted = peek(now);
      days.clear();
      return noted;
    },
  };
};
