// Tells officers who else has a case open: each time it is asked anew whether they may read the case, and each is told only of those of whom they
// may know. Where that cannot be asked, nobody is told.
import { doings, hearsOfOthers, mayKnowOf } from '#core/presence.ts';
import type { Live } from '#db/live.ts';
import type { Viewer } from '#db/visible-to.ts';
import { gather } from './gather.ts';
import type { LiveStream } from './live-stream.ts';
import { scopeOf } from './live-hub.ts';
import type { Named, SeenCase } from './live.query.ts';
import { presenceBook, type Present } from './presence-book.ts';
import type { PresentPerson } from './presence.contract.ts';

export type PresenceDeps = {
  live: Pick<Live, 'onPresence'>;
  /** Who listens now. */
  viewers: ReadonlyMap<LiveStream, Viewer>;
  findSeen: (viewer: Viewer, complaintIds: readonly string[]) => Promise<SeenCase[]>;
  findNames: (people: readonly Present[]) => Promise<Named[]>;
  /** Milliseconds of a clock that nobody sets. */
  now: () => number;
};

export type PresenceHub = {
  /** Who else is there, for one who may read the case. */
  others: (viewer: Viewer, complaintId: string) => Promise<PresentPerson[]>;
  /** Whoever begins to listen is told who is where already. */
  greet: (stream: LiveStream, viewer: Viewer) => Promise<void>;
  /** To be called every few seconds. */
  expire: () => void;
  close: () => void;
};

const inOrder = (one: PresentPerson, other: PresentPerson): number =>
  doings.indexOf(one.doing) - doings.indexOf(other.doing) || one.name.localeCompare(other.name);

/** Who is no officer any more has no name, and is not told of. */
const withNames = (present: readonly Present[], names: readonly Named[]): PresentPerson[] =>
  present
    .flatMap(({ userId, doing }) => {
      const named = names.find((one) => one.userId === userId);
      if (named === undefined) return [];
      return [{ userId, name: named.name, doing, ...(named.agency === null ? {} : { agency: named.agency }) }];
    })
    .toSorted(inOrder);

/** Of each stream, whom it was told of last in each case. A word that somebody else came or went would tell of them, too: what is nothing new is not said. */
const newsBook = () => {
  const told = new WeakMap<LiveStream, Map<string, string>>();
  return (stream: LiveStream, number: string, people: readonly PresentPerson[]): boolean => {
    const before = told.get(stream) ?? new Map<string, string>();
    told.set(stream, before);
    const said = JSON.stringify(people);
    if (said === (before.get(number) ?? '[]')) return false;
    if (people.length === 0) before.delete(number);
    else before.set(number, said);
    return true;
  };
};

export const startPresenceHub = ({ live, viewers, findSeen, findNames, now }: PresenceDeps): PresenceHub => {
  const book = presenceBook();
  const isNews = newsBook();
  const namesOn = (ids: readonly string[]): Promise<Named[]> => {
    const all = ids.flatMap(book.on);
    return all.length === 0 ? Promise.resolve([]) : findNames(all);
  };
  const peopleFor = (viewer: Viewer, complaintId: string, names: readonly Named[]): PresentPerson[] =>
    withNames(
      book.on(complaintId).filter((one) => mayKnowOf(viewer, one)),
      names,
    );
  const tell = async (listeners: readonly (readonly [LiveStream, Viewer])[], ids: readonly string[]): Promise<void> => {
    const viewer = listeners[0]?.[1];
    if (viewer === undefined || ids.length === 0 || !hearsOfOthers(viewer)) return;
    try {
      const [seen, names] = await Promise.all([findSeen(viewer, ids), namesOn(ids)]);
      for (const [stream, one] of listeners)
        for (const { id, number } of seen) {
          const people = peopleFor(one, id, names);
          if (isNews(stream, number, people)) stream.tell({ name: 'presence', number, people });
        }
    } catch {
      // What is not told now is told with the next word of whoever is there: each of them asks by themselves, too.
    }
  };
  const changed = gather((ids) => {
    for (const listeners of Map.groupBy(viewers, ([, viewer]) => scopeOf(viewer)).values()) void tell(listeners, ids);
  });
  const unsubscribe = live.onPresence((news) => {
    if (book.hear(news, now())) changed.add(news.complaintId);
  });
  return {
    others: async (viewer, complaintId) => peopleFor(viewer, complaintId, await namesOn([complaintId])),
    greet: (stream, viewer) => tell([[stream, viewer]], book.cases()),
    expire: () => {
      for (const id of book.expire(now())) changed.add(id);
    },
    close: () => {
      unsubscribe();
      changed.stop();
    },
  };
};
