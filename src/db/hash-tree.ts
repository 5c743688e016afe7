// A tree over the digests of a log, as RFC 6962 builds it: a few digests prove that one stands at its place among all of them.
// Must not know what a digest is of.
import { createHash } from 'node:crypto';

const size = 32;
const sha256 = (kind: number, ...parts: readonly Buffer[]): Buffer => {
  const hash = createHash('sha256').update(Buffer.of(kind));
  for (const part of parts) hash.update(part);
  return hash.digest();
};
const leafOf = (digest: Buffer): Buffer => sha256(0, digest);
const nodeOf = (left: Buffer, right: Buffer): Buffer => sha256(1, left, right);

/** Every level, from the leaves to the root; each holds its digests one behind the other. */
export type HashTree = readonly Buffer[];

const at = (level: Buffer, index: number): Buffer => level.subarray(index * size, (index + 1) * size);
const countOf = (level: Buffer): number => level.length / size;

/** How many are made before others get their turn. */
const turn = 5000;
const others = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

const above = async (level: Buffer): Promise<Buffer> => {
  const nodes: Buffer[] = [];
  for (let index = 0; index < countOf(level); index += 2) {
    const isLone = index + 1 === countOf(level);
    nodes.push(isLone ? at(level, index) : nodeOf(at(level, index), at(level, index + 1)));
    if (nodes.length % turn === 0) await others();
  }
  return Buffer.concat(nodes);
};

/** `digests` of 32 bytes, one behind the other, at least one. */
export const treeOver = async (digests: Buffer): Promise<HashTree> => {
  const leaves: Buffer[] = [];
  for (let index = 0; index < countOf(digests); index += 1) {
    leaves.push(leafOf(at(digests, index)));
    if (leaves.length % turn === 0) await others();
  }
  const levels: Buffer[] = [Buffer.concat(leaves)];
  for (let level = levels[0]; level !== undefined && countOf(level) > 1; level = levels.at(-1))
    levels.push(await above(level));
  return levels;
};

/** In hex. */
export const rootOf = (tree: HashTree): string => (tree.at(-1) ?? Buffer.alloc(0)).toString('hex');

/** What stands beside the way from a place to the root, in hex. */
export const pathTo = (tree: HashTree, index: number): string[] => {
  const path: string[] = [];
  let place = index;
  for (const level of tree.slice(0, -1)) {
    const beside = place ^ 1;
    if (beside < countOf(level)) path.push(at(level, beside).toString('hex'));
    place >>= 1;
  }
  return path;
};

/** The root to which the path leads from this digest at its place among `count`; undefined where the path is no such way. */
export const rootFrom = (
  digest: string,
  { index, count, path }: { index: number; count: number; path: readonly string[] },
): string | undefined => {
  const left = [...path];
  let node = leafOf(Buffer.from(digest, 'hex'));
  let place = index;
  for (let width = count; width > 1; width = Math.ceil(width / 2)) {
    if ((place ^ 1) < width) {
      const beside = left.shift();
      if (beside === undefined) return undefined;
      const other = Buffer.from(beside, 'hex');
      node = place % 2 === 0 ? nodeOf(node, other) : nodeOf(other, node);
    }
    place >>= 1;
  }
  return left.length === 0 && index < count ? node.toString('hex') : undefined;
};
