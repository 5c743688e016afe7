// A channel's row, from which the tests of all channels are made: it stands beside the channel as `<x>.contract-row.ts`. Must not know a platform.
import { globSync } from 'node:fs';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Instant } from '#core/time.ts';
import type { Account, HeaderBag } from '#ports/channel.ts';
import type { FaultKind } from '#simulator/faults.ts';
import type { Scene } from './channel-scene.ts';
import type { Description } from '../published/description.ts';

/** What a payload carries, counted from the platform's own description. Dots part the steps of a place, `*` is every place of a list. */
export type PayloadShape = {
  /** Where its single messages and events stand; the payload itself is one where none of these is there. */
  parts: readonly string[];
  /** What is a part itself where it holds none of them. */
  bare?: string;
  /** Where in one of them a person's words stand. */
  said: readonly string[];
  /** Where a part stands whole beside itself: what stands elsewhere in it is cut off. */
  wholeIn?: readonly string[];
};

export type PayloadRow = { name: string; payload: PayloadShape };

/** What holds on one platform and not on another; what a channel's limits say is not repeated here. */
export type Ability =
  | 'answers below answers'
  | 'private replies'
  | 'withholds names'
  | 'echoes'
  | 'rewriting'
  | 'unsaying'
  | 'profiles'
  /** Another id with the same secrets is told apart. */
  | 'knows its id';

/** Of a channel with a platform; `payload` is absent where nothing comes as JSON. */
export type ContractRow = Partial<PayloadRow> & {
  name: string;
  places: readonly ('public' | 'private')[];
  can: readonly Ability[];
  /** Each trouble that the platform's stand-in plays, and what a send must tell of it. */
  troubles: readonly (readonly [trouble: FaultKind, told: string])[];
  /** The headers with which the platform signs a webhook; absent where it sends none. */
  sign?: (raw: Buffer, account: Account, at: Instant) => HeaderBag;
  givenScene: (t: TestContext) => Promise<Scene>;
  /** What the platform publishes of its interface for machines; absent where there is nothing. */
  published?: () => Description | Promise<Description>;
};

const root = join(import.meta.dirname, '../..');

const found = await Promise.all(
  globSync('src/channels/*/*.contract-row.ts', { cwd: root })
    .toSorted()
    .map(async (file) => {
      const { row } = (await import(pathToFileURL(join(root, file)).href)) as { row: ContractRow | PayloadRow };
      return row;
    }),
);

const hasScene = (row: ContractRow | PayloadRow): row is ContractRow => 'givenScene' in row;

/** Of every channel with a platform. */
export const contractRows: readonly ContractRow[] = found.filter(hasScene);

/** By channel: of every one whose payloads are JSON. */
export const payloadShapes: ReadonlyMap<string, PayloadShape> = new Map(
  found.flatMap(({ name, payload }) => (payload === undefined ? [] : [[name, payload] as const])),
);
