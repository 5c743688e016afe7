// No body takes a field that is not its own: neither another form's, nor a column's, nor one that only the server may set.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { officerCommands } from '#core/complaint/act-table.ts';
import { ChangedAccount, NewAccount } from '#features/account/account.contract.ts';
import { acts } from '#features/acts/act.contract.ts';
import { AgencyCalendarBody } from '#features/agency/agency.contract.ts';
import { parseAct } from '#features/case/parse-act.ts';
import { ShiftNoteBody, TakeBody } from '#features/shift-note/shift-note.contract.ts';
import { PresenceBody } from '#features/live/presence.contract.ts';
import { MoveHeldBody } from '#features/case/held-act.contract.ts';
import { DraftBody } from '#features/case/draft.contract.ts';
import { CountBody } from '#features/case/outside-answer.contract.ts';
import { CopyBody, MaybeNightBody, ShareOutBody, ShiftsBody, SquareBody } from '#features/duty/duty.contract.ts';
import { PrintedPerson } from '#features/case/case-paper.contract.ts';
import { HandOverBody } from '#features/hand-over/hand-over.contract.ts';
import { FieldLinkBody } from '#features/field-link/field-link.contract.ts';
import { ForwardBody, ForwardNumberBody, ForwardStateBody } from '#features/forward/forward.contract.ts';
import { CallerAsked, IntakeBody } from '#features/intake/intake.contract.ts';
import { Sp4nBody } from '#features/sp4n/sp4n.contract.ts';
import { NoticesSeen } from '#features/notice/notice.contract.ts';
import {
  EndSessionsBody,
  LinkBody,
  NewOfficerBody,
  OfficerBody,
  SubstituteBody,
} from '#features/officer/officer.contract.ts';
import { ActForBody, LanguageBody, SettingsBody, EndOwnBody } from '#features/own-account/own-account.contract.ts';
import { PublicationBody } from '#features/publication/publication.contract.ts';
import { LinksBody, MarkBody, UnmarkBody } from '#features/reconciliation/reconciliation.contract.ts';
import { makeAllCode } from '#src/http/schema-code.ts';
import { CategoryBody } from '#features/category/category.contract.ts';
import {
  IssueBody,
  LinkBody as IssueLinkBody,
  NewIssueBody,
  SendBody,
  StatementBody,
} from '#features/issue/issue.contract.ts';
import { AppealBody, BlockBody } from '#features/block/block.contract.ts';
import { PostBody } from '#features/post-link/post-link.contract.ts';
import { LaneSeatBody } from '#features/lane/lane.contract.ts';
import { CalendarBody, HolidayBody, NewHolidayBody } from '#features/calendar/calendar.contract.ts';
import { ArticleBody } from '#features/article/article.contract.ts';
import { RoadBody } from '#features/road/road.contract.ts';
import { OutsideBodyBody } from '#features/outside-body/outside-body.contract.ts';
import { EnactBody, PreviewBody } from '#features/sop/sop.contract.ts';
import { OwnViews, TeamViews } from '#features/inbox/list-view.contract.ts';
import { WallLinkBody } from '#features/wall/wall.contract.ts';
import { Desk } from '#features/what-if/what-if.contract.ts';
import { SampleBody } from '#features/sample/sample.contract.ts';
import { AnalysisBody } from '#features/recap/recap.contract.ts';
import { RetentionBody } from '#features/retention/retention.contract.ts';
import { LiftBody, NewRequestBody, ProposeBody, SettleBody } from '#features/person-request/person-request.contract.ts';
import { TemplateBody } from '#features/template/template.contract.ts';
import { ReplayBody } from '#features/webhook/webhook.contract.ts';
import { bodies } from './tables/access-bodies.ts';
import { table } from './tables/access-table.ts';
import { wellFormed } from './tables/act-cells.ts';
import { givenCase } from './given/cases.ts';
import { givenDesk, type Person } from './beds/desk.ts';
import { refused } from './beds/problems.ts';
import { bodiless } from './tables/bodiless-routes.ts';
import { authBodies } from './tables/auth-bodies.ts';
import { deskLists } from './tables/list-access.ts';
import { routesOf } from './tables/route-table.ts';
import { wayBodies } from './tables/way-access.ts';
import { unfollowed } from './beds/runner-hook.ts';

