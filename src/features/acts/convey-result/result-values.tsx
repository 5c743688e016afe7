// What the form of a result holds, starts from and becomes. Draws nothing.
import type { ActFacts } from '#web/acts/act-form.ts';
import type { CheckedAct, Noting, Outlet, Publishing } from '#web/acts/act-values.ts';
import { checked, given, isBlank, looks, missing, note, reasoned, textProblem } from '#web/acts/checks.ts';
import { quiet, startingNote } from '#web/acts/templates.ts';

/** `photosInPublic`: everybody sees the pictures that go out. */
export type ResultValues = Noting &
  Publishing & {
    publicText: string;
    privateText: string;
    attachmentIds: string[];
    beforeIds: string[];
    photosInPublic: boolean;
  };

/** Nothing is told yet. */
export const untold = (facts: ActFacts): ResultValues => ({
  ...startingNote('answer-note', facts),
  ...quiet,
  ...{ publicText: '', privateText: '', attachmentIds: [], beforeIds: [], photosInPublic: false },
});

type Sent = { attachmentIds?: string[]; beforeIds?: string[]; photosInPublic?: true };

/** The pictures that were ticked: they stand on the tracking page, and go out where a channel takes them. */
const photos = (values: ResultValues, { photos: takes }: Outlet): Sent => {
  const { attachmentIds, beforeIds, photosInPublic } = values;
  const openly = takes?.openly === true && photosInPublic && !isBlank(values.publicText);
  const before = beforeIds.length === 0 ? {} : { beforeIds };
  if (attachmentIds.length === 0) return before;
  return { attachmentIds, ...before, ...(openly ? { photosInPublic: true } : {}) };
};

export const resultBody = (values: ResultValues, open: Outlet): CheckedAct<'ConveyResult'> => {
  const { publicText, privateText } = values;
  const neither = isBlank(publicText) && isBlank(privateText);
  const inPublic = isBlank(publicText) ? undefined : textProblem(publicText, looks(values));
  const inPrivate = isBlank(privateText) ? undefined : textProblem(privateText, false);
  const alone = isBlank(publicText) && !isBlank(privateText);
  const beside = note(values, alone ? open : { ...open, note: false });
  const found = {
    publicText: neither && open.text ? missing : inPublic,
    privateText: neither && !open.text ? missing : inPrivate,
    publicNote: beside.problem,
  };
  const texts = { ...given('publicText', publicText), ...given('privateText', privateText) };
  return reasoned(values, checked(found, { ...texts, ...beside.body, ...photos(values, open) }));
};
