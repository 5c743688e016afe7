// The version of Meta's Graph API that every call names; the one place to move it.
// https://developers.facebook.com/docs/graph-api/changelog

/** Of Facebook, Instagram and WhatsApp; an account may name another one (`graphVersion`). */
export const graphVersion = 'v26.0';
