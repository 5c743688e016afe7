// What a leader is told of figures, as values: which sentence fits them, and the numbers in it. Must not hold words; they are the words room's.

/** A part of the system that has a lamp; ways are those by which officers are told. */
export type HealthPart = 'channels' | 'intake' | 'outbox' | 'ways' | 'backup';

/** How a percentage moved since the period that it is compared with, in points. */
export type Change = { moved: 'up' | 'down' | 'same'; points: number };

/** What was counted, where there is nothing or too little of it. */
export type Counted = 'turns' | 'cases' | 'ended' | 'promises' | 'ratings';

/** Names are handed through as they came; percentages have one decimal. */
export type Finding =
  | { says: 'none'; of: Counted }
  | { says: 'few'; of: Counted; n: number }
  | { says: 'kept'; percent: number; n: number; target?: number; change?: Change }
  | { says: 'arrived'; n: number; more: number | undefined }
  | { says: 'nothing-open' }
  | { says: 'all-within'; open: number }
  | { says: 'stuck'; name: string; late: number; ofLate: number }
  | { says: 'stuck-in-several'; over: number; late: number }
  | { says: 'none-late'; n: number }
  | { says: 'few-cause-most'; names: readonly string[]; percent: number; late: number }
  | { says: 'late-spread'; over: number; late: number }
  | { says: 'coming'; n: number; late: number }
  | { says: 'none-coming'; late: number }
  | { says: 'busiest'; day: number | undefined; hour: number | undefined; percent: number; n: number }
  | { says: 'evenly'; n: number }
  | { says: 'most-by'; name: string; percent: number; n: number; change?: Change }
  | { says: 'rising'; name: string; from: number; to: number; others: number }
  | { says: 'none-rising'; n: number }
  | { says: 'lasting'; medianMs: number; p90Ms: number; n: number }
  | { says: 'rated'; percent: number; n: number; answered: number | undefined }
  | { says: 'promised'; percent: number; n: number; change?: Change }
  | { says: 'reopened'; percent: number; n: number; change?: Change }
  | { says: 'well'; parts: number }
  | { says: 'watched'; parts: readonly HealthPart[] }
  | { says: 'unwell'; parts: readonly HealthPart[] };

/** Each finding by its name. */
export type FindingOf<Says extends Finding['says']> = Extract<Finding, { says: Says }>;
