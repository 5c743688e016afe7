// What a running stand-in offers to whoever mounts it and to its own routes. Types alone.
import type { Acts } from './acts.ts';
import type { Post } from './email/post.ts';
import type { Faults } from './faults.ts';
import type { NotedCall } from './platform-route.ts';
import type { Reports } from './register/reports.ts';
import type { Replays } from './replay.ts';
import type { SimStore } from './store.ts';
import type { Courier } from './webhook/courier.ts';

/** Tests use what the routes use: nothing is played in another way for them. */
export type Simulator = {
  acts: Acts;
  store: SimStore;
  faults: Faults;
  courier: Courier;
  replays: Replays;
  /** Letters between people and the city; undefined without an account for them. */
  post: Post | undefined;
  /** What the simulated register was told. */
  reports: Reports;
  /** The latest calls to the Graph interface, oldest first. */
  calls: () => readonly NotedCall[];
  /** Stops deliveries and closes the journal; the application's own close does this too. */
  close: () => Promise<void>;
};
