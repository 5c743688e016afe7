// What X charges where it is paid by the call, and what was spent since it was asked last.
// Prices are those that X published: https://docs.x.com/x-api/getting-started/pricing and its changelog of 16 April 2026. An account may
// name its own. Counts no more than its own calls: what webhooks bring is charged, too, and what is read twice in a day is not.
import { countAddresses } from '#core/weighted-length.ts';
import type { Account, Limits, Spent } from '#ports/channel.ts';
import type { XCall } from './call.ts';
import { partWeight } from './parts.ts';

const publishedUsd = {
  post: 0.015,
  link: 0.2,
  letter: 0.015,
  /** What is the account's own: its posts, and those that name it. */
  ownRead: 0.001,
  read: 0.005,
  letterRead: 0.01,
  person: 0.01,
} as const;

type PriceName = keyof typeof publishedUsd;

/** US dollars for one call, or for one thing that is read. */
export type Prices = Readonly<Record<PriceName, number>>;

const isPriceName = (name: string): name is PriceName => Object.hasOwn(publishedUsd, name);

/** `post=0.015, link=0.2`; what is not understood keeps its published price. */
export const pricesOf = ({ more }: Pick<Account, 'more'>): Prices => {
  const own = (more?.['prices'] ?? '').split(/[,;]/).flatMap((pair): [PriceName, number][] => {
    const [name = '', amount = ''] = pair.split('=').map((part) => part.trim());
    const usd = Number(amount);
    return isPriceName(name) && amount !== '' && Number.isFinite(usd) && usd >= 0 ? [[name, usd]] : [];
  });
  return { ...publishedUsd, ...Object.fromEntries(own) };
};

/** As the console shows them before an answer is sent: for each part of 280, apart for one with an address in it. */
export const postPricesOf = ({ post, link }: Prices): NonNullable<Limits['postPrices']> => ({
  plainUsd: post,
  linkUsd: link,
  part: { max: partWeight, unit: 'weighted' },
});

const nothing: Spent = { written: 0, withLink: 0, read: 0, usd: 0 };

const readPriceOf = ([kind, , edge]: readonly string[], prices: Prices): number => {
  if (kind === 'dm_events' || kind === 'dm_conversations') return prices.letterRead;
  if (kind === 'tweets') return prices.read;
  return edge === undefined ? prices.person : prices.ownRead;
};

const spentOn = ({ method, path, json }: XCall, { data }: Record<string, unknown>, prices: Prices): Spent => {
  if (method === 'GET') {
    const single = data === undefined || data === null ? 0 : 1;
    const read = Array.isArray(data) ? data.length : single;
    return { ...nothing, read, usd: read * readPriceOf(path, prices) };
  }
  if (path[0] !== 'tweets') return { ...nothing, written: 1, usd: prices.letter };
  const text = json?.['text'];
  const withLink = typeof text === 'string' && countAddresses(text) > 0 ? 1 : 0;
  return { ...nothing, written: 1, withLink, usd: withLink === 1 ? prices.link : prices.post };
};

/** Counts between two questions of `take`, in this process alone. */
export type Meter = {
  /** Refused calls cost nothing. */
  count: (call: XCall, body: Record<string, unknown>) => void;
  /** Undefined where nothing was. */
  take: () => Spent | undefined;
};

/** Begins at nothing; what was taken is counted no more. */
export const meterBy = (prices: Prices): Meter => {
  let spent = nothing;
  return {
    count: (call, body) => {
      const more = spentOn(call, body, prices);
      spent = {
        written: spent.written + more.written,
        withLink: spent.withLink + more.withLink,
        read: spent.read + more.read,
        usd: spent.usd + more.usd,
      };
    },
    take: () => {
      const taken = spent;
      spent = nothing;
      return taken.written + taken.read === 0 ? undefined : taken;
    },
  };
};
