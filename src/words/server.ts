// What the server says, in the language of whoever asks: both are there, since any request may come in either.
import { server as en } from './en/server.ts';
import { server as id } from './id/server.ts';

/** What one language holds. */
export type ServerWords = typeof id;

/** By language, and then by topic. */
export const serverWords = { id, en } as const;
