// Telegram as the stand-in plays it.
import type { StandIn } from '../stand-in.ts';
import { botRoutes } from './bot.route.ts';
import { telegramIds } from './ids.ts';
import { telegramTeller } from './updates.ts';

/** Private chats with the bot, and groups in which it is named. */
export const telegramStandIn: StandIn = {
  ids: telegramIds,
  isDeep: true,
  teller: telegramTeller,
  at: 'telegram',
  mounts: [botRoutes],
  look: { name: 'Bot', likeness: 'tiruan Telegram' },
  // A bot's token begins with its number.
  training: { id: '7000000001', handle: 'pemkot_latihan_bot', token: (id, drawn) => `${id}:${drawn}` },
};
