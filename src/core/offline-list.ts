// What of an open case a telephone may keep to be read where there is no network: an allow-list that fails closed. Whatever could hold a word of a
// person is not in it, and what is no value that we know is left out. Pure.
import type { Status } from './complaint/complaint.ts';
import { parseCaseNumber } from './case-number.ts';
import { findKelurahan } from './place/kelurahan.ts';
import type { Instant } from './time.ts';

/** So many are kept, the most urgent ones. */
export const mostOffline = 50;

type OpenStatus = Exclude<Status, 'none' | 'closed'>;

const openStatuses = {
  triage: true,
  'awaiting-identity': true,
  coordination: true,
  registration: true,
  'follow-up': true,
  conveying: true,
} as const satisfies Record<OpenStatus, true>;

/** `category` and `agency`: names of the desk's own lists. */
export type OfflineCase = {
  number: string;
  status: OpenStatus;
  dueAt?: Instant;
  paused: boolean;
  mine: boolean;
  kelurahan?: string;
  category?: string;
  agency?: string;
};

/** What is known of a case where it is asked; more may stand in it, and is not read. */
export type OfflineRow = {
  number: string;
  status: string;
  dueAt: Instant | undefined;
  paused: boolean;
  mine: boolean;
  /** By its code. */
  kelurahan: string | undefined;
  /** By their ids. */
  categoryId: string | undefined;
  agencyId: string | undefined;
};

/** Names by id, of the desk's own lists. */
type OfflineNames = { categories: ReadonlyMap<string, string>; agencies: ReadonlyMap<string, string> };

const isOpen = (status: string): status is OpenStatus => Object.hasOwn(openStatuses, status);

/** Undefined for what is not open, or bears no number of ours. */
export const offlineCaseOf = (row: OfflineRow, { categories, agencies }: OfflineNames): OfflineCase | undefined => {
  const { number, status, dueAt, paused, mine } = row;
  const read = parseCaseNumber(number);
  if (!read.ok || read.number !== number || !isOpen(status)) return undefined;
  const kelurahan = findKelurahan(row.kelurahan)?.name;
  const category = categories.get(row.categoryId ?? '');
  const agency = agencies.get(row.agencyId ?? '');
  return {
    ...{ number, status, paused: paused === true, mine: mine === true },
    ...(dueAt === undefined || !Number.isFinite(dueAt) ? {} : { dueAt }),
    ...(kelurahan === undefined ? {} : { kelurahan }),
    ...(category === undefined ? {} : { category }),
    ...(agency === undefined ? {} : { agency }),
  };
};
