// Whoever follows a case, and what goes to them.
import type { Generated } from 'kysely';
import type { FollowWay } from '#ports/follows.ts';
import type { Instant, MaybeInstant, MaybeText } from './column-types.ts';

/** By their names; a part of all tables. */
export type FollowTables = {
  case_follow: {
    id: string;
    complaint_id: string;
    way: FollowWay;
    own: boolean;
    sealed_address: Buffer;
    address_hash: Buffer;
    language: 'id' | 'en';
    asked_at: Instant;
    verified_at: MaybeInstant;
    told_version: number;
  };
  /** Of unproven addresses that ended it themselves; for a day. */
  follow_refusal: { address_hash: Buffer; asked_at: Instant };
  follow_letter: {
    id: string;
    follow_id: string;
    kind: 'confirm' | 'news';
    after_version: number;
    upto_version: number;
    status: Generated<string>;
    reason: MaybeText;
    account_id: MaybeText;
    external_id: MaybeText;
    at: Instant;
    not_before: Instant;
    attempts: Generated<number>;
    leased_until: MaybeInstant;
  };
};
