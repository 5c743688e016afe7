// A case as evidence: what it holds, where its events stand in the log, and the installation's signature over all of it. Checked offline.
// Must not decide what is in it, nor who may have it.
import { createPublicKey, verify } from 'node:crypto';
import type { Anchor } from './anchors.ts';
import { rootFrom } from './hash-tree.ts';

/** An event's place in the log: its digest there, and the way from it to the root. */
type Placed = { seq: number; hash: string; path: string[] };
/** Where all events of a case stand among the first `size` of the log; `head` is the last of those, as anchors know it. */
export type ChainProof = {
  size: number;
  root: string;
  head: Placed;
  events: (Placed & { version: number; id: string; type: string })[];
};

/** `format` says how to read the rest. */
type Bundle = { format: typeof bundleFormat; chain: ChainProof } & Readonly<Record<string, unknown>>;
export type SignedBundle = Bundle & { signature: { algorithm: 'Ed25519'; publicKey: string; value: string } };

const bundleFormat = 'tanggap-bundle/1';

/** The same for the same value, however its file is laid out: fields by their names, no blanks. Of whole numbers, texts and lists it is RFC 8785. */
export const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value).filter(([, one]: [string, unknown]) => one !== undefined);
  const sorted = fields.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([name, one]: [string, unknown]) => `${JSON.stringify(name)}:${canonical(one)}`).join(',')}}`;
};

/** Over everything but the signature itself. */
export const signBundle = (contents: object, publicKey: string, sign: (bytes: Buffer) => Buffer): object => {
  const bundle = { format: bundleFormat, ...contents };
  const value = sign(Buffer.from(canonical(bundle))).toString('base64url');
  return { ...bundle, signature: { algorithm: 'Ed25519', publicKey, value } };
};

/** `which`: the place of an event in its case, or of an anchor in the log. */
export type BundleProblem = {
  what:
    | 'unreadable'
    | 'other-key'
    | 'changed'
    | 'event-not-in-log'
    | 'events-left-out'
    | 'head-not-in-log'
    | 'not-as-anchored';
  which?: number;
};

/** What a good bundle is about, and how many anchors know a place that is in it. */
export type Checked = {
  problems: BundleProblem[];
  number?: string;
  events: number;
  publicKey?: string;
  anchored: number;
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isPlaced = (value: unknown): value is Placed =>
  isObject(value) &&
  Number.isInteger(value['seq']) &&
  typeof value['hash'] === 'string' &&
  Array.isArray(value['path']) &&
  value['path'].every((one) => typeof one === 'string');
const isEvent = (value: unknown): value is ChainProof['events'][number] =>
  isPlaced(value) && 'version' in value && Number.isInteger(value.version);

const readSigned = (text: string): SignedBundle | undefined => {
  try {
    const read: unknown = JSON.parse(text);
    if (!isObject(read) || read['format'] !== bundleFormat) return undefined;
    const { chain, signature } = read;
    if (!isObject(chain) || !isObject(signature)) return undefined;
    const { size, root, head, events } = chain;
    if (!Number.isSafeInteger(size) || typeof root !== 'string' || !isPlaced(head)) return undefined;
    if (!Array.isArray(events) || !events.every(isEvent)) return undefined;
    const { publicKey, value } = signature;
    return typeof publicKey === 'string' && typeof value === 'string' ? (read as SignedBundle) : undefined;
  } catch {
    // Not JSON: it is told as what cannot be read.
    return undefined;
  }
};

const holds = (bundle: Bundle, publicKey: string, value: string): boolean => {
  try {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' });
    return verify(null, Buffer.from(canonical(bundle)), key, Buffer.from(value, 'base64url'));
  } catch {
    // No key of this kind: nothing that it signed can hold.
    return false;
  }
};

const inTree = ({ size, root }: ChainProof, { seq, hash, path }: Placed): boolean =>
  rootFrom(hash, { index: seq - 1, count: size, path }) === root;

const chainProblems = (chain: ChainProof): BundleProblem[] => {
  const gap = chain.events.findIndex(({ version }, index) => version !== index + 1);
  return [
    ...(chain.head.seq === chain.size && inTree(chain, chain.head) ? [] : [{ what: 'head-not-in-log' } as const]),
    ...(gap < 0 && chain.events.length > 0 ? [] : [{ what: 'events-left-out', which: Math.max(gap, 0) + 1 } as const]),
    ...chain.events.flatMap((event) =>
      inTree(chain, event) ? [] : [{ what: 'event-not-in-log', which: event.version } as const],
    ),
  ];
};

/** Where an anchor names a place that is in the bundle, both must know the same digest. */
const anchorProblems = (
  chain: ChainProof,
  anchors: readonly Anchor[],
): { problems: BundleProblem[]; anchored: number } => {
  const known = new Map([...chain.events, chain.head].map(({ seq, hash }) => [seq, hash]));
  const ours = anchors.filter(({ log, seq }) => log === 'event' && known.has(seq));
  const wrong = ours.filter(({ seq, hash }) => known.get(seq) !== hash);
  return {
    problems: wrong.map(({ seq }) => ({ what: 'not-as-anchored', which: seq })),
    anchored: ours.length - wrong.length,
  };
};

/** Everything about the file that does not hold. `publicKey`: the installation's, as it is published; without it the one in the file is taken at its word. */
export const checkBundle = (
  text: string,
  { publicKey, anchors = [] }: { publicKey?: string; anchors?: readonly Anchor[] } = {},
): Checked => {
  const signed = readSigned(text);
  if (signed === undefined) return { problems: [{ what: 'unreadable' }], events: 0, anchored: 0 };
  const { signature, ...bundle } = signed;
  const { chain } = signed;
  const beside = anchorProblems(chain, anchors);
  const isOther = publicKey !== undefined && publicKey !== signature.publicKey;
  const number = bundle['number'];
  return {
    problems: [
      ...(isOther ? [{ what: 'other-key' } as const] : []),
      ...(holds(bundle as Bundle, publicKey ?? signature.publicKey, signature.value)
        ? []
        : [{ what: 'changed' } as const]),
      ...chainProblems(chain),
      ...beside.problems,
    ],
    ...(typeof number === 'string' ? { number } : {}),
    events: chain.events.length,
    publicKey: signature.publicKey,
    anchored: beside.anchored,
  };
};
