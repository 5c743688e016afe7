// Whether what an act would send fits where it goes. Asked before anything is appended, of the very messages that would go out. Pure.
import { outcomeOf } from '#app/handle-command.ts';
import type { Command } from '#core/complaint/command.ts';
import type { Complaint, ComplaintEvent } from '#core/complaint/complaint.ts';
import type { SendEffect } from '#core/complaint/reactions.ts';
import { textLength, type LengthUnit } from '#core/text-length.ts';
import type { Holidays } from '#core/time.ts';
import { withTrackCode } from '#core/track-link.ts';
import type { FieldProblem, ProblemLanguage } from '#http/problem.ts';
import type { Limits } from '#ports/channel.ts';

export type LimitsOf = (channel: string) => Limits | undefined;

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

const units = {
  id: {
    characters: 'huruf',
    bytes: 'huruf menurut hitungan kanal',
    weighted: 'huruf menurut hitungan X',
    graphemes: 'huruf',
  },
  en: { characters: 'characters', bytes: 'bytes', weighted: 'characters as X counts them', graphemes: 'characters' },
} as const satisfies Record<ProblemLanguage, Record<LengthUnit, string>>;

const words = (over: number, { max, unit }: Limits['messageLength'], language: ProblemLanguage): string => {
  const name = units[language][unit];
  return language === 'en'
    ? `is ${String(over)} ${name} too long; at most ${String(max)} fit`
    : `kelebihan ${String(over)} ${name}; paling banyak ${String(max)}`;
};

/** As its receiver gets it: with room for the code of the tracking page. */
const asReceived = (state: Complaint, send: SendEffect, text: string): string =>
  state.status === 'none' || send.visibility === 'public' ? text : withTrackCode(text, state.file.number, '000000');

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
export const tooLongTexts = (
  state: Complaint,
  command: Command,
  { limitsOf, holidays, language }: { limitsOf: LimitsOf; holidays: Holidays; language: ProblemLanguage },
): FieldProblem[] => {
  const outcome = outcomeOf(state, asSent(command), holidays);
  if (!outcome.ok) return [];
  const found = [...outcome.effects, ...notesOf(outcome.events)].flatMap((effect): FieldProblem[] => {
    if (effect.kind !== 'send' || effect.text.kind !== 'given') return [];
    const { text } = effect.text;
    const { over, limit } = excess(effect, asReceived(state, effect, text), limitsOf);
    if (limit === undefined || over <= 0) return [];
    return [{ place: placeOf(command, text), message: words(over, limit, language) }];
  });
  return found.filter(({ place }, index) => found.findIndex((one) => one.place === place) === index);
};
