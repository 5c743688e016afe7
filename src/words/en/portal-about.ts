// Words of the three pages about the service itself: help, privacy, accessibility, in English.
import type * as indonesian from '../id/portal-about.ts';
import type { Same } from '../same.ts';

/** Of help. */
export const help: Same<typeof indonesian.help> = {
  title: 'Help',
  description: 'How to report, how to follow a report, and what to do when an answer is late.',
  parts: [
    {
      title: 'Is somebody in danger now?',
      lines: ['Call 112, or 119 for an ambulance. Reports made here are not read at once.'],
    },
    {
      title: 'How do I report?',
      lines: [
        'The front page lists every way: official accounts, the telephone, the counter, and the form where it is open. Choose whichever is easiest; all are handled alike.',
        'Say what it is, where, and since when. A picture helps.',
        'The form shows public reports that may be the same, so that you can just follow one.',
      ],
    },
    {
      title: 'I lost the number or the code',
      lines: [
        'Write to us, or call, where you reported.',
        'An anonymous report by the form cannot be given back to you: we do not know whose it is.',
      ],
    },
    {
      title: 'The answer is late, or it is not solved',
      lines: [
        'The tracking page shows the time limit of the step that runs, and since when it is missed.',
        'Once it is closed you can ask, one time, to have it opened again.',
        'That page also holds a sheet of evidence that you can take to the Ombudsman.',
      ],
    },
    {
      title: 'Following a report',
      lines: [
        'On the tracking page you can follow your own report by e-mail. A report that was opened to everybody can be followed by anybody, without a code.',
        'You prove your address by a link within 24 hours. Every letter holds a link that ends it.',
      ],
    },
    {
      title: 'My report was a mistake',
      lines: ['As long as it is open you can add to it, or take it back, on the tracking page.'],
    },
  ],
};

/** Of privacy, beside the notice that stands above every form about a person. */
export const privacy: Same<typeof indonesian.privacy> = {
  title: 'Privacy',
  description: 'What we keep of people who report, what for, and your rights.',
  parts: [
    {
      title: 'What we keep',
      lines: [
        'What you write, pictures that you send, and the name of your account if you write through social media.',
        'Name, telephone and address only if you fill them in. You may choose to stay anonymous.',
        'We delete the place inside pictures that you upload.',
        'An e-mail address if you follow a report: sealed, to tell you and for nothing else, until you stop or 30 days after that report has ended.',
      ],
    },
    {
      title: 'What is not here',
      lines: [
        'No advertising, no counting of visitors, and nothing from other sites.',
        'What you fill in on the report form and do not send is kept for 24 hours, locked with a key that only your browser has.',
      ],
    },
    {
      title: 'Cookies',
      lines: [
        'One cookie opens the page of your report for an hour after number and code fit.',
        'Another knows a device that opened it before, for 180 days, so that whoever guesses codes cannot shut you out.',
        'A third is the key to what you filled in on the form, for 24 hours.',
        'None holds a name, a number or a word of the report.',
      ],
    },
    {
      title: 'Using your rights',
      lines: [
        'Open your report on the tracking page. In the part on your data, ask to see, correct, restrict or erase it. The answer stands on that page.',
      ],
    },
  ],
};

/** Of accessibility. */
export const accessibility: Same<typeof indonesian.accessibility> = {
  title: 'Accessibility',
  description: 'What everybody can use, what is still missing, and where to tell us of a barrier.',
  parts: [
    {
      title: 'What holds',
      lines: [
        'The pages for citizens work with a keyboard alone, without JavaScript, and on a screen 320 pixels wide.',
        'They follow your settings: large letters, light or dark.',
        'There is no puzzle to solve. The page of a report locks again after an hour; number and code open it anew.',
        'PDF sheets are tagged for screen readers, and what they say is there as a page, too.',
      ],
    },
    {
      title: 'What we check, and what not yet',
      lines: [
        'The aim is WCAG 2.2, level AA. Every change is checked by an automatic tool (axe), which finds only a part of all barriers.',
        'Nobody who uses a screen reader every day has checked it yet.',
        'Pictures of finished work have a short label only, and no description.',
      ],
    },
    {
      title: 'Is something in your way?',
      lines: ['Tell us by any of the ways on the front page, or by the contact below.'],
    },
  ],
};
