// A post's address on Bluesky: `at://did:plc:…/app.bsky.feed.post/…`.
// Pure. https://atproto.com/specs/at-uri-scheme

/** Whose a post is stands in its address. */
export const ownerOf = (uri: string): string | undefined => /^at:\/\/(did:[\w:.%-]+)\//.exec(uri)?.[1];

/** Where everybody reads it; undefined for what is no post. */
export const linkOf = (uri: string): string | undefined => {
  const [, did, rkey] = /^at:\/\/(did:[\w:.%-]+)\/app\.bsky\.feed\.post\/([\w.~:-]+)$/.exec(uri) ?? [];
  return did === undefined ? undefined : `https://bsky.app/profile/${did}/post/${String(rkey)}`;
};
