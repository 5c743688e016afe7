// The work that nobody waits for: reading what came in, delivering, fetching pictures, letting time pass.
// Any number of processes may run it on one database; each piece is claimed by one of them.
import type { Live } from '#db/live.ts';
import { topics, type JobDeps, type JobKind } from './job.ts';
import { startLoop } from './worker-loop.ts';

/** Resolves when the rounds under way have ended. */
export type Background = { stop: () => Promise<void> };

/** Wakes a job by news of its topics. What nobody here knows, as after a gap in the listening, may be news of anything. */
const hearFor = (live: Pick<Live, 'onWork' | 'subscribe'>, tell: (topic: string) => void): (() => void) => {
  const deaf = [
    live.onWork(tell),
    live.subscribe(({ what }) => {
      if (what === 'case') tell(what);
    }),
  ];
  return () => {
    for (const end of deaf) end();
  };
};

/** Runs every job of these kinds until it is stopped; then what is under way may end. */
export const startJobs = (
  kinds: readonly JobKind[],
  deps: JobDeps,
  live: Pick<Live, 'onWork' | 'subscribe'>,
): Background => {
  const jobs = kinds.flatMap((kind) => kind(deps));
  const running = jobs.map((job) => ({
    job,
    loop: startLoop({
      run: () => job.run(() => deps.clock.now()),
      everyMs: job.everyMs,
      onError: (error) => {
        deps.onError(job.part, error);
      },
    }),
  }));
  const unhear = hearFor(live, (topic) => {
    const known = topics.find((one) => one === topic);
    for (const { job, loop } of running) if (known === undefined || job.wokenBy.includes(known)) loop.wake();
  });
  return {
    stop: async () => {
      unhear();
      await Promise.all(running.map(({ loop }) => loop.stop()));
      for (const { stop } of jobs) await stop?.();
    },
  };
};
