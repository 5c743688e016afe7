// What a partner's report carries, for the tests of all channels: it is brought by a form, and nothing is sent to a platform.
import type { PayloadRow } from '#test/scenes/channel-row.ts';

/** Read by the tests of all channels. */
export const row: PayloadRow = { name: 'open311', payload: { parts: [], said: ['text'] } };
