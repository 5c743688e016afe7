// Whether what an act would send fits where it goes. Asked before anything is appended, of the very messages that would go out. Pure.
import { outcomeOf } from '../handle-command.ts';
import type { Command } from '#core/complaint/command.ts';
import type { Complaint } from '#core/complaint/complaint.ts';
import type { ComplaintEvent } from '#core/complaint/event.ts';
import type { SendEffect } from '#core/complaint/reactions.ts';
import { textLength } from '#core/text-length.ts';
import type { Terms } from '#core/sop/terms.ts';
import { withTrackCode } from '#core/track-link.ts';
import type { Limits } from '#ports/channel.ts';

type LimitsOf = (channel: string) => Limits | undefined;

/** One text that a channel would refuse: `over` so many of the limit's units. `place` is a JSON pointer. */
export type TextTrouble = { place: string; over: number; limit: Limits['messageLength'] };

/** A draft is measured as the response that it will be. */
const asSent = (command: Command): Command =>
  command.type === 'DraftResponse'
    ? {
        type: 'ApproveInterim',
        text: command.text,
        now: command.now,
        by: { kind: 'officer', userId: '', role: 'admin-pusat' },
      }
    : command;

const places = ['text', 'publicText', 'privateText', 'publicNote'] as const;

const placeOf = (command: Command, text: string): string => {
  const name = places.find((one) => Reflect.get(command, one) === text);
  return `body/${name ?? 'text'}`;
};

/** As its receiver gets it: with room for the code of the tracking page. */
const asReceived = (state: Complaint, send: SendEffect, text: string): string =>
  state.status === 'none' || send.visibility === 'public' || send.to !== undefined
    ? text
    : withTrackCode(text, state.file.number, '000000');

const excess = (
  send: SendEffect,
  text: string,
  limitsOf: LimitsOf,
): { over: number; limit?: Limits['messageLength'] } => {
  const limits = limitsOf(send.thread.channel);
  if (limits === undefined) return { over: 0 };
  const limit = send.visibility === 'public' ? limits.commentLength : limits.messageLength;
  return { over: textLength(text.trim(), limit.unit) - limit.max, limit };
};

/** What will be said in public once the private message is there. */
const notesOf = (events: readonly ComplaintEvent[]): SendEffect[] =>
  events.flatMap((event) => {
    if (!('note' in event) || typeof event.note !== 'object') return [];
    const { thread, text } = event.note;
    return [{ kind: 'send', purpose: 'notice', thread, visibility: 'public', text: { kind: 'given', text } }];
  });

/** Every text of the act that some channel would refuse for its length; none when the act is refused for another reason. */
export const textTroubles = (
  state: Complaint,
  command: Command,
  { limitsOf, terms }: { limitsOf: LimitsOf; terms: Terms },
): TextTrouble[] => {
  const outcome = outcomeOf(state, asSent(command), terms);
  if (!outcome.ok) return [];
  const found = [...outcome.effects, ...notesOf(outcome.events)].flatMap((effect): TextTrouble[] => {
    if (effect.kind !== 'send' || effect.text.kind !== 'given') return [];
    const { text } = effect.text;
    const { over, limit } = excess(effect, asReceived(state, effect, text), limitsOf);
    if (limit === undefined || over <= 0) return [];
    return [{ place: placeOf(command, text), over, limit }];
  });
  return found.filter(({ place }, index) => found.findIndex((one) => one.place === place) === index);
};
