// Words of the page on which the operator connects the city's accounts, in English.
import type { account as indonesian, settings as indonesianSettings } from '../id/account.ts';
import type { Same } from '../same.ts';

/** By their names, as in Indonesian: what has no words goes by its own name. */
export const settings: Same<typeof indonesianSettings> = {
  appSecret: { label: 'App secret', hint: 'In the developer dashboard; at X: consumer secret.' },
  verifyToken: {
    label: 'Verify token',
    hint: 'A random word of your own. Enter the same when you set up the webhook.',
  },
  accessToken: { label: 'Access token', hint: 'The account’s token, from the channel’s developer dashboard.' },
  appId: {
    label: 'App ID',
    hint: 'With it Tanggap asks when the token ends; for TikTok it renews the token as well.',
  },
  replyLength: { label: 'Length of replies', hint: 'In characters; 150 when empty.' },
  otherIds: {
    label: 'Other ids of this account',
    hint: 'Where the channel calls this account by other ids too; separate them with commas.',
  },
  login: {
    label: 'How to log in',
    none: 'By the Facebook page (when nothing is chosen)',
    choices: { facebook: 'By the Facebook page', instagram: 'Log in with Instagram itself' },
  },
  pageId: { label: 'ID of the Facebook page', hint: 'Only where the token is not the page’s own.' },
  prices: {
    label: 'Prices of the API',
    hint: 'In US dollars, for example post=0.015, link=0.2. Leave empty for the prices that X announces.',
  },
  plan: {
    label: 'API plan',
    hint: 'The ordinary plan may answer only those who mention or quote the city’s account.',
    none: 'Ordinary plan (when nothing is chosen)',
    choices: { 'self-serve': 'Ordinary plan', enterprise: 'Own contract (Enterprise)' },
  },
  graphVersion: { label: 'Version of the Graph API', hint: 'For example v24.0. Leave empty if not needed.' },
  templateName: { label: 'Name of the template', hint: 'The approved template, for writing after 24 hours.' },
  alertTemplateName: {
    label: 'Name of the officers’ template',
    hint: 'The approved utility template that tells officers, with three places: number, deadline, link.',
  },
  templateLanguage: { label: 'Language of the template', hint: 'For example id.' },
  clientId: { label: 'Client ID', hint: 'OAuth 2.0, to renew the token by itself.' },
  clientSecret: { label: 'Client secret' },
  refreshToken: { label: 'Refresh token', hint: 'Used to renew the access token.' },
  tokenUrl: { label: 'Address for renewing tokens', hint: 'Leave empty for the provider’s address.' },
  mailProvider: {
    label: 'E-mail provider',
    none: 'By password, no provider',
    choices: { microsoft: 'Microsoft 365, by token', google: 'Google, by token' },
  },
  tenant: { label: 'Microsoft tenant', hint: 'ID or domain of the directory; leave empty if not needed.' },
  authorizeUrl: { label: 'Address for granting permission', hint: 'Leave empty for the provider’s address.' },
  appPassword: { label: 'App password', hint: 'From the account’s settings; not the main password.' },
  imapUrl: { label: 'IMAP address', hint: 'imaps://name:password@server:993. Write an @ in the name as %40.' },
  smtpUrl: { label: 'SMTP address', hint: 'smtps://name:password@server:465. Write an @ in the name as %40.' },
  mediaHosts: { label: 'File servers', hint: 'Separated by commas; only where files lie under another server name.' },
  listPath: {
    label: 'Path of the list of reports',
    hint: 'For example /reports?since={since}. Without a token, officers copy the reports.',
  },
  detailPath: { label: 'Path of one report', hint: 'For example /reports/{id}' },
  replyPath: { label: 'Path of answers', hint: 'For example /reports/{id}/replies' },
  statusPath: { label: 'Path of the status', hint: 'For example /reports/{id}/status' },
  itemsAt: { label: 'Place of the list', hint: 'For example data' },
  detailAt: { label: 'Place of the report', hint: 'For example data' },
  replyIdAt: { label: 'Place of the answer’s number', hint: 'For example data.id' },
  fields: { label: 'Place of the report’s parts', hint: 'For example id=tracking_id, text=content, status=status' },
  replyFields: { label: 'What an answer sends', hint: 'For example content={text}, key={key}' },
  statusFields: { label: 'What a status sends', hint: 'For example status={status}' },
  statusWords: { label: 'Names of the statuses', hint: 'For example verified=Verified, done=Done' },
  folders: { label: 'Folders to read', hint: 'Separated by commas. Leave empty for INBOX alone.' },
};

