// Rows between the first and the last of those that are chosen: how whoever has a finger and no Shift key chooses many at once. Pure.

type Numbered = { number: string };

/** Those of the list that stand between chosen ones and are not chosen themselves, in its order; none while fewer than two are. */
export const betweenChosen = <One extends Numbered>(all: readonly One[], chosen: readonly Numbered[]): One[] => {
  const isChosen = ({ number }: One): boolean => chosen.some((one) => one.number === number);
  const [first, last] = [all.findIndex(isChosen), all.findLastIndex(isChosen)];
  return all.slice(Math.max(first, 0), last + 1).filter((one) => !isChosen(one));
};
