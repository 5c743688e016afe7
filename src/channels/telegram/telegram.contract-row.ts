// Telegram in the shared contract test: a group in which the bot is named, private chats, and nobody is shown what was sent.
import type { ContractRow } from '#test/scenes/channel-row.ts';
import { telegramScene } from '#test/scenes/telegram-scene.ts';

/** Read by the tests of all channels. */
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
  payload: {
    parts: [],
    said: ['message', 'edited_message', 'business_message', 'guest_message'].flatMap((kind) => [
      `${kind}.text`,
      `${kind}.caption`,
      `${kind}.poll.question`,
    ]),
  },
  published: async () => (await import('#test/published/bot-api.ts')).telegram,
};
