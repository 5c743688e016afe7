// SP4N-LAPOR! as the stand-in plays it.
import type { StandIn } from '../stand-in.ts';
import { sp4nRoutes } from './api.route.ts';
import { sp4nIds } from './ids.ts';

/** Reports that are passed on to the city; citizens write them elsewhere. */
export const sp4nStandIn: StandIn = {
  ids: sp4nIds,
  at: 'sp4n-lapor',
  mounts: [sp4nRoutes],
  training: { id: 'pemkot-yogyakarta', handle: 'SP4N-LAPOR! (latihan)', tokenOnly: true },
};