/** What a route holds a body against; as the server made it, and known once somebody asked there. */
type Holds = ((body: unknown) => boolean) & { errors?: readonly { params: Record<string, unknown> }[] | null };
const heldBy = new Map<string, Holds>();

unfollowed();
const desk = await givenDesk(
  { after },
  {
    beforeRoutes: (app) => {
      app.addHook('preValidation', (request, _reply, done) => {
        const holds = request.getValidationFunction('body') as Holds | undefined;
        if (holds !== undefined) heldBy.set(`${request.method} ${request.routeOptions.url ?? ''}`, holds);
        done();
      });
    },
  },
);
const number = await givenCase(desk, 'disposed');

const columns = (
  await desk.pool.query<{ name: string }>(
    `select distinct column_name as name from information_schema.columns where table_schema = 'public'`,
  )
).rows.map(({ name }) => name);

const camel = (name: string): string => name.replaceAll(/_(\w)/g, (_whole, letter: string) => letter.toUpperCase());

/** What only the server says: who acts and when, and what the record then holds. */
const inner = ['by', 'now', 'at', 'via', 'fields', 'events', 'effects', 'late', 'complete', 'into', 'of', 'ofNumber'];
const forms = [
  ...officerCommands.map((type) => acts[type].properties),
  TemplateBody.properties,
  NoticesSeen.properties,
  IntakeBody.properties,
];
const names = [...new Set([...forms.flatMap(Object.keys), ...columns, ...columns.map(camel), ...inner])];

const value = (name: string): unknown => (/At$|_at$|now|version/i.test(name) ? 1 : 'x');

/** As many at once as an answer names one by one. */
const inHandfuls = (all: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(all.length / 6) }, (_, at) => all.slice(6 * at, 6 * at + 6));

/** A new row of a list, and one that is there. */
const added = (list: string, { properties }: { properties: object }): Record<string, string[]> =>
  Object.fromEntries([`POST /api/v1/${list}`, `PUT /api/v1/${list}/:id`].map((way) => [way, Object.keys(properties)]));

