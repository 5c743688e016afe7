// What the citizen's pages are given by the composition root.
import type { ReadDatabase } from '#db/queryable.ts';
import type { Follows } from '#db/follows.ts';
import type { Hidden } from '#db/public-cases.ts';
import type { ReportDrafts } from '#db/report-drafts.ts';
import type { Guesses } from '#db/track-attempts.ts';
import type { LogDigest } from '#http/log.ts';
import type { Photo } from '#ports/channel.ts';
import type { Evidence } from '#ports/evidence.ts';
import type { CityService } from '#ports/open311.ts';
import type { Paper } from '#ports/paper.ts';
import type { InspectFile } from '#ports/media.ts';
import type { Clock } from '#ports/clock.ts';
import type { Ids } from '#ports/ids.ts';
import type { Store } from '#ports/store.ts';
import type { Doors } from '#app/doors.ts';
import type { Terms } from '#core/sop/terms.ts';
import type { Office } from '#http/site.ts';
import type { InspectPhoto } from './field.form.ts';
import type { Tour } from './home.page.ts';

/** `services`: categories as the configuration names them; those that nobody sees are `hidden`. */
export type Following = {
  book: Follows;
  hidden: Hidden;
  services: readonly Pick<CityService, 'code' | 'name'>[];
  /** Letters leave by the city's own mail; else by a mailbox, if there is one. */
  hasCityMail: boolean;
};

/** No page of the portal opens what is sealed. */
export type PortalDeps = {
  /** For questions alone. */
  database: Pick<ReadDatabase, 'pool'>;
  /** The only ways in which a reporter, or whoever has a field link, changes something here. */
  doors: Pick<
    Doors,
    | 'giveIdentity'
    | 'proposeIdentity'
    | 'rate'
    | 'answerSurvey'
    | 'reopen'
    | 'addWords'
    | 'withdraw'
    | 'fileRequest'
    | 'reportByLink'
    | 'takeWebReport'
  >;
  /** What a photo of the work is, by its bytes. */
  inspectPhoto: InspectPhoto;
  /** What a picture of a reporter is, by its bytes, and what of it is kept: nothing that tells where it was taken. */
  cleanPicture: InspectFile;
  /** Those of a case's pictures that may stand on its page, without what cameras write beside them. */
  photosOf: (complaintId: string, attachmentIds: readonly string[]) => Promise<Photo[]>;
  /** What was typed into the city's form and not sent, for whoever holds its key. */
  drafts: ReportDrafts;
  /** Whoever follows a case, and which cases everybody may read of. */
  following: Following;
  /** Counts tries of codes. */
  guesses: Guesses;
  /** As known at this moment: settings change while the program runs. */
  terms: () => Terms;
  /** With the versions of a case that was just read, whichever process enacted them a moment ago. */
  termsFor: Store['termsFor'];
  /** What opens the case's tracking page: made from its id, kept nowhere. */
  trackCodeOf: (complaintId: string) => string;
  clock: Clock;
  ids: Ids;
  publicUrl: string;
  /** Of what leaves as evidence the public key. */
  evidence: Pick<Evidence, 'publicKey'>;
  /** Makes PDFs of what reporters take along. */
  paper: Pick<Paper, 'print'>;
  training: boolean;
  /** Signs passes to case pages; the same in every process. */
  passKeys: readonly [Buffer, ...Buffer[]];
  /** Makes digests of visitors' addresses, and nothing else: what a key signs for one purpose must not serve another. */
  visitorKey: Buffer;
  /** Signs the cookie of a device that was let in before, and nothing else. */
  deviceKey: Buffer;
  /** Names a case or an address in the log. */
  digest: LogDigest;
  /** Passes the time that a guess must wait; really so unless set. */
  rest?: (ms: number) => Promise<unknown>;
  /** As known at this moment, like `terms`. */
  organisation: () => Office | undefined;
  /** In training only: whom the home page's tour names. */
  tour?: Tour | undefined;
};
