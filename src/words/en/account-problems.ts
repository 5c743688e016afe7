// What is wrong with an account and what its operator can do, in English; the console, the interface and the doctor say it alike.
// Must name no value: a setting may be a secret.
import type { accountProblems as indonesian } from '../id/account-problems.ts';
import type { AccountWords, Same } from '../same.ts';

const problems: Same<(typeof indonesian)['problems']> = {
  'token-expired': {
    says: 'The account’s token has expired.',
    act: 'Make a new access token in the platform’s developer dashboard and enter it at this account.',
  },
  'token-invalid': {
    says: 'The platform does not accept the account’s token.',
    act: 'Check the access token and the app secret. If the account’s password was changed, make a new token.',
  },
  'credit-used-up': {
    says: 'The paid credit of this channel is used up, or your own spending limit is reached.',
    act: 'Buy credit or raise the limit in the channel’s developer console. The token may stay.',
  },
  'answer-uninvited': {
    says: 'This plan lets programs answer only those who named or quoted the city’s account.',
    act: 'Write in private, answer in the channel’s own app, or change the plan.',
  },
  'permission-missing': {
    says: 'The app lacks a permission.',
    act: 'Add the permissions that the channel’s guide names, then make a new token.',
  },
  'unknown-account': {
    says: 'No account of this id is known, or it is not this token’s.',
    act: 'Compare the account’s id with the one in the platform’s dashboard.',
  },
  'bad-request': {
    says: 'The platform did not understand our question.',
    act: 'Check the API address and its version.',
  },
  'webhook-missing': {
    says: 'The platform does not know where to bring messages.',
    act: 'Enter the account’s webhook address at the platform.',
  },
  'target-gone': {
    says: 'The account was not found at the platform.',
    act: 'Check whether it still exists, and compare its id.',
  },
  'template-refused': {
    says: 'The message template cannot be used.',
    act: 'Check its name, language and approval in the platform’s dashboard.',
  },
  'window-closed': {
    says: 'The time to answer is over.',
    act: 'Nothing is to be changed here: wait until the person writes again, or use another way.',
  },
  'private-reply-used': {
    says: 'That comment was answered in private already.',
    act: 'Nothing is to be changed here: wait for the person’s private message.',
  },
  'message-too-long': {
    says: 'The message is too long for this channel.',
    act: 'Nothing is to be changed here: shorten the message.',
  },
  'duplicate-text': {
    says: 'The platform refuses the very words of another message.',
    act: 'Nothing is to be changed here: write other words.',
  },
  'no-private-messages': {
    says: 'The platform has no private messages for programs.',
    act: 'Nothing is to be changed here: answer in public.',
  },
  'person-unavailable': {
    says: 'That person cannot be written to.',
    act: 'Nothing is to be changed here: reach the person in another way.',
  },
  'address-given-up': {
    says: 'The person gave that number or account up.',
    act: 'Nothing is to be changed here: reach the person in another way.',
  },
  'person-must-begin': {
    says: 'On this platform the person must begin.',
    act: 'Nothing is to be changed here: ask the person for a private message.',
  },
  undelivered: {
    says: 'The platform took the message and said later that it did not arrive.',
    act: 'Nothing is to be changed here: reach the person in another way.',
  },
  'not-reached': {
    says: 'The person was not reached after several tries.',
    act: 'Nothing is to be changed here: try another contact.',
  },
  'unknown-end': {
    says: 'Nobody knows whether the message arrived.',
    act: 'Look in the platform’s own app before sending again.',
  },
  'automatic-unwanted': {
    says: 'The person wrote through a mailing group, or asks that no program answers.',
    act: 'Nothing is to be changed here: an officer writes instead.',
  },
};

const well: AccountWords = { says: 'The platform accepts the account.', act: '' };

const unreachable: AccountWords = {
  says: 'The platform cannot be reached now.',
  act: 'Check the API address and the server’s connection, then test again.',
};

/** By reason; for an account that the platform accepts; and for a platform that gave no answer. */
export const accountProblems = { problems, well, unreachable } as const;
