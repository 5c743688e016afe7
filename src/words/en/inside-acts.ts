// The acts by which an agency and a reporter come together, in English: part of acts.ts.
import type { insideActs as indonesian } from '../id/inside-acts.ts';
import type { Same } from '../same.ts';

/** By the names of the acts. */
export const insideActs: Same<typeof indonesian> = {
  RecordContact: {
    button: 'Record an attempt to reach',
    title: 'Record an attempt to reach the reporter',
    send: 'Record',
    done: 'Attempt recorded.',
    lead: 'Each attempt is recorded, those without success as well.',
  },
  AgreeVisit: {
    button: 'Agree a visit',
    title: 'Agree when to visit',
    send: 'Save and tell the reporter',
    done: 'The visit is agreed.',
    lead: 'The reporter is told by itself. Kept or not, it is recorded.',
  },
  RecordMinutes: {
    button: 'Write minutes',
    title: 'Minutes of a visit',
    send: 'Save',
    done: 'Minutes saved.',
    lead: 'Who was there, what was found, and what was agreed.',
  },
  AskPhone: {
    button: 'Ask to call',
    title: 'Ask to call the reporter',
    send: 'Send',
    done: 'Admin Pusat has been asked.',
    lead: 'Admin Pusat decides. The reporter can see who is allowed.',
  },
  OpenPhone: {
    button: 'Open the telephone number',
    title: 'Open the reporter’s telephone number',
    send: 'Open',
    done: 'The number is open, and that is recorded.',
    lead: 'This is recorded with its reason.',
  },
  GrantPhone: {
    button: 'Let an agency call',
    title: 'Let an agency call the reporter',
    send: 'Allow',
    done: 'The agency may open the reporter’s number.',
    lead: 'For a time. The reporter sees who is allowed, and until when.',
  },
  EndPhone: {
    button: 'Decline or end calling',
    title: 'Decline or end calling',
    send: 'Decline or end',
    done: 'No agency may open the number.',
    lead: 'What agencies asked is declined, and what still holds is taken back.',
  },
};
