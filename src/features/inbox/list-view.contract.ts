// /api/v1/list-views: views of the list under a name, an officer's own and the desk's, beside those that are ready for everybody.
import { Type, type Static } from 'typebox';
import { caseReaders } from '#core/access.ts';
import { InboxAsked } from './inbox.contract.ts';
import { mostViews } from '#core/list-view.ts';

const closed = { additionalProperties: false } as const;
const { folder, urgency, category, area, agency, holder, channel, from, to, sort } = InboxAsked.properties;

/** What the address of a list says, without what was searched for: words about a person are kept under no name. */
export const ViewAsked = Type.Object(
  { folder, urgency, category, area, agency, holder, channel, from, to, sort },
  closed,
);
/** The same as a type. */
export type ViewAsked = Static<typeof ViewAsked>;

const named = {
  name: Type.String({ pattern: '\\S', maxLength: 60 }),
  /** Its cases are counted. */
  pinned: Type.Boolean(),
  asked: ViewAsked,
};
/** Of the answer before: what changed since then is not written over. */
const version = Type.Integer({ minimum: 0, maximum: 2_147_483_647 });
const most = { maxItems: mostViews };

/** All of an officer's own, in their order. */
export const OwnViews = Type.Object({ version, views: Type.Array(Type.Object(named, closed), most) }, closed);
/** The same as a type. */
export type OwnViews = Static<typeof OwnViews>;

const roles = Type.Array(Type.Enum(caseReaders), { maxItems: caseReaders.length, uniqueItems: true });

/** All of the desk's. Without a role a view is for whoever reads cases. */
export const TeamViews = Type.Object(
  { version, views: Type.Array(Type.Object({ ...named, roles }, closed), most) },
  closed,
);
/** The same as a type. */
export type TeamViews = Static<typeof TeamViews>;

export const ListViewsAnswer = Type.Object({
  /** In the order in which they stand: one's own, the desk's, those that are ready. */
  shown: Type.Array(
    Type.Object({
      of: Type.Enum(['own', 'team', 'ready'] as const),
      /** Of one that is ready its key. */
      name: Type.String(),
      asked: ViewAsked,
      /** Which of what it asks for is there no more, so that it finds nothing. */
      gone: Type.Array(Type.String()),
      /** Open cases, up to `mostCounted`; of the first nine that are pinned. */
      count: Type.Optional(Type.Integer()),
    }),
  ),
  own: OwnViews,
  /** For whoever keeps them. */
  team: Type.Optional(TeamViews),
});
/** What stands above the folders, and what its keeper may change of it. */
export type ListViewsAnswer = Static<typeof ListViewsAnswer>;
