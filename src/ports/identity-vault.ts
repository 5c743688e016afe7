// Keeps reporters' identities sealed; opens them only for a named act.

export type Identity = { name?: string; phone?: string; address?: string; kelurahan?: string };

export type IdentityVault = {
  /** Seals and stores; returns its id. One reporter has one current identity. */
  keep: (reporterId: string, identity: Identity, givenAt: number) => Promise<string>;
  /** The sealed fields in clear. The caller records the reveal as an event first. */
  open: (identityId: string) => Promise<Identity | undefined>;
  /** For screens: `name: "B••• S•••"`, `phone: "0812••••••56"`. */
  masked: (identityId: string) => Promise<Identity | undefined>;
};
