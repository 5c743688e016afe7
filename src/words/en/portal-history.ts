// One sentence for each thing that happened to a case and may be told to its reporter, in English.
import type { history as indonesian } from '../id/portal-history.ts';
import type { Same } from '../same.ts';

/** Agencies and instants are handed in as words; none of these sentences has a place for a person's name. */
export const history: Same<typeof indonesian> = {
  CaseOpened: 'We received your report.',
  IdentityAsked: 'We asked for your identity in a private message.',
  AskedOutside: 'We asked for your identity right in your conversation.',
  ToldOutside: 'We gave you the answer right in your conversation.',
  IdentityReminded: 'We reminded you to complete your details.',
  IdentityProvided: 'We received your details.',
  IdentityWaived: 'Your report went on without an identity.',
  PrivacyChosen: {
    public: 'Your report is public now.',
    anonymous: 'Your report is anonymous now: we do not ask who you are.',
    secret: 'Your report is secret now: what it says is not open to the public.',
  },
  InterimApproved: 'We sent a first answer.',
  InformationAnswered: 'We answered your question.',
  RegisteredInUpik: (number) => `Entered in UPIK under number ${number}.`,
  Disposed: (agency) => `Passed on to ${agency}.`,
  DisposedWithHelp: (agency, helping) => `Passed on to ${agency}, with the help of ${helping}.`,
  DispositionAcknowledged: (agency) => `${agency} took it on.`,
  DispositionRefused: (agency) => `Not in the charge of ${agency}; we are looking for the right agency.`,
  ProgressReported: (agency) => `${agency} reported progress from the field.`,
  DeadlineExtended: (from, to) => `The time limit was moved from ${from} to ${to}.`,
  DeadlineMissed: (step) => `The time limit of “${step}” was missed.`,
  EscalatedLead: 'The team lead was told of the delay.',
  EscalatedHead: 'The head of division was told of the delay.',
  FieldResultReported: (agency) => `${agency} reported the result.`,
  ResultSentBack: (agency) => `We asked ${agency} to work on it again.`,
  ResultWritten: 'Your answer was written.',
  ResultAccepted: 'Our answer was sent.',
  JoinedAsDuplicate: (number) => `Joined with report ${number}.`,
  MergedInto: (number) => `Made one with report ${number}.`,
  CaseClosed: 'The report was closed.',
  CaseReopened: 'The report was opened again.',
  ReopenedByYou: 'The report was opened again at your request.',
  Rated: (score) => `You gave ${String(score)} of 5.`,
  and: ' and ',
};
