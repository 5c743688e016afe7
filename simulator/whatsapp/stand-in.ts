// WhatsApp as the stand-in plays it.
import { graphRoutes } from '../graph/routes.ts';
import type { StandIn } from '../stand-in.ts';
import { whatsappIds } from './ids.ts';
import { whatsappMediaRoute } from './media.route.ts';
import { whatsappTeller } from './payloads.ts';

/** Messages alone. */
export const whatsappStandIn: StandIn = {
  ids: whatsappIds,
  teller: whatsappTeller,
  at: 'graph',
  mounts: [graphRoutes, whatsappMediaRoute],
  look: { name: 'Obrolan', likeness: 'tiruan WhatsApp' },
  training: { id: '100000000000002', handle: 'Pemkot Yogyakarta (latihan)' },
};
