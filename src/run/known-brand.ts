// How the city shows itself, as this process knows it: read at the start, and again when somebody changed it anywhere.
import type { Pool } from 'pg';
import type { Organisation } from '#config/config-file.ts';
import type { Brand } from '#core/brand/brand.ts';
import { brandColours } from '#core/brand/brand-colours.ts';
import { logoPath } from '#core/brand/brand-style.ts';
import { brandChanged, findBrand, findLogo } from '#db/brand.ts';
import type { Live } from '#db/live.ts';
import { styleAddress } from '#http/brand-files.ts';
import type { Office } from '#http/site.ts';
import { pictureSize } from '#src/files/picture-size.ts';

/** What is set on the screen goes before what the file of lists says; the rest of the file stands. */
export const officeOf = (
  declared: Organisation | undefined,
  { name, office, shortName, hue, logo }: Brand,
  bytes: Buffer | undefined,
): Office | undefined => {
  if (name === '') return declared;
  const size = bytes === undefined ? undefined : pictureSize(bytes, 'image/png');
  const shownLogo =
    bytes === undefined || size === undefined ? undefined : { path: logoPath(logo), bytes, width: size.width };
  const shown = { hue, logo: shownLogo === undefined ? '' : logo };
  const style = styleAddress(shown);
  return {
    ...declared,
    name,
    ...(office === '' ? {} : { office }),
    ...(shortName === '' ? {} : { shortName }),
    ...(style === undefined ? {} : { style }),
    ...(hue === '' ? {} : { colour: brandColours(hue).light.brand }),
    ...(shownLogo === undefined ? {} : { logo: shownLogo }),
  };
};

/** As it is at this moment. */
export type OfficeNow = () => Office | undefined;

type Hearing = { pool: Pool; live: Pick<Live, 'subscribe'>; onError: (part: string, error: unknown) => void };

/** `declared`: what the file of lists names. Resolves once it is read; changes are heard from before that on. */
export const openBrand = async (
  { pool, live, onError }: Hearing,
  declared: Organisation | undefined,
): Promise<OfficeNow> => {
  let known: Office | undefined;
  const read = async (): Promise<void> => {
    const brand = await findBrand(pool);
    known = officeOf(declared, brand, brand.logo === '' ? undefined : await findLogo(pool, brand.logo));
  };
  let reading: Promise<void> = Promise.resolve();
  // One after another: of two readings the later one is what counts.
  const renew = (): Promise<void> => (reading = reading.then(read, read));
  live.subscribe(({ what }) => {
    if (what === brandChanged || what === 'gap')
      renew().catch((error: unknown) => {
        onError('brand', error);
      });
  });
  await renew();
  return () => known;
};
