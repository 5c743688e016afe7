// What whoever follows a case is told, and where it leads. Contains no code.
import type { FollowNews } from '#core/follow/follow.ts';
import type { Spoken } from './ways.ts';

/** By which way news goes to a subscriber. */
export type FollowWay = 'email' | 'push';

/** Of which case, by whom, and how it stands: nothing of its reporter, and none of anybody's words. */
export type FollowedCase = { number: string; own: boolean; closed: boolean };

/** One letter. `closing` says why it came; `stop` is the page on which one press ends it, `stopNow` where that press goes. */
export type FollowWords = { subject: string; text: string; closing: string; stop: string; stopNow: string };

/** All that the program says to subscribers, in their language. `token` opens their own page alone. */
export type FollowSpeech = {
  confirm: (language: Spoken, followed: FollowedCase, token: string) => FollowWords;
  news: (language: Spoken, followed: FollowedCase, token: string, told: ToldNews) => FollowWords;
};

/** In the order in which it happened; agencies by their full names. */
export type ToldNews = { news: readonly FollowNews[]; names: ReadonlyMap<string, string> };

/** What opens a subscriber's page, made of the row's id and kept nowhere; and by what an address is known again. */
export type FollowKeys = {
  tokenOf: (followId: string) => string;
  /** undefined of a token that we did not make. */
  idOf: (token: string) => string | undefined;
  hashOf: (address: string) => Buffer;
};
