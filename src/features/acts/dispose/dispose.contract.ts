// Which agency answers for it, which help, and what they are to do.
import { Type } from 'typebox';
import { id, ids, words } from '../fields.contract.ts';

export const Dispose = Type.Object({ leadAgencyId: id, helpingAgencyIds: ids, instruction: words() });
