// An act that is refused after a history, and the nearest to it that is not.
import assert from 'node:assert/strict';
import type { Command } from '#core/complaint/command.ts';
import { decide } from '#core/complaint/decide.ts';
import type { Refusal } from '#core/complaint/refusal.ts';
import { knownTerms, played } from './given.ts';

/** `no` is refused for this reason after the history; `yes` is not. */
export type RefusedRow = { after: readonly Command[]; no: Command; why: Refusal; yes?: Command };

/** Undefined where nothing is refused. */
export const refusalOf = (after: readonly Command[], command: Command): Refusal | undefined => {
  const decision = decide(played(after).state, command, knownTerms);
  return decision.ok ? undefined : decision.refusal;
};

export const assertRefused = ({ after, no, why, yes }: RefusedRow): void => {
  assert.equal(refusalOf(after, no), why);
  if (yes !== undefined) assert.equal(refusalOf(after, yes), undefined, 'what is beside it passes');
};
