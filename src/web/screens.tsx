// Every screen of the console, one line each, in the order of the menu.
import { accountsScreen } from '#features/account/account.screen.tsx';
import { blocksScreen } from '#features/block/block.screen.tsx';
import { administrationScreen } from '#features/administration/administration.screen.tsx';
import { alertScreen } from '#features/alert/alert.screen.tsx';
import { articlesScreen } from '#features/article/article.screen.tsx';
import { agenciesScreen } from '#features/agency/agency.screen.tsx';
import { behindScreen, dashboardScreen } from '#features/dashboard/dashboard.screen.tsx';
import { brandScreen } from '#features/brand/brand.screen.tsx';
import { dutyScreen } from '#features/duty/duty.screen.tsx';
import { breachScreen } from '#features/breach/breach.screen.tsx';
import { forwardsScreen } from '#features/forward/forward.screen.tsx';
import { inboxScreen } from '#features/inbox/inbox.screen.tsx';
import { caseRegisterScreen } from '#features/case-register/case-register.screen.tsx';
import { counterScreen, phoneScreen, receiptScreen } from '#features/intake/intake.screen.tsx';
import { issuesScreen } from '#features/issue/issue.screen.tsx';
import { laneSeatsScreen, lanesScreen } from '#features/lane/lane.screen.tsx';
import { latenessScreen } from '#features/lateness/lateness.screen.tsx';
import { officersScreen } from '#features/officer/officer.screen.tsx';
import { operatorScreen } from '#features/operator/operator.screen.tsx';
import { holidaysScreen, hoursScreen } from '#features/calendar/calendar.screen.tsx';
import { recapScreen } from '#features/recap/recap.screen.tsx';
import { roadsScreen } from '#features/road/road.screen.tsx';
import { categoriesScreen } from '#features/category/category.screen.tsx';
import { outsideBodiesScreen } from '#features/outside-body/outside-body.screen.tsx';
import { ownAccountScreen } from '#features/own-account/own-account.screen.tsx';
import { postLinkScreen } from '#features/post-link/post-link.screen.tsx';
import { shiftNotesScreen } from '#features/shift-note/shift-note.screen.tsx';
import { settingsScreenOf } from '#features/settings/settings.screen.tsx';
import { sopScreen } from '#features/sop/sop.screen.tsx';
import { whatIfScreen } from '#features/what-if/what-if.screen.tsx';
import { sampleScreen } from '#features/sample/sample.screen.tsx';
import { processingScreen } from '#features/processing/processing.screen.tsx';
import { retentionScreen } from '#features/retention/retention.screen.tsx';
import { personDataScreen, personRequestsScreen } from '#features/person-request/person-request.screen.tsx';
import { sp4nScreen } from '#features/sp4n/sp4n.screen.tsx';
import { templatesScreen } from '#features/template/template.screen.tsx';
import { unplacedScreen } from '#features/unplaced/unplaced.screen.tsx';
import { upikScreen } from '#features/upik/upik.screen.tsx';
import { reachScreen, waysScreen } from '#features/way/way.screen.tsx';
import { webhooksScreen } from '#features/webhook/webhook.screen.tsx';
import type { Screen } from './screen.ts';

/** What is missing here has no address; what stands here without a place is reached from another screen. */
export const screens: readonly Screen[] = [
  inboxScreen,
  phoneScreen,
  counterScreen,
  receiptScreen,
  sp4nScreen,
  postLinkScreen,
  issuesScreen,
  lanesScreen,
  latenessScreen,
  dashboardScreen,
  behindScreen,
  sampleScreen,
  whatIfScreen,
  sopScreen,
  upikScreen,
  caseRegisterScreen,
  recapScreen,
  forwardsScreen,
  unplacedScreen,
  personRequestsScreen,
  processingScreen,
  retentionScreen,
  breachScreen,
  personDataScreen,
  blocksScreen,
  templatesScreen,
  articlesScreen,
  settingsScreenOf(() => screens),
  brandScreen,
  accountsScreen,
  officersScreen,
  agenciesScreen,
  outsideBodiesScreen,
  dutyScreen,
  shiftNotesScreen,
  categoriesScreen,
  roadsScreen,
  holidaysScreen,
  hoursScreen,
  laneSeatsScreen,
  administrationScreen,
  operatorScreen,
  webhooksScreen,
  ownAccountScreen,
  waysScreen,
  reachScreen,
  alertScreen,
];
