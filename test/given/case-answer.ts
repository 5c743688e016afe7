// A case, a row and a message as the server tells them to the console, to be shown with a few things changed.
import { manyActs } from '#core/complaint/many-acts.ts';
import type { CaseAnswer, Message } from '#features/case/case.contract.ts';
import type { CaseRow } from '#features/inbox/inbox.contract.ts';

export const shownNumber = 'ADU-2026-000123-PM';

/** A public comment of a person of whom nothing is known yet. */
export const givenMessage = (changed: Partial<Message> = {}): Message => ({
  id: 'm-1',
  from: 'reporter',
  text: 'Lampu jalan mati di depan pasar.',
  visibility: 'public',
  sentAt: '2026-03-02T01:14:00.000Z',
  attachments: [],
  ...changed,
});

/** In the first hour of triage, as an admin of Medsos sees it. */
export const givenAnswer = (changed: Partial<CaseAnswer> = {}): CaseAnswer => ({
  number: shownNumber,
  version: 3,
  status: 'triage',
  clock: { step: 'ask-identity', dueAt: '2026-03-02T03:00:00.000Z', limitMs: 7_200_000, paused: false },
  channel: 'instagram',
  level: 'normal',
  visibility: 'public',
  reportedAt: '2026-03-02T01:00:00.000Z',
  reporter: { name: 'Warga Contoh' },
  steps: [
    { step: 'report', state: 'met', at: '2026-03-02T01:00:00.000Z' },
    { step: 'ask-identity', state: 'now', dueAt: '2026-03-02T03:00:00.000Z' },
    { step: 'coordinate', state: 'ahead' },
    { step: 'register', state: 'ahead' },
    { step: 'follow-up', state: 'ahead' },
    { step: 'convey', state: 'ahead' },
  ],
  messages: [givenMessage()],
  timeline: [],
  notes: [],
  possible: ['AskIdentity', 'AddNote'],
  primary: 'AskIdentity',
  photos: [],
  photoWays: [],
  upikText: 'Lampu jalan mati di depan pasar.',
  followers: [],
  ...changed,
});

/** The same case in a list. A column that no test shows may be left out here. */
export const givenRow = (changed: Partial<CaseRow> = {}): CaseRow => ({
  number: shownNumber,
  version: 3,
  status: 'triage',
  clock: { step: 'ask-identity', dueAt: '2026-03-02T03:00:00.000Z', limitMs: 7_200_000, paused: false },
  channel: 'instagram',
  visibility: 'public',
  reporterName: 'Warga Contoh',
  excerpt: 'Lampu jalan mati di depan pasar.',
  lastMessageAt: '2026-03-02T01:14:00.000Z',
  undelivered: 0,
  byHand: false,
  breaches: 0,
  level: 'normal',
  suspected: false,
  mine: true,
  may: [...manyActs],
  ...changed,
});

/** What the session's answer says of the channels of these tests. */
export const shownChannels = [
  { name: 'instagram', label: 'Instagram', toldAs: 'Instagram', sign: 'M1 1h2v2z' },
  { name: 'email', label: 'Surel', toldAs: 'surel', sign: 'M2 2h2v2z' },
  { name: 'phone', label: 'Telepon', toldAs: 'telepon', sign: 'M3 3h2v2z', spoken: true },
] as const;
