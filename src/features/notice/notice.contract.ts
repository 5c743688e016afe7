// GET /api/v1/notices and POST /api/v1/notices/seen: what an officer's role was told, and up to where they have looked.
import { Type, type Static } from 'typebox';
import type { NotifyEffect } from '#core/complaint/reactions.ts';

/** What may be told of a case, of what became of it in another system, or of an account. */
export type NoticeWhat =
  | NotifyEffect['what']
  | 'forward-news'
  | 'forward-refused'
  | 'forward-trouble'
  | 'token-ends'
  | 'access-withdrawn'
  | 'credit-used-up'
  | 'alert-unreached'
  | 'not-sent-later';

/** What happened and to which case or account: no words of either. */
export const NoticesAnswer = Type.Object({
  unseen: Type.Number(),
  notices: Type.Array(
    Type.Object({
      id: Type.String(),
      what: Type.Unsafe<NoticeWhat>({ type: 'string' }),
      /** The case, where it is about one. */
      number: Type.Optional(Type.String()),
      /** The account, where it is about one: what it calls itself. */
      account: Type.Optional(Type.Object({ channel: Type.String(), handle: Type.String() })),
      at: Type.String(),
      seen: Type.Boolean(),
    }),
  ),
});

/** At most fifty, the newest first; `unseen` counts all of them. */
export type NoticesAnswer = Static<typeof NoticesAnswer>;

/** `upTo` is the id of a notice; what came later stays unseen. */
export const NoticesSeen = Type.Object(
  { upTo: Type.String({ pattern: '^[0-9]{1,18}$' }) },
  { additionalProperties: false },
);

/** Of the officer who sends it, and nobody else of the same role. */
export type NoticesSeen = Static<typeof NoticesSeen>;
