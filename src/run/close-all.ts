// Ends what a process began, to the last of it.

/** Runs each in turn though one fails; the first failure is thrown at the end. */
export const closeAll = async (steps: readonly (() => Promise<unknown>)[]): Promise<void> => {
  const failures: unknown[] = [];
  for (const step of steps) {
    try {
      await step();
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
};
