// Roles, and what each of them sees, keeps and stands in for. Which acts they may issue stands in the rows of complaint/act-table.ts,
// by the groups that are named here. The server guards with it and the browser draws from it.

/** What an officer is at the desk, one each; the database holds these words, so that one that was used stays. */
export type Role =
  | 'admin-medsos'
  | 'admin-pusat'
  | 'admin-agency'
  | 'team-lead'
  | 'division-head'
  | 'operator'
  | 'data-officer'
  | 'examiner';
/** A role of an officer, or the two that are nobody's account. */
export type Principal = Role | 'reporter' | 'system';

/** What somebody holds: one role first, and those beside it. Whatever looks at the first alone shows less, and never more. */
export type Holding = { role: Role; alsoRoles?: readonly Role[] };

/** All of them, the first one first. */
export const rolesOf = ({ role, alsoRoles = [] }: Holding): readonly Role[] => [role, ...alsoRoles];

/** Whether one of what somebody holds stands in a list. */
export const holdsAny = (holding: Holding, wanted: readonly Role[]): boolean =>
  rolesOf(holding).some((role) => wanted.includes(role));

/** In the order in which forms offer them. */
export const roles = [
  'admin-medsos',
  'admin-pusat',
  'admin-agency',
  'team-lead',
  'division-head',
  'operator',
  'data-officer',
  'examiner',
] as const satisfies readonly Role[];

/** Everybody who works on cases. The operator looks after the machine and sees none. */
export const caseRoles = [
  'admin-medsos',
  'admin-pusat',
  'admin-agency',
  'team-lead',
  'division-head',
] as const satisfies readonly Role[];

/** Everybody who reads cases: whoever works on them, and those who keep registers of them or examine how they were handled. */
export const caseReaders = [...caseRoles, 'data-officer', 'examiner'] as const satisfies readonly Role[];

/** Whose telephone may keep an extract of open cases that tells of nobody: whoever works on them. Whoever is watched at every look is none. */
export const offlineReaders = [...caseRoles] as const satisfies readonly Role[];

/** Those of them who speak with reporters. */
export const deskRoles = ['admin-medsos', 'admin-pusat', 'team-lead'] as const satisfies readonly Role[];
export type DeskRole = (typeof deskRoles)[number];

/** `own-agency`: those of the agency's dispositions. Agencies need the matter, not the person. */
export type Sight = { cases: 'all' | 'own-agency' | 'none'; reporter: boolean };

/** Complete, so that a new role sees nothing until somebody says what. */
const sights = {
  'admin-medsos': { cases: 'all', reporter: true },
  'admin-pusat': { cases: 'all', reporter: true },
  'admin-agency': { cases: 'own-agency', reporter: false },
  'team-lead': { cases: 'all', reporter: true },
  'division-head': { cases: 'all', reporter: true },
  operator: { cases: 'none', reporter: false },
  'data-officer': { cases: 'all', reporter: false },
  examiner: { cases: 'all', reporter: false },
} as const satisfies Record<Role, Sight>;

/** What somebody of this role sees; of a role that nobody knows, nothing. */
export const sightOf = (role: Role): Sight =>
  Object.hasOwn(sights, role) ? sights[role] : { cases: 'none', reporter: false };

/** The widest of what somebody's roles see. */
export const sightOfAll = (holding: Holding): Sight => {
  const seen = rolesOf(holding).map(sightOf);
  const widest = (['all', 'own-agency'] as const).find((cases) => seen.some((sight) => sight.cases === cases));
  return { cases: widest ?? 'none', reporter: seen.some(({ reporter }) => reporter) };
};

/** Roles that stand alone: an agency's admin, who is not to see the person, and whoever examines those who work here. */
const alone = ['admin-agency', 'examiner'] as const satisfies readonly Role[];

/** Whether one person may hold all of these, each once. */
export const mayHoldTogether = (held: readonly Role[]): boolean =>
  held.length > 0 &&
  new Set(held).size === held.length &&
  (held.length === 1 || held.every((role) => !(alone as readonly Role[]).includes(role)));

/** Whose every look at a case is recorded with the administration: whoever reads them all and answers for none. */
const watched = ['examiner'] as const satisfies readonly Role[];

/** Whether a case may be shown to this role only together with a record that it was. */
export const isWatched = (role: Role): boolean => (watched as readonly Role[]).includes(role);

/** Who takes a case along as evidence: whoever examines, and whoever answers for the desk. Nobody gets its person with it. */
export const bundleMakers = ['team-lead', 'division-head', 'examiner'] as const satisfies readonly Role[];

