// The same as the Indonesian, in English.
import type { fields as indonesian } from '../id/fields.ts';
import type { Same } from '../same.ts';

/** By the keyword of its schema; `otherwise` for all others. */
export const fields: Same<typeof indonesian> = {
  otherwise: 'cannot be accepted',
  byKeyword: {
    required: 'is required',
    additionalProperties: 'is unknown',
    type: 'is of the wrong type',
    minLength: 'is too short',
    maxLength: 'is too long',
    minItems: 'has too few entries',
    maxItems: 'has too many entries',
    minimum: 'is too small',
    maximum: 'is too large',
    enum: 'is none of the choices',
    const: 'is none of the choices',
    anyOf: 'is none of the choices',
    oneOf: 'is none of the choices',
    pattern: 'has the wrong form',
    format: 'has the wrong form',
  },
};
