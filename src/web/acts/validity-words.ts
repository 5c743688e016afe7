// Until when an article holds, in words.
import type { Validity } from '#core/knowledge/article.ts';
import { dayOfDate, localDate } from '#core/time.ts';
import { language } from '#words/console.ts';
import { late } from '#words/late.ts';

const day = new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', {
  ...{ timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' },
});

/** Expired is said from the first day on which it holds no more. `validUntil` as `2026-11-30`. */
export const validityWords = (validity: Validity, validUntil: string): string => {
  const date = validity === 'expired' ? localDate(dayOfDate(validUntil) + 1) : validUntil;
  return late.knowledge.validity[validity](day.format(new Date(date)));
};
