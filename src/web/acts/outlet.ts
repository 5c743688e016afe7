// Where the texts of an act go out, and how long they may be there. Pure.
import type { OfficerCommand } from '#core/complaint/act-table.ts';
import { isSpoken } from '../ui/channel-name.ts';
import type { ActFacts } from './act-form.ts';
import type { Outlet } from './act-values.ts';

/** Acts with a public text beside a private one. */
const results: readonly OfficerCommand[] = ['AnswerDirectly', 'ConveyResult'];
/** Acts whose one text is read by everybody when the case came in public. */
const spoken: readonly OfficerCommand[] = ['ApproveInterim', 'DraftResponse', 'AnswerInformation'];

const isPrivate = (values: object): boolean => 'privately' in values && values.privately === true;

export const outletOf = (act: OfficerCommand, facts: ActFacts, values: object): Outlet => {
  const { channel, hasPublic, publicLimit, privateLimit, photoWays } = facts;
  const open = hasPublic && spoken.includes(act) && !isPrivate(values);
  const limit = open ? publicLimit : privateLimit;
  const first = hasPublic ? publicLimit : privateLimit;
  const sent = open || act === 'AskIdentity' || spoken.includes(act);
  const takes = (way: 'public' | 'private'): boolean =>
    photoWays.some(({ visibility, takes: does }) => visibility === way && does);
  return {
    text: open || ((hasPublic || isSpoken(channel)) && results.includes(act)),
    note: hasPublic,
    photos: { privately: takes('private'), openly: takes('public') },
    limits: {
      ...(sent && limit !== undefined ? { text: limit } : {}),
      ...(first === undefined ? {} : { publicText: first }),
      ...(privateLimit === undefined ? {} : { privateText: privateLimit }),
      ...(hasPublic && publicLimit !== undefined ? { publicNote: publicLimit } : {}),
    },
  };
};
