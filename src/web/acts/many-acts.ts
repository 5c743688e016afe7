// What is done with several chosen cases at once, each by its own act, and the way back of those that have one.
import { deciders, holdsAny, type Holding } from '#core/access.ts';
import type { KindBeside } from '#core/complaint/complaint.ts';
import type { ManyAct } from '#core/complaint/many-acts.ts';
import type { ChosenCase } from '../chosen-cases.ts';
import { newKey } from '../form-key.ts';
import { issueAct } from './issue.ts';
import { pressKind, takeKindBack } from './press-kind.ts';
import { doAct, undoAct } from './row-acts.ts';

/** A press with what was chosen for it. To put under an issue is asked by a dialog of its own. */
export type Press =
  | { act: 'Claim' }
  | { act: 'Assign'; to: string }
  | { act: 'Categorise'; categoryId: string }
  | { act: 'JudgeNotComplaint'; kind: KindBeside };

/** The chosen ones of which the server said that it can be done with them. */
export const allowedOf = (chosen: readonly ChosenCase[], act: ManyAct): readonly ChosenCase[] =>
  chosen.filter(({ may }) => may.includes(act));

/** Who has them and what they are about now; `version` stays that of the moment in which they were chosen: what others did since is shown first. */
export const asTheyAre = (chosen: readonly ChosenCase[], rows: readonly ChosenCase[]): readonly ChosenCase[] =>
  chosen.map((one) => ({ ...(rows.find(({ number }) => number === one.number) ?? one), version: one.version }));

const say = (number: string, categoryId: string): Promise<unknown> =>
  issueAct({ number, version: undefined, key: newKey() }, 'Categorise', { categoryId });

/** On one of them. */
export const doPress = (press: Press, one: ChosenCase): Promise<unknown> => {
  switch (press.act) {
    case 'Claim':
      return doAct('Claim', one, undefined);
    case 'Assign':
      return doAct('Assign', one, press.to);
    case 'Categorise':
      return say(one.number, press.categoryId);
    case 'JudgeNotComplaint':
      return pressKind(one, press.kind);
  }
};

/** As the server found it, where its answer says who had it: the list may not have heard of that yet. */
export const asFound = (one: ChosenCase, answer: unknown): ChosenCase => {
  const { takenFrom } = (answer ?? {}) as { takenFrom?: unknown };
  const isSame = takenFrom === one.holder?.userId;
  return typeof takenFrom !== 'string' || isSame ? one : { ...one, holder: { userId: takenFrom, name: '' } };
};

/** How it is as it was; undefined where the act has no way back: a category is changed and never taken away, and whom one has given a case, one takes it from no more. */
export const wayBackOf = (press: Press, one: ChosenCase, officer: Holding): (() => Promise<unknown>) | undefined => {
  switch (press.act) {
    case 'Claim':
      return () => undoAct(one);
    case 'Assign':
      return one.holder !== undefined || holdsAny(officer, deciders) ? () => undoAct(one) : undefined;
    case 'Categorise': {
      const { category } = one;
      return category === undefined ? undefined : () => say(one.number, category.id);
    }
    case 'JudgeNotComplaint':
      return () => takeKindBack(one);
  }
};
