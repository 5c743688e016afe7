// The frame of every page: head, header, footer, language. Knows nothing of what stands inside.
import type { FastifyReply } from 'fastify';
import { assetPaths } from './assets.ts';
import { html, type Html } from './html.ts';
import { linkTo, type Language } from './language.ts';
import type { Site } from '#http/site.ts';
import { shellText } from './words.ts';

/** Without `hidden` a page is kept by caches for a minute and may be indexed: whatever tells of one case must set it. */
export type Page = {
  language: Language;
  title: string;
  /** The page's address without query, for the link to the other language. */
  path: string;
  main: Html;
  /** What was sent must be corrected: the title says so first. */
  faulty?: boolean;
  /** Its title stands alone, without what this site is for. */
  quiet?: boolean;
  /** Stays out of search engines: pages about one case. */
  hidden?: boolean;
  description?: string;
  /** Addresses of scripts of ours, without which the page works too. */
  scripts?: readonly string[];
  /** Asks again after so many seconds, for what is still being stored. */
  refreshSeconds?: number;
};

const icon = (site: Site | undefined): Html => {
  const logo = site?.organisation.logo;
  return logo === undefined
    ? html`<link rel="icon" href="${assetPaths.mark}" type="image/svg+xml" />`
    : html`<link rel="icon" href="${logo.path}" type="image/png" />`;
};

/** What the city calls these pages, or the program's own name. */
const nameIn = (site: Site | undefined, language: Language): string =>
  site?.organisation.shortName ?? shellText[language].name;

const head = (page: Page, site: Site | undefined): Html => {
  const words = shellText[page.language];
  const title = page.quiet === true ? page.title : `${page.title} – ${nameIn(site, page.language)}`;
  return html`<meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${page.faulty === true ? `${words.errorPrefix}: ${title}` : title}</title>
    ${page.description !== undefined && html`<meta name="description" content="${page.description}" />`}
    ${(page.hidden === true || site?.training === true) && html`<meta name="robots" content="noindex" />`}
    ${page.refreshSeconds !== undefined && html`<meta http-equiv="refresh" content="${page.refreshSeconds}" />`}
    ${icon(site)}
    <link rel="manifest" href="${linkTo('/manifest.webmanifest', page.language)}" />
    <link rel="stylesheet" href="${assetPaths.stylesheet}" />
    ${site?.organisation.style !== undefined && html`<link rel="stylesheet" href="${site.organisation.style}" />`}
    ${(page.scripts ?? []).map((script) => html`<script type="module" src="${script}"></script>`)}`;
};

const navLink = (page: Page, path: string, label: string): Html =>
  html`<li>
    <a href="${linkTo(path, page.language)}" ${page.path === path && html`aria-current="page"`}>${label}</a>
  </li>`;

const header = (page: Page, site: Site | undefined): Html => {
  const words = shellText[page.language];
  return html`<header class="top">
    <div class="wide top-row">
      <a class="brand" href="${linkTo('/', page.language)}">
        <img src="${site?.organisation.logo?.path ?? assetPaths.mark}" alt="" width="36" height="36" />
        <span
          ><b>${nameIn(site, page.language)}</b
          >${site !== undefined && html`<small>${site.organisation.name}</small>`}</span
        >
      </a>
      <nav aria-label="${words.menu}">
        <ul>
          ${navLink(page, '/lacak', words.track)}${navLink(page, '/sop', words.procedure)}
        </ul>
      </nav>
    </div>
  </header>`;
};

const office = ({ organisation }: Site, language: Language): Html => {
  const words = shellText[language];
  const { name, office: part, address, phone, email, website } = organisation;
  return html`<div>
    <h2>${words.answers}</h2>
    <address>
      ${part !== undefined && html`<b>${part}</b><br />`}${name}${address !== undefined && html`<br />${address}`}
      ${phone !== undefined && html`<br />${words.phone} <a href="tel:${phone.replaceAll(/[^\d+]/g, '')}">${phone}</a>`}
      ${email !== undefined && html`<br />${words.email} <a href="mailto:${email}">${email}</a>`}
      ${website !== undefined && /^https?:\/\//.test(website) && html`<br /><a href="${website}">${website}</a>`}
    </address>
  </div>`;
};

const footer = (page: Page, site: Site | undefined): Html => {
  const { language } = page;
  const words = shellText[language];
  const other = language === 'en' ? 'id' : 'en';
  return html`<footer class="foot">
    <div class="wide foot-row">
      ${site !== undefined && office(site, language)}
      <div>
        <h2>${words.pages}</h2>
        <ul>
          ${navLink(page, '/', words.home)}${navLink(page, '/lacak', words.track)}${navLink(page, '/sop', words.procedure)}${navLink(page, '/statistik', words.statistics)}
          ${navLink(page, '/bantuan', words.help)}${navLink(page, '/privasi', words.privacy)}${navLink(page, '/aksesibilitas', words.accessibility)}
          <li><a href="/meja">${words.officers}</a></li>
        </ul>
      </div>
      <div>
        <p>
          <a class="tongue" href="${linkTo(page.path, other)}" lang="${other}" hreflang="${other}">${words.other}</a>
        </p>
        <p>${words.free}</p>
        ${site?.training === true && html`<p>${words.trainingNote}</p>`}
      </div>
    </div>
  </footer>`;
};

/** A whole page as text. Without a site it names no office, for pages drawn before anything is known. */
export const draw = (page: Page, site: Site | undefined): string =>
  `<!doctype html>\n${
    html`<html lang="${page.language}">
      <head>
        ${head(page, site)}
      </head>
      <body>
        <a class="skip" href="#isi">${shellText[page.language].skip}</a>
        ${header(page, site)}
        <main id="isi" tabindex="-1">${page.main}</main>
        ${footer(page, site)}
      </body>
    </html>`.text
  }`;

/** Answers with a page; pages about a case are neither kept nor indexed. */
export const sendPage = (reply: FastifyReply, page: Page, site: Site): FastifyReply => {
  void reply.header('cache-control', page.hidden === true ? 'no-store' : 'public, max-age=60');
  if (page.hidden === true || site.training) void reply.header('x-robots-tag', 'noindex, nofollow');
  return reply.type('text/html; charset=utf-8').header('content-language', page.language).send(draw(page, site));
};
