// The front page: where to write, what happens then, how to follow it; in training mode the tour through all of it.
import { channelName, isOnOwnPages, isSpoken, kindOf } from '#channels/kinds.ts';
import type { PublishedMonth } from '#core/figures/public-month.ts';
import type { Sop } from '#core/sop/shape.ts';
import type { OfficialAccount } from './case.query.ts';
import { html, type Html } from './html.ts';
import { channelIcon, icon, type IconName } from './icon.ts';
import { linkTo, type Language } from './language.ts';
import type { Page } from './layout.ts';
import { procedureRoad } from './road.ts';
import { monthLine } from './statistics.page.ts';
import { trackForm } from './track.form.ts';
import { homeText } from './words.ts';

/** Names of the demo officers of the tour. */
export type Tour = { medsos: string; pusat: string; agency: string };

/** With a tour the page is training's: accounts lead to the simulator, or nowhere, and never to a real platform. */
export type Home = {
  language: Language;
  accounts: readonly OfficialAccount[];
  sop: Sop;
  month?: PublishedMonth | undefined;
  tour?: Tour;
};

type TourStep = { place: number; title: string; text: string; href: string; label: string };

const tourStep = ({ place, title, text, href, label }: TourStep): Html =>
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
  return html`<section class="tour" id="tur" aria-labelledby="tour">
    <div class="wide">
      <h2 id="tour">${words.tour}</h2>
      <p class="muted">${words.tourLead}</p>
      <ol>
        ${tourStep({ place: 1, title: words.tour1, text: words.tour1Text, href: '/simulator', label: words.tour1Link })}
        ${tourStep({ place: 2, title: words.tour2, text: words.tour2Text(medsos, pusat, agency), href: '/meja', label: words.tour2Link })}
        ${tourStep({ place: 3, title: words.tour3, text: words.tour3Text, href: linkTo('/lacak', language), label: words.tour3Link })}
      </ol>
    </div>
  </section>`;
};

/** A handle goes on in the next line after a mark, never within a word. */
const partsOf = (handle: string): string[] => handle.split(/(?<=[\s._-])(?=[^\s._-])/);
const breakable = (handle: string): Html =>
  html`${partsOf(handle).map((part, index) => html`${index > 0 && html`<wbr />`}${part}`)}`;
const longestPart = 13;
const isLong = (handle: string): boolean => partsOf(handle).some((part) => part.trim().length > longestPart);

const accountLine = (account: OfficialAccount, training: boolean, language: Language): Html => {
  const { channel, id, handle } = account;
  const { byHandle, profileOf, way } = kindOf(channel) ?? {};
  const shown = byHandle === undefined || handle.startsWith('@') ? handle : `@${handle}`;
  // The simulator plays letters and networks; nobody calls or visits it.
  const played = way === 'other' && (isSpoken(channel) || channel === 'sp4n-lapor') ? undefined : '/simulator';
  const plain = byHandle === undefined ? handle : encodeURIComponent(handle.replace(/^@/, ''));
  const href = training ? played : profileOf?.({ id, handle: plain });
  const inside = html`<span class="disc">${channelIcon(channel)}</span>
    <span
      ><b>${byHandle === undefined ? shown : breakable(shown)}</b><small>${channelName(channel, language)}</small></span
    >`;
  return html`<li${isLong(shown) && html` class="long"`}>${href === undefined ? html`<span>${inside}</span>` : html`<a href="${href}">${inside}</a>`}</li>`;
};

/** The form has a button of its own; every other way is an account, a number or a place. */
const isForm = ({ channel }: OfficialAccount): boolean => isOnOwnPages(channel);

const groupOf = ({ channel }: OfficialAccount): 'social' | 'chat' | 'other' => kindOf(channel)?.way ?? 'social';

/** Each way for what it is: accounts are written to, a telephone is called, a counter is visited. */
const waysCard = ({ accounts: all, language, tour }: Home): Html => {
  const words = homeText[language];
  const accounts = all.filter((account) => !isForm(account));
  const groups = (['social', 'chat', 'other'] as const).map((name) => ({
    name,
    own: accounts.filter((account) => groupOf(account) === name),
  }));
  return html`<div class="card accounts" id="lapor">
    <h2>${words.ways}</h2>
    ${all.length === 0 && html`<p class="muted">${words.waysNone}</p>`}
    ${groups
      .filter(({ own }) => own.length > 0)
      .map(
        ({ name, own }) =>
          html`<h3>${words.groups[name].title} <small>${words.groups[name].how}</small></h3>
            <ul>
              ${own.map((account) => accountLine(account, tour !== undefined, language))}
            </ul>`,
      )}
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

/** The same for everybody: it knows of no visitor and no case, and may be kept by caches. */
export const homePage = (home: Home): Page => {
  const { language, tour } = home;
  const words = homeText[language];
  const main = html`${
      tour !== undefined &&
      html`<p class="trial">
        <span class="wide">${words.trial} <a href="#tur">${words.tourGo}</a></span>
      </p>`
    }
    <section class="hero">
      <div class="wide hero-row">
        <div>
          <h1>${words.heading}</h1>
          <p class="lead">${words.lead}</p>
          <p class="buttons">
            ${home.accounts.some(isForm) && html`<a class="button light" href="${linkTo('/lapor', language)}">${words.reportButton}</a>`}
            <a class="button light" href="${linkTo('/lacak', language)}">${words.trackButton}</a>
          </p>
          ${home.month !== undefined && monthLine(home.month, language)}
        </div>
        ${waysCard(home)}
      </div>
    </section>
    ${tour !== undefined && tourOf(tour, language)}
    <section class="wide part">
      <h2>${words.road}</h2>
      <p class="muted">${words.roadLead}</p>
      ${procedureRoad(home.sop, language)}
      <p><a class="go" href="${linkTo('/sop', language)}">${words.procedureButton}${icon('arrow')}</a></p>
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
