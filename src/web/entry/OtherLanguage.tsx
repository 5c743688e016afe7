// The way to the console's other language for whoever is not signed in: this device remembers it.
import type { ReactNode } from 'react';
import { language, text } from '#words/console.ts';
import { addressIn } from '../language-choice.ts';

/** A link, so that it works from the keyboard and can be passed on; `from`: the address that is shown in it. */
export function OtherLanguage({ from = location.href }: { from?: string }): ReactNode {
  const other = language === 'en' ? 'id' : 'en';
  return (
    <a className="other-language" href={addressIn(from, other)} lang={other} hrefLang={other}>
      {text.ownAccount.language.names[other]}
    </a>
  );
}
