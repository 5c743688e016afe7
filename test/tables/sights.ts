// What the officers of the test desk see of a case: its record, whose turn it is, what they were told.
import type { RecordedEvent } from '#core/complaint/recorded.ts';
import type { InboxAnswer } from '#features/inbox/inbox.contract.ts';
import type { NoticesAnswer } from '#features/notice/notice.contract.ts';
import { json, type Desk, type Person } from '../beds/desk.ts';
import { at } from '../given/given.ts';
import { received } from '../people/reporter.ts';

export const events = async (desk: Desk, number: string): Promise<RecordedEvent[]> =>
  (await desk.page('ketua', number)).timeline.map(({ event }) => event);

export const typesOf = (happened: readonly RecordedEvent[]): string[] => happened.map(({ type }) => type);

export const only = <T extends RecordedEvent['type']>(happened: readonly RecordedEvent[], type: T) =>
  happened.filter((event): event is Extract<RecordedEvent, { type: T }> => event.type === type);

export const mine = async (desk: Desk, who: Person): Promise<string[]> =>
  json<InboxAnswer>(await desk.get(who, '/api/v1/cases')).cases.map(({ number }) => number);

export const told = async (desk: Desk, who: Person): Promise<string[]> =>
  json<NoticesAnswer>(await desk.get(who, '/api/v1/notices')).notices.map(({ what }) => what);

export const due = (hours: number): string => new Date(at(hours)).toISOString();

export const stepsOf = async (desk: Desk, number: string): Promise<string> =>
  (await desk.page('ketua', number)).steps.map(({ state }) => state).join(' ');

export const sent = async (desk: Desk, number: string): Promise<string[]> =>
  (await received(desk, number)).map(({ purpose, visibility, status }) => `${purpose} ${visibility} ${status}`);
