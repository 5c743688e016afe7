// Signs what leaves the installation as evidence: whoever has the public key can see offline that it is ours, and unchanged.

/** `publicKey`: Ed25519, raw, in base64url, as it is published; the private one never leaves. */
export type Evidence = {
  publicKey: string;
  /** The same with a signature over all of it. */
  signed: (bundle: object) => object;
};
