// From what an officer copied to a post that can be taken in, or what is wrong with which field. Pure.
import { postIn } from '#channels/post-link.ts';
import type { FoundElsewhere } from '#app/acts/take-post.ts';
import { dayMs, minuteMs, type Instant } from '#core/time.ts';
import type { FieldProblem, ProblemLanguage } from '#http/problem.ts';
import { serverWords } from '#words/server.ts';
import type { PostBody } from './post-link.contract.ts';

/** A wrong clock on the officer's desk is forgiven so much. */
const slackMs = 5 * minuteMs;
/** What is older is no news to anybody. */
const oldestMs = 365 * dayMs;

type Post = Pick<FoundElsewhere, 'channel' | 'id' | 'url' | 'text' | 'handle' | 'postedAt'>;

export const readPost = (
  { link, text, handle, postedAt }: PostBody,
  now: Instant,
  language: ProblemLanguage,
): { ok: true; post: Post } | { ok: false; errors: FieldProblem[] } => {
  const words = serverWords[language].deskFields.post;
  const found = postIn(link);
  const at = Date.parse(postedAt);
  const errors: FieldProblem[] = [
    ...(found === undefined ? [{ place: 'body/link', message: words.link }] : []),
    ...(text.trim() === '' ? [{ place: 'body/text', message: words.text }] : []),
    ...(Number.isNaN(at) || at > now + slackMs || at < now - oldestMs
      ? [{ place: 'body/postedAt', message: words.postedAt }]
      : []),
  ];
  if (found === undefined || errors.length > 0) return { ok: false, errors };
  const account = handle.trim().replace(/^@/, '');
  return { ok: true, post: { ...found, text: text.trim(), handle: account, postedAt: Math.min(at, now) } };
};
