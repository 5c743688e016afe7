// Who asks, and where: a partner by its key, within its scope and rate, about our city.
import type { RateWindow } from '#db/rate-window.ts';
import { isSameSecret } from '#channels/same-secret.ts';
import type { Open311Settings, Partner, PartnerScope } from '#ports/open311.ts';
import type { FeatureDeps } from '#http/feature-deps.ts';
import { wrong, type Answer311 } from './answer.ts';
import { one, type Fields } from './form.ts';
import { findSwitchedOff } from './open311.query.ts';

const windowMs = 60_000;

/** Partners whose key an operator has switched off are none. */
export const served = async <Deps extends { database: FeatureDeps['database']; open311: Open311Settings }>(
  deps: Deps,
): Promise<Deps> => {
  const { partners, ...settings } = deps.open311;
  if (partners.length === 0) return deps;
  const off = await findSwitchedOff(deps.database.kysely);
  return { ...deps, open311: { ...settings, partners: partners.filter(({ id }) => !off.includes(id)) } };
};

/** Every key is compared, so that the time taken tells nothing. */
export const findPartner = ({ partners }: Open311Settings, fields: Fields): Partner | undefined => {
  const key = one(fields, 'api_key') ?? '';
  return partners.filter((partner) => isSameSecret(key, partner.key))[0];
};

/** Whose key it was, or the fault that ends the question. */
export type Admitted = { ok: true; partner: Partner } | Extract<Answer311, { ok: false }>;

/** Says in a header after how long, besides the words. */
export const tooOften = (retryAfterMs: number): Extract<Answer311, { ok: false }> => ({
  ...wrong(429, 'Terlalu banyak permintaan. Coba lagi satu menit lagi.'),
  retryAfterMs,
});

/** What needs a key: a missing or wrong one comes before every other fault. */
export const admit = async (
  settings: Open311Settings,
  fields: Fields,
  scope: PartnerScope,
  rate: RateWindow,
): Promise<Admitted> => {
  if (one(fields, 'api_key') === undefined) return wrong(403, 'api_key belum diisi.');
  const partner = findPartner(settings, fields);
  if (partner === undefined) return wrong(403, 'api_key tidak dikenal.');
  if (!partner.scopes.includes(scope)) return wrong(403, 'api_key ini tidak boleh dipakai untuk itu.', 'SCOPE');
  const { hits, endsInMs } = await rate.hit(`open311:${partner.id}`, windowMs);
  if (hits > partner.perMinute) return tooOften(endsInMs);
  return { ok: true, partner };
};

/** One city answers here: another one is not known. */
export const otherCity = (jurisdiction: string, fields: Fields): Answer311 | undefined => {
  const asked = one(fields, 'jurisdiction_id');
  return asked === undefined || asked.toLowerCase() === jurisdiction
    ? undefined
    : wrong(404, 'jurisdiction_id itu tidak dilayani di sini.');
};
