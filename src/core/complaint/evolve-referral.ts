// What events leave of a referral in the case's file. Must not look at the status.
import type { CaseFile } from './complaint.ts';
import { noted } from './evolve-notes.ts';
import type { RecordedOf } from './recorded.ts';
import type { Referral } from './referral.ts';

const changed = (file: CaseFile, change: (referral: Referral) => Referral): CaseFile =>
  file.referral === undefined ? file : { ...file, referral: change(file.referral) };

/** Another referral begins anew. */
export const referred = (file: CaseFile, event: RecordedOf<'ReferredElsewhere'>): CaseFile => {
  const { bodyId, bodyName, askAt } = event;
  const referral = { bodyId, bodyName, ways: [], ...(askAt === undefined ? {} : { askAt }) };
  return { ...noted('information')(file, event), referral };
};

/** By one way several times is one way. */
export const handedOver = (file: CaseFile, { way }: RecordedOf<'HandedOver'>): CaseFile =>
  changed(file, (referral) => ({ ...referral, ways: [...new Set([...referral.ways, way])] }));

/** Kept beside the day, so that nobody is called twice for it. */
export const dayCame = (file: CaseFile, { at }: RecordedOf<'ElsewhereDue'>): CaseFile =>
  changed(file, (referral) => ({ ...referral, askedAt: at }));

/** A number that was said once stays until another one is said; whether and when to ask again is said anew each time. */
export const heardElsewhere = (file: CaseFile, event: RecordedOf<'ElsewhereNoted'>): CaseFile => {
  const { outcome, reference, askAt } = event;
  return changed(noted('information')(file, event), ({ askAt: _before, askedAt: _asked, ...referral }) => ({
    ...referral,
    outcome,
    ...(reference === undefined ? {} : { reference }),
    ...(askAt === undefined ? {} : { askAt }),
  }));
};

/** The matter is the city's again, or nobody is left to be told: nobody asks any more. */
export const unasked = (file: CaseFile): CaseFile =>
  changed(file, ({ askAt: _day, askedAt: _asked, ...referral }) => referral);
