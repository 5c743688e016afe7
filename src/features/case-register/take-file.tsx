// A file in frames, taken whole or not at all. Must not save it, nor say anything.
import { framesIn, type RowsWritten } from '#src/files/framed-file.ts';

/** The last frame did not come; `rows`: how far it was. */
export class BrokeOff extends Error {
  readonly rows: number;

  constructor(rows: number) {
    super('broke off');
    this.rows = rows;
  }
}

async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** All of it with how many rows it holds; `onFar` is told on the way. Throws BrokeOff where it ends before its end. */
export const takeFile = async (
  stream: ReadableStream<Uint8Array>,
  type: string,
  onFar: (far: RowsWritten) => void,
): Promise<{ file: Blob; rows: number }> => {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let rows = 0;
  try {
    for await (const frame of framesIn(chunksOf(stream))) {
      if (frame.kind === 'whole') return { file: new Blob(parts, { type }), rows: frame.far.rows };
      if (frame.kind === 'bytes') parts.push(frame.bytes);
      else {
        rows = frame.far.rows;
        onFar(frame.far);
      }
    }
  } catch {
    throw new BrokeOff(rows);
  }
  throw new BrokeOff(rows);
};
