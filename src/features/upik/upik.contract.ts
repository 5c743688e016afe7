// GET /api/v1/upik and /api/v1/upik.csv: the register of what was entered in UPIK (JSS).
import { Type, type Static } from 'typebox';
import type { Status } from '#core/complaint/complaint.ts';

const q = Type.Optional(Type.String({ maxLength: 100 }));

export const UpikFileAsked = Type.Object({ q });

export const UpikAsked = Type.Object({
  q,
  /** From the answer before: `next`. The file holds everything at once. */
  after: Type.Optional(Type.String({ pattern: '^\\d{1,15}\\.[0-9a-f-]{36}$' })),
});
export type UpikAsked = Static<typeof UpikAsked>;

export const UpikEntry = Type.Object({
  number: Type.String(),
  upikNumber: Type.String(),
  registeredAt: Type.String(),
  registeredBy: Type.Optional(Type.String()),
  agency: Type.Optional(Type.String()),
  status: Type.Unsafe<Status>({ type: 'string' }),
});
export type UpikEntry = Static<typeof UpikEntry>;

export const UpikAnswer = Type.Object({ entries: Type.Array(UpikEntry), next: Type.Optional(Type.String()) });
export type UpikAnswer = Static<typeof UpikAnswer>;
