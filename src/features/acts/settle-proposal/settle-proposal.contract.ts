// Which of what came by a public link, and whether it is the reporter's.
import { Type } from 'typebox';
import { id } from '../fields.contract.ts';

export const SettleProposal = Type.Object({ proposalId: id, outcome: Type.Enum(['accepted', 'refused'] as const) });
