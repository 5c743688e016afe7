// Keeps reporters' identities sealed; opens them only for a named act.

export type Identity = { name?: string; phone?: string; address?: string; kelurahan?: string };

export type IdentityVault = {
  /** Seals and stores; returns its id. One reporter has one current identity. */
  keep: (reporterId: string, identity: Identity, givenAt: number) => Promise<string>;
  /** The sealed fields in clear. The caller records the reveal as an event first. */
  open: (identityId: string) => Promise<Identity | undefined>;
  /** The same of many at once; one that is not there is left out. */
  openAll: (identityIds: readonly string[]) => Promise<ReadonlyMap<string, Identity>>;
  /** For screens: `name: "B••• S•••"`, `phone: "0812••••••56"`. */
  masked: (identityId: string) => Promise<Identity | undefined>;
};
