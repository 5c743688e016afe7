// What the application asks about cases as rows: which one is meant, and what stands beside one. Contains no code.
import type { ThreadRef } from '#core/complaint/complaint.ts';
import type { Instant } from '#core/time.ts';

/** What it is was read from its bytes. */
export type KeptFile = { id: string; kind: string; contentType: string; bytes: Buffer };

/** What a partner said of its report besides the words. `threadKey`: the conversation on which its news comes in. */
export type ServiceRequest = {
  partnerId: string;
  threadKey: string;
  serviceCode: string;
  lat?: number;
  long?: number;
  token?: string;
  /** The partner's own id of it, which may come twice. */
  externalRef?: string;
};

/** `near`: somewhere within a hundred metres. */
export type PublishedPoint = 'exact' | 'near' | 'none';

/** What an officer lets everybody see of a case. */
export type Publication = { listed: boolean; serviceCode: string; summary: string; point: PublishedPoint };

/** Lookups and notes within one transaction; undefined means that there is no such case, never that the reader may not see it. */
export type Cases = {
  /** The case a new message belongs to: the open one on this thread; else an open case of this person, this reporter's own first, the latest first; else one closed for want of identity. `apart`: only on this thread. */
  goingOn: (thread: ThreadRef, reporterId: string, apart?: boolean) => Promise<string | undefined>;
  /** The latest case of this conversation, whatever became of it. */
  latestOnThread: (thread: ThreadRef) => Promise<string | undefined>;
  /** Whether a case that opens now opens in the night for which the desk wants whoever is on duty to be rung. */
  opensAtNight: (now: Instant) => Promise<boolean>;
  numbered: (number: string) => Promise<string | undefined>;
  /** The number of another case that holds this UPIK number already. */
  withUpikNumber: (upikNumber: string, except: string) => Promise<string | undefined>;
  publish: (complaintId: string, publication: Publication, by: string, now: Instant) => Promise<void>;
  keepServiceRequest: (complaintId: string, request: ServiceRequest) => Promise<void>;
  /** A file that came with a message and lies in the object store already. */
  keepFile: (messageId: string, complaintId: string, file: KeptFile) => Promise<void>;
};
