// Plays a file of comments and messages into the world at a given rate, as if people wrote them now.
// Must not fail as a whole for one bad line: it is counted and named.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SimAccount } from './accounts.ts';
import type { Acts } from './acts.ts';
import { emailIds } from './email/ids.ts';
import type { Post } from './email/post.ts';
import { stranger } from './people.ts';
import { parseCsv, parseJsonl, type ReplayLine } from './replay-lines.ts';
import { placeBelow } from './stand-ins.ts';
import type { SimStore } from './store.ts';
import type { Person } from './world.ts';

/** How far one replay is, `done` counting lines that failed too. */
export type ReplayRun = {
  id: number;
  total: number;
  done: number;
  /** What could not be played, in words. */
  problems: string[];
  finished: boolean;
};

/** Replays may run beside each other; none is forgotten while the process lives. */
export type Replays = {
  examples: () => string[];
  all: () => readonly ReplayRun[];
  start: (ask: { file?: string; lines?: string; perSecond?: number }) => ReplayRun;
  /** Ends what is running and waits for it. */
  close: () => Promise<void>;
};

const examplesDir = join(import.meta.dirname, 'examples');
const usualRate = 2;

/** Where the lines are played; letters only where there is a `post`. */
export type ReplayScene = { accounts: readonly SimAccount[]; acts: Acts; store: SimStore; post: Post | undefined };

const personFor = async ({ acts, store }: ReplayScene, line: ReplayLine): Promise<Person> => {
  const { people } = store.world;
  const known = people.get(line.author);
  if (known !== undefined) return known;
  const someone = stranger(line.author, line.handle);
  return people.get(someone.key) ?? acts.join(someone);
};

const accountFor = ({ accounts }: ReplayScene, channel: string): SimAccount => {
  const account = accounts.find((one) => one.channel === channel);
  if (account === undefined) throw new Error(`tidak ada akun ${channel}`);
  return account;
};

/** Real ids by the labels that lines give each other. */
type Labelled = { kind: 'comment' | 'message' | 'letter'; id: string };
type Labels = Map<string, Labelled>;

const target = (labels: Labels, label: string | undefined): Labelled => {
  const found = label === undefined ? undefined : labels.get(label);
  if (found === undefined) throw new Error(`baris menunjuk "${label ?? ''}" yang belum ada`);
  return found;
};

const playComment = async (scene: ReplayScene, line: ReplayLine, labels: Labels): Promise<void> => {
  const account = accountFor(scene, line.channel);
  const person = await personFor(scene, line);
  const posts = [...scene.store.world.posts.values()].filter(({ accountId }) => accountId === account.id);
  const post = posts.at(line.post ?? -1) ?? posts.at(-1);
  if (post === undefined) throw new Error('akun ini belum punya kiriman');
  const above = line.under === undefined ? undefined : scene.store.world.comments.get(target(labels, line.under).id);
  const made = await scene.acts.comment(account, {
    ...{ postId: above?.postId ?? post.id, author: person.key, text: line.text },
    ...(above === undefined ? {} : { parentId: placeBelow(account.channel, above) }),
    ...(line.picture === undefined ? {} : { picture: line.picture }),
    ...(line.nameless === true ? { nameless: true } : {}),
  });
  if (line.label !== undefined) labels.set(line.label, { kind: 'comment', id: made.id });
};

const playMessage = async (scene: ReplayScene, line: ReplayLine, labels: Labels): Promise<void> => {
  const person = await personFor(scene, line);
  const made = await scene.acts.message(accountFor(scene, line.channel), {
    ...{ person: person.key, fromCity: false, text: line.text },
    ...(line.picture === undefined ? {} : { picture: line.picture }),
  });
  if (line.label !== undefined) labels.set(line.label, { kind: 'message', id: made.id });
};

const playLetter = async (scene: ReplayScene, line: ReplayLine, labels: Labels): Promise<void> => {
  if (scene.post === undefined) throw new Error('tidak ada akun email');
  const { key, name } = await personFor(scene, line);
  const made = await scene.post.write({
    ...{ from: emailIds.person(key), name, subject: line.subject ?? '', text: line.text },
    ...(line.under === undefined ? {} : { inReplyTo: target(labels, line.under).id }),
    ...(line.html === undefined ? {} : { html: line.html }),
    ...(line.picture === undefined ? {} : { picture: line.picture }),
  });
  if (line.label !== undefined) labels.set(line.label, { kind: 'letter', id: made.messageId });
};

/** A letter that was posted stays as it is. */
const changed = (labels: Labels, label: string | undefined): Labelled => {
  const found = target(labels, label);
  if (found.kind === 'letter') throw new Error('surel yang sudah dikirim tidak dapat diubah');
  return found;
};

const playLine = async (scene: ReplayScene, line: ReplayLine, labels: Labels): Promise<void> => {
  switch (line.act) {
    case 'comment':
      return playComment(scene, line, labels);
    case 'message':
      return playMessage(scene, line, labels);
    case 'letter':
      return playLetter(scene, line, labels);
    case 'edit': {
      const { kind, id } = changed(labels, line.of);
      await (kind === 'comment' ? scene.acts.editComment(id, line.text) : scene.acts.editMessage(id, line.text));
      return;
    }
    case 'remove': {
      const { kind, id } = changed(labels, line.of);
      await (kind === 'comment' ? scene.acts.removeComment(id) : scene.acts.removeMessage(id));
    }
  }
};

/** Plays the lines in order, `perSecond` of them; `pauseMs` of a line waits before it. */
export const playLines = async (
  scene: ReplayScene,
  lines: readonly ReplayLine[],
  { perSecond, run, signal }: { perSecond: number; run: ReplayRun; signal: AbortSignal },
): Promise<void> => {
  const labels: Labels = new Map();
  for (const [index, line] of lines.entries()) {
    const wait = (index === 0 ? 0 : 1000 / perSecond) + (line.pauseMs ?? 0);
    if (wait > 0) await sleep(wait, undefined, { signal, ref: false }).catch(() => undefined);
    if (signal.aborted) break;
    await playLine(scene, line, labels).catch((error: unknown) => {
      run.problems.push(`baris ${String(index + 1)}: ${error instanceof Error ? error.message : String(error)}`);
    });
    run.done += 1;
  }
  run.finished = true;
};

/** CSV by its name's ending, JSONL otherwise. */
export const readReplay = (name: string, text: string): { lines: ReplayLine[]; problems: string[] } =>
  name.endsWith('.csv') ? parseCsv(text) : parseJsonl(text);

/** `start` throws for a file that is not there; lines are not waited for. */
export const replayDesk = (scene: ReplayScene): Replays => {
  const runs: ReplayRun[] = [];
  const stop = new AbortController();
  const playing = new Set<Promise<void>>();
  return {
    examples: () => readdirSync(examplesDir).filter((name) => /\.(?:jsonl|csv)$/.test(name)),
    all: () => runs,
    start: ({ file, lines, perSecond }) => {
      const name = file ?? 'lines.jsonl';
      const text = lines ?? readFileSync(join(examplesDir, name), 'utf8');
      const read = readReplay(name, text);
      const run: ReplayRun = {
        id: runs.length + 1,
        total: read.lines.length,
        done: 0,
        problems: [...read.problems],
        finished: false,
      };
      runs.push(run);
      const done = playLines(scene, read.lines, {
        perSecond: perSecond ?? usualRate,
        run,
        signal: stop.signal,
      }).finally(() => {
        playing.delete(done);
      });
      playing.add(done);
      return run;
    },
    close: async () => {
      stop.abort();
      await Promise.allSettled(playing);
    },
  };
};
