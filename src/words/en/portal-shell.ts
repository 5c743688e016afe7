// Words around every page: header, footer, errors that stand above a form, in English.
import type { shell as indonesian } from '../id/portal-shell.ts';
import type { Same } from '../same.ts';

/** Names no office: that comes from the configuration, and a page drawn without it must do without. */
export const shell: Same<typeof indonesian> = {
  name: 'Tanggap',
  skip: 'Skip to the content',
  home: 'Home',
  track: 'Track a report',
  procedure: 'Procedure',
  statistics: 'Statistics',
  help: 'Help',
  privacy: 'Privacy',
  accessibility: 'Accessibility',
  menu: 'Main pages',
  other: 'Bahasa Indonesia',
  training: 'Training mode',
  trainingNote: 'Training mode: every person, account and report here is invented.',
  answers: 'Who answers',
  pages: 'Pages',
  phone: 'Telephone',
  email: 'E-mail',
  officers: 'Sign in for officers',
  free: 'This service is free of charge. Its software is open source.',
  errorPrefix: 'Something needs correcting',
  errorWord: 'Error:',
};
