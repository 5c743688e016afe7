// What each act comes to in a state: its events, or why it is refused.
import type { Command } from '#core/complaint/command.ts';
import { decide } from '#core/complaint/decide.ts';
import type { Refusal } from '#core/complaint/refusal.ts';
import { acts, knownHolidays, played } from './given.ts';

export type ActName = keyof typeof acts;

/** Names of acts and of events, parted by blanks. */
export type Outcomes = { does: Partial<Record<ActName, string>>; refused: Partial<Record<Refusal, string>> };

/** Each act by whoever usually does it, half an hour after the last of `history`. */
export const outcomesIn = (history: readonly Command[]): Outcomes => {
  const { state } = played(history);
  const outcomes: Outcomes = { does: {}, refused: {} };
  for (const [name, make] of Object.entries(acts) as [ActName, (hours: number) => Command][]) {
    const decision = decide(state, make(Math.max(0, history.length - 0.5)), knownHolidays);
    if (decision.ok) outcomes.does[name] = decision.events.map(({ type }) => type).join(' ');
    else
      outcomes.refused[decision.refusal] = [outcomes.refused[decision.refusal], name]
        .filter((one) => one !== undefined)
        .join(' ');
  }
  return outcomes;
};
