// Acts on a case that stands under an issue with others, as tests of the procedure write them.
import { act, people } from './given.ts';

export const issueId = 'issue-1';

export const issueActs = {
  link: act('LinkToIssue', people.medsos, { issueId }),
  unlink: act('UnlinkFromIssue', people.medsos, { issueId }),
  tell: act('TellOfIssue', people.pusat, {
    ...{ issueId, statementId: 'statement-1', kind: 'holding', contacts: [] },
    text: 'Terima kasih, petugas sudah menuju lokasi.',
  }),
};
