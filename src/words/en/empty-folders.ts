// Words on folders of the inbox in which nothing stands, and on accounts from which nothing can come, in English.
import type { emptyFolders as indonesian } from '../id/empty-folders.ts';
import type { Same } from '../same.ts';

/** `why`: what would stand there. */
export const emptyFolders: Same<typeof indonesian> = {
  title: 'No complaints here',
  why: {
    mine: 'No complaint waits for a step of yours.',
    triage: 'No new complaint waits to be sorted.',
    'awaiting-identity': 'No citizen is waited for to say who they are.',
    coordination: 'No complaint waits for a first answer.',
    registration: 'No complaint waits to be entered in UPIK.',
    'follow-up': 'No agency is at work on a complaint.',
    conveying: 'No result waits to be told.',
    'by-hand': 'No reporter needs to be told by an officer.',
    elsewhere: 'No complaint needs another body to be asked about it.',
    'passed-on': 'Nothing that was passed on is unread.',
    mentioned: 'No note names you.',
    drafts: 'No answer waits to be approved.',
    scheduled: 'No answer waits for its moment.',
    closed: 'No complaint is done yet.',
    all: 'There is no complaint yet.',
  },
  lastCame: (moment) => `Last message: ${moment}.`,
  cutOff: (name, moment) => `${name} has not been connected since ${moment} — messages from there have not come in.`,
};
