// The only way to the server. Errors become sentences for people.

const ask = async (method, path, body) => {
  const raw = body instanceof Blob;
  const answer = await fetch(`api/${path}`, {
    method,
    headers: body === undefined ? {} : { 'content-type': raw ? body.type || 'image/*' : 'application/json' },
    ...(body === undefined ? {} : { body: raw ? body : JSON.stringify(body) }),
  }).catch(() => {
    throw new Error('Tidak tersambung. Coba lagi sebentar.');
  });
  if (answer.ok) return answer.json();
  const told = await answer.json().catch(() => ({}));
  throw new Error(
    answer.status === 413
      ? 'Gambar terlalu besar, paling besar 5 MB.'
      : (told.detail ?? told.message ?? 'Belum berhasil. Coba lagi.'),
  );
};

export const api = {
  networks: () => ask('GET', 'networks'),
  view: (me) => ask('GET', `view?me=${encodeURIComponent(me)}`),
  comment: (words) => ask('POST', 'comments', words),
  letter: (words) => ask('POST', 'messages', words),
  mail: (words) => ask('POST', 'letters', words),
  edit: (kind, id, words) => ask('PATCH', `${kind}/${encodeURIComponent(id)}`, words),
  remove: (kind, id, me) => ask('DELETE', `${kind}/${encodeURIComponent(id)}?me=${encodeURIComponent(me)}`),
  picture: (file) => ask('POST', 'pictures', file),
  looked: (me) => ask('POST', 'looked', { me }),
};

/** Calls `again` when the world has changed; falls back to asking each second while the stream is down. */
export const follow = (again) => {
  const stream = new EventSource('api/live');
  let polling;
  stream.onmessage = () => again();
  stream.onopen = () => {
    clearInterval(polling);
    polling = undefined;
  };
  stream.onerror = () => {
    polling ??= setInterval(() => again(), 1000);
  };
};
