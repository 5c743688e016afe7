// Help, privacy and accessibility: what the service itself says of itself. Short, the same for everybody, and true of the program as it is.
import type { Organisation } from '#config/config-file.ts';
import { html, type Html } from './html.ts';
import { notice } from './identity.page.ts';
import { nothingTyped } from './identity.form.ts';
import { linkTo, type Language } from './language.ts';
import type { Page } from './layout.ts';
import { aboutText, homeText } from './words.ts';

/** By their addresses. */
export const aboutPages = { bantuan: 'help', privasi: 'privacy', aksesibilitas: 'accessibility' } as const;
export type AboutPage = keyof typeof aboutPages;

/** `keptDays`: after so many days an identity is destroyed; undefined: not by itself. */
export type About = { language: Language; organisation: Organisation; keptDays: number | undefined };

/** The very sentences that stand above every form about a person, so that both say the same. */
const noticeOf = ({ language, organisation, keptDays }: About): Html =>
  notice({ language, organisation, keptDays, faults: {}, typed: nothingTyped });

/** One of the three. */
export const aboutPage = (name: AboutPage, about: About): Page => {
  const { language } = about;
  const { title, description, parts } = aboutText[language][aboutPages[name]];
  return {
    ...{ language, title, description, path: `/${name}` },
    main: html`<div class="wide part narrow sop">
      <h1>${title}</h1>
      ${parts.map(
        (part) =>
          html`<h2>${part.title}</h2>
            ${part.lines.map((line) => html`<p>${line}</p>`)}`,
      )}
      ${name === 'privasi' && noticeOf(about)}
      <p><a class="button" href="${linkTo('/lacak', language)}">${homeText[language].trackButton}</a></p>
    </div>`,
  };
};
