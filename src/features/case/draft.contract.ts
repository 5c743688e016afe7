// PUT /api/v1/cases/:number/drafts/:act keeps what an officer has typed into a form and not sent, POST …/drop throws it away; and what a case
// page shows of it, to that officer alone.
import { Type, type Static } from 'typebox';
import type { OfficerCommand } from '#core/complaint/act-table.ts';
import type { Typed } from '#core/complaint/draft.ts';
import { LeavingView } from './held-act.contract.ts';

export const DraftParams = Type.Object({ number: Type.String({ maxLength: 40 }), act: Type.String({ maxLength: 40 }) });
export type DraftParams = Static<typeof DraftParams>;

const typed = Type.Unsafe<Typed>(Type.Unknown());

/** `seen`: the revision of the draft as this form knows it, 0 where it knows of none: another one is never written over. */
export const DraftBody = Type.Object(
  { typed: Type.Unknown(), seen: Type.Integer({ minimum: 0, maximum: 2_147_483_647 }) },
  { additionalProperties: false },
);
export type DraftBody = Static<typeof DraftBody>;

export const DraftView = Type.Object({
  act: Type.Unsafe<OfficerCommand>({ type: 'string' }),
  typed,
  revision: Type.Number(),
  savedAt: Type.String(),
});
export type DraftView = Static<typeof DraftView>;

/** `draft`: as it stands now, whoever's device wrote it; absent where it is gone. */
export const DraftAnswer = Type.Object({ kept: Type.Boolean(), draft: Type.Optional(DraftView) });
export type DraftAnswer = Static<typeof DraftAnswer>;

/** Of a case: acts whose words leave in some seconds, own ones that could not be done when theirs had passed, and what whoever asks has typed. */
export const Unsent = Type.Object({
  leaving: Type.Optional(Type.Array(LeavingView)),
  /** Nobody else is shown it. */
  drafts: Type.Optional(Type.Array(DraftView)),
});
