// What a command causes outside, after what led there.
import assert from 'node:assert/strict';
import type { Command } from '#core/complaint/command.ts';
import { decide } from '#core/complaint/decide.ts';
import { evolve } from '#core/complaint/evolve.ts';
import { react } from '#core/complaint/react.ts';
import type { Effect } from '#core/complaint/reactions.ts';
import { knownTerms, played } from './given.ts';

/** Of each of its events, with the state after it; a refusal fails the test. */
export const effectsOf = (history: readonly Command[], command: Command): Effect[] => {
  let { state } = played(history);
  const decision = decide(state, command, knownTerms);
  assert.ok(decision.ok);
  return decision.events.flatMap((event) => {
    state = evolve(state, event);
    return react(state, event, knownTerms);
  });
};
