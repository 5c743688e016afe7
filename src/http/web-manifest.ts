// What a browser is told that puts our pages on a home screen (W3C Web Application Manifest). Holds no person and nothing of a session.
import type { FastifyReply } from 'fastify';

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

/** So wide is a picture that a city chose. */
const logoIcon = (src: string) => [{ src, sizes: '192x192', type: 'image/png' }];

/** The city's picture, or else the program's own icons. */
export const iconsOf = (logo: string | undefined, own: WebManifest['icons']): WebManifest['icons'] =>
  logo === undefined ? own : logoIcon(logo);

/** Kept for some minutes: a name is changed once in years. */
export const sendManifest = (reply: FastifyReply, manifest: WebManifest): FastifyReply =>
  reply
    .header('cache-control', 'public, max-age=600')
    .type('application/manifest+json; charset=utf-8')
    .send(JSON.stringify(manifest));
