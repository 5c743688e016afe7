// One act for each of several cases, one after the other, with what came of each.
import { pressWords } from './press-kind.ts';

/** `refused`: in words, of those that were not done. */
export type Came = { done: readonly string[]; refused: readonly { number: string; words: string }[] };

/** In their order; one that is refused stops none. */
export const eachInTurn = async <One extends { number: string }>(
  all: readonly One[],
  act: (one: One) => Promise<unknown>,
): Promise<Came> => {
  const [first, ...rest] = all;
  if (first === undefined) return { done: [], refused: [] };
  const { number } = first;
  const own = await act(first).then(
    () => ({ done: [number], refused: [] }),
    (error: unknown) => ({ done: [], refused: [{ number, words: pressWords(error) }] }),
  );
  const others = await eachInTurn(rest, act);
  return { done: [...own.done, ...others.done], refused: [...own.refused, ...others.refused] };
};
