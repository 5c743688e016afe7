// What is found of persons in words that everybody will read, as officers are told of it.
import type { PersonalKind } from '#core/personal-data.ts';

/** Kinds of personal data, as they stand within a sentence. */
export const personalNames = {
  nik: 'NIK',
  phone: 'nomor telepon',
  email: 'alamat surel',
  address: 'alamat rumah',
  name: 'nama lengkap',
} as const satisfies Record<PersonalKind, string>;
