// /api/v1/brand: how the city shows itself, what the file of lists says beside it, and a picture on its way to be chosen.
import { Type, type Static } from 'typebox';

const line = (maxLength: number) => Type.String({ maxLength });

const fields = {
  ...{ name: line(120), office: line(160) },
  /** It stands in the head of every page, in tabs and below icons. */
  shortName: line(24),
  hue: Type.String({ pattern: '^(|#[0-9a-f]{6})$' }),
  /** The digest of a picture that was sent before, or nothing. */
  logo: Type.String({ pattern: '^(|[0-9a-f]{64})$' }),
};

/** All of it as it is to be. Empty is what the file of lists says, or the program's own look. */
export const BrandBody = Type.Object(fields, { additionalProperties: false });
export type BrandBody = Static<typeof BrandBody>;

export const BrandAnswer = Type.Object({
  brand: Type.Object(fields),
  /** What the file of lists names; empty where it names nothing. */
  declared: Type.Object({ name: Type.String(), office: Type.String() }),
  /** Where the picture is shown; missing without one. */
  logoPath: Type.Optional(Type.String()),
  /** In pixels. */
  logoWidth: Type.Optional(Type.Integer()),
});
export type BrandAnswer = Static<typeof BrandAnswer>;

/** So large may a picture be, and so wide at the least and the most; it is a square. */
export const logoBounds = { bytes: 48 * 1024, from: 96, to: 512 } as const;

export const LogoAnswer = Type.Object({ logo: Type.String(), logoPath: Type.String(), logoWidth: Type.Integer() });
/** Kept, and shown nowhere until it is chosen. */
export type LogoAnswer = Static<typeof LogoAnswer>;
