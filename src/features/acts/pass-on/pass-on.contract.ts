// Which agency praise or a proposal is about, and what it is told with it.
import { Type } from 'typebox';
import { id, words } from '../fields.contract.ts';

/** Words are for what the conversation leaves out. */
export const PassOn = Type.Object({ agencyId: id, text: Type.Optional(words(2000)) });
