// Who the reporter is. Without `identity` the one that is known from an earlier case is taken.
import { Type } from 'typebox';
import { words } from '../fields.contract.ts';

export const ProvideIdentity = Type.Object({
  identity: Type.Optional(
    Type.Object(
      {
        name: Type.Optional(words(200)),
        phone: Type.Optional(words(40)),
        address: Type.Optional(words(500)),
        kelurahan: Type.Optional(words(100)),
      },
      { additionalProperties: false },
    ),
  ),
});
