// Each activity of the record: whose data, on what basis, who sees it, which span ends it. Who sees it is read from the same lists that guard.
import {
  caseReaders,
  deskRoles,
  erasers,
  keepers,
  readersOfAdministration,
  roles,
  sightOf,
  type Role,
} from '#core/access.ts';
import { issuersOf } from '#core/complaint/act-table.ts';
import type { Processing, ProcessingName, Readers } from '#ports/processing.ts';

const wholeOnly = (whole: readonly Role[]): Readers => ({ whole, hidden: [] });
const nobody = wholeOnly([]);

/** Whoever reads cases, parted by whether they see reporters. */
const ofCases: Readers = {
  whole: caseReaders.filter((role) => sightOf(role).reporter),
  hidden: caseReaders.filter((role) => !sightOf(role).reporter),
};

const mayOpen = roles.filter(
  (role) => issuersOf('RevealIdentity').includes(role) || erasers.some((one) => one === role),
);

const ofRequests: Readers = {
  whole: keepers.personRequest.filter((role) => sightOf(role).reporter),
  hidden: keepers.personRequest.filter((role) => !sightOf(role).reporter),
};

const task = { whose: 'reporters', basis: 'public-task', spans: [], recipients: [] } as const;
const duty = { whose: 'reporters', basis: 'legal-duty', spans: [], recipients: [] } as const;

/** In the order in which the record lists them. */
const processing = {
  identity: { ...task, readers: wholeOnly(mayOpen), spans: ['identity'] },
  links: { ...task, readers: nobody },
  accounts: { ...task, readers: ofCases, recipients: ['platforms'] },
  words: { ...task, readers: ofCases, spans: ['words', 'deleted-words'], recipients: ['platforms', 'partners'] },
  files: { ...task, readers: ofCases, spans: ['files'], recipients: ['platforms'] },
  payloads: { ...task, readers: nobody, spans: ['payloads'] },
  answers: { ...task, readers: ofCases, spans: ['drafts'], recipients: ['platforms', 'partners'] },
  places: { ...task, readers: ofCases, recipients: ['partners'] },
  record: { ...duty, readers: ofCases, recipients: ['webhooks'] },
  search: { ...task, readers: nobody },
  passed: { ...task, readers: wholeOnly(deskRoles), recipients: ['forwards', 'webhooks'] },
  field: { ...task, readers: { whole: ['admin-agency'], hidden: [] }, spans: ['field-tasks'] },
  requests: { ...duty, readers: ofRequests, spans: ['requests'] },
  looks: { ...duty, whose: 'officers', readers: wholeOnly(readersOfAdministration) },
  subscribers: { ...task, whose: 'subscribers', readers: nobody },
  officers: {
    ...task,
    whose: 'officers',
    readers: wholeOnly(['team-lead', 'operator']),
    spans: ['alerts', 'report-mails'],
  },
  visitors: { ...task, whose: 'visitors', readers: nobody },
} as const satisfies Record<ProcessingName, Processing>;

/** In their order. */
export const processingNames = Object.keys(processing) as ProcessingName[];

/** One activity with all that is said of it. */
export const processingOf = (name: ProcessingName): Processing => processing[name];