/** What the account's own routes take. */
const own: Record<string, readonly string[]> = {
  ...authBodies,
  ...wayBodies,
  'POST /api/v1/me/sessions/end': Object.keys(EndOwnBody.properties),
  'PUT /api/v1/list-views': Object.keys(OwnViews.properties),
  'PUT /api/v1/list-views/team': Object.keys(TeamViews.properties),
  'PUT /api/v1/me/settings': Object.keys(SettingsBody.properties),
  'PUT /api/v1/me/language': Object.keys(LanguageBody.properties),
  'POST /api/v1/me/acting': Object.keys(ActForBody.properties),
  'POST /api/v1/officers': Object.keys(NewOfficerBody.properties),
  'PUT /api/v1/officers/:id': Object.keys(OfficerBody.properties),
  'POST /api/v1/officers/:id/link': Object.keys(LinkBody.properties),
  'POST /api/v1/officers/:id/sessions/end': Object.keys(EndSessionsBody.properties),
  'PUT /api/v1/officers/:id/substitute': Object.keys(SubstituteBody.properties),
  'POST /api/v1/accounts': Object.keys(NewAccount.properties),
  'PUT /api/v1/accounts/:channel/:id': Object.keys(ChangedAccount.properties),
  'POST /api/v1/cases/:number/outside-answers/:id': Object.keys(CountBody.properties),
  'POST /api/v1/cases/:number/by-hand/:id': ['kind', 'how', 'note'],
  'POST /api/v1/intake': Object.keys(IntakeBody.properties),
  'POST /api/v1/intake/caller': Object.keys(CallerAsked.properties),
  'POST /api/v1/sp4n': Object.keys(Sp4nBody.properties),
  'POST /api/v1/notices/seen': Object.keys(NoticesSeen.properties),
  'POST /api/v1/cases/:number/block': Object.keys(BlockBody.properties),
  'PUT /api/v1/blocks/:id': Object.keys(AppealBody.properties),
  'POST /api/v1/posts': Object.keys(PostBody.properties),
  'POST /api/v1/issues': Object.keys(NewIssueBody.properties),
  'PUT /api/v1/issues/:id': Object.keys(IssueBody.properties),
  'POST /api/v1/issues/:id/cases': Object.keys(IssueLinkBody.properties),
  'POST /api/v1/issues/:id/cases/remove': Object.keys(IssueLinkBody.properties),
  'POST /api/v1/issues/:id/statements': Object.keys(StatementBody.properties),
  'POST /api/v1/issues/:id/statements/:statementId/send': Object.keys(SendBody.properties),
  ...added('templates', TemplateBody),
  'POST /api/v1/cases/:number/hand-over': Object.keys(HandOverBody.properties),
  'POST /api/v1/cases/:number/disposition.pdf': Object.keys(PrintedPerson.properties),
  'POST /api/v1/cases/:number/field-links': Object.keys(FieldLinkBody.properties),
  'POST /api/v1/cases/:number/forwards': Object.keys(ForwardBody.properties),
  'PUT /api/v1/cases/:number/forwards/:target': Object.keys(ForwardNumberBody.properties),
  'PUT /api/v1/cases/:number/forwards/:target/state': Object.keys(ForwardStateBody.properties),
  'PUT /api/v1/cases/:number/presence': Object.keys(PresenceBody.properties),
  'POST /api/v1/cases/:number/held/:id/move': Object.keys(MoveHeldBody.properties),
  'PUT /api/v1/cases/:number/drafts/:act': Object.keys(DraftBody.properties),
  'PUT /api/v1/cases/:number/publication': Object.keys(PublicationBody.properties),
  'POST /api/v1/upik/jss/links': Object.keys(LinksBody.properties),
  'POST /api/v1/upik/jss/marks': Object.keys(MarkBody.properties),
  'POST /api/v1/upik/jss/marks/undo': Object.keys(UnmarkBody.properties),
  'POST /api/v1/webhooks/:webhook/replay': Object.keys(ReplayBody.properties),
  'PUT /api/v1/roster': Object.keys(SquareBody.properties),
  'POST /api/v1/shift-notes': Object.keys(ShiftNoteBody.properties),
  'POST /api/v1/shift-notes/:id/take': Object.keys(TakeBody.properties),
  'POST /api/v1/roster/copy': Object.keys(CopyBody.properties),
  'PUT /api/v1/share-out': Object.keys(ShareOutBody.properties),
  'PUT /api/v1/shifts': Object.keys(ShiftsBody.properties),
  'PUT /api/v1/night-hours': Object.keys(MaybeNightBody.properties),
  'POST /api/v1/samples': Object.keys(SampleBody.properties),
  'POST /api/v1/sops': Object.keys(EnactBody.properties),
  'POST /api/v1/sops/preview': Object.keys(PreviewBody.properties),
  'POST /api/v1/wall-links': Object.keys(WallLinkBody.properties),
  'POST /api/v1/what-if': Object.keys(Desk.properties),
  'PUT /api/v1/recaps/:day': Object.keys(AnalysisBody.properties),
  'PUT /api/v1/retention': Object.keys(RetentionBody.properties),
  'POST /api/v1/person-requests': Object.keys(NewRequestBody.properties),
  'POST /api/v1/person-requests/:id/propose': Object.keys(ProposeBody.properties),
  'POST /api/v1/person-requests/:id/settle': Object.keys(SettleBody.properties),
  'POST /api/v1/person-requests/:id/lift': Object.keys(LiftBody.properties),
  'POST /api/v1/lane-seats': Object.keys(LaneSeatBody.properties),
  ...added('roads', RoadBody),
  ...added('articles', ArticleBody),
  'POST /api/v1/agencies/:id/calendar': Object.keys(AgencyCalendarBody.properties),
  'POST /api/v1/holidays': Object.keys(NewHolidayBody.properties),
  'PUT /api/v1/holidays/:id': Object.keys(HolidayBody.properties),
  ...added('calendars', CalendarBody),
  ...added('outside-bodies', OutsideBodyBody),
  ...added('categories', CategoryBody),
};

