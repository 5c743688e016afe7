// Every way by which the desk itself is changed over HTTP, tied to the pool: routes are handed these and hold nothing that writes.
// Each is one transaction in the file that writes its rows; what changes the desk is recorded there. Holds no rule.
import type { Kysely } from 'kysely';
import type { Pool } from 'pg';
import { dropDraft, keepDraft } from './act-drafts.ts';
import { removeAccount, restAccount, wakeAccount } from './account-life.ts';
import { beginPermission, notePermission, takePermission } from './account-permissions.ts';
import { takeMatters, takeOwnAlert } from './alerts/matters.ts';
import { agencyList } from './agency-list.ts';
import { articleList, countArticleUse } from './articles.ts';
import { removeAgency, restAgency, wakeAgency } from './agency-life.ts';
import { blockWriter, liftBlock, noteAppeal } from './blocked-writers.ts';
import { recordExport, recordListLook, recordLook, recordSample } from './case-looks.ts';
import { brandList, keepLogo } from './brand.ts';
import { calendarList, holidayList } from './calendars.ts';
import { categoryList } from './categories.ts';
import { listDoor } from './desk-lists.ts';
import { keepOwnViews, keepTeamViews } from './list-views.ts';
import { markDifferences, unmarkDifferences } from './differences.ts';
import {
  approveStatement,
  callStatementBack,
  changeIssue,
  openIssue,
  sendStatement,
  writeStatement,
} from './issues.ts';
import { importEntries } from './jss-imports.ts';
import { confirmSeat, endSeat, giveSeat } from './lane-seats.ts';
import { openMention } from './mentions.ts';
import { markNoticesSeen } from './notices.ts';
import { chooseLanguage } from './officer-language.ts';
import { chooseSettings } from './officer-settings.ts';
import { actFor, endOtherSessions, endOwnSession } from './own-sessions.ts';
import { outsideBodyList } from './outside-bodies.ts';
import { endWallLink, makeWallLink } from './wall-links.ts';
import * as people from './people.ts';
import { chooseNight, chooseShifts } from './duty-hours.ts';
import { chooseShareOut, copyWeek, rosterList, setSquare } from './roster.ts';
import { writeAnalysis } from './recaps.ts';
import { tellPresence } from './presence.ts';
import { replaysOn } from './replays.ts';
import { roadList } from './roads.ts';
import { setRetention } from './retention.ts';
import { takeShiftNote, writeShiftNote } from './shift-notes.ts';
import { enactSop, withdrawSop } from './sop-versions.ts';
import { keepTrial, listChangedAt } from './service-requests.ts';
import type { Tables } from './tables.ts';
import { changeTemplateBy, dropTemplate, keepNewTemplate, templateList } from './template-life.ts';
import { switchWebhook } from './webhook-book.ts';

type OnPool<D, F> = F extends (db: D, ...rest: infer A) => infer R ? (...rest: A) => R : never;

/** The same functions without their first argument. */
const tied = <D, F extends Record<string, (db: D, ...rest: never[]) => unknown>>(
  db: D,
  functions: F,
): { [K in keyof F]: OnPool<D, F[K]> } =>
  Object.fromEntries(
    Object.entries(functions).map(([name, run]) => [name, (...rest: never[]) => run(db, ...rest)]),
  ) as { [K in keyof F]: OnPool<D, F[K]> };

/** Made once a process. */
export const deskDoors = ({ pool, kysely }: { pool: Pool; kysely: Kysely<Tables> }) => {
  const { invite, giveLink, changePost, putOut, endSessionsOf, nameSubstitute, endSubstitution } = people;
  return {
    accounts: tied(pool, { rest: restAccount, wake: wakeAccount, remove: removeAccount }),
    permissions: tied(pool, { begin: beginPermission, take: takePermission, note: notePermission }),
    agencies: tied(pool, { rest: restAgency, wake: wakeAgency, remove: removeAgency }),
    agencyList: listDoor(pool, agencyList),
    officers: tied(pool, {
      ...{ invite, giveLink, changePost, putOut, endSessionsOf, nameSubstitute, endSubstitution },
    }),
    languages: tied(pool, { choose: chooseLanguage }),
    settings: tied(pool, { choose: chooseSettings }),
    listViews: tied(pool, { keepOwn: keepOwnViews, keepTeam: keepTeamViews }),
    ownSessions: tied(pool, { endOthers: endOtherSessions, end: endOwnSession, actFor }),
    templates: tied(pool, { add: keepNewTemplate, change: changeTemplateBy, drop: dropTemplate }),
    templateList: listDoor(pool, templateList),
    outsideBodies: listDoor(pool, outsideBodyList),
    roster: tied(pool, { setSquare, copyWeek, chooseShareOut, chooseShifts, chooseNight }),
    shiftNotes: tied(pool, { write: writeShiftNote, take: takeShiftNote }),
    sops: tied(pool, { enact: enactSop, withdraw: withdrawSop }),
    rosterList: listDoor(pool, rosterList),
    categories: listDoor(pool, categoryList),
    roads: listDoor(pool, roadList),
    articles: { ...listDoor(pool, articleList), ...tied(pool, { countUse: countArticleUse }) },
    brand: listDoor(pool, brandList),
    logos: tied(pool, { keep: keepLogo }),
    holidays: listDoor(pool, holidayList),
    calendars: listDoor(pool, calendarList),
    issues: tied(pool, {
      ...{ open: openIssue, change: changeIssue, write: writeStatement },
      ...{ approve: approveStatement, send: sendStatement, callBack: callStatementBack },
    }),
    walls: tied(pool, { make: makeWallLink, end: endWallLink }),
    blocks: tied(pool, { block: blockWriter, appeal: noteAppeal, lift: liftBlock }),
    alerts: tied(pool, { takeCase: takeMatters, takeOwn: takeOwnAlert }),
    drafts: tied(pool, { keep: keepDraft, drop: dropDraft }),
    presence: tied(pool, { tell: tellPresence }),
    notices: tied(pool, { markSeen: markNoticesSeen }),
    mentions: tied(pool, { open: openMention }),
    differences: tied(kysely, { mark: markDifferences, unmark: unmarkDifferences }),
    jss: tied(pool, { importEntries }),
    recaps: tied(pool, { write: writeAnalysis }),
    retention: tied(pool, { set: setRetention }),
    looks: tied(pool, { record: recordLook, draw: recordSample, recordExport, recordList: recordListLook }),
    seats: tied(pool, { give: giveSeat, confirm: confirmSeat, end: endSeat }),
    webhooks: tied(pool, { switch: switchWebhook }),
    replays: replaysOn(pool),
    open311: tied(pool, { keepTrial, listChangedAt }),
  };
};

export type DeskDoors = ReturnType<typeof deskDoors>;
