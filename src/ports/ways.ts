// What a way to an officer is handed, and what it answers. Contains no code.
import type { Way } from '#core/way/way.ts';
import type { Instant } from '#core/time.ts';
import type { AlertMessage } from './alerts.ts';
import type { SendOutcome, ToOfficer } from './channel.ts';

/** Where a browser's push service takes messages for it, and the keys that only that browser opens them with (RFC 8291). */
export type PushTarget = { endpoint: string; keys: { p256dh: string; auth: string } };

/** What a browser shows. `receipt` proves to us that it did, and opens nothing. */
export type PushWords = { title: string; body: string; link: string; receipt: string };

/** One attempt at a push service; never throws. An `accepted` is the service's, not yet the device's. */
export type PostPush = (
  target: PushTarget,
  words: PushWords,
  how: { urgent: boolean; now: Instant },
) => Promise<SendOutcome>;

/** Where one way leads for one officer; opened for the attempt alone. */
export type Reach =
  | { way: 'push'; deviceId: string; target: PushTarget }
  | { way: Exclude<Way, 'push'>; accountId: string; address: string; heardAt: Instant };

/** What an officer is told, in their own language. `push` is short: a lock screen shows it. */
export type OfficerWords = { subject: string; text: string; push: string; link: string; officer: ToOfficer };

/** All that the program says to officers beside the console. */
export type OfficerSpeech = {
  code: (language: Spoken, code: string) => OfficerWords;
  linked: (language: Spoken) => OfficerWords;
  trial: (language: Spoken) => OfficerWords;
  /** One message of one alert, or of all that wait for one person. */
  alerts: (language: Spoken, alerts: readonly AlertMessage[]) => OfficerWords;
};

/** The console's languages. */
export type Spoken = 'id' | 'en';
