// The front page: where to write, what happens then, how to follow it; in training mode the tour through all of it.
import { currentSop } from '#core/sop.ts';
import type { OfficialAccount } from './case.query.ts';
import { html, type Html } from './html.ts';
import { channelIcon, icon, type IconName } from './icon.ts';
import { linkTo, type Language } from './language.ts';
import type { Page } from './layout.ts';
import { procedureRoad } from './road.ts';
import { trackForm } from './track.form.ts';
import { homeText } from './text/home.ts';
import { channelName } from './text/steps.ts';

/** Names of the demo officers of the tour. */
export type Tour = { medsos: string; pusat: string; agency: string };
export type Home = { language: Language; accounts: readonly OfficialAccount[]; tour?: Tour };

const tourStep = (place: number, title: string, text: string, href: string, label: string): Html =>
  html`<li>
    <span class="sign" aria-hidden="true">${place}</span>
    <div>
      <h3>${title}</h3>
      <p>${text}</p>
      <a class="go" href="${href}">${label}${icon('arrow')}</a>
    </div>
  </li>`;

const tourOf = ({ medsos, pusat, agency }: Tour, language: Language): Html => {
  const words = homeText[language];
  return html`<section class="tour" aria-labelledby="tour">
    <div class="wide">
      <h2 id="tour">${words.tour}</h2>
      <p class="muted">${words.tourLead}</p>
      <ol>
        ${tourStep(1, words.tour1, words.tour1Text, '/simulator', words.tour1Link)}
        ${tourStep(2, words.tour2, words.tour2Text(medsos, pusat, agency), '/meja', words.tour2Link)}
        ${tourStep(3, words.tour3, words.tour3Text, linkTo('/lacak', language), words.tour3Link)}
      </ol>
    </div>
  </section>`;
};

/** Where a name with @ is what people look for, and where it stands; undefined where it cannot be told from the name alone. */
const handles: Readonly<Record<string, ((handle: string) => string | undefined) | undefined>> = {
  instagram: (handle) => `https://www.instagram.com/${handle}/`,
  threads: (handle) => `https://www.threads.net/@${handle}`,
  x: (handle) => `https://x.com/${handle}`,
  youtube: (handle) => `https://www.youtube.com/@${handle}`,
  tiktok: (handle) => `https://www.tiktok.com/@${handle}`,
  telegram: (handle) => `https://t.me/${handle}`,
  bluesky: (handle) => `https://bsky.app/profile/${handle}`,
  mastodon: () => undefined,
};

const addressOf = ({ channel, id, handle }: OfficialAccount): string | undefined => {
  if (channel === 'facebook') return `https://www.facebook.com/${encodeURIComponent(id)}`;
  return handles[channel]?.(encodeURIComponent(handle.replace(/^@/, '')));
};

const accountLine = (account: OfficialAccount, training: boolean, trial: string | undefined): Html => {
  const { channel, handle } = account;
  const shown = handles[channel] === undefined || handle.startsWith('@') ? handle : `@${handle}`;
  const href = training ? '/simulator' : addressOf(account);
  const inside = html`<span class="disc">${channelIcon(channel)}</span>
    <span><b>${shown}</b><small>${channelName(channel)}${trial !== undefined && html` · ${trial}`}</small></span>`;
  return html`<li>${href === undefined ? html`<span>${inside}</span>` : html`<a href="${href}">${inside}</a>`}</li>`;
};

/** So many stand below each other; more stand side by side. */
const fewAccounts = 4;

const accountsCard = ({ accounts, language, tour }: Home): Html => {
  const words = homeText[language];
  const isLong = accounts.length > fewAccounts;
  const training = tour !== undefined;
  const trial = training && !isLong ? words.trial : undefined;
  return html`<div class="card accounts">
    <h2>${words.accounts}</h2>
    <p class="muted">${accounts.length === 0 ? words.accountsNone : words.accountsLead}</p>
    <ul${isLong && html` class="many"`}>
      ${accounts.map((account) => accountLine(account, training, trial))}
    </ul>
    <p class="note">${icon('lock')}<span>${words.accountsNote}</span></p>
  </div>`;
};

const promise = (sign: IconName, title: string, text: string): Html =>
  html`<li>
    ${icon(sign)}
    <div>
      <h3>${title}</h3>
      <p>${text}</p>
    </div>
  </li>`;

const trackCard = (language: Language): Html => {
  const words = homeText[language];
  return html`<div class="card">
    <h2>${words.trackHeading}</h2>
    <p class="muted">${words.trackLead}</p>
    ${trackForm({ language, faults: {}, number: '', code: '' })}
  </div>`;
};

export const homePage = (home: Home): Page => {
  const { language, tour } = home;
  const words = homeText[language];
  const main = html`${tour !== undefined && tourOf(tour, language)}
    <section class="hero">
      <div class="wide hero-row">
        <div>
          <h1>${words.heading}</h1>
          <p class="lead">${words.lead}</p>
          <p class="buttons">
            <a class="button light" href="${linkTo('/lacak', language)}">${words.trackButton}</a>
            <a class="button ghost" href="${linkTo('/sop', language)}">${words.procedureButton}</a>
          </p>
        </div>
        ${accountsCard(home)}
      </div>
    </section>
    <section class="wide part">
      <h2>${words.road}</h2>
      <p class="muted">${words.roadLead}</p>
      ${procedureRoad(currentSop, language)}
    </section>
    <section class="wide part halves">
      ${trackCard(language)}
      <div>
        <h2>${words.promises}</h2>
        <ul class="promises">
          ${promise('lock', words.promise1, words.promise1Text)}${promise('clock', words.promise2, words.promise2Text)}
          ${promise('reply', words.promise3, words.promise3Text)}
        </ul>
      </div>
    </section>`;
  return { language, path: '/', title: words.title, description: words.description, main };
};
