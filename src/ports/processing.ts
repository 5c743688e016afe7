// What is done with personal data, as the record of processing names it (UU 27/2022 article 31). Contains no code.
import type { Role } from '#core/access.ts';
import type { RetentionKind } from '#core/retention.ts';

/** One activity by its name. */
export type ProcessingName =
  | 'identity'
  | 'links'
  | 'accounts'
  | 'words'
  | 'files'
  | 'payloads'
  | 'answers'
  | 'places'
  | 'record'
  | 'search'
  | 'passed'
  | 'field'
  | 'requests'
  | 'looks'
  | 'subscribers'
  | 'officers'
  | 'visitors';

/** On what somebody's data is processed: the city's public task, or what a law demands of it. */
export type ProcessingBasis = 'public-task' | 'legal-duty';

/** Whose data: of whoever complains and whoever they name, of whoever follows a case, of officers, or of whoever opens a public page. */
export type DataSubjects = 'reporters' | 'subscribers' | 'officers' | 'visitors';

/** Who outside of the desk can get it, where any are set up. */
export type RecipientKind = 'platforms' | 'partners' | 'forwards' | 'webhooks';

/** `whole`: as it stands; `hidden`: the matter, without the person. Nobody where both are empty. */
export type Readers = { whole: readonly Role[]; hidden: readonly Role[] };

/** One activity. Without a span it stays until its erasure is asked for. */
export type Processing = {
  whose: DataSubjects;
  basis: ProcessingBasis;
  readers: Readers;
  spans: readonly RetentionKind[];
  recipients: readonly RecipientKind[];
};
