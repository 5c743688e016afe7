// Why an act was not done, in the words of whoever asked for it: which field, which limit, which case. Pure.
import type { Declined } from '#app/acts/officer-act.ts';
import type { ProblemCode, ProblemExtra, ProblemLanguage } from '#http/problem.ts';
import { serverWords } from '#words/server.ts';

type Said = { problem: ProblemCode; extra?: ProblemExtra };

const megabytes = (bytes: number, language: ProblemLanguage): string =>
  (bytes / 1_000_000).toLocaleString(language, { maximumFractionDigits: 1 });

const wrong = (place: string, message: string): Said => ({
  problem: 'invalid-request',
  extra: { errors: [{ place: `body/${place}`, message }] },
});

/** What others did since is told elsewhere: it takes a look at the case. */
export const problemOfDeclined = (
  declined: Exclude<Declined, { refusal: 'case-moved' }>,
  language: ProblemLanguage,
): Said => {
  const words = serverWords[language].declined;
  if ('texts' in declined) {
    const errors = declined.texts.map(({ place, over, limit: { max, unit } }) => ({
      place,
      message: words.tooLong(over, max, unit),
    }));
    return { problem: declined.refusal, extra: { errors } };
  }
  if ('exposed' in declined) return { problem: declined.refusal, extra: { exposed: declined.exposed } };
  if ('takenBy' in declined) return { problem: declined.refusal, extra: { detail: words.takenBy(declined.takenBy) } };
  if ('limits' in declined) {
    const { max, mostBytes, mostBytesTogether } = declined.limits;
    return wrong(
      'attachmentIds',
      words.photos(max, megabytes(mostBytes, language), megabytes(mostBytesTogether, language)),
    );
  }
  if ('field' in declined) return wrong(declined.field, words.fields[declined.field]);
  return { problem: declined.refusal };
};
