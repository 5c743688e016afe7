// Telegram in the shared contract test: a group in which the bot is named, private chats, and nobody is shown what was sent.
import type { ContractRow } from '../channel-scene.ts';
import { telegramScene } from '../telegram-scene.ts';

export const row: ContractRow = {
  name: 'telegram',
  places: ['public', 'private'],
  can: ['answers below answers', 'rewriting', 'knows its id'],
  troubles: [
    ['token-revoked', 'token-invalid'],
    ['permission', 'permission-missing'],
    ['rate-limit', 'rate-limited'],
    ['unavailable', 'person-unavailable'],
    ['500', 'temporary'],
    ['reset', 'network'],
  ],
  sign: (_raw, { verifyToken }) => ({ 'x-telegram-bot-api-secret-token': verifyToken }),
  givenScene: (t) => telegramScene(t),
};
