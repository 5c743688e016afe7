// Keeps reporters' identities sealed; opens them only for a named act.

/** What the SOP asks of a reporter, as far as it was given. */
export type Identity = { name?: string; phone?: string; address?: string; kelurahan?: string };

/** What came by a public link and waits for an officer. */
export type Proposal = { id: string; identity: Identity; givenAt: number };

/** Every identity is read and written here alone. */
export type IdentityVault = {
  /** Seals and stores; returns its id. One reporter has one current identity. */
  keep: (reporterId: string, identity: Identity, givenAt: number) => Promise<string>;
  /** Seals and stores one that holds for nobody until it is said to. */
  setAside: (reporterId: string, identity: Identity, givenAt: number) => Promise<string>;
  /** The sealed fields in clear. The caller records the reveal as an event first. */
  open: (identityId: string) => Promise<Identity | undefined>;
  /** The same of many at once; one that is not there is left out. */
  openAll: (identityIds: readonly string[]) => Promise<ReadonlyMap<string, Identity>>;
  /** What came by public links to a case and waits, in clear, the oldest first. */
  proposals: (complaintId: string) => Promise<Proposal[]>;
  /** For screens: `name: "B••• S•••"`, `phone: "0812••••••56"`. */
  masked: (identityId: string) => Promise<Identity | undefined>;
};
