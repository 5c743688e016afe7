// POST /api/v1/cases/:number/disposition.pdf: a lembar disposisi with its reporter on it.
import { Type, type Static } from 'typebox';
import { words } from '../acts/fields.contract.ts';

/** Why the reporter is printed: it is recorded as any other look at who they are. */
export const PrintedPerson = Type.Object({ reason: words() }, { additionalProperties: false });

/** Nothing but the reason: which case stands in the address. */
export type PrintedPerson = Static<typeof PrintedPerson>;
