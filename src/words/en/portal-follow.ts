// Words of following a case, in English.
import type { follow as indonesian } from '../id/portal-follow.ts';
import type { Same } from '../same.ts';

/** None of these sentences has a place for a person, or for anybody's words. */
export const follow: Same<typeof indonesian> = {
  own: {
    heading: 'Keep me informed by e-mail',
    lead: 'Besides where you reported, we can send news by e-mail: passed on to which agency, ended, opened again, or late. It holds the number, the state and a link, and nothing else.',
    quiet:
      'We send no e-mail about this report: somebody else could read it. Open this page with your number and code.',
  },
  address: 'E-mail address',
  addressHint: 'For example name@example.id',
  submit: 'Send me a letter to confirm',
  kept: 'We send one letter; news comes only once you have opened its link, within 24 hours. The address is kept sealed, for this alone, and deleted when you stop, or 30 days after the report has ended.',
  asked:
    'If that address is right and does not follow this report yet, a letter to confirm arrives within minutes. Open its link within 24 hours; if it does not arrive, ask again after an hour.',
  faults: { addressWrong: 'Write one complete e-mail address, for example name@example.id' },
  publicPage: {
    title: (number) => `Report ${number}`,
    lead: 'An officer opened this report to everybody. Who reported it and what they wrote is not shown.',
    number: 'Number',
    category: 'Kind',
    kelurahan: 'Kelurahan',
    kelurahanHidden: 'not told',
    day: 'Reported',
    summary: 'Summary by an officer',
    stateHeading: 'How it stands now',
    states: {
      open: 'We are dealing with it.',
      withAgency: (agency) => `Being dealt with, at ${agency}.`,
      closed: 'It has been dealt with.',
    },
    stepsHeading: 'What happened',
    reported: 'Reported.',
    followHeading: 'Follow this report',
    followLead: 'We send its news to your e-mail. Nobody learns who follows it.',
    closedLately: 'If it is opened again within 30 days, you are told.',
    noMail: 'This city does not send news by e-mail yet. Keep the address of this page to see how it stands.',
  },
  unknown: {
    title: 'There is no public report with that number',
    lead: 'Only reports that were opened to everybody can be seen here. Your own report opens with its number and code.',
    track: 'Track my report',
  },
  subscriber: {
    askTitle: (number) => `Follow report ${number}?`,
    askLead: 'We will send its news to the e-mail address that received this link.',
    yes: 'Yes, keep me informed',
    no: 'Not me, delete this address',
    title: (number) => `You follow report ${number}`,
    goesOn:
      'This report is still being dealt with. Whenever there is news we write to the address that received this link.',
    ended: 'This report has ended. If it is opened again within 30 days you are told; then we delete your address.',
    open: 'See the report',
    stop: 'Stop, and delete my address',
    stopped: 'You no longer follow it',
    stoppedLead: 'We have deleted your address. A letter on its way may still arrive.',
    gone: 'This link is no longer good',
    goneLead:
      'You stopped, its 24 hours are over, or nothing more is told of the report. The address is deleted, or is about to be.',
    home: 'To the front page',
  },
};
