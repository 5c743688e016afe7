// Words of the survey on the tracking page, in English.
import type { portalSurvey as indonesian } from '../id/portal-survey.ts';
import type { Same } from '../same.ts';

const suits = ['Not at all', 'Not quite', 'Yes', 'Very well'] as const;

export const portalSurvey: Same<typeof indonesian> = {
  heading: 'Survey of satisfaction (2 minutes)',
  lead: 'Nine questions, and you may leave out any. Answers are only added up by month: they are not kept with your report or your name, and no officer can see who answered what.',
  questions: {
    requirements: { question: 'Did we ask only for details that your report needed?', answers: suits },
    procedure: {
      question: 'Was it easy to report, and to follow your report?',
      answers: ['Not easy', 'Not quite easy', 'Easy', 'Very easy'],
    },
    time: {
      question: 'Was your report dealt with quickly?',
      answers: ['Not quickly', 'Not quite quickly', 'Quickly', 'Very quickly'],
    },
    cost: {
      question: 'Were you asked to pay anything? This service is free.',
      answers: ['Yes, very much', 'Yes, rather much', 'Yes, little', 'No, it was free'],
    },
    product: { question: 'Is the result what we promised?', answers: suits },
    competence: {
      question: 'Were the officers able to deal with your report?',
      answers: ['Not able', 'Not quite able', 'Able', 'Very able'],
    },
    conduct: {
      question: 'Were the officers polite and friendly?',
      answers: ['Not polite', 'Not quite polite', 'Polite', 'Very polite'],
    },
    complaints: {
      question: 'If you complained about this service, or made a suggestion, how was it answered?',
      answers: ['There was no way to do so', 'It was not answered', 'Not answered well', 'Answered well'],
    },
    facilities: {
      question: 'How are our channels, this page, our counter?',
      answers: ['Bad', 'Fair', 'Good', 'Very good'],
    },
  },
  aboutHeading: 'About you (optional)',
  aboutLead: 'The regulation asks it, to know who is served. It is only added up, too.',
  unsaid: 'I do not say',
  send: 'Send my answers',
  nothing: 'Answer at least one of the nine questions',
  thanks: 'Thank you. Your answers were added up, without your name and without your report’s number.',
};
