// The citizen's pages in both languages: each page picks one by its address.
import { sopFamilies as familiesEn } from '#words/en/sop-families.ts';
import { sopFamilies as familiesId } from '#words/id/sop-families.ts';
import { sopSheet as sheetEn } from '#words/en/sop-sheet.ts';
import { sopSheet as sheetId } from '#words/id/sop-sheet.ts';
import type { StepName } from '#core/sop/key.ts';
import * as aboutEn from '#words/en/portal-about.ts';
import * as aboutId from '#words/id/portal-about.ts';
import { alike as alikeEn } from '#words/en/portal-alike.ts';
import { alike as alikeId } from '#words/id/portal-alike.ts';
import { field as fieldEn } from '#words/en/portal-field.ts';
import { field as fieldId } from '#words/id/portal-field.ts';
import { follow as followEn } from '#words/en/portal-follow.ts';
import { follow as followId } from '#words/id/portal-follow.ts';
import { history as historyEn } from '#words/en/portal-history.ts';
import { history as historyId } from '#words/id/portal-history.ts';
import { home as homeEn } from '#words/en/portal-home.ts';
import { home as homeId } from '#words/id/portal-home.ts';
import { identity as identityEn } from '#words/en/portal-identity.ts';
import { identity as identityId } from '#words/id/portal-identity.ts';
import { problem as problemEn } from '#words/en/portal-problem.ts';
import { problem as problemId } from '#words/id/portal-problem.ts';
import { proof as proofEn } from '#words/en/portal-proof.ts';
import { proof as proofId } from '#words/id/portal-proof.ts';
import { proposal as proposalEn } from '#words/en/portal-proposal.ts';
import { proposal as proposalId } from '#words/id/portal-proposal.ts';
import { question as questionEn } from '#words/en/portal-question.ts';
import { question as questionId } from '#words/id/portal-question.ts';
import { report as reportEn } from '#words/en/portal-report.ts';
import { report as reportId } from '#words/id/portal-report.ts';
import { shell as shellEn } from '#words/en/portal-shell.ts';
import { shell as shellId } from '#words/id/portal-shell.ts';
import { sop as sopEn } from '#words/en/portal-sop.ts';
import { sop as sopId } from '#words/id/portal-sop.ts';
import { statistics as statisticsEn } from '#words/en/portal-statistics.ts';
import { statistics as statisticsId } from '#words/id/portal-statistics.ts';
import { portalSurvey as surveyEn } from '#words/en/portal-survey.ts';
import { portalSurvey as surveyId } from '#words/id/portal-survey.ts';
import { survey as resultEn } from '#words/en/survey.ts';
import { survey as resultId } from '#words/id/survey.ts';
import { track as trackEn } from '#words/en/portal-track.ts';
import { track as trackId } from '#words/id/portal-track.ts';
import { ownData as ownDataEn } from '#words/en/person-request.ts';
import { ownData as ownDataId } from '#words/id/person-request.ts';
import { wall as wallEn } from '#words/en/portal-wall.ts';
import { wall as wallId } from '#words/id/portal-wall.ts';
import * as stepsEn from '#words/en/portal-steps.ts';
import * as stepsId from '#words/id/portal-steps.ts';
import type { Same } from '#words/same.ts';
import type { Language } from './language.ts';

/** Of the service itself. */
export const aboutText = { id: aboutId, en: aboutEn };

/** Of what may have been reported already. */
export const alikeText = { id: alikeId, en: alikeEn };

/** Of a screen that hangs where everybody passes. */
export const wallText = { id: wallId, en: wallEn };

/** For whoever works in the field without an account: nothing of the reporter has a place in it. */
export const fieldText = { id: fieldId, en: fieldEn };

/** Of following a case, and of what everybody may read of it. */
export const followText = { id: followId, en: followEn };

/** Agencies and instants are handed in as words; none of these sentences has a place for a person's name. */
export const historyText = { id: historyId, en: historyEn };

/** The names of the tour's officers are handed in: they exist in training alone. */
export const homeText = { id: homeId, en: homeEn };

/** The notice's sentences are what UU 27/2022 asks to be told before anything is sent: purpose, basis, who sees it, how long, rights. */
export const identityText = { id: identityId, en: identityEn };

/** Around the city's own questions. */
export const questionText = { id: questionId, en: questionEn };

/** Only what stands around a problem; its title and detail are the server's own words. */
export const problemText = { id: problemId, en: problemEn };

/** Behind a link that everybody could read. */
export const proposalText = { id: proposalId, en: proposalEn };

/** Of the sheet for the Ombudsman. */
export const proofText = { id: proofId, en: proofEn };

/** Of the form on which somebody reports, and of its receipt. */
export const reportText = { id: reportId, en: reportEn };

/** Names no office: that comes from the configuration, and a page drawn without it must do without. */
export const shellText = { id: shellId, en: shellEn };

/** Has no time limit of the steps in it: those are counted from the core's table of the SOP in force. */
export const sopText = { id: sopId, en: sopEn };

/** Of figures for everybody. */
export const statisticsText = { id: statisticsId, en: statisticsEn };

/** Of the procedures beside it. */
export const sopFamilyText = { id: familiesId, en: familiesEn };

/** What reporters are asked of how they were served. */
export const surveyText = { id: surveyId, en: surveyEn };

/** What their answers come to, and the names of what was asked. */
export const surveyResultText = { id: resultId, en: resultEn };

/** Of its official sheet. */
export const sopSheetText = { id: sheetId, en: sheetEn };

/** One wording for a number that does not exist and a code that is wrong, so that neither can be told from the other. */
export const trackText = { id: trackId, en: trackEn };

/** What a reporter may ask of their own data. */
export const ownDataText = { id: ownDataId, en: ownDataEn };

/** Both languages hold exactly these keys: the English is checked against the Indonesian. */
export type TrackWords = Same<typeof trackId>;

/** By the SOP's own step names. */
export const stepText = { id: stepsId.steps, en: stepsEn.steps };

/** The name of a step of one case. */
export const stepTitle = (step: StepName, language: Language, isReport: boolean): string =>
  isReport && step === 'coordinate'
    ? (language === 'en' ? stepsEn.reportSteps : stepsId.reportSteps).coordinate
    : stepText[language][step].title;

/** Those who carry out the SOP's rows: units and roles, never persons. */
export const actorText = { id: stepsId.actors, en: stepsEn.actors };

/** How a step stands, said beside its picture. */
export const standingText = { id: stepsId.standing, en: stepsEn.standing };