const numbers = new Intl.NumberFormat('en');
const many = (n: number): string => numbers.format(n);

/** None of these sentences has a place for a secret's value. */
export const account: Same<typeof indonesian> = {
  title: 'Channel accounts',
  lead: 'The social-media accounts, mailboxes, telephones and counters that this desk serves, how they are, and how to connect them.',
  add: 'Connect an account',
  edit: 'Change',
  editOf: (handle) => `Change account ${handle}`,
  test: 'Test account',
  testing: 'Testing…',
  testOf: (handle) => `Test account ${handle}`,
  permit: 'Grant permission',
  permitOf: (handle) => `Grant permission for account ${handle}`,
  permitAct: 'Press Grant permission, then sign in at the e-mail provider.',
  permitted: 'Permission received. The mailbox can be opened.',
  notPermitted: 'Permission was not granted, or has expired. Try again with Grant permission.',
  search: 'Search by channel, name or ID',
  noneNamed: 'No account has that name.',
  empty: 'No accounts yet',
  emptyHint: 'Connect the first account so that citizens’ messages reach this desk.',
  healthy: 'Healthy',
  unchecked: 'Not checked yet',
  troubled: 'In trouble',
  ending: 'Token ends soon',
  usage: (percent) => `${String(percent)}% of the channel’s limit used`,
  units: (used, of, backAt) => `About ${many(used)} of today’s ${many(of)} units used, back at ${backAt}`,
  spent: ({ usd, written, withLink, read }) =>
    `This month’s credit is about ${usd}: ${many(written)} sent (${many(withLink)} with a link), ${many(read)} read; what webhooks brought is not counted`,
  rests: (until) => `The channel asks to wait until ${until}`,
  checked: (at) => `Checked ${at}`,
  ends: (at) => `Token ends ${at}`,
  ended: (at) => `Token ended ${at}`,
  renewHint: 'Make a new token in the channel’s dashboard, then enter it with Change.',
  hook: 'Webhook address',
  hookHint: 'Enter it in the channel’s dashboard.',
  copyHook: (handle) => `Copy the webhook address of ${handle}`,
  locked: 'Its settings cannot be opened: SECRET_KEY has changed. Put the key back, or enter everything again.',
  from: {
    file: 'from the configuration file',
    training: 'from training mode',
    console: 'connected here',
  },
  fileWins: 'This account is written in the configuration file. At every start the file’s words hold.',
  trainingWins: 'This training account is set up anew at every start.',
  channel: 'Channel',
  id: 'Account ID',
  idHint: 'As it stands in the channel’s dashboard. For e-mail: the address.',
  handle: 'Account name',
  handleHint: 'For example the user name. For a telephone or counter: its number or place.',
  apiUrl: 'API address',
  apiUrlHint: (usual) =>
    usual === '' ? 'Address of this account’s server, beginning with https.' : `Leave empty for ${usual}`,
  apiUrlMoves: 'When this address changes, all secrets must be entered again.',
  unchanged: 'Stays as it is stored',
  held: 'Already filled in; leave empty to keep it.',
  forget: (label) => `Remove: ${label}`,
  secretNote: 'Secrets are stored encrypted and never shown again.',
  save: 'Save and test',
  saved: 'Account saved.',
  fixFields: 'Check the marked fields.',
  resting: 'Resting',
  restingSince: (at) => `Resting since ${at}`,
  life: {
    acts: { rest: 'Let rest', wake: 'Wake', remove: 'Remove' },
    title: {
      rest: (handle) => `Let rest: account ${handle}`,
      wake: (handle) => `Wake account ${handle}`,
      remove: (handle) => `Remove account ${handle}`,
    },
    done: { rest: 'The account rests.', wake: 'The account is awake.', remove: 'Account removed.' },
    restLead:
      'While it rests, new messages to this account do not reach the desk, and officers’ answers wait until it is woken.',
    restPartner:
      'This partner’s key is refused from now on, until it is woken. If the key has leaked, change it in the configuration file first.',
    removeLead:
      'All secrets of this account are deleted for good. Answers not yet sent will fail, and officers are told. Complaints and messages stay. Revoke its token in the channel’s dashboard too: old backups still hold it.',
    declared: {
      file: 'This account is written in the configuration file, so it would be back at the next start. Take it out of that file, start again, then remove it here. Meanwhile let it rest.',
      training: 'This training account is set up anew at every start. Let it rest if it is not used.',
    },
  },
};
