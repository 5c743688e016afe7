// The page of one case, put together from all that is known of it.
import { mayIssue } from '#core/complaint/act-table.ts';
import { sopsIn } from '#core/sop/in-force.ts';
import { principalsOf } from '#core/complaint/standing.ts';
import { maskIdentity } from '#db/identity-vault.ts';
import { hidingPeople } from '#db/known-people.ts';
import { findOutsideAnswers } from '#db/outside-answers.ts';
import { seesReporter } from '#db/visible-to.ts';
import { actorOf, type FeatureDeps } from '#http/feature-deps.ts';
import type { Officer } from '#http/session.ts';
import type { CaseAnswer } from './case.contract.ts';
import { caseForAgency } from './case-for-agency.ts';
import { findConversation, findTimeline, type FoundCase } from './case.query.ts';
import { helpingPart, spansPart } from './case-spans.ts';
import { viewCase } from './case.view.ts';
import { withCounting } from './outside-answer.ts';
import { photoWaysOf } from './photos.ts';
import { takesPictures } from '#app/picture-ways.ts';
import { findFamily, withoutHidden } from './family.query.ts';
import { findHeld } from './held-act.query.ts';
import { findPictureHints } from './picture-hints.query.ts';
import { findAccountHold, findPublicFacts, findReplyFacts } from './windows.query.ts';

/** Where SP4N-LAPOR! is opened unless the configuration says otherwise. */
const lapor = 'https://www.lapor.go.id';

/** For whoever may decide on them: nobody else learns what a stranger typed. */
const proposalsPart = async (
  { vault }: Pick<FeatureDeps, 'vault'>,
  officer: Officer,
  { id, state }: FoundCase,
): Promise<Pick<CaseAnswer['reporter'], 'proposals'>> => {
  const { proposals = [] } = state.file;
  if (proposals.length === 0 || !mayIssue(principalsOf(actorOf(officer)), 'SettleProposal')) return {};
  const waiting = await vault.proposals(id);
  return {
    proposals: waiting.map(({ id: proposalId, identity, givenAt }) => {
      const { name, phone, address, kelurahan } = maskIdentity(identity);
      const says = [name, phone, address, kelurahan].filter((one) => one !== undefined);
      return { id: proposalId, givenAt: new Date(givenAt).toISOString(), says };
    }),
  };
};

/** The page of a case as this officer sees it; without its person also where they would see them. */
export const pageOf = async (
  deps: FeatureDeps,
  officer: Officer,
  found: FoundCase,
  { withPerson }: { withPerson: boolean } = { withPerson: seesReporter(officer) },
): Promise<CaseAnswer> => {
  const db = deps.database.kysely;
  const { file } = found.state;
  const reading = await hidingPeople({ db, vault: deps.vault }, [found.id]);
  const hide = (text: string): string => reading(found.id, text);
  const hidePlace = (text: string): string => reading(found.id, text, 'place');
  const outside = await findOutsideAnswers(deps.database.pool, found.id);
  const timeline = await findTimeline(db, found.id);
  const terms = await deps.termsFor(sopsIn(timeline.map(({ event }) => event)));
  const view = viewCase({
    terms,
    found,
    ...(await findConversation(db, found.id, outside, (channel, inPrivate) =>
      takesPictures(deps.limitsOf(channel), inPrivate),
    )),
    timeline,
    actor: actorOf(officer),
    limits: deps.limitsOf(found.channel, file.threads[0]?.accountId),
    publicFacts: await findPublicFacts(db, file),
    replyFacts: await findReplyFacts(db, file),
    hold: await findAccountHold(db, file, deps.clock.now()),
    photoWays: photoWaysOf(found.state, deps.limitsOf),
    registerUrl: deps.organisation()?.sp4nUrl ?? lapor,
    ...{ hide, hidePlace },
  });
  const jssUrl = deps.organisation()?.jssUrl;
  const counting = { by: actorOf(officer), now: deps.clock.now(), limitsOf: deps.limitsOf };
  const messages = withCounting(view.messages, found.state, outside, { ...counting, terms });
  const events = timeline.map(({ event }) => event);
  const spans = spansPart(events, counting.now, terms);
  const family = await findFamily(db, officer, found, { withWords: withPerson, now: counting.now });
  const beside = {
    ...family,
    ...helpingPart(events, counting.now),
    ...(await findPictureHints(db, officer, found, events)),
  };
  const told = withoutHidden(view.timeline, family);
  const answer = { ...view, timeline: told, messages, spans, ...beside, ...(jssUrl === undefined ? {} : { jssUrl }) };
  const reporter = { ...answer.reporter, ...(await proposalsPart(deps, officer, found)) };
  if (!withPerson) return caseForAgency(answer, hide, hidePlace);
  return { ...answer, reporter, ...(await findHeld(db, found.id, officer)) };
};
