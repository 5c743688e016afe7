// A partner's news of its own report: one more message of the case, once; of a closed case what the procedure makes of it.
// Must lose nothing: what opens no case again is a case of its own, and what says only that it is done stands beside the closed one.
import type { TakenDown } from '#app/take-down.ts';
import type { PartnersNews } from '#app/take-from-partner.ts';
import type { Partner } from '#ports/open311.ts';
import type { OwnReport } from './open311.query.ts';
import { digestsOf, refusedWords, type Pictures } from './pictures.ts';
import { idOf } from './report.ts';
import { contentDigest, labelOf, type TakeDeps } from './take-report.ts';
import { saysDone, statusLine } from './told-status.ts';

/** `own` was found by the partner's own key: nobody tells news of another's case. */
export type News = {
  own: OwnReport;
  updateId: string;
  /** May be empty: FixMyStreet tells changes of state without words. */
  text: string;
  /** As the partner calls it, in upper case. */
  status: string | undefined;
  /** Pictures to be fetched, and words of those that are not. */
  media: { media: string[]; words: string[] };
  pictures: Pictures;
};

/** Where the id begins that this update and others under the same `update_id` have. */
export const newsPrefix = ({ own, updateId }: News): string => `update:${own.id}:${idOf(updateId)}:`;

const keyOf = (partner: Partner, news: News): string => {
  const { text, status, media, pictures } = news;
  return `${newsPrefix(news)}${contentDigest(partner, [text, status, media, digestsOf(pictures)])}`;
};

const isSilent = ({ text, media, pictures }: News): boolean =>
  text === '' && media.media.length === 0 && media.words.length === 0 && pictures.taken.length === 0;

const wordsOf = (partner: Partner, news: News, isClosed: boolean): string => {
  const { own, text, status, media, pictures } = news;
  const state = statusLine(partner, status, !isSilent(news) && !isClosed);
  const closed = isClosed ? [`Menanggapi laporan yang sudah ditutup: ${own.number}`] : [];
  const lines = [text, state, ...media.words, ...refusedWords(pictures), ...closed];
  return lines.filter((line) => line !== undefined && line !== '').join('\n');
};

/** As the door takes it. */
const toldOf = (deps: TakeDeps, partner: Partner, news: News): PartnersNews => {
  const now = deps.clock.now();
  const { own, updateId, status, media, pictures } = news;
  const key = keyOf(partner, news);
  const label = labelOf(partner);
  const text = (isClosed: boolean): string => wordsOf(partner, news, isClosed);
  const { threadKey, serviceCode } = own;
  return {
    ...{ key, partnerId: partner.id, label, own, text, pictures: pictures.taken, now },
    // One from before updates had keys of their own is known by its words.
    old: { external: `update:${updateId.slice(0, 200)}`, text: news.text, of: own.id },
    isOnlyDone: isSilent(news) && saysDone(status),
    request: { partnerId: partner.id, threadKey, serviceCode },
    payload: (isClosed) => ({
      ...{ id: key, label, text: text(isClosed), at: now, thread: threadKey, media: media.media },
      ...(own.account === null ? {} : { account: own.account }),
      // Of a closed case the conversation tells where it goes on: the case again, one that followed it, or a new one.
      ...(isClosed ? { reopens: !saysDone(status) } : { joins: { case: own.id } }),
    }),
  };
};

/** The case that the news went to. */
export const takeNews = (deps: TakeDeps, partner: Partner, news: News): Promise<TakenDown> =>
  deps.doors.takeNews(toldOf(deps, partner, news));
