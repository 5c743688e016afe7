// What parsers say of parts that they do not understand, without the part itself and its reason: test/no-word-lost holds those.
import type { Inbound } from '#ports/channel.ts';

export const withoutParts = (inbounds: readonly Inbound[]): Inbound[] =>
  inbounds.map((one) => (one.kind === 'unknown' ? { kind: 'unknown', accountId: one.accountId, what: one.what } : one));
