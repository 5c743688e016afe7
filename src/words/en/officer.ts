// Words of one's own account, and of what is due before an officer may work, in English.
import type {
  due as indonesianDue,
  link as indonesianLink,
  ownAccount as indonesianOwn,
  signInMore as indonesianMore,
} from '../id/officer.ts';
import type { Same } from '../same.ts';

/** Sessions of other officers are shown in the same words. */
export const ownAccount: Same<typeof indonesianOwn> = {
  nav: 'My account',
  title: 'My account',
  lead: 'Your language, password, sessions and second factor.',
  language: {
    title: 'Language',
    lead: 'The language of your console, on every device. What goes to citizens stays Indonesian.',
    names: { id: 'Bahasa Indonesia', en: 'English' },
  },
  password: {
    title: 'Change password',
    lead: 'Use 12 letters or more; a few words that you remember will do. Other sessions end at once.',
    current: 'Present password',
    next: 'New password',
    again: 'New password once more',
    differs: 'The two new passwords are not the same.',
    save: 'Change password',
    done: 'Password changed. Other sessions have ended.',
    none: 'You sign in by another service, so there is no password here.',
  },
  sessions: {
    title: 'My sessions',
    lead: 'Devices that are signed in with your account. End those you do not know, then change your password.',
    current: 'This session',
    device: (browser, system) => [browser, system].filter(Boolean).join(' on ') || 'Unknown device',
    since: (at) => `Signed in ${at}`,
    seen: (at) => `last used ${at}`,
    end: 'End',
    endOf: (device) => `End session ${device}`,
    endOthers: 'End all other sessions',
    endAll: 'End all',
    ended: 'Session ended.',
  },
  factor: {
    title: 'Second factor',
    lead: 'With a second factor a leaked password alone is not enough to sign in.',
    demanded: 'Your role demands a second factor.',
    app: 'Code app',
    appOn: 'Set up',
    appOff: 'Not set up yet',
    addApp: 'Set up a code app',
    removeApp: 'Remove the code app',
    renew: 'Make new recovery codes',
    keys: 'Passkeys',
    keysLead: 'Sign in with your finger, your face or the device’s PIN, without typing a password.',
    noKeys: 'No passkeys yet.',
    addKey: 'Add a passkey',
    keyName: 'Name of the key',
    keyNameHint: 'For example: office phone.',
    removeKey: 'Remove',
    removeKeyOf: (name) => `Remove key ${name}`,
    added: (at) => `added ${at}`,
    confirmPassword: 'Your password',
    go: 'Continue',
    scan: 'Scan with a code app, for example Aegis, FreeOTP or Google Authenticator.',
    scanLabel: 'QR code for the code app',
    secret: 'Or type this key into the app:',
    code: 'Six-digit code from the app',
    check: 'Check code',
    recovery: 'Recovery codes',
    recoveryLead: 'Keep them in a safe place. Each works once if your device is lost. They are not shown again.',
    copyCodes: 'Copy codes',
    saved: 'I have kept them',
    appDone: 'Code app set up.',
    keyDone: 'Passkey added.',
    removed: 'Removed.',
    keyFailed: 'The browser made no passkey. Try again, or use another device.',
    noKeySupport: 'Passkeys cannot be used in this browser or at this address.',
  },
  substitute: {
    title: 'My substitute',
    lead: 'When you are away, name a colleague who may work in your role until a certain day.',
    name: 'Name a substitute',
  },
  acting: {
    lent: (name, role, until) => `Standing in for ${name} (${role}) until ${until}`,
    start: (name) => `Work as substitute of ${name}`,
    stop: 'Back to my own role',
    now: (name) => `You are standing in for ${name}.`,
  },
};

/** Says why no screen opens yet, and what opens them. */
export const due: Same<typeof indonesianDue> = {
  passwordTitle: 'Choose a password of your own',
  passwordLead: 'Somebody else knows the first password. Change it first, then you can work.',
  enrolTitle: 'Set up a second factor',
  enrolLead: 'Your role demands it. Set up a code app or a passkey, then you can work.',
  factorTitle: 'Sign in again with your second factor',
  factorLead:
    'Your role demands a second factor, and you signed in with your password alone. Sign out, then use your passkey.',
  signOut: 'Sign out',
};

/** For somebody who is not signed in: it greets by the name that the link opens with and tells nothing of others. */
export const link: Same<typeof indonesianLink> = {
  title: 'Choose a password',
  hello: (name) => `Hello, ${name}.`,
  invite: (role) => `You are invited to work at the complaint desk as ${role}.`,
  reset: 'Your old password has ended. Choose a new one.',
  lead: 'Use 12 letters or more; a few words that you remember will do.',
  password: 'New password',
  again: 'New password once more',
  save: 'Save password',
  done: 'Password saved. Sign in with your e-mail and this password.',
  toSignIn: 'To the sign-in page',
};

/** Says of a provider's refusal what can be checked, and never whether the address is an officer's. */
export const signInMore: Same<typeof indonesianMore> = {
  codeTitle: 'Second code',
  codeLead: 'Open your code app, then type its six digits.',
  recoveryLead: 'Type one of the recovery codes that you kept.',
  code: 'Code from the app',
  recovery: 'Recovery code',
  recoveryHint: 'Exactly as written: capital and small letters differ.',
  useRecovery: 'No device at hand? Use a recovery code',
  useApp: 'Use a code from the app',
  codeMissing: 'Enter the code.',
  key: 'Sign in with a passkey',
  keyFailed: 'The passkey was not used. Try again, or sign in with your password.',
  keysByName: 'Passkeys work only at an address with a name, not a number. The same program (sign in again there):',
  provider: (name) => `Sign in with ${name}`,
  providerFailed:
    'Signing in by that service did not work. Make sure that your e-mail is verified there and the same as your work e-mail, or sign in with your password.',
};
