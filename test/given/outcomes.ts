// What each act comes to in a state: its events, or why it is refused.
import type { Command } from '#core/complaint/command.ts';
import { decide } from '#core/complaint/decide.ts';
import type { Refusal } from '#core/complaint/refusal.ts';
import { hourMs } from '#core/time.ts';
import { acts, knownTerms, played, start } from './given.ts';

const hoursAt = (instant: number): number => (instant - start) / hourMs;

export type ActName = keyof typeof acts;

/** Names of acts and of events, parted by blanks. */
export type Outcomes = { does: Partial<Record<ActName, string>>; refused: Partial<Record<Refusal, string>> };

/** Each act by whoever usually does it, half an hour after the last of `history`. */
export const outcomesIn = (history: readonly Command[]): Outcomes => {
  const { state } = played(history);
  const last = history.at(-1);
  const outcomes: Outcomes = { does: {}, refused: {} };
  for (const [name, make] of Object.entries(acts) as [ActName, (hours: number) => Command][]) {
    const decision = decide(state, make(last === undefined ? 0 : hoursAt(last.now) + 0.5), knownTerms);
    if (decision.ok) outcomes.does[name] = decision.events.map(({ type }) => type).join(' ');
    else
      outcomes.refused[decision.refusal] = [outcomes.refused[decision.refusal], name]
        .filter((one) => one !== undefined)
        .join(' ');
  }
  return outcomes;
};

/** By act: its events, or `refused:` and why. */
export const outcomeOfEach = (history: readonly Command[]): Record<string, string> => {
  const { does, refused } = outcomesIn(history);
  const refusals = Object.entries(refused).flatMap(([refusal, names]) =>
    names.split(' ').map((name): [string, string] => [name, `refused: ${refusal}`]),
  );
  return { ...does, ...Object.fromEntries(refusals) };
};

/** What comes to something else than it does after `usual`. */
export const otherwiseThan = (usual: readonly Command[], history: readonly Command[]): Record<string, string> => {
  const before = outcomeOfEach(usual);
  return Object.fromEntries(Object.entries(outcomeOfEach(history)).filter(([name, now]) => before[name] !== now));
};
