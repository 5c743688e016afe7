// The columns of what people ask of their own data, for typed queries.
import type { Generated } from 'kysely';
import type { DeclineGround, ErasureBasis, PersonRequestKind, RequestOutcome } from '#core/person-request.ts';
import type { Instant, MaybeInstant, MaybeText } from './column-types.ts';

/** One request; `due_at` is null for erasing, `words` and `note` are gone with the person. */
export type PersonRequestTable = {
  id: string;
  kind: PersonRequestKind;
  complaint_id: string;
  reporter_id: string;
  via: 'desk' | 'portal';
  words: Generated<string>;
  asked_at: Instant;
  asked_by: MaybeText;
  due_at: MaybeInstant;
  warned_at: MaybeInstant;
  missed_at: MaybeInstant;
  proposed_at: MaybeInstant;
  proposed_by: MaybeText;
  basis: ErasureBasis | null;
  settled_at: MaybeInstant;
  settled_by: MaybeText;
  outcome: RequestOutcome | null;
  note: Generated<string>;
  ground: DeclineGround | null;
  /** `note` was written for whoever asked. */
  told: Generated<boolean>;
  corrected: Generated<string[]>;
  lifted_at: MaybeInstant;
  lifted_by: MaybeText;
  lift_reason: Generated<string>;
};