test('every route of the officers that takes JSON is tried', () => {
  const names = ['agencies', ...deskLists, 'roster', 'templates'];
  const lists = names.map((list) => `/api/v1/${list}`);
  const takenBack = [...lists, '/api/v1/brand'].map((list) => `POST ${list}/history/:seq/take-back`);
  const tried = [...Object.keys(own), ...bodiless, ...takenBack, 'POST /api/v1/cases/:number/commands'];
  const multipart = [
    'POST /api/v1/cases/:number/attachments',
    'POST /api/v1/upik/jss/preview',
    'POST /api/v1/brand/logo',
    ...lists.flatMap((list) => [`POST ${list}/file`, `POST ${list}/file/preview`]),
    'POST /api/v1/upik/jss/faulty.csv',
    'POST /api/v1/upik/jss/imports',
  ];
  const taking = routesOf(desk.app).filter((route) => /^(?:POST|PUT|PATCH|DELETE) \/api\//.test(route));
  assert.deepEqual(taking.toSorted(), [...tried, ...multipart].toSorted());
});

/** Those whose turn it is: each body is sent some, and together they are sent all. */
const turns = (all: readonly string[], turn: number): string[][] =>
  inHandfuls(all).filter((_some, at, handfuls) => at % Math.min(20, handfuls.length) === turn % 20);

test('the schema of every route can be asked by', () => {
  assert.ok(makeAllCode() > 100);
});

suite('acts', () => {
  for (const [turn, type] of officerCommands.entries())
    test(type, async () => {
      const taken = [...Object.keys(acts[type].properties), 'key'];
      const foreign = names.filter((one) => !taken.includes(one) && one !== 'type');
      for (const name of foreign) {
        const parsed = parseAct({ type, ...wellFormed[type], [name]: value(name) });
        assert.ok(!parsed.ok && JSON.stringify(parsed.wrong).includes(JSON.stringify(name)), name);
      }
      for (const some of turns(foreign, turn)) {
        const slipped = Object.fromEntries(some.map((name) => [name, value(name)]));
        const answer = await desk.act('pusat', number, type, { ...wellFormed[type], ...slipped });
        const { errors } = refused(answer, 400, 'invalid-request');
        assert.deepEqual(
          errors,
          some.map((name) => ({ place: `body/${name}`, message: 'tidak dikenal' })),
        );
      }
    });

  test('an identity holds its four fields only', async () => {
    for (const name of names.filter((one) => !['name', 'phone', 'address', 'kelurahan'].includes(one)))
      refused(
        await desk.act('pusat', number, 'ProvideIdentity', { identity: { name: 'Warga', [name]: 'x' } }),
        400,
        'invalid-request',
      );
  });
});

/** Whoever may not is refused before anything is read: then nothing is shown. */
const whoMay = (route: string): Person => {
  const expected = table[route];
  const may = expected === undefined || expected.kind === 'open' ? [] : expected.may;
  return may.includes('pusat') || may.length === 0 ? 'pusat' : (may[0] as Person);
};

suite('other bodies', () => {
  let tries = 0;
  for (const [turn, [route, taken]] of Object.entries(own).entries())
    test(route, async () => {
      const [method = '', path = ''] = route.split(' ');
      const payload = bodies[route]?.().payload as object;
      const url = path.replace(':number', number).replace(':id', 'x');
      const slip = async (some: readonly string[]): Promise<readonly string[]> => {
        const body = { ...payload, ...Object.fromEntries(some.map((name) => [name, value(name)])) };
        tries += 1;
        const answer = await desk.app.inject({
          ...{ method: method as 'POST', url, payload: body },
          headers: { cookie: await desk.cookieOf(whoMay(route)) },
          // Each from an address of its own: how often one may try is held elsewhere.
          remoteAddress: `10.0.${String(Math.floor(tries / 250))}.${String((tries % 250) + 1)}`,
        });
        assert.equal(answer.statusCode, 400, `${some.join(', ')}: ${answer.body}`);
        const { errors = [] } = JSON.parse(answer.body) as { errors?: { place: string }[] };
        return errors.map(({ place }) => place);
      };
      const foreign = names.filter((one) => !taken.includes(one));
      for (const some of turns(foreign, turn)) {
        const places = await slip(some);
        // What was not named among the others is tried alone.
        for (const name of some.filter((one) => !places.includes(`body/${one}`))) await slip([name]);
      }
      const holds = heldBy.get(route);
      assert.ok(holds !== undefined && holds(payload), 'nothing else is wrong with it');
      for (const name of foreign) assert.equal(holds({ ...payload, [name]: value(name) }), false, name);
    });
});

test('nothing of it reached the case', async () => {
  const { timeline } = await desk.page('ketua', number);
  assert.equal(timeline.at(-1)?.event.type, 'Disposed');
});
