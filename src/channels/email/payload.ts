// A letter as it is stored between the mailbox and the parser: its source, where it lies, and which ids in it are ours.
import { at, findItems, findText, needId, needInstant, needObject, payloadField } from '../payload-field.ts';

/** Where IMAP finds the letter: a `uid` counts within its folder and `uidValidity` only. */
export type Place = { folder: string; uidValidity: string; uid: number };

/** `ours`: ids of our letters in it, verified when it was fetched. `cut`: there is more of it in the mailbox. */
export type StoredLetter = Place & {
  receivedAt: number;
  source: string;
  ours: readonly string[];
  cut?: true;
};

/** A stored letter with its source as bytes; `cut`: the rest of it was too long to be kept. */
export type LetterIn = { place: Place; receivedAt: number; source: Buffer; ours: readonly string[]; cut: boolean };

/** Throws ParseError, which names the field that is missing or of another kind. */
export const readStored = (payload: unknown): LetterIn => {
  const letter = needObject(payloadField(payload));
  const uid = Number(needId(at(letter, 'uid')));
  return {
    place: { folder: needId(at(letter, 'folder')), uidValidity: needId(at(letter, 'uidValidity')), uid },
    receivedAt: needInstant(at(letter, 'receivedAt')),
    source: Buffer.from(findText(at(letter, 'source')) ?? '', 'base64'),
    ours: findItems(at(letter, 'ours')).map(needId),
    cut: at(letter, 'cut').value === true,
  };
};

/** A file in a letter by the name under which the mailbox hands it out; `path+0` is the first picture that stands in that page. */
export const referenceOf = ({ folder, uidValidity, uid }: Place, path: string): string =>
  `${folder}/${uidValidity}/${String(uid)}/${path}`;

/** What `referenceOf` wrote; undefined for anything else. */
export const readReference = (reference: string): (Place & { path: string; picture?: number }) | undefined => {
  const [, folder, uidValidity, uid, path, picture] =
    /^(.+)\/(\d+)\/(\d+)\/([\d.]+)(?:\+(\d{1,3}))?$/s.exec(reference) ?? [];
  if (folder === undefined || uidValidity === undefined || path === undefined) return undefined;
  return {
    folder,
    uidValidity,
    uid: Number(uid),
    path,
    ...(picture === undefined ? {} : { picture: Number(picture) }),
  };
};
