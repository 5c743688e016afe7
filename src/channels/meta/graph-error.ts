// What a refusal of the Graph API means for a message: later, or not until somebody acts.
// https://developers.facebook.com/docs/graph-api/guides/error-handling and https://developers.facebook.com/docs/messenger-platform/error-codes
import type { RejectReason } from '#ports/channel.ts';
import type { SendFailure } from '../http-call.ts';
import { cloudMeaning } from './cloud-code.ts';

/** What an error answer says, field by field; `transient`: their own word that it passes. */
export type GraphRefusal = {
  status: number;
  code?: number;
  subcode?: number;
  message?: string;
  transient?: boolean;
  /** From `Retry-After` or the usage header. */
  afterMs?: number;
};

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const rateCodes: readonly number[] = [4, 17, 32, 341, 613];
const windowSubcodes: readonly number[] = [2_018_278, 2_534_022, 1_545_041];
const lengthSubcodes: readonly number[] = [2_534_037, 2_018_320];
const nobodySubcodes: readonly number[] = [2_018_001, 2_534_014];

const isRateLimit = ({ status, code }: GraphRefusal): boolean =>
  status === 429 || (code !== undefined && (rateCodes.includes(code) || (code >= 80_000 && code <= 80_014)));

/** Code 100 is every bad parameter: the subcode, or failing that the platform's words, tell which. */
const parameterReason = ({ subcode, message = '' }: GraphRefusal): RejectReason => {
  if (subcode === 33) return 'target-gone';
  if (subcode !== undefined && nobodySubcodes.includes(subcode)) return 'person-unavailable';
  if (subcode !== undefined && lengthSubcodes.includes(subcode)) return 'message-too-long';
  if (/appsecret_proof/i.test(message)) return 'token-invalid';
  return /length of param|too long/i.test(message) ? 'message-too-long' : 'bad-request';
};

const reasonOf = (refusal: GraphRefusal): RejectReason | undefined => {
  const { code, subcode = 0 } = refusal;
  if (code === undefined) return undefined;
  if (code === 551) return 'person-unavailable';
  if (code === 10_900) return 'private-reply-used';
  if (code === 10_903 || code === 1_545_041 || windowSubcodes.includes(subcode)) return 'window-closed';
  if (code === 190) return subcode === 463 ? 'token-expired' : 'token-invalid';
  if (code === 102 || code === 104) return 'token-invalid';
  if (code === 100) return parameterReason(refusal);
  if (code === 803) return 'target-gone';
  const meaning = cloudMeaning(code);
  if (meaning !== undefined && meaning.outcome === 'rejected') return meaning.reason;
  if (code === 3 || code === 10 || (code >= 200 && code <= 299)) return 'permission-missing';
  return undefined;
};

const told = ({ status, code, subcode, message }: GraphRefusal): string =>
  `HTTP ${String(status)}, code ${String(code ?? '-')}${subcode === undefined ? '' : `/${String(subcode)}`}: ${(message ?? '').slice(0, 300)}`;

/** Threads makes a post ready for a while, and until then knows nothing of it: nothing was published. */
const isNotReady = ({ code, subcode }: GraphRefusal): boolean => code === 24 && subcode === 4_279_009;
const readyMs = 30_000;

/** `isWrite`: a failure inside the platform may come after it took the message, so the thread must be looked at first. */
export const failureOf = (refusal: GraphRefusal, isWrite: boolean): SendFailure => {
  const { status, code, afterMs } = refusal;
  const detail = told(refusal);
  const wait = afterMs === undefined ? {} : { afterMs };
  if (isRateLimit(refusal))
    return { outcome: 'retry-later', reason: 'rate-limited', detail, unknown: false, afterMs: afterMs ?? minuteMs };
  // Meta holds the Page, or who acts for it, back for a while: nothing of ours is wrong, and nobody need act.
  if (code === 368 || (code === 10 && refusal.subcode === 1_893_063))
    return { outcome: 'retry-later', reason: 'blocked', detail, unknown: false, afterMs: afterMs ?? hourMs };
  if (isNotReady(refusal))
    return { outcome: 'retry-later', reason: 'temporary', detail, unknown: false, afterMs: afterMs ?? readyMs };
  const meaning = cloudMeaning(code);
  if (meaning?.outcome === 'wait')
    return {
      outcome: 'retry-later',
      reason: meaning.reason,
      detail,
      unknown: false,
      afterMs: afterMs ?? meaning.afterMs,
    };
  const passing =
    meaning?.outcome === 'passing' || status >= 500 || code === 1 || code === 2 || refusal.transient === true;
  const reason = reasonOf(refusal);
  if (reason !== undefined && !passing) return { outcome: 'rejected', reason, detail };
  if (passing || status === 408)
    return { outcome: 'retry-later', reason: 'temporary', detail, unknown: isWrite, ...wait };
  return { outcome: 'rejected', reason: status === 401 ? 'token-invalid' : 'bad-request', detail };
};
