// How a way to officers stands as a whole, in one word. Pure.
/** `missing`: the city has nothing to send by; `unused`: nobody connected it; `partly`: it fails for some; `failing`: for all, or for the city. */
export const lampStates = ['missing', 'unused', 'well', 'partly', 'failing'] as const;
/** One of them. */
export type LampState = (typeof lampStates)[number];

/** `connected`: officers who proved it; `failing`: those of them to whom it did not lead last; `troubled`: what the city sends by is refused. */
export type WayStanding = { offered: boolean; troubled: boolean; connected: number; failing: number };

/** The worst that holds. */
export const lampOf = ({ offered, troubled, connected, failing }: WayStanding): LampState => {
  if (!offered) return 'missing';
  if (troubled) return 'failing';
  if (connected === 0) return 'unused';
  if (failing === 0) return 'well';
  return failing < connected ? 'partly' : 'failing';
};
