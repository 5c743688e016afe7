// A file on its way in frames, for a page that shows how far it is: bytes of the file, between them how many rows they hold, and at last that it
// is whole. What breaks off has no last frame, so that half a file is never taken for one. Knows nothing of what the file is; runs in a browser too.

/** How many of how many rows; more may have come while it was read. */
export type RowsWritten = { rows: number; of: number };

/** What one frame says. */
export type Frame =
  | { kind: 'bytes'; bytes: Uint8Array<ArrayBuffer> }
  | { kind: 'far'; far: RowsWritten }
  | { kind: 'whole'; far: RowsWritten };

const kinds = ['bytes', 'far', 'whole'] as const;
/** Its kind, and how many bytes follow. */
const headLength = 5;

const frame = (kind: Frame['kind'], body: Uint8Array): Uint8Array => {
  const whole = new Uint8Array(headLength + body.length);
  const head = new DataView(whole.buffer);
  head.setUint8(0, kinds.indexOf(kind));
  head.setUint32(1, body.length);
  whole.set(body, headLength);
  return whole;
};

const said = (kind: 'far' | 'whole', far: RowsWritten): Uint8Array =>
  frame(kind, new TextEncoder().encode(JSON.stringify(far)));

/** `far` is asked after each piece, and said where it is another one. */
export async function* framed(
  pieces: AsyncIterable<Uint8Array | string>,
  far: () => RowsWritten,
): AsyncGenerator<Uint8Array> {
  let rows = -1;
  for await (const piece of pieces) {
    yield frame('bytes', typeof piece === 'string' ? new TextEncoder().encode(piece) : piece);
    const now = far();
    if (now.rows === rows) continue;
    rows = now.rows;
    yield said('far', now);
  }
  yield said('whole', far());
}

const bodyOf = (kind: number, body: Uint8Array<ArrayBuffer>): Frame => {
  const name = kinds[kind];
  if (name === undefined) throw new Error('not a frame');
  if (name === 'bytes') return { kind: name, bytes: body };
  return { kind: name, far: JSON.parse(new TextDecoder().decode(body)) as RowsWritten };
};

/** The frames in what came, however it was cut on its way. */
export async function* framesIn(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Frame> {
  let left = new Uint8Array(0);
  for await (const chunk of chunks) {
    const joined = new Uint8Array(left.length + chunk.length);
    joined.set(left);
    joined.set(chunk, left.length);
    let at = 0;
    while (joined.length - at >= headLength) {
      const head = new DataView(joined.buffer, at);
      const end = at + headLength + head.getUint32(1);
      if (end > joined.length) break;
      yield bodyOf(head.getUint8(0), joined.slice(at + headLength, end));
      at = end;
    }
    left = joined.slice(at);
  }
}
