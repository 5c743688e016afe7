// What fills the gallery: invented, and nobody's. Must not read a clock: `now` is handed in.
import type { Status } from '#core/complaint/complaint.ts';
import { manyActs } from '#core/complaint/many-acts.ts';
import type { Health } from '#core/findings/health.ts';
import { dayMs, hourMs, minuteMs } from '#core/time.ts';
import type { Message } from '#features/case/case.contract.ts';
import type { CaseRow } from '#features/inbox/inbox.contract.ts';
import type { ActFacts } from '#web/acts/act-form.ts';
import type { ThreadFacts } from '#features/case/Thread.tsx';
import type { Deadline } from '#web/ui/deadline.ts';

const number = 'ADU-2026-000000-GL';
const reporter = 'Warga Contoh';
const words = 'Lampu jalan mati di depan pasar.';
const long = `${words} Tiang ketiga sebelah timur, dekat gardu; malam hari gelap sekali. `.repeat(3).trim();

const iso = (at: number): string => new Date(at).toISOString();

/** One for each look of the badge, by its name. */
export const sampleDeadlines = (now: number): readonly [name: string, deadline: Deadline][] => {
  const step = 'coordinate';
  const due = (inMs: number) => ({ step, paused: false, dueAt: iso(now + inMs) }) as const;
  return [
    ['neutral', due(3 * dayMs)],
    ['calm', { ...due(5 * hourMs), warnAt: iso(now - minuteMs) }],
    ['soon', { ...due(20 * minuteMs), warnAt: iso(now - hourMs), nearAt: iso(now - minuteMs) }],
    ['late', due(-26 * hourMs)],
    ['paused', { ...due(hourMs), paused: true }],
    ['ok', undefined],
  ];
};

/** What a list does not need to draw a row may be absent here, a column of later too. */
const row = (at: number, now: number, changed: Partial<CaseRow>): CaseRow => {
  const sample: Partial<CaseRow> = {
    number: `ADU-2026-00000${String(at)}-GL`,
    version: 1,
    status: 'triage' as Status,
    channel: 'instagram',
    visibility: 'public',
    reporterName: reporter,
    excerpt: words,
    lastMessageAt: iso(now),
    undelivered: 0,
    byHand: false,
    breaches: 0,
    level: 'normal',
    suspected: false,
    mine: true,
    may: [...manyActs],
    ...changed,
  };
  return sample as CaseRow;
};

/** A row of each kind that a list can show. */
export const sampleRows = (now: number): readonly CaseRow[] => {
  const deadlines = new Map(sampleDeadlines(now));
  const clock = (name: string): Pick<CaseRow, 'clock'> => {
    const found = deadlines.get(name);
    return found === undefined ? {} : { clock: { ...found, limitMs: dayMs } };
  };
  return [
    row(1, now, { ...clock('calm'), kelurahan: '34.71.01.1001', standsWith: { who: 'admin-medsos', since: iso(now) } }),
    row(2, now, { ...clock('late'), level: 'danger', undelivered: 1, reporterName: 'Nama Sangat Panjang '.repeat(4) }),
    row(3, now, { ...clock('soon'), level: 'high', byHand: true, excerpt: long, channel: 'phone' }),
    row(4, now, {
      ...clock('paused'),
      status: 'follow-up',
      request: true,
      holder: { userId: '-', name: 'Sari Contoh' },
    }),
    row(5, now, { match: { in: 'message', text: words, marks: [{ from: 0, to: 5 }] }, ...clock('neutral') }),
    row(6, now, { status: 'closed', excerpt: '', channel: 'email' }),
  ];
};

const message = (at: number, now: number, changed: Partial<Message>): Message => ({
  id: `m-${String(at)}`,
  from: 'reporter',
  text: words,
  visibility: 'public',
  sentAt: iso(now - dayMs + at * hourMs),
  attachments: [],
  ...changed,
});

const states = ['waiting', 'retrying', 'by-hand', 'sent', 'arrived', 'read', 'failed'] as const;

/** A conversation with every kind of bubble. */
export const sampleThread = (now: number): ThreadFacts => ({
  number,
  reporter: { name: reporter },
  notes: [{ at: iso(now - 2 * hourMs), by: 'Sari Contoh', text: long }],
  messages: [
    message(0, now, { text: long }),
    message(1, now, { visibility: 'private', editedAt: iso(now) }),
    message(2, now, { deleted: true }),
    message(3, now, { text: '', hidden: true }),
    message(4, now, { attachments: [{ id: 'a-1', kind: 'image', status: 'waiting' }] }),
    ...states.map((state, at) =>
      message(5 + at, now, { from: 'city', delivery: { state, purpose: 'interim', reason: 'rejected' } }),
    ),
  ],
});

/** Of a case on a channel with a limit and a template. */
export const sampleFacts: ActFacts = {
  ...{ number, version: 1, channel: 'instagram', hasPublic: true, hasPrivate: false, reporterName: reporter },
  ...{ agencies: [], messages: [], identityFields: [], photos: [], beforePhotos: [], photoWays: [] },
  ...{ knownIdentity: false, joins: [], proposals: [], upikText: words },
  templates: [{ id: 't-1', purpose: 'interim', name: reporter, body: words }],
};

/** Every lamp in another state. */
export const sampleHealth: Health = {
  channels: { n: 3, troubled: 1 },
  intake: { unread: 2 },
  outbox: { n: 4, waitsMs: 20 * minuteMs },
  ways: { n: 10, failed: 0 },
  backup: { ageMs: hourMs },
};
