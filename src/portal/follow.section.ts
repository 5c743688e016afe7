// The form in which somebody asks to be told of a case: on their own case's page, and on that of a public one.
import { followAddressIn } from '#core/follow/follow.ts';
import type { CaseView, FollowForm } from './case-view.ts';
import { fieldOf } from './fields.ts';
import { textField, type Faults } from './forms.ts';
import { html, type Html } from './html.ts';
import { linkTo, type Language } from './language.ts';
import { followText } from './words.ts';

type Shown = { action: string; language: Language; form: Pick<FollowForm, 'asked' | 'typed'>; faults: Faults };

/** Nothing of it says whether an address follows the case already. */
export const followForm = ({ action, language, form, faults }: Shown): Html => {
  const words = followText[language];
  return html`${form.asked && html`<p class="thanks" role="status">${words.asked}</p>`}
    <form class="stack" method="post" action="${linkTo(action, language)}" novalidate>
      ${textField({
        ...{ name: 'surel', label: words.address, hint: words.addressHint, fault: faults['surel'], language },
        ...{ value: form.typed, type: 'email', inputmode: 'email', autocomplete: 'email', maxlength: 254 },
      })}
      <p class="muted">${words.kept}</p>
      <button class="button quiet" type="submit">${words.submit}</button>
    </form>`;
};

/** One address, or what is wrong with it. */
export const checkFollow = (sent: unknown, language: Language): { faults: Faults; address?: string } => {
  const address = followAddressIn(fieldOf(sent, 'surel'));
  return address === undefined
    ? { faults: { surel: followText[language].faults.addressWrong } }
    : { faults: {}, address };
};

/** Of a sensitive case it says why there is none; nothing where letters cannot leave, or nothing more is told. */
export const followSection = ({ found, language, follow, faults }: CaseView): Html | undefined => {
  if (follow === undefined || follow.offered === 'none') return undefined;
  const words = followText[language].own;
  if (follow.offered === 'quiet') return html`<p class="muted">${words.quiet}</p>`;
  const isOpen = follow.asked || faults['surel'] !== undefined;
  const action = `/lacak/${found.state.file.number}/kabar`;
  return html`<details class="card act" id="kabar" ${isOpen && html`open`}>
    <summary><h2>${words.heading}</h2></summary>
    <p>${words.lead}</p>
    ${followForm({ action, language, form: follow, faults })}
  </details>`;
};
