// Which agency may open the reporter's telephone number, for how long, and why.
import { Type } from 'typebox';
import { grantSpans } from '#core/complaint/inside.ts';
import { id, words } from '../fields.contract.ts';

/** Whether the agency has the case the core says. */
export const GrantPhone = Type.Object({ agencyId: id, span: Type.Enum(grantSpans), reason: words() });
