// What is found of persons in words that everybody will read, as officers are told of it.
import type { Same } from '../same.ts';
import type { personalNames as indonesianNames } from '../id/personal-names.ts';

/** Kinds of personal data, as they stand within a sentence. */
export const personalNames: Same<typeof indonesianNames> = {
  nik: 'NIK',
  phone: 'telephone number',
  email: 'e-mail address',
  address: 'home address',
  name: 'full name',
};
