// A form with files, as several platforms take pictures.

/** A file is its bytes. */
export const formIn = async (body: Buffer, type: string): Promise<Record<string, unknown>> => {
  const form = await new Response(Uint8Array.from(body), { headers: { 'content-type': type } }).formData();
  const entries = [...form.entries()].map(
    async ([name, value]) =>
      [name, typeof value === 'string' ? value : Buffer.from(await value.arrayBuffer())] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
};
