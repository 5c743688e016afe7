// What the numbers of WhatsApp's own errors mean, in an answer to a call or in the report of a failed delivery.
// Pure. https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes
import type { RejectReason } from '#ports/channel.ts';

/** What one number of theirs means for a message. */
export type CloudMeaning =
  | { outcome: 'rejected'; reason: RejectReason }
  /** Surely not taken; welcome later. */
  | { outcome: 'wait'; reason: 'rate-limited' | 'temporary'; afterMs: number }
  /** The platform's own trouble: it may have taken the message. */
  | { outcome: 'passing' };

const minuteMs = 60_000;
/** One message in six seconds to one person. */
const pairRestMs = 6_000;

const rejections: Partial<Record<RejectReason, readonly number[]>> = {
  'window-closed': [131_047],
  // Not on WhatsApp, blocked us, or wants no more of it; 131030: a test number writes only to numbers on its list.
  // 131062: known by an id alone, to which this kind of message does not go.
  'person-unavailable': [131_026, 131_030, 131_049, 131_050, 131_062, 130_472],
  undelivered: [131_060],
  // 130497: not to people of that country.
  'permission-missing': [130_497, 131_005, 131_031, 131_037, 131_042, 131_045],
  // 33: the number was deleted.
  'unknown-account': [33, 133_010],
  // 131061, 131063: one for marketing, which goes another way only.
  'template-refused': [
    132_000, 132_001, 132_007, 132_012, 132_015, 132_016, 132_018, 132_068, 132_069, 131_061, 131_063,
  ],
  'message-too-long': [132_005],
  'bad-request': [131_008, 131_009, 131_021, 131_051, 131_052, 131_053],
};

const meanings = new Map<number, CloudMeaning>([
  ...Object.entries(rejections).flatMap(([reason, codes]) =>
    codes.map((code): [number, CloudMeaning] => [code, { outcome: 'rejected', reason: reason as RejectReason }]),
  ),
  [130_429, { outcome: 'wait', reason: 'rate-limited', afterMs: minuteMs }],
  [131_048, { outcome: 'wait', reason: 'rate-limited', afterMs: 60 * minuteMs }],
  // The whole account may not send for a while: its templates were called what they are not.
  [131_064, { outcome: 'wait', reason: 'rate-limited', afterMs: 60 * minuteMs }],
  // As many calls as the day allows.
  [138_012, { outcome: 'wait', reason: 'rate-limited', afterMs: 60 * minuteMs }],
  // Only this person must wait, not the whole account.
  [131_056, { outcome: 'wait', reason: 'temporary', afterMs: pairRestMs }],
  [131_057, { outcome: 'wait', reason: 'temporary', afterMs: minuteMs }],
  ...[131_000, 131_016, 133_004].map((code): [number, CloudMeaning] => [code, { outcome: 'passing' }]),
]);

/** Undefined for every number that is not WhatsApp's own. */
export const cloudMeaning = (code: number | undefined): CloudMeaning | undefined =>
  code === undefined ? undefined : meanings.get(code);
