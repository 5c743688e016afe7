// Why an agency does not take it, and whose it may be.
import { Type } from 'typebox';
import { id, words } from '../fields.contract.ts';

export const RefuseDisposition = Type.Object({ reason: words(), suggestedAgencyId: Type.Optional(id) });
