// The session's token in a browser's cookies, as the session library signs it. Reading it here spares each request the library's own
// questions to the database; whatever is not read here is left to the library to judge.
import { createHmac, timingSafeEqual } from 'node:crypto';

const valueOf = (cookie: string, name: string): string | undefined => {
  for (const one of cookie.split(';')) {
    const at = one.indexOf('=');
    // Of several of one name the first counts, as for the library.
    if (at > 0 && one.slice(0, at).trim() === name) return one.slice(at + 1).trim();
  }
  return undefined;
};

const signed = /^([\w-]+)\.([A-Za-z0-9+/]{43}=)$/;

const decoded = (value: string): string => {
  try {
    return decodeURIComponent(value);
  } catch {
    return '';
  }
};

/** `cookie` is the whole `Cookie` header; undefined where `name` is not there, or was not signed with `secret`. */
export const readSessionToken = (cookie: string, name: string, secret: string): string | undefined => {
  const [, token, signature] = signed.exec(decoded(valueOf(cookie, name) ?? '')) ?? [];
  if (token === undefined || signature === undefined) return undefined;
  const own = createHmac('sha256', secret).update(token).digest();
  return timingSafeEqual(own, Buffer.from(signature, 'base64')) ? token : undefined;
};
