// What a reporter typed about themselves, checked as kindly as can be: blanks, dashes and +62 in numbers are no mistakes.
// Must not keep or log any of it.
import type { IdentityField } from '#core/complaint/complaint.ts';
import { parsePhone } from '#core/phone-number.ts';
import { sp4nPrivacies, type Sp4nPrivacy } from '#core/sp4n.ts';
import type { Identity } from '#ports/identity-vault.ts';
import { fieldOf, lengthOf } from './fields.ts';
import { hasFaults, type Faults } from './forms.ts';
import { isKelurahan } from '#vocabulary/kelurahan.ts';
import type { Language } from './language.ts';
import { answersIn, askedIn, questionFaults, type Asked } from './questions.ts';
import { identityText } from './words.ts';

/** Trimmed and otherwise as it was typed; goes back into the form of the same request and nowhere else. */
export type Typed = {
  privacy: Sp4nPrivacy | undefined;
  name: string;
  phone: string;
  address: string;
  kelurahan: string;
  /** Where the matter is, not where they live. */
  place: string;
  placeKelurahan: string;
  /** What the city asks of such a matter. */
  asked: readonly Asked[];
};

/** How the form begins: it fills in nothing that is known of the reporter, since whoever holds the link would read it. */
export const nothingTyped: Typed = {
  ...{ privacy: undefined, name: '', phone: '', address: '', kelurahan: '' },
  ...{ place: '', placeKelurahan: '', asked: [] },
};

/**
 * `identity` goes to the vault alone; `fields` names what was given, without the values, and may stand in the log. Whoever wishes to stay
 * unnamed gives nothing: what they typed all the same is not kept.
 */
export type CheckedIdentity =
  | {
      ok: true;
      privacy: Sp4nPrivacy | undefined;
      given: { identity: Identity; fields: IdentityField[] } | undefined;
      /** Where the matter is and what the city asks of it, as words of theirs; whoever stays unnamed may say it, too. */
      said: string | undefined;
    }
  | { ok: false; faults: Faults; typed: Typed };

/** Reads the form's Indonesian field names; what is missing, or is no text, counts as empty. */
export const typedIn = (sent: unknown): Typed => ({
  privacy: sp4nPrivacies.find((one) => one === fieldOf(sent, 'keterbukaan')),
  name: fieldOf(sent, 'nama').replaceAll(/\s+/g, ' '),
  phone: fieldOf(sent, 'telepon'),
  address: fieldOf(sent, 'alamat'),
  kelurahan: fieldOf(sent, 'kelurahan'),
  place: fieldOf(sent, 'lokasi').replaceAll(/\s+/g, ' '),
  placeKelurahan: fieldOf(sent, 'lokasi_kelurahan'),
  asked: askedIn(sent),
});

type Errors = (typeof identityText)['id']['errors'];

const nameFault = (name: string, errors: Errors): string | undefined => {
  if (!/\p{L}/u.test(name)) return errors.nameMissing;
  return lengthOf(name) > 100 ? errors.nameLong : undefined;
};

const phoneFault = (phone: string, errors: Errors): string | undefined => {
  if (phone === '') return errors.phoneMissing;
  return parsePhone(phone) === undefined ? errors.phoneWrong : undefined;
};

const addressFault = ({ address, kelurahan }: Typed, errors: Errors): string | undefined => {
  if (address === '' && kelurahan === '') return errors.placeMissing;
  return lengthOf(address) > 300 ? errors.addressLong : undefined;
};

/** Left empty, nothing is wrong with it: no report needs it. */
const matterFaults = ({ place, placeKelurahan }: Typed, errors: Errors): Faults => ({
  lokasi: lengthOf(place) > 300 ? errors.matterLong : undefined,
  lokasi_kelurahan: placeKelurahan === '' || isKelurahan(placeKelurahan) ? undefined : errors.kelurahanWrong,
});

const saidIn = ({ place, placeKelurahan, asked }: Typed, language: Language): string | undefined => {
  const parts = [place, ...(placeKelurahan === '' ? [] : [`Kel. ${placeKelurahan}`])].filter((one) => one !== '');
  const where = parts.length === 0 ? [] : [identityText[language].matterSaid(parts.join(', '))];
  const said = [...where, ...answersIn(asked)];
  return said.length === 0 ? undefined : said.join('\n');
};

const faultsOf = (typed: Typed, errors: Errors): Faults => ({
  nama: nameFault(typed.name, errors),
  telepon: phoneFault(typed.phone, errors),
  alamat: addressFault(typed, errors),
  kelurahan: typed.kelurahan === '' || isKelurahan(typed.kelurahan) ? undefined : errors.kelurahanWrong,
});

/** The identity, or every fault at once with what was typed. */
export const checkIdentity = (sent: unknown, language: Language): CheckedIdentity => {
  const typed = typedIn(sent);
  const { privacy } = typed;
  const { errors } = identityText[language];
  const unnamed = privacy === 'anonymous';
  const faults = {
    ...(unnamed ? {} : faultsOf(typed, errors)),
    ...matterFaults(typed, errors),
    ...questionFaults(typed.asked, language),
  };
  if (hasFaults(faults)) return { ok: false, faults, typed };
  const said = saidIn(typed, language);
  if (unnamed) return { ok: true, privacy, given: undefined, said };
  const { name, address, kelurahan } = typed;
  const identity: Identity = {
    name,
    phone: parsePhone(typed.phone) ?? '',
    ...(address === '' ? {} : { address }),
    ...(kelurahan === '' ? {} : { kelurahan }),
  };
  return { ok: true, privacy, given: { identity, fields: Object.keys(identity) as IdentityField[] }, said };
};
