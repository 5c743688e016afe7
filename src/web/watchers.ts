// Whoever is told when something outside of React changes. Must not know what.

export type Watchers = {
  tell: () => void;
  /** Until what it answers is called: as React asks for it. */
  watch: (watcher: () => void) => () => void;
};

/** Of one thing that is watched. */
export const makeWatchers = (): Watchers => {
  const all = new Set<() => void>();
  return {
    tell: () => {
      for (const watcher of all) watcher();
    },
    watch: (watcher) => {
      all.add(watcher);
      return () => {
        all.delete(watcher);
      };
    },
  };
};
