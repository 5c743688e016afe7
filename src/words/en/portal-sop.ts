// Words of the procedure's page, as the enacted SOP has them; the English is our translation, in English.
import type { sop as indonesian } from '../id/portal-sop.ts';
import type { Same } from '../same.ts';
import { counted } from './counted.ts';

/** Has no time limit of the steps in it: those are counted from the core's table of the SOP in force. */
export const sop: Same<typeof indonesian> = {
  title: 'Procedure',
  heading: 'Handling complaints through official social-media accounts',
  lead: 'Standard operating procedure (SOP) of the Communication, Informatics and Encryption Office of the City of Yogyakarta, enacted on 18 September 2023. E-mail, telephone, messaging and the counter take the same steps, each with an SOP of its own; SP4N-LAPOR! follows another procedure.',
  description:
    'The procedure for complaints through official social-media accounts: steps, who does them, time limits, legal basis.',
  flow: 'Flow',
  flowText: 'A flow chart of the six steps by who does them. It says the same as the table of steps on this page.',
  legend: 'What the shapes mean',
  shapes: { start: 'start', decision: 'decision', process: 'activity', end: 'end' },
  steps: 'Step by step',
  columns: { step: 'No.', activity: 'Activity', actor: 'Who', needs: 'Needs', limit: 'Time limit', output: 'Output' },
  needs: 'Computer/phone',
  noLimit: '–',
  working: '(working time)',
  output: { laporan: 'Report', identitas: 'Identity' },
  activities: {
    report: 'The reporter submits a complaint through an official social-media account.',
    'ask-identity': 'Receive the complaint and ask for the reporter’s identity.',
    coordinate: 'The social-media admin coordinates with the central admin, so that the reporter gets a response.',
    register: 'The admin enters the complaint in UPIK, the city’s register, in the app Jogja Smart Service (JSS).',
    'follow-up': 'The agency’s admin follows the complaint up.',
    convey: 'Convey the result of the coordination and of the follow-up in the field to the reporter.',
  },
  clock:
    'The time limit of a step runs from the end of the step before. That of the second runs from the report. While the identity is missing, the clock stands still.',
  answered: 'answered at once',
  notComplaint: 'no complaint: closed with a reason',
  result: 'result received',
  sp4n: {
    heading: 'Reports from SP4N-LAPOR!',
    lead: 'Reports that SP4N-LAPOR! passes on to the city follow another procedure. We do not ask for an identity again, and its time limits are working days.',
    columns: { reportClass: 'Class', verify: 'Verification', followUp: 'Follow-up and answer' },
    classes: {
      supervised: 'Complaint under supervision',
      complaint: 'Complaint',
      aspiration: 'Aspiration',
      information: 'Request for information',
    },
    days: (days) => counted(days, 'working day'),
    note: 'Working days: Monday to Friday, but for national holidays and joint leave. The reporter may say within 10 working days that it is not done.',
  },
  others: 'SOPs of other channels',
  warningHeading: 'Warning',
  warning:
    'Answering the public’s complaints late costs the public’s trust in the Government of the City of Yogyakarta.',
  late: (lead, hours, head) =>
    `When a time limit is missed, the ${lead.toLowerCase()} is told at once, and after ${hours} the ${head.toLowerCase()} too.`,
  lateAtMost: (who, hours) =>
    `When a time limit is missed, word goes to the ${who.toLowerCase()}, ${hours} later at the latest.`,
  and: ' and the ',
  basisHeading: 'Legal basis',
  basis: [
    'Law 25 of 2009 on public services',
    'Regulation 62 of 2018 of the Minister for Administrative Reform on the national public-service complaint system',
    'Regulation 69 of 2017 of the Mayor of Yogyakarta on drawing up standard operating procedures',
    'Regulation 105 of 2021 of the Mayor of Yogyakarta on the Communication, Informatics and Encryption Office',
  ],
  relatedHeading: 'Related procedures',
  related: [
    'UPIK in Jogja Smart Service (JSS)',
    'SP4N-LAPOR!',
    'E-mail',
    'Telephone',
    'Messaging service',
    'In person',
  ],
  equipmentHeading: 'Equipment',
  equipment: ['Computer', 'Internet', 'Smartphone', 'Stationery', 'Printer'],
  staffHeading: 'Staff',
  staff: [
    'Head of Public Information and Communication',
    'Head of the Information and Complaints Team',
    'Data and information officer',
  ],
  recordHeading: 'Recording',
  record: 'Every act and every time limit is recorded in a log that cannot be changed.',
};
