// The coded bits of a JPEG, and its Huffman codes (ITU-T T.81, annexes C and F). Knows no picture.

/** By the next 16 bits: how many of them the code takes in the high byte, what it means in the low one; 0 is no code. */
export type Codes = Uint16Array;
/** As the file names them; `restartEvery` so many units the bits begin anew, 0: never. */
export type Tables = { dc: Map<number, Codes>; ac: Map<number, Codes>; restartEvery: number };
/** `held`: the bits that were read and not taken, `count` of them. */
export type Bits = { bytes: Buffer; at: number; held: number; count: number };

const fill = (bits: Bits): void => {
  while (bits.count <= 16) {
    const byte = bits.bytes[bits.at] ?? 0xff;
    // A marker ends the coded bits: what is asked for beyond it is 0.
    const isMarker = byte === 0xff && bits.bytes[bits.at + 1] !== 0;
    if (!isMarker) bits.at += byte === 0xff ? 2 : 1;
    bits.held = ((bits.held << 8) | (isMarker ? 0 : byte)) & 0xffffff;
    bits.count += 8;
  }
};

const take = (bits: Bits, count: number): number => {
  fill(bits);
  bits.count -= count;
  return (bits.held >> bits.count) & ((1 << count) - 1);
};

/** Undefined where no code begins so. */
const symbol = (bits: Bits, codes: Codes): number | undefined => {
  fill(bits);
  const entry = codes[(bits.held >> (bits.count - 16)) & 0xffff] ?? 0;
  if (entry === 0) return undefined;
  bits.count -= entry >> 8;
  return entry & 0xff;
};

/** The difference to the mean of the block before. */
export const difference = (bits: Bits, codes: Codes): number | undefined => {
  const size = symbol(bits, codes);
  if (size === undefined || size > 15) return undefined;
  if (size === 0) return 0;
  const value = take(bits, size);
  return value < 1 << (size - 1) ? value - (1 << size) + 1 : value;
};

/** Whether the rest of a block could be passed over. */
export const passOver = (bits: Bits, codes: Codes): boolean => {
  for (let at = 1; at < 64;) {
    const found = symbol(bits, codes);
    if (found === undefined) return false;
    const [run, size] = [found >> 4, found & 15];
    if (size === 0 && run < 15) return true;
    if (size > 0) take(bits, size);
    at += run + 1;
  }
  return true;
};

const codesOf = (counts: Buffer, meanings: Buffer): Codes | undefined => {
  const codes = new Uint16Array(0x10000);
  let [code, next] = [0, 0];
  for (let length = 1; length <= 16; length += 1, code <<= 1)
    for (let n = counts[length - 1] ?? 0; n > 0; n -= 1, code += 1, next += 1) {
      const from = code << (16 - length);
      if (from >= 0x10000 || next >= meanings.length) return undefined;
      codes.fill((length << 8) | (meanings[next] ?? 0), from, from + (1 << (16 - length)));
    }
  return codes;
};

/** A segment of them; what cannot be codes is left out. */
export const readCodes = (body: Buffer, { dc, ac }: Tables): void => {
  for (let at = 0; at + 17 <= body.length;) {
    const counts = body.subarray(at + 1, at + 17);
    const size = counts.reduce((sum, one) => sum + one, 0);
    const codes = codesOf(counts, body.subarray(at + 17, at + 17 + size));
    const name = body.readUInt8(at);
    if (codes !== undefined) (name >> 4 === 0 ? dc : ac).set(name & 15, codes);
    at += 17 + size;
  }
};
