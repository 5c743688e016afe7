// A partner's news of its own report: one more message of the case, once; of a closed case what the procedure makes of it.
// Must lose nothing: what opens no case again is a case of its own, and what says only that it is done stands beside the closed one.
import { takeDown, type TakenDown } from '#app/take-down.ts';
import type { Partner } from '#ports/open311.ts';
import type { NewMessage } from '#ports/messages.ts';
import type { Tx } from '#ports/store.ts';
import type { OwnReport } from './open311.query.ts';
import { digestsOf, keepPictures, refusedWords, storePictures, type Pictures } from './pictures.ts';
import { idOf } from './report.ts';
import { channel, contentDigest, labelOf, type TakeDeps } from './take-report.ts';
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

const by = { kind: 'system', part: 'intake' } as const;

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

/** One from before updates had keys of their own is known by its words. */
const findKnown = async (tx: Tx, partner: Partner, key: string, { own, updateId, text }: News) => {
  const known = await tx.messages.find(channel, partner.id, key);
  const old = await tx.messages.find(channel, partner.id, `update:${updateId.slice(0, 200)}`);
  return known ?? (old?.complaintId === own.id && old.text === text ? old : undefined);
};

/** Says nothing but that it is done: an officer reads it on the closed case and is told by the bell. */
const keepBeside = async (deps: TakeDeps, partner: Partner, news: News, key: string): Promise<TakenDown> => {
  const now = deps.clock.now();
  const { own } = news;
  const messageId = deps.ids.uuid();
  await deps.store.transact(async (tx) => {
    const { state } = await tx.log.load(own.id);
    if (state.status === 'none') throw new Error(`case ${own.number} is not there`);
    const message: NewMessage = {
      ...{ messageId, complaintId: own.id, reporterId: state.file.reporterId, externalId: key, sentAt: now },
      thread: { channel, accountId: partner.id, visibility: 'public', key: own.threadKey },
      ...{ authorName: labelOf(partner), text: wordsOf(partner, news, true), attachments: [] },
    };
    await tx.messages.save(message);
    await tx.notices.tell(own.id, messageId, [{ kind: 'notify', to: 'admin-medsos', what: 'reporter-wrote' }], now);
  });
  return { ok: true, complaintId: own.id };
};

const takeIn = async (
  deps: TakeDeps,
  partner: Partner,
  news: News,
  { key, isClosed }: { key: string; isClosed: boolean },
): Promise<TakenDown> => {
  const now = deps.clock.now();
  const { own, status, media, pictures } = news;
  const files = await storePictures(deps, pictures);
  const payload = {
    ...{ id: key, label: labelOf(partner), text: wordsOf(partner, news, isClosed), at: now, thread: own.threadKey },
    ...(own.account === null ? {} : { account: own.account }),
    media: media.media,
    // Of a closed case the conversation tells where it goes on: the case again, one that followed it, or a new one.
    ...(isClosed ? { reopens: !saysDone(status) } : { joins: { case: own.id } }),
  };
  return takeDown(deps, {
    ...{ channel, accountId: partner.id, payload, by, now, note: '' },
    alongside: async (tx, takenInto) => {
      await keepPictures(tx, { channel, accountId: partner.id, externalId: key }, takenInto, files);
      const { threadKey, serviceCode } = own;
      await tx.cases.keepServiceRequest(takenInto, { partnerId: partner.id, threadKey, serviceCode });
    },
  });
};

/**
 * The same news again changes nothing; what only says that all is done stands beside a closed case, anything else is taken down as the
 * procedure has it.
 */
export const takeNews = async (deps: TakeDeps, partner: Partner, news: News): Promise<TakenDown> => {
  const key = keyOf(partner, news);
  const known = await deps.store.transact((tx) => findKnown(tx, partner, key, news));
  if (known !== undefined) return { ok: true, complaintId: known.complaintId };
  if (!news.own.closed) {
    const taken = await takeIn(deps, partner, news, { key, isClosed: false });
    // It may have been closed meanwhile.
    if (taken.ok || taken.refusal !== 'case-closed') return taken;
  }
  return isSilent(news) && saysDone(news.status)
    ? keepBeside(deps, partner, news, key)
    : takeIn(deps, partner, news, { key, isClosed: true });
};
