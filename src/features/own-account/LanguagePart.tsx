// In which language an officer reads the console: kept with them, so that it follows them to every device.
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { failureWords, sendJson } from '#web/api.ts';
import { speakAgain } from '#web/language-choice.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { language as spoken, text } from '#words/console.ts';
import type { Language } from '#words/same.ts';
import '#web/ui/segments.css';

const words = text.ownAccount.language;
const languages: readonly Language[] = ['id', 'en'];

/** Takes effect at once: the page comes back in the other language. */
export function LanguagePart(): ReactNode {
  const choose = useMutation({
    mutationFn: (language: Language) => sendJson('PUT', '/api/v1/me/language', { language }),
    onSuccess: (_answer, language) => {
      speakAgain(language);
    },
  });
  const chosen = choose.isError ? spoken : (choose.variables ?? spoken);
  return (
    <section className="panel">
      <h2 id="bahasa">{words.title}</h2>
      <p className="meta">{words.lead}</p>
      {choose.isError && (
        <Banner kind="late" alert>
          {failureWords(choose.error)}
        </Banner>
      )}
      <fieldset className="segments" aria-labelledby="bahasa" disabled={choose.isPending}>
        {languages.map((one) => (
          <label key={one} lang={one}>
            <input type="radio" name="language" checked={one === chosen} onChange={() => choose.mutate(one)} />
            <span>{words.names[one]}</span>
          </label>
        ))}
      </fieldset>
    </section>
  );
}
