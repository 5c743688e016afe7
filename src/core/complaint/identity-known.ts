// Whether somebody must be asked who they are. Apart, so that the table of acts can ask it before any rule is loaded.
import type { CaseFile } from './complaint.ts';

/** The reporter need not be asked: complete from an earlier case, or under another account of the same person. */
export const isIdentityKnown = ({ knownIdentity, joins = [] }: CaseFile): boolean =>
  knownIdentity || joins.some(({ identityKnown }) => identityKnown);

/** Nobody need be asked: so, or complete in this case. */
export const isReporterKnown = (file: CaseFile): boolean => isIdentityKnown(file) || file.identity?.complete === true;