/** Whose work it is to bring a reporter what no platform carries. */
const byHand = ['admin-medsos', 'admin-pusat'] as const satisfies readonly Role[];

/** Whether messages that wait for an officer are this role’s work. */
export const tellsByHand = (role: Role): boolean => (byHand as readonly Role[]).includes(role);

/** Who hears, rung by rung, of a promise that was broken. */
export const ladder = ['team-lead', 'division-head'] as const satisfies readonly Role[];

/** To whom a case is escalated. */
export type Rung = (typeof ladder)[number];

/** Those who speak with reporters. */
export const desk = ['admin-medsos', 'admin-pusat', 'team-lead'] as const satisfies readonly Role[];

/** Those of them who decide what the city says and who acts: Admin Pusat, and whoever leads. */
export const deciders = ['admin-pusat', 'team-lead'] as const satisfies readonly Role[];

/** Those who work in the field. */
export const agencies = ['admin-agency'] as const satisfies readonly Role[];

/** Who lets a person be erased, once somebody else has proposed it: they see every case and answer for the officers. */
export const erasers = ['team-lead', 'division-head'] as const satisfies readonly Role[];

/** The clock, the platforms and the program itself: nobody signs in as it. */
export const system = ['system'] as const satisfies readonly Principal[];

/** Who may let personal data be read by everybody, for a reason that stays on the record: whoever answers for the city's words. */
export const publishersOfPersonalData = [...deciders] as const satisfies readonly Role[];

/** Of several principals one is enough. */
export const mayPublishPersonalData = (held: readonly Principal[]): boolean =>
  held.some((principal) => (publishersOfPersonalData as readonly Principal[]).includes(principal));

/** Who reads the record of administrative acts: whoever answers for the officers, and whoever keeps the program running. */
export const readersOfAdministration = ['team-lead', 'division-head', 'operator'] as const satisfies readonly Role[];

/** Who keeps what the desk is made of: changes it, lays it to rest, ends it. What stands in no list is kept by nobody. */
export const keepers = {
  account: ['operator'],
  /** How the city shows itself: names, picture, hue. */
  brand: ['operator'],
  template: ['admin-medsos', 'admin-pusat', 'team-lead'],
  webhook: ['operator', 'team-lead'],
  agency: ['operator', 'team-lead'],
  /** What JSS says, beside the desk's own book: imports, differences, marks. A number is given by an act on its case. */
  register: ['admin-medsos', 'admin-pusat', 'team-lead', 'data-officer'],
  outsideBody: ['operator', 'team-lead'],
  /** Who is on duty when, and how new cases are shared out. */
  roster: ['team-lead'],
  /** With which numbers procedures run, and from when. */
  sop: ['team-lead', 'division-head'],
  category: ['operator', 'team-lead'],
  road: ['operator', 'team-lead'],
  /** What the city knows of questions that people ask. */
  article: ['operator', 'team-lead'],
  /** Holidays, and the hours in which anybody works. */
  calendar: ['operator', 'team-lead'],
  issue: ['admin-medsos', 'admin-pusat', 'team-lead'],
  /** What people ask of their own data; whoever confirms an erasure stands in `erasers`. */
  personRequest: ['team-lead', 'division-head', 'operator'],
  /** How long each kind of data is kept. */
  retention: ['team-lead', 'division-head'],
  blockedWriter: ['admin-medsos', 'admin-pusat', 'team-lead'],
} as const satisfies Record<string, readonly Role[]>;

/** Who reads what the desk's figures are: whoever leads, whoever keeps data, and agencies of themselves beside totals of the city. */
export const readersOfFigures = [
  'admin-agency',
  'team-lead',
  'division-head',
  'data-officer',
] as const satisfies readonly Role[];

/** Who reads the list of bodies outside the city: whoever refers to them, and whoever keeps it. */
export const readersOfOutsideBodies = [...deskRoles, 'operator'] as const satisfies readonly Role[];

/** Who reads the list of categories: everybody who reads cases, whom it names, and whoever keeps it. */
export const readersOfCategories = [...caseReaders, 'operator'] as const satisfies readonly Role[];

/** Who reads what the city knows of questions: whoever answers reporters, and whoever keeps it. */
export const readersOfArticles = [...deskRoles, 'operator'] as const satisfies readonly Role[];

