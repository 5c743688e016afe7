// Why the case goes on although nobody knows who reported it.
import { Type } from 'typebox';
import { withoutIdentityReasons } from '#core/complaint/complaint.ts';

export const GoWithoutIdentity = Type.Object({ why: Type.Enum(withoutIdentityReasons) });
