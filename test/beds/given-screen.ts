// What a screen is shown with in a test. Types alone: the browser's project and the server's both read them.
import type { Role } from '#core/access.ts';

/** As the session's answer says who sits there. */
export type Sitting = {
  userId: string;
  name: string;
  role: Role;
  agencyId?: string;
  agencyName?: string;
  training: boolean;
  actingFor?: { id: string; name: string };
};

/** All of it may be left out. */
export type Given<Props extends object = object> = {
  props?: Props;
  /** An admin of Medsos, where nobody is said. */
  as?: Partial<Sitting>;
  /** Address below `/meja`, with its question. */
  at?: string;
  /** Bodies by method and address (`GET /api/v1/cases`); a `Response` where it is no success. Whatever a screen asks must stand here. */
  answers?: Readonly<Record<string, unknown>>;
  /** The server's time, to the minute. */
  now?: string;
  /** Draws while every answer is still on its way. */
  waiting?: boolean;
};
