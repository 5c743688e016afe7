// What officers' acts ask of what is kept beside a case, before anything is made or appended for them. Contains no code.
import type { Mentioned } from '#core/complaint/act-fields.ts';
import type { DeskRole, Holding, Role } from '#core/access.ts';
import type { CategoryLevel } from '#core/complaint/category.ts';
import type { IdentityField, MessageRef, ThreadRef } from '#core/complaint/complaint.ts';
import type { KnownPerson } from '#core/known-person.ts';
import type { Instant } from '#core/time.ts';

/** A picture that an officer added to a case. `byteLength` in bytes. */
export type PhotoFile = { id: string; contentType: string; byteLength: number };

/** Whoever asks: an agency's admin sees the cases of that agency alone. */
export type Asker = { userId: string; role: Role; agencyId?: string };

/** Who sent words that wait, in the roles in which they sent them. */
export type Sender = Holding & { userId: string };

/** Whoever names a colleague, in their roles. */
export type Naming = Holding & { userId: string; agencyId?: string };

/** What was said of a person's identity: which fields, never their values. */
export type SealedIdentity = { identityId: string; fields: IdentityField[] };

/** Every answer is of this moment; nothing is held for whoever asks. */
export type ActAsks = {
  /** Why one of these cannot be given a case now. */
  agencyTrouble: (ids: readonly string[]) => Promise<'unknown-agency' | 'agency-resting' | undefined>;
  /** A category of which a case may be now, by its name, and how pressing its cases usually are. */
  category: (id: string) => Promise<{ name: string; level: CategoryLevel } | undefined>;
  /** A body outside the city that may be named now, and how it is reached. */
  outsideBody: (id: string) => Promise<{ name: string; contacts: string[] } | undefined>;
  /** An officer of the desk who can be given a case now. */
  deskOfficer: (id: string) => Promise<{ role: DeskRole } | undefined>;
  /** Colleagues who may read this case now and of whom this officer may know, in the order of their names. */
  nameable: (by: Naming, complaintId: string, now: Instant) => Promise<Mentioned[]>;
  /** Open cases that this officer holds. */
  heldBy: (id: string) => Promise<string[]>;
  /** Whether each of them was uploaded to this case by this officer. */
  areUploads: (complaintId: string, userId: string, ids: readonly string[]) => Promise<boolean>;
  /** Those of them that officers added to this case, never what its reporter sent. */
  photos: (complaintId: string, ids: readonly string[]) => Promise<PhotoFile[]>;
  /** Those of them that its reporter sent. */
  reporterPhotos: (complaintId: string, ids: readonly string[]) => Promise<PhotoFile[]>;
  /** The person's identity that holds now. */
  currentIdentity: (reporterId: string) => Promise<SealedIdentity | undefined>;
  /** Whether the person asked that their data is not used for work any more. */
  isRestricted: (reporterId: string) => Promise<boolean>;
  /** Messages of one case as a case of their own would receive them, with their words, the oldest first. */
  messagesOf: (
    complaintId: string,
    messageIds: readonly string[],
  ) => Promise<{ message: MessageRef; thread: ThreadRef; sentAt: Instant; reporterId: string; text: string }[]>;
  /** What the reporter of a case wrote lately, to everybody and in private. */
  writtenWords: (complaintId: string) => Promise<Pick<KnownPerson, 'privately' | 'publicly'>>;
  /** Whether they still hold these roles, their own or lent, and still see the case. */
  maySay: (by: Sender, complaintId: string, now: Instant) => Promise<boolean>;
  /** The case of that number, where this officer may see it. */
  caseSeenBy: (asker: Asker, number: string) => Promise<{ id: string } | undefined>;
};
