// Every way by which officers, reporters and partners change something of a case, tied to what it needs: routes are handed these doors and
// nothing else that writes. Holds no rule.
import type { SurveyAnswers } from '#core/figures/satisfaction.ts';
import type { ErasureBasis } from '#core/person-request.ts';
import type { Command } from '#core/complaint/command.ts';
import { addUpload, type NewUpload, type UploadPorts } from './acts/add-upload.ts';
import * as forwarding from './acts/forward-case.ts';
import { tellsOfReporter, type OfReporter } from './acts/exposing.ts';
import type { Asking } from './acts/perform-act.ts';
import { callBackAct, releaseHeld, sendAct, type HoldPorts, type Sent } from './acts/hold-act.ts';
import type { OfficerAct, SeenCase } from './acts/officer-act.ts';
import * as unplaced from './acts/place-unplaced.ts';
import { moveHeld } from './acts/move-held.ts';
import { reschedule } from './acts/reschedule.ts';
import { publishCase, type Publishing } from './acts/publish-case.ts';
import { registerIn, type Registered } from './acts/register-case.ts';
import { takePost, type FoundElsewhere } from './acts/take-post.ts';
import { takeStatement, type Spoken } from './acts/take-statement.ts';
import { endByHand, type EndAsked } from './acts/told-by-hand.ts';
import { answerSurvey } from './answer-survey.ts';
import * as field from './field-link.ts';
import { giveIdentity, type GivenIdentity, type LinkClaims } from './give-identity.ts';
import { proposeIdentity, type Proposed } from './propose-identity.ts';
import { handleCommand, retryingConflicts } from './handle-command.ts';
import * as reporter from './hear-reporter.ts';
import { onceByKey, type ByKey } from './once.ts';
import { takeDown, type Statement } from './take-down.ts';
import * as rights from './person-requests.ts';
import { liftRestriction, settleRequest, type Settlement, type SettlePorts } from './settle-request.ts';
import * as partner from './take-from-partner.ts';
import type { TakePorts } from './take-in.ts';
import { takeWebReport, type WebReport } from './take-web-report.ts';

/** All that any door needs. */
export type DoorPorts = TakePorts &
  HoldPorts &
  SettlePorts &
  partner.PartnerPorts &
  UploadPorts &
  field.FieldLinkPorts & { links: LinkClaims };

type CommandOf<T extends Command['type']> = Extract<Command, { type: T }>;

/** On a case that an officer was shown. */
const officersDoors = (ports: DoorPorts) => {
  const { store } = ports;
  return {
    /** At once, or after some seconds in which it can be called back. */
    act: (found: SeenCase, wanted: OfficerAct, asking: Parameters<typeof sendAct>[3]): Promise<Sent> =>
      sendAct(ports, found, wanted, asking),
    callBack: (own: Parameters<typeof callBackAct>[1], asking: Pick<Asking, 'by' | 'now'>) =>
      callBackAct(ports, own, asking),
    reschedule: (own: Parameters<typeof reschedule>[1], asked: Parameters<typeof reschedule>[2]) =>
      reschedule(ports, own, asked),
    releaseHeld: (now: Asking['now']) => releaseHeld(ports, now),
    /** Whether everybody could read of the reporter in this text. Changes nothing. */
    tellsOfReporter: (found: OfReporter, text: string) => tellsOfReporter(ports, found, text),
    /** One press for many cases is one act on each. */
    linkToIssue: (complaintId: string, command: CommandOf<'LinkToIssue' | 'UnlinkFromIssue'>) =>
      handleCommand(store, complaintId, command),
    handOver: (complaintId: string, command: CommandOf<'HandOver'>) => handleCommand(store, complaintId, command),
    countOutsideAnswer: (complaintId: string, command: CommandOf<'CountOutsideAnswer'>) =>
      handleCommand(store, complaintId, command),
    /** In one transaction, so that of two officers at once only one gets the number. */
    registerInUpik: (complaintId: string, command: CommandOf<'RegisterInUpik'>): Promise<Registered> =>
      retryingConflicts(store, (tx) => registerIn(tx, complaintId, command)),
    moveHeld: (moving: Parameters<typeof moveHeld>[1]) => moveHeld(ports, moving),
    addUpload: (upload: NewUpload) => addUpload(ports, upload),
    endByHand: (form: ByKey, asked: EndAsked) => onceByKey(store, form, (tx) => endByHand(tx, asked)),
    publish: (publishing: Publishing) => publishCase(store, publishing),
    forward: (form: ByKey, asked: forwarding.Forwarding) =>
      onceByKey(store, form, (tx) => forwarding.forwardCase(tx, asked)),
    noteForwardNumber: (noted: Parameters<typeof forwarding.noteForwardNumber>[1]) =>
      forwarding.noteForwardNumber(store, noted),
    noteForwardState: (noted: Parameters<typeof forwarding.noteForwardState>[1]) =>
      forwarding.noteForwardState(store, noted),
  };
};

