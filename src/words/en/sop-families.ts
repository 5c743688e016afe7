// What the procedures beside the one of social media are called, translated.
import type { sopFamilies as indonesian } from '../id/sop-families.ts';

type Family = (typeof indonesian)[string];

/** No public source gives these channels times. */
const asSocialMedia =
  'Times: no public source gives them a standard of their own, so they begin with those of the SOP for social media of 18 September 2023.';

const days62 = 'Times: working days by PermenPANRB 62/2018; the answer is the last day of the time for follow-up.';

const report = (name: string, source: string): Family => ({
  name,
  source,
  activities: {
    report: 'SP4N-LAPOR! passes the report to the city.',
    coordinate: 'Admin Pusat verifies the report: answers it, passes it on, or chooses the agency.',
  },
});

/** The same in English. */
export const sopFamilies: typeof indonesian = {
  email: {
    name: 'Handling complaints by e-mail',
    source: asSocialMedia,
    activities: { report: 'The reporter sends a complaint to the official e-mail address.' },
  },
  phone: {
    name: 'Handling complaints by telephone',
    source: asSocialMedia,
    activities: {
      report: 'The reporter makes a complaint by telephone.',
      'ask-identity': 'The complaint is written down and the caller asked who they are.',
    },
  },
  messaging: {
    name: 'Handling complaints by messaging service',
    source: asSocialMedia,
    activities: { report: 'The reporter sends a complaint to the official WhatsApp or Telegram.' },
  },
  'walk-in': {
    name: 'Handling complaints made in person',
    source: asSocialMedia,
    activities: {
      report: 'The reporter comes and makes a complaint at the counter.',
      'ask-identity': 'The complaint is written down and the visitor asked who they are.',
    },
  },
  'sp4n-complaint': report('Handling reports of SP4N-LAPOR!: complaints', days62),
  'sp4n-information': report('Handling reports of SP4N-LAPOR!: requests for information', days62),
  'sp4n-aspiration': report(
    'Handling reports of SP4N-LAPOR!: aspirations',
    'Times: working days; for aspirations the shortest of the times that were published, since PermenPANRB 62/2018 is not plain about them.',
  ),
  'sp4n-supervised': report('Handling reports of SP4N-LAPOR!: complaints under supervision', days62),
  information: {
    name: 'Requests for public information',
    source:
      'Times: UU 14/2008 article 22 (7) and (8): 10 working days from when the request was received for all steps, and once 7 working days more.',
    activities: {
      report: 'Somebody asks for information.',
      coordinate: 'It is recorded as a request for information.',
      'follow-up': 'The agency that holds the information looks for it.',
      convey: 'A written notice is given to whoever asked.',
    },
  },
};
