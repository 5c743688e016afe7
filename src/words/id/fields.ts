// What is wrong with one field of a request. Must not repeat the value that was sent.

/** By the keyword of its schema; `otherwise` for all others. */
export const fields = {
  otherwise: 'tidak dapat diterima',
  byKeyword: {
    required: 'wajib diisi',
    additionalProperties: 'tidak dikenal',
    type: 'jenisnya tidak cocok',
    minLength: 'terlalu pendek',
    maxLength: 'terlalu panjang',
    minItems: 'terlalu sedikit',
    maxItems: 'terlalu banyak',
    minimum: 'terlalu kecil',
    maximum: 'terlalu besar',
    enum: 'tidak termasuk pilihan',
    const: 'tidak termasuk pilihan',
    anyOf: 'tidak termasuk pilihan',
    oneOf: 'tidak termasuk pilihan',
    pattern: 'bentuknya tidak cocok',
    format: 'bentuknya tidak cocok',
  },
} as const;
