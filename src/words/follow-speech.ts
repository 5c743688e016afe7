// Puts together what subscribers of a case are told, each in their own language.
// Must not read anything of a case but what it is handed: its number, public news, and whether it has ended.
import type { FollowNews } from '#core/follow/follow.ts';
import type { Instant } from '#core/time.ts';
import type { FollowedCase, FollowSpeech, FollowWords, ToldNews } from '#ports/follows.ts';
import type { Spoken } from '#ports/ways.ts';
import { followLetter as en } from './en/follow-letter.ts';
import { steps as stepsEn } from './en/portal-steps.ts';
import { followLetter as id } from './id/follow-letter.ts';
import { steps as stepsId } from './id/portal-steps.ts';

const words = { id, en } as const;
const steps = { id: stepsId, en: stepsEn } as const;
const tongues = { id: 'id-ID', en: 'en-GB' } as const;

const momentIn = (language: Spoken, at: Instant): string => {
  const options = {
    timeZone: 'Asia/Jakarta',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  } as const;
  return `${new Intl.DateTimeFormat(tongues[language], options).format(at)} WIB`;
};

/** One thing that happened, as one sentence without its moment; agencies by their names. */
export const followNewsWords = (news: FollowNews, language: Spoken, names: ReadonlyMap<string, string>): string => {
  const said = words[language].happened;
  const nameOf = (agencyId: string): string => names.get(agencyId) ?? agencyId;
  switch (news.kind) {
    case 'forwarded':
      return said.forwarded(nameOf(news.agencyId));
    case 'worked':
      return said.worked(nameOf(news.agencyId));
    case 'late':
      return said.late(steps[language][news.step].title);
    case 'extended':
      return said.extended(momentIn(language, news.dueAt));
    case 'closed':
      return said.closed;
    case 'reopened':
      return said.reopened;
  }
};

const lineIn = (language: Spoken, news: FollowNews, names: ToldNews['names']): string =>
  `- ${momentIn(language, news.at)}: ${followNewsWords(news, language, names)}`;

/** `publicUrl`: without a slash at its end. */
export const followSpeech = (publicUrl: string): FollowSpeech => {
  const pageOf = ({ number, own }: FollowedCase): string => `${publicUrl}${own ? '/lacak' : '/ikuti'}/${number}`;
  const linkOf = (language: Spoken, token: string): string =>
    `${publicUrl}/kabar/${token}${language === 'en' ? '?lang=en' : ''}`;
  const said = (
    language: Spoken,
    token: string,
    letter: Pick<FollowWords, 'subject' | 'text' | 'closing'>,
  ): FollowWords => ({
    ...letter,
    stop: linkOf(language, token),
    stopNow: `${publicUrl}/kabar/${token}/berhenti`,
  });
  return {
    confirm: (language, { number }, token) => {
      const { subject, text, closing } = words[language].confirm;
      return said(language, token, { subject: subject(number), text: text(number, linkOf(language, token)), closing });
    },
    news: (language, followed, token, { news, names }) => {
      const { subject, lead, goesOn, ended, page, closing } = words[language].news;
      const lines = news.map((one) => lineIn(language, one, names)).join('\n');
      const state = followed.closed ? ended : goesOn;
      const text = [lead(followed.number), lines, state, page(pageOf(followed))].join('\n\n');
      return said(language, token, { subject: subject(followed.number), text, closing });
    },
  };
};
