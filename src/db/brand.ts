// How the city shows itself, and the pictures that it chose. The first is a list of one row, so that its history and taking back are those of all lists.
import { brandId, brandTroublesIn, tidiedBrand, type Brand, type BrandTrouble } from '#core/brand/brand.ts';
import type { KeptList } from './desk-lists.ts';
import { tellChange } from './live-news.ts';
import type { Queryable } from './queryable.ts';
import { insertRows, upsertRows } from './rows.ts';

/** What listeners of `tanggap_change` are told once it is another one. */
export const brandChanged = 'brand';

/** Empty where nobody said anything. */
export const findBrand = async (db: Queryable): Promise<Brand> => {
  const { rows } = await db.query<Brand>('select id, name, office, short_name as "shortName", hue, logo from brand');
  return rows[0] ?? { id: brandId, name: '', office: '', shortName: '', hue: '', logo: '' };
};

/** By its digest, or by so much of it as an address holds. */
export const findLogo = async (db: Queryable, digest: string): Promise<Buffer | undefined> => {
  const { rows } = await db.query<{ bytes: Buffer }>(
    'select bytes from brand_logo where digest >= $1 and left(digest, length($1)) = $1 order by digest limit 1',
    [digest],
  );
  return rows[0]?.bytes;
};

/** Nothing shows it until a brand names it. */
export const keepLogo = async (
  db: Queryable,
  { digest, bytes, now }: { digest: string; bytes: Buffer; now: number },
): Promise<void> => {
  const row = { digest, bytes, kept_at: new Date(now) };
  await insertRows(db, 'brand_logo', [row], 'on conflict (digest) do nothing');
};

export const brandList: KeptList<Brand, BrandTrouble> = {
  name: 'brand',
  lock: 'lock table brand in share row exclusive mode',
  read: async (db) => [await findBrand(db)],
  tidied: tidiedBrand,
  troublesIn: async (after, _changes, db) => {
    const named = after.map(({ logo }) => logo);
    const { rows } = await db.query<{ digest: string }>('select digest from brand_logo where digest = any($1)', [
      named,
    ]);
    return brandTroublesIn(after, new Set(rows.map(({ digest }) => digest)));
  },
  write: async (client, changes) => {
    const rows = changes.flatMap(({ after }) => after ?? []);
    await upsertRows(
      client,
      'brand',
      ['id'],
      rows.map(({ shortName, ...row }) => ({ ...row, short_name: shortName })),
    );
    await tellChange(client, { what: brandChanged });
  },
  actsOf: ({ fields }) => [{ type: 'BrandChanged', changed: [...fields] }],
};
