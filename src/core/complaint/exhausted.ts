// Closes a switch over a closed union: a member that somebody forgot does not compile.

/** Never reached: throws on a broken invariant. */
export const exhausted = (value: never): never => {
  throw new Error(`unexpected ${JSON.stringify(value)}`);
};