/** Who reads whose a road is: everybody who reads cases, and whoever keeps the list. */
export const readersOfRoads = [...caseReaders, 'operator'] as const satisfies readonly Role[];

/** Who reads buku register, recaps and reports, takes them along, and writes to them: whoever keeps registers, decides, or answers for the desk. */
export const readersOfReports = [
  'admin-pusat',
  'team-lead',
  'division-head',
  'data-officer',
] as const satisfies readonly Role[];

/** Who reads what many asked about at once, with those who asked: whoever answers them, and whoever answers for the desk. */
export const readersOfIssues = [...deskRoles, 'division-head'] as const satisfies readonly Role[];

/** Whoever is told who holds a case: everybody who reads all of them. */
export const readersOfColleagues = [
  ...deskRoles,
  'division-head',
  'data-officer',
  'examiner',
] as const satisfies readonly Role[];

/** Whoever is told who is on duty. */
export const readersOfRoster = [...deskRoles, 'division-head'] as const satisfies readonly Role[];

/** Who reads what shifts handed over before: whoever answers for the desk. What waits to be taken everybody at the desk reads. */
export const readersOfShiftNotes = ['team-lead'] as const satisfies readonly Role[];

/** Who reads the versions of procedures: everybody at the desk, whoever leads it, and whoever keeps the program. */
export const readersOfSops = [...deskRoles, 'division-head', 'operator'] as const satisfies readonly Role[];

/** Who is shown all settings in one place, and of them only those that are theirs: whoever reads one of them at all. */
export const readersOfSettings = [...deskRoles, 'division-head', 'operator'] as const satisfies readonly Role[];

/** Without somebody in each of these the procedure, or the program, stops somewhere. */
export const neededRoles = [...deskRoles, 'division-head', 'operator'] as const satisfies readonly Role[];

/** Who plans how many stand at the desk. */
export const planners = ['team-lead', 'division-head'] as const satisfies readonly Role[];

/** Who sees which officers nothing reaches beside the bell; of no address. */
export const readersOfReach = ['operator', 'team-lead'] as const satisfies readonly Role[];

/** Who sees how each way to officers stands as a whole. */
export const readersOfLamps = [...readersOfReach, 'division-head'] as const satisfies readonly Role[];

/** Who appoints officers to sensitive lanes, and who must confirm it before it holds: two people, whatever roles one holds. */
export const laneKeepers = ['operator'] as const satisfies readonly Role[];
export const laneConfirmers = ['team-lead'] as const satisfies readonly Role[];
/** Who sees the list, and may end a seat. */
export const readersOfLaneSeats = [...laneKeepers, ...laneConfirmers] as const satisfies readonly Role[];

/** False for whatever stands in no list. */
export const mayKeep = (role: Role, what: keyof typeof keepers): boolean =>
  (keepers[what] as readonly Role[]).includes(role);

/** Whose accounts each role looks after: asks in, changes, puts out. Nobody else looks after anybody, and nobody after themselves; who is examined names no examiner. */
const lookedAfter: Partial<Record<Role, readonly Role[]>> = {
  operator: roles,
  'team-lead': ['admin-medsos', 'admin-pusat', 'admin-agency', 'division-head', 'data-officer'],
};

/** Whether an account of role `whose` may be asked in, changed and put out by one of role `by`. */
export const mayLookAfter = (by: Role, whose: Role): boolean => lookedAfter[by]?.includes(whose) ?? false;

/** Whether one of the asker's roles looks after everything that the other holds: an account is put out whole. */
export const looksAfterAll = (by: Holding, whose: Holding): boolean =>
  rolesOf(by).some((one) => rolesOf(whose).every((role) => mayLookAfter(one, role)));

/** Who may stand in for whom. The operator, who sees no case, stands in for nobody who does; nobody borrows an examiner's eyes. */
export const standIns = {
  'admin-medsos': ['admin-pusat', 'team-lead'],
  'admin-pusat': ['admin-medsos', 'team-lead'],
  'admin-agency': ['admin-medsos', 'admin-pusat', 'team-lead'],
  'team-lead': ['admin-medsos', 'admin-pusat', 'division-head'],
  'division-head': ['admin-pusat', 'team-lead'],
  operator: ['team-lead'],
  'data-officer': [],
  examiner: [],
} as const satisfies Record<Role, readonly Role[]>;

/** Whether the work of somebody away may be lent to this substitute, by their roles alone. */
export const mayStandIn = (substitute: Role, away: Role): boolean =>
  (standIns[away] as readonly Role[]).includes(substitute);
