// Words of the screen of all settings: each setting by the address of its screen, in groups by what somebody wants to do.
import type { allSettings as indonesian } from '../id/all-settings.ts';
import type { Same } from '../same.ts';

const count = (n: number, of: number): string =>
  n === of ? `${String(n)} settings` : `${String(n)} of ${String(of)} settings`;

const officersOf = (n: number): string => (n === 1 ? '1 officer' : `${String(n)} officers`);

/** The same as the Indonesian ones, name for name. */
export const allSettings: Same<typeof indonesian> = {
  title: 'Settings',
  lead: 'Everything that decides how this desk works, in one place. What somebody must see to is named first.',
  find: 'Find a setting',
  nothing: 'No setting has these words. Try others.',
  count: (n, of, alarms) =>
    alarms === 0
      ? `${count(n, of)}.`
      : `${count(n, of)}, ${String(alarms)} ${alarms === 1 ? 'needs' : 'need'} looking at.`,
  and: (names) => new Intl.ListFormat('en-GB').format(names),
  keptBy: (roles) => `Changed by ${roles}.`,
  onlyRead: 'Only read.',
  hidden: (n, roles) =>
    n === 1 ? `1 other setting is shown to ${roles} only.` : `${String(n)} other settings are shown to ${roles} only.`,
  groups: {
    people: {
      title: 'People and access',
      settings: {
        '/petugas': {
          name: 'Officers',
          decides: 'Who may work at this desk, in which role, and who stands in for whom.',
        },
        '/petugas/piket': {
          name: 'Duty roster',
          decides: 'Who is on duty when, and how new complaints are shared out.',
        },
        '/petugas/jalur-khusus': {
          name: 'Sensitive lanes',
          decides: 'Who sees sensitive cases.',
        },
        '/petugas/pemberitahuan': {
          name: 'Reach',
          decides: 'By which ways each officer is told, and whom nothing reaches.',
        },
      },
    },
    places: {
      title: 'Where complaints go',
      settings: {
        '/petugas/perangkat-daerah': {
          name: 'Regional agencies',
          decides: 'Where complaints can be passed to, and by which working hours.',
        },
        '/petugas/kategori': {
          name: 'Categories',
          decides: 'What complaints are about, with the agency and the priority that are usual.',
        },
        '/petugas/jalan': {
          name: 'Roads',
          decides: 'Whose a road is, and where that is written.',
        },
        '/petugas/lembaga-luar': {
          name: 'Outside bodies',
          decides: 'Whom reporters are referred to when a matter is not the city’s.',
        },
      },
    },
    times: {
      title: 'Time and procedure',
      settings: {
        '/waktu/sop': {
          name: 'SOPs',
          decides: 'Time standards, warnings, and who hears of what is late, version by version.',
        },
        '/petugas/hari-libur': {
          name: 'Holidays',
          decides: 'On which days no working time passes.',
        },
        '/petugas/jam-kerja': {
          name: 'Working hours',
          decides: 'When offices are open, with periods of other hours like Ramadan.',
        },
      },
    },
    answers: {
      title: 'Words to citizens',
      settings: {
        '/templat': {
          name: 'Answer templates',
          decides: 'Ready sentences that answers begin with.',
        },
        '/templat/pengetahuan': {
          name: 'Knowledge',
          decides: 'Answers to questions that come often, with their source and until when they hold.',
        },
      },
    },
    look: {
      title: 'Look',
      settings: {
        '/pengaturan/tampilan': {
          name: 'Look of the city',
          decides:
            'With which name, picture and colour the city appears in the console, on citizens’ pages, in letters and on paper.',
        },
      },
    },
    channels: {
      title: 'Channels and connections',
      settings: {
        '/akun': {
          name: 'Channel accounts',
          decides: 'With which accounts the city receives and answers complaints, and which partners may send some.',
        },
        '/operator': {
          name: 'State of the machine',
          decides: 'Deliveries that could not be read: whether they are tried again. Also the last back-up.',
        },
        '/operator/webhook': {
          name: 'Outgoing webhooks',
          decides: 'Which other systems are told when something happens.',
        },
      },
    },
    records: {
      title: 'Data and records',
      settings: {
        '/hak/penyimpanan': {
          name: 'How long data is kept',
          decides: 'How long personal data stays once its matter has ended.',
        },
        '/hak/pemrosesan': {
          name: 'Record of processing',
          decides: 'Which personal data is really kept, and what for.',
        },
        '/administrasi': {
          name: 'Administrative record',
          decides: 'What was changed on this desk, by whom and when.',
        },
      },
    },
  },
  states: {
    articlesWell: (n) =>
      n === 1 ? 'One article, and it still holds.' : `${String(n)} articles, all of which still hold.`,
    unreadable: 'How it stands cannot be read now.',
    officers: (n) => `${officersOf(n)} can sign in; each role that is needed has somebody.`,
    rolesMissing: (n, names) => `${officersOf(n)} can sign in, but nobody yet as ${names}.`,
    waiting: (n) =>
      n === 1
        ? '1 more account waits: its link was not opened yet.'
        : `${String(n)} more accounts wait: their links were not opened yet.`,
    rosterUnused: 'The roster is not in use yet.',
    rosterFull: (days) => (days === 1 ? 'The next day is filled.' : `The next ${String(days)} days are filled.`),
    rosterGaps: (gaps, of, days) =>
      `${days === 1 ? 'The next day' : `The next ${String(days)} days`}: ${String(gaps)} of ${String(of)} ${of === 1 ? 'shift' : 'shifts'} ${gaps === 1 ? 'is' : 'are'} empty.`,
    lanesHeld: (n) => `${String(n)} lanes, each held by somebody.`,
    lanesUnstaffed: (n, of) =>
      `${String(n)} of ${String(of)} lanes ${n === 1 ? 'is' : 'are'} held by nobody yet; until then the team lead sees ${n === 1 ? 'it' : 'them'}.`,
    seatsUnconfirmed: (n) =>
      `${String(n)} ${n === 1 ? 'appointment waits' : 'appointments wait'} for the team lead’s confirmation.`,
    counted: (n) => `${n.toLocaleString('en')} in the list.`,
    empty: 'Nothing in it yet.',
    noWebhook: 'No receiver.',
    webhooksWell: (n) => (n === 1 ? '1 receiver, and it is told.' : `${String(n)} receivers, all of them told.`),
    webhooksTroubled: (n, off, givenUp) =>
      `${String(n)} ${n === 1 ? 'receiver' : 'receivers'}: ${String(off)} switched off, ${givenUp.toLocaleString('en')} deliveries failed and given up.`,
    retention: (limited, of) => `${String(limited)} of ${String(of)} kinds of data have a limit; the others are kept.`,
    unread: (n) => `${n.toLocaleString('en')} ${n === 1 ? 'delivery' : 'deliveries'} could not be read.`,
    allRead: 'All deliveries were read.',
    neverBackedUp: 'No back-up was ever made.',
    backedUp: (at) => `Last back-up ${at}.`,
    others: (n) => `${String(n)} more`,
    noAccount: 'No account is connected yet.',
    accountsWell: (n, partners) =>
      [
        n === 1 ? '1 account, and it is well' : `${String(n)} accounts, all of them well`,
        ...(partners === 0 ? [] : [`${String(partners)} of them ${partners === 1 ? 'a partner' : 'partners'}`]),
      ].join('; ') + '.',
    accountsTroubled: (n, of, first) => `${String(n)} of ${String(of)} accounts in trouble. ${first}`,
    holidaysTold: 'The holidays are filled in.',
    holidaysMissing: (year) => `The holidays of ${String(year)} are not filled in yet.`,
    waysWell: 'No way fails.',
    waysFail: (names) => `Failing for every officer: ${names}.`,
    agenciesWell: (n) =>
      n === 1
        ? '1 agency, with an officer who can sign in.'
        : `${String(n)} agencies, each with an officer who can sign in.`,
    withoutOfficer: (n, of, names) => `${String(n)} of ${String(of)} have no officer yet who can sign in: ${names}.`,
    nonePlanned: 'No version waits to come into force.',
    planned: (n, first) =>
      n === 1 ? `1 version comes into force on ${first}.` : `${String(n)} versions wait, the next one for ${first}.`,
    neverChecked: 'Whether it is whole was never checked.',
    logWhole: (at) => `Checked ${at}: whole.`,
    logBroken: (at) => `Checked ${at}: not whole.`,
  },
};
