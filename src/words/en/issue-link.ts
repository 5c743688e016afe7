// Words with which cases are put under an issue, from the list and from a case, in English.
import type { issueLink as indonesian } from '../id/issue-link.ts';
import type { Same } from '../same.ts';

/** `done` counts those that are in now. */
export const issueLink: Same<typeof indonesian> = {
  button: 'Put under an issue',
  title: (n) => (n === 1 ? 'Put this complaint under an issue' : `Put ${String(n)} complaints under an issue`),
  choose: 'Press the issue',
  orNew: 'Or open a new one',
  openNew: 'Open and put under it',
  done: (n) => `${String(n)} ${n === 1 ? 'complaint' : 'complaints'} put under the issue.`,
  noneOpen: 'No issue is running.',
  name: 'Name of the issue',
  nameHint: 'Say the matter and the place, without anybody’s name. For example: Fallen tree on Jalan Kusumanegara.',
  cases: (n) => `${String(n)} ${n === 1 ? 'complaint' : 'complaints'}`,
  remove: 'Take out',
  removed: 'Complaint taken out of the issue.',
  inIssue: 'Issue',
};
