// Nothing is asked: what was asked for is granted as it stands.
import { Type } from 'typebox';

export const GrantExtension = Type.Object({});
