// What a kind of background work is, and what the program hands to all of them.
import type { Pool } from 'pg';
import type { DrainPorts } from '#app/drain-inbound.ts';
import type { Instant } from '#core/time.ts';
import type { AdministrativeLog } from '#db/administrative-log.ts';
import type { Hidden } from '#db/public-cases.ts';
import type { IndexDeps } from '#db/search/index-cases.ts';
import type { AccountNews, Channel, LetterCarrier, Photo } from '#ports/channel.ts';
import type { Clock } from '#ports/clock.ts';
import type { FollowKeys, FollowSpeech } from '#ports/follows.ts';
import type { OtherSystem } from '#ports/forwards.ts';
import type { ExaminePicture, FetchMedia, InspectFile } from '#ports/media.ts';
import type { ObjectStore } from '#ports/object-store.ts';
import type { DrawReport } from '#ports/reports.ts';
import type { Sealing } from '#ports/sealing.ts';
import type { Store } from '#ports/store.ts';
import type { OfficerSpeech, PostPush } from '#ports/ways.ts';
import type { PostWebhook, Webhook } from '#ports/webhooks.ts';

/** What news may be of: payloads came in, a message must go out, a file must be fetched, an account has news, a case changed. */
export const topics = ['inbound', 'outbox', 'attachment', 'poll', 'case'] as const;

/** One kind of news; a name that is none of these wakes every job. */
export type Topic = (typeof topics)[number];

/** One part of the background work; a kind may have several, and each gets a loop of its own. */
export type Job = {
  /** What its failures are told under. */
  part: string;
  /** How much was done; 0 when nothing is left for now. Any number of processes may run it at once. */
  run: (clock: () => Instant) => Promise<number>;
  /** The safety net beneath the news: how often it looks unasked. */
  everyMs: number;
  /** News of these is a reason to look at once. */
  wokenBy: readonly Topic[];
  /** Ends what it keeps open between its rounds. */
  stop?: () => Promise<void>;
};

/** All that any kind may use; a kind takes from it what it needs and builds the rest itself. */
export type JobDeps = {
  pool: Pool;
  store: Store;
  clock: Clock;
  /** How payloads are read and whose accounts they are. */
  intake: DrainPorts;
  /** Does acts of officers that waited their seconds; how many. */
  releaseHeld: (now: Instant) => Promise<number>;
  channels: () => readonly Channel[];
  channelFor: (channel: string, accountId: string) => Channel | undefined;
  /** Told of what a platform said about an account; the reason goes to the operator. */
  noteAccount: (channel: string, accountId: string, what: AccountNews) => Promise<void>;
  objects: ObjectStore;
  /** Those of a case's pictures that may still go out. */
  photosOf: (complaintId: string, attachmentIds: readonly string[]) => Promise<Photo[]>;
  fetchMedia: FetchMedia;
  inspect: InspectFile;
  examine: ExaminePicture;
  postWebhook: PostWebhook;
  postPush: PostPush;
  /** Letters to officers and leaders leave by it where it is set; else by the city's mailbox. */
  cityMail: LetterCarrier | undefined;
  /** Draws up what leaves by mail. */
  drawReport: DrawReport;
  /** Opens addresses of officers and of readers of reports, for the attempt alone. */
  sealing: Pick<Sealing, 'open' | 'seal'>;
  /** What subscribers of cases are told, what opens their page, and the categories of which nobody is told. */
  following: { speech: FollowSpeech; keys: FollowKeys; hidden: Hidden };
  /** What officers are told beside the console. */
  speech: OfficerSpeech;
  receivers: readonly Webhook[];
  systems: readonly OtherSystem[];
  /** What brings cases into the search. */
  indexing: IndexDeps;
  administration: AdministrativeLog;
  /** undefined where no file is set. */
  anchorFile: string | undefined;
  onError: (part: string, error: unknown) => void;
};

/** The jobs of one kind: several where each of those it serves has its own, so that a slow one holds up nobody else. */
export type JobKind = (deps: JobDeps) => readonly Job[];
