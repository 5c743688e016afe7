// What a browser is told that puts the citizens' pages on a home screen.
import { iconsOf, type WebManifest } from '#http/web-manifest.ts';
import type { Site } from '#http/site.ts';
import { assetPaths } from './assets.ts';
import { linkTo, type Language } from './language.ts';
import { shellText } from './words.ts';

/** It opens at the front page, as a tab would. */
export const portalManifest = ({ organisation }: Site, language: Language): WebManifest => {
  const name = organisation.shortName ?? shellText[language].name;
  return {
    ...{ id: '/', name: `${name} – ${organisation.name}`, short_name: name, lang: language },
    ...{ start_url: linkTo('/', language), scope: '/', display: 'minimal-ui' },
    ...{ background_color: '#ffffff', theme_color: organisation.colour ?? '#ffffff' },
    icons: iconsOf(organisation.logo, [{ src: assetPaths.mark, sizes: 'any', type: 'image/svg+xml' }]),
  };
};
