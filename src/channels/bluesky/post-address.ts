// A post's address on Bluesky: `at://did:plc:…/app.bsky.feed.post/…`.
// Pure. https://atproto.com/specs/at-uri-scheme

/** Whose a post is stands in its address. */
export const ownerOf = (uri: string): string | undefined => /^at:\/\/(did:[\w:.%-]+)\//.exec(uri)?.[1];
