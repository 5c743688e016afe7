// One press, one act: a form that is sent again, by a double press or a line that broke, is answered with the first one's outcome.
import { createHash } from 'node:crypto';
import { once } from '#app/once.ts';
import { isOutward } from '#core/complaint/act-table.ts';
import { minuteMs } from '#core/time.ts';
import type { FeatureDeps } from '#http/feature-deps.ts';
import type { ActKey, EarlierAct } from '#ports/act-keys.ts';
import type { Act } from './act.contract.ts';
import { performAct, shownIdentity, type Asking, type Performed } from './act.ts';
import type { FoundCase } from './case.query.ts';

export type Sent = Asking & { key: string | undefined };

/** Who names neither a key nor a version means the same by the same words for so long; not after they failed to arrive. */
const sameWordsMs = minuteMs;

const keyOf = ({ id, state }: FoundCase, act: Act, { officer, key, expectedVersion }: Sent): ActKey | undefined => {
  const asked = JSON.stringify([id, act]);
  const { userId } = officer;
  if (key !== undefined) return { userId, key: { text: key }, asked };
  if (expectedVersion !== undefined || !isOutward(act.type)) return undefined;
  const failed = state.file.undelivered.map(({ effectKey }) => effectKey);
  const text = `words:${createHash('sha256')
    .update(JSON.stringify([asked, failed]))
    .digest('hex')}`;
  return { userId, key: { text, validMs: sameWordsMs }, asked };
};

/** A case that was split off is named again; an identity is opened again, and was recorded as opened. */
const answerAgain = async (deps: FeatureDeps, found: FoundCase, act: Act, before: EarlierAct): Promise<Performed> => {
  if (!before.isSame) return { ok: false, problem: 'key-used' };
  const identity = act.type === 'RevealIdentity' ? { identity: await shownIdentity(deps, found, act) } : {};
  return { ok: true, answer: { ok: true, ...before.outcome, ...identity } };
};

const numberIn = (result: unknown): { number?: string } => {
  const state = (result as { state?: FoundCase['state'] }).state;
  return state?.file === undefined ? {} : { number: state.file.number };
};

/** Does one act on a case that the officer may see, once. */
export const performOnce = (deps: FeatureDeps, found: FoundCase, act: Act, sent: Sent): Promise<Performed> => {
  const key = keyOf(found, act, sent);
  if (key === undefined) return performAct(deps, found, act, sent);
  return once<Performed>(deps.store, {
    key,
    now: deps.clock.now(),
    perform: (store) => performAct({ ...deps, store }, found, act, sent),
    outcomeOf: act.type === 'SplitOff' ? numberIn : () => ({}),
    repeated: (before) => answerAgain(deps, found, act, before),
  });
};
