// What the city may read on its Mastodon instance: who it is, its notifications, statuses.
// Must show an account only what is its own.
import { accountNode, findStatus, notificationNode, statuses, type MastodonScene, type Status } from './nodes.ts';
import { notFound } from './problems.ts';

type Json = Record<string, unknown>;

/** `path` below `/api/v1`; `query` may hold a name several times. */
export type MastodonCall = { path: string[]; query: URLSearchParams };

const limitOf = ({ query }: MastodonCall, usual: number, most: number): number =>
  Math.min(most, Math.max(1, Number(query.get('limit') ?? usual) || usual));

/** The newest first; `min_id` walks forward from there, the others take from the newest. */
const paged = (all: readonly Status[], call: MastodonCall, idOf: (one: Status) => string, limit: number): Status[] => {
  const { query } = call;
  const [min, since, max] = ['min_id', 'since_id', 'max_id'].map((name) => query.get(name));
  const least = BigInt(min ?? since ?? '0');
  const wanted = all.filter(
    (one) => BigInt(idOf(one)) > least && (max === null || max === undefined || BigInt(idOf(one)) < BigInt(max)),
  );
  const shown = typeof min === 'string' ? wanted.slice(0, limit) : wanted.slice(-limit);
  return shown.toReversed();
};

const notifications = (scene: MastodonScene, call: MastodonCall): Json[] => {
  const { query } = call;
  const types = query.getAll('types[]');
  const isWanted = types.length === 0 || types.includes('mention');
  // Private mentions of those whom the account does not follow are held back unless asked for.
  const isHeldBack = ({ node }: Status): boolean =>
    node['visibility'] === 'direct' && query.get('include_filtered') !== 'true';
  const all = statuses(scene).filter((one) => isWanted && !one.fromCity && !isHeldBack(one));
  return paged(all, call, ({ seq }) => String(seq), limitOf(call, 40, 80)).map(notificationNode);
};

const ownStatuses = (scene: MastodonScene, call: MastodonCall): Json[] =>
  paged(
    statuses(scene).filter(({ fromCity }) => fromCity),
    call,
    ({ id }) => id,
    limitOf(call, 20, 40),
  ).map(({ node }) => node);

const onAccounts = (scene: MastodonScene, call: MastodonCall): Json | Json[] => {
  const [, id = '', edge] = call.path;
  if (edge === 'statuses' && id === scene.account.id) return ownStatuses(scene, call);
  const node = edge === undefined ? accountNode(scene, id === 'verify_credentials' ? scene.account.id : id) : undefined;
  if (node === undefined) throw notFound();
  return node;
};

const onStatuses = (scene: MastodonScene, { path, query }: MastodonCall): Json | Json[] => {
  const [, id, edge] = path;
  if (id === undefined) {
    const ids = query.getAll('id[]').slice(0, 20);
    return ids.flatMap((one): Json[] => {
      const node = findStatus(scene, one)?.node;
      return node === undefined ? [] : [node];
    });
  }
  const status = edge === undefined ? findStatus(scene, id) : undefined;
  if (status === undefined) throw notFound();
  return status.node;
};

/** Throws Mastodon's refusal for any other place. */
export const mastodonRead = (scene: MastodonScene, call: MastodonCall): Json | Json[] => {
  const [place] = call.path;
  if (place === 'notifications') return notifications(scene, call);
  if (place === 'accounts') return onAccounts(scene, call);
  if (place === 'statuses') return onStatuses(scene, call);
  throw notFound();
};
