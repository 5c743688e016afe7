// What a browser is told that puts our pages on a home screen (W3C Web Application Manifest). Holds no person and nothing of a session.
import type { FastifyReply } from 'fastify';
import { installedFrom } from '#core/brand/brand.ts';
import type { Office } from './site.ts';

/** Addresses are from the root. */
export type WebManifest = {
  id: string;
  name: string;
  short_name: string;
  lang: string;
  start_url: string;
  scope: string;
  display: 'standalone' | 'minimal-ui';
  background_color: string;
  theme_color: string;
  icons: readonly { src: string; sizes: string; type: string; purpose?: string }[];
};

/** The city's picture; the program's own icons where there is none, and beside one by which nothing would be installed. */
export const iconsOf = (logo: Office['logo'], own: WebManifest['icons']): WebManifest['icons'] => {
  if (logo === undefined) return own;
  const side = String(logo.width);
  const chosen = { src: logo.path, sizes: `${side}x${side}`, type: 'image/png' };
  return logo.width < installedFrom ? [chosen, ...own] : [chosen];
};

/** Kept for some minutes: a name is changed once in years. */
export const sendManifest = (reply: FastifyReply, manifest: WebManifest): FastifyReply =>
  reply
    .header('cache-control', 'public, max-age=600')
    .type('application/manifest+json; charset=utf-8')
    .send(JSON.stringify(manifest));
