// Hands over at once what came within a moment. Must not know what it is.
const gatherForMs = 40;

export type Gathering = { add: (id: string) => void; stop: () => void };

/** Each id once. */
export const gather = (handOver: (ids: readonly string[]) => void): Gathering => {
  const ids = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const end = (): void => {
    timer = undefined;
    const gathered = [...ids];
    ids.clear();
    handOver(gathered);
  };
  return {
    add: (id) => {
      ids.add(id);
      timer ??= setTimeout(end, gatherForMs);
    },
    stop: () => {
      clearTimeout(timer);
    },
  };
};
