// Words of the figures, in English.
import type { figures as indonesian } from '../id/figures.ts';
import type { Same } from '../same.ts';

/** Names, definitions and what is left out of all figures. */
export const figures: Same<typeof indonesian> = {
  title: 'What the figures mean',
  named: {
    onTime: {
      name: 'On time',
      says: 'The share of SOP steps that were done within their time, of all steps whose promise is decided: done in time, or past the deadline. A step that still runs within its time is not counted yet.',
    },
    onTimeHolder: {
      name: 'On time by holder',
      says: 'The share of turns that ended within the holder’s own time. An agency that got a case late has the whole time from then on; nobody is charged for the time of others.',
    },
    stepTime: {
      name: 'Time a step took',
      says: 'From the step’s beginning to its end, as that step counts time; pauses while the reporter owes an answer are left out.',
    },
    holderTime: {
      name: 'Time with a holder',
      says: 'How long one holder had the case within one step, as that step counts time.',
    },
    promisesKept: {
      name: 'Promises kept',
      says: 'The share of days for work, told to reporters, that were kept, of all such days that are decided.',
    },
    opened: { name: 'Reported', says: 'Cases reported in the period, by when the report reached its channel.' },
    ended: { name: 'Closed', says: 'Cases that were closed in the period and are closed still.' },
    told: {
      name: 'Answered',
      says: 'Cases whose reporter was told in the period, for the first time, how it ended: the result, an answer, or whose matter it is.',
    },
    reopened: {
      name: 'Opened again',
      says: 'The share of cases answered in the period that their reporter or an officer opened again later.',
    },
    answered: { name: 'Rated', says: 'The share of cases answered in the period that their reporter rated.' },
    satisfaction: {
      name: 'Satisfaction',
      says: 'Ratings from 1 to 5 that reporters gave in the period. Always told with the number of those who rated.',
    },
    surveyed: {
      name: 'Index of satisfaction (SKM)',
      says: 'The survey of PermenPANRB 14/2017: the means of nine elements, each weighing 1/9, times 25, as reporters answered whose report had ended. Only months that are over, and elements that at least five answered; smaller months count together within their quarter.',
    },
    totalTime: {
      name: 'Time until the answer',
      says: 'On the wall, from the report until the reporter was first told how it ended, waiting for the reporter included.',
    },
    hours: { name: 'Hours of reports', says: 'Cases reported, by weekday and hour, local time.' },
    open: { name: 'Open', says: 'Cases that are not closed now.' },
    late: { name: 'Late now', says: 'Open cases whose step is past its deadline.' },
    soon: { name: 'Soon late', says: 'Open cases past the last warning, but not past the deadline.' },
  },
  periods: {
    decided:
      'Belongs to the period in which its promise was decided: when it was done in time, or its deadline when it was late.',
    reported: 'Belongs to the period in which it was reported.',
    ended: 'Belongs to the period in which it was closed.',
    told: 'Belongs to the period in which the reporter was told how it ended.',
    rated: 'Belongs to the period in which it was rated.',
    surveyed: 'Belongs to the month in which it was answered; counted when that month is over.',
    now: 'How it stands at this moment, not in a period.',
  },
  units: {
    share: 'percent',
    count: 'number',
    time: 'time (median and 90th percentile)',
    score: 'score 1–5',
    index: 'index 25–100',
  },
  leftOut:
    'Not counted: messages that are no complaint (spam, praise, greetings), complaints joined to another one, questions, and requests for public information. Complaints in sensitive lanes count in totals of the whole city alone.',
  source:
    'All figures are counted from what is recorded of each complaint, and can be counted again with the command tanggap recompute.',
};
