// Words of a case’s page, its acts, and the screens that few officers open: they come with the first of those, not with the console.
import { actHints } from './act-hints.ts';
import { acts } from './acts.ts';
import { blocks } from './block.ts';
import { caseText } from './case.ts';
import { lanes } from './lane.ts';
import { cost } from './money.ts';
import { reasonOf } from './reasons.ts';
import { window } from './window.ts';
import { account, settings } from './account.ts';
import { administration } from './administration.ts';
import { allSettings } from './all-settings.ts';
import { caseRegister } from './register-page.ts';
import { calendars } from './calendar.ts';
import { alerts } from './alert.ts';
import { alike } from './alike.ts';
import { categories } from './category.ts';
import { charts } from './charts.ts';
import { children } from './children.ts';
import { composer } from './composer.ts';
import { deskList } from './desk-list.ts';
import { drafts } from './drafts.ts';
import { dutyHours } from './duty-hours.ts';
import { agencies } from './agency.ts';
import { emptyFolders } from './empty-folders.ts';
import { due, link } from './before-work.ts';
import { blockedAccounts } from './blocked-accounts.ts';
import { board } from './board.ts';
import { breach } from './breach.ts';
import { pickers } from './pickers.ts';
import { sop } from './sop.ts';
import { whatIf } from './what-if.ts';
import { fieldLink } from './field-link.ts';
import { findings } from './findings.ts';
import { figures } from './figures.ts';
import { forward } from './forward.ts';
import { publication } from './publication.ts';
import { gallery } from './gallery.ts';
import { handOver } from './hand-over.ts';
import { history } from './history.ts';
import { laneScreens } from './lane-screens.ts';
import { officers } from './officers.ts';
import { keys } from './keys.ts';
import { knowledge } from './knowledge.ts';
import { lists } from './lists.ts';
import { looks } from './looks.ts';
import { many } from './many.ts';
import { map } from './map.ts';
import { media } from './media.ts';
import { operator, templates } from './operator-pages.ts';
import { outside } from './outside.ts';
import { outsideBodies } from './outside-body.ts';
import { palette } from './palette.ts';
import { paperCard } from './paper-card.ts';
import { personData, personRequests } from './person-request.ts';
import { pictureHints } from './picture-hints.ts';
import { presence } from './presence.ts';
import { postLink } from './post-link.ts';
import { upik } from './upik.ts';
import { processing } from './processing.ts';
import { recaps } from './recaps-page.ts';
import { reportMail } from './report-mail.ts';
import { brand } from './brand.ts';
import { roads } from './road.ts';
import { retention } from './retention.ts';
import { issues } from './issue.ts';
import { jss, reconciliation } from './jss.ts';
import { sample } from './sample.ts';
import { shiftNotes } from './shift-note.ts';
import { survey } from './survey.ts';
import { unplaced } from './unplaced.ts';
import { ways } from './way.ts';
import { webhook } from './webhook.ts';

/** A case’s page and what is done there, the operator’s pages, and those of the register. */
export const late = {
  actHints,
  acts,
  case: caseText,
  window,
  reasonOf,
  lanes,
  cost,
  blocks,
  account,
  settings,
  administration,
  allSettings,
  caseRegister,
  calendars,
  alerts,
  alike,
  categories,
  charts,
  children,
  composer,
  drafts,
  fieldLink,
  findings,
  figures,
  forward,
  publication,
  gallery,
  handOver,
  history,
  keys,
  knowledge,
  lists,
  looks,
  emptyFolders,
  many,
  map,
  media,
  deskList,
  jss,
  reconciliation,
  sample,
  shiftNotes,
  survey,
  unplaced,
  ways,
  webhook,
  processing,
  retention,
  recaps,
  reportMail,
  roads,
  brand,
  issues,
  laneScreens,
  dutyHours,
  pictureHints,
  postLink,
  presence,
  upik,
  palette,
  pickers,
  paperCard,
  personRequests,
  personData,
  due,
  link,
  blockedAccounts,
  board,
  breach,
  sop,
  whatIf,
  officers,
  agencies,
  outside,
  outsideBodies,
  templates,
  operator,
} as const;