/** What becomes a case, or goes on in one. */
const takingDoors = (ports: DoorPorts) => ({
  takeStatement: (spoken: Spoken) => takeStatement(ports, spoken),
  takePost: (post: FoundElsewhere) => takePost(ports, post),
  takeDown: (statement: Omit<Statement, 'identity' | 'alongside'>) => takeDown(ports, statement),
  takeReport: (report: partner.PartnersReport) => partner.takeReport(ports, report),
  takeNews: (news: partner.PartnersNews) => partner.takeNews(ports, news),
  takeWebReport: (report: WebReport) => takeWebReport(ports, report),
  placeUnplaced: (act: unplaced.UnplacedAct) => unplaced.placeUnplaced(ports, act),
  dismissUnplaced: (act: unplaced.UnplacedAct) => unplaced.dismissUnplaced(ports.store, act),
  undoDismissal: (act: unplaced.UnplacedAct) => unplaced.undoDismissal(ports.store, act),
});

/** What is asked of somebody's own data, by officers for them or by themselves. */
const rightsDoors = (ports: DoorPorts) => ({
  fileRequest: (filing: rights.Filing) => rights.fileRequest(ports, filing),
  proposeErasure: (asking: rights.Asking, basis: ErasureBasis) => rights.proposeErasure(ports, asking, basis),
  confirmErasure: (asking: rights.Asking) => rights.confirmErasure(ports, asking),
  settleRequest: (asking: rights.Asking, how: Settlement) => settleRequest(ports, asking, how),
  liftRestriction: (asking: rights.Asking, reason: string) => liftRestriction(ports, asking, reason),
});

/** By a link for the field, whoever has it. */
const fieldDoors = (ports: DoorPorts) => ({
  makeFieldLink: (wanted: field.LinkWanted) => field.makeFieldLink(ports, wanted),
  endFieldLink: (complaintId: string, command: CommandOf<'EndFieldLink'>) =>
    handleCommand(ports.store, complaintId, command),
  reportByLink: (report: field.FieldReport) => field.reportByLink(ports, report),
});

/** What a reporter does on the pages of the portal. */
const reportersDoors = (ports: DoorPorts) => ({
  giveIdentity: (given: GivenIdentity) => giveIdentity(ports, given),
  proposeIdentity: (proposed: Proposed) => proposeIdentity(ports, proposed),
  rate: (heard: reporter.Heard, score: reporter.Score, text: string) => reporter.rateCase(ports, heard, score, text),
  addWords: (heard: reporter.Heard, text: string, pictures?: readonly reporter.AddedPicture[]) =>
    reporter.addToCase(ports, heard, text, pictures),
  withdraw: (heard: reporter.Heard, text: string) => reporter.withdrawCase(ports, heard, text),
  answerSurvey: (heard: reporter.Heard, answers: SurveyAnswers) => answerSurvey(ports, heard, answers),
  reopen: (heard: reporter.Heard, text: string) => reporter.reopenCase(ports, heard, text),
});

/** Made once a process. */
export const doorsOn = (ports: DoorPorts) => ({
  ...officersDoors(ports),
  ...takingDoors(ports),
  ...reportersDoors(ports),
  ...rightsDoors(ports),
  ...fieldDoors(ports),
});

export type Doors = ReturnType<typeof doorsOn>;
