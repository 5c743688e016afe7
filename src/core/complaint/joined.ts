// What a case keeps of those that it is bound to: the same person under other accounts, and the case in which it goes on.

/** Two accounts that an officer said are one person. */
export type Join = { joinId: string; otherReporterId: string; otherNumber: string; identityKnown: boolean };

/** One matter of a message, which stays here; `number`: of the case as which it goes on. */
export type Child = { complaintId: string; number: string; messageId: string };

/** Absent where it is bound to nothing. */
export type Joining = {
  /** The same person under other accounts, as officers said in this case. */
  joins?: Join[];
  /** The case in which it goes on, as a duplicate or merged, until that is taken back. */
  joinedTo?: { complaintId: string; number: string };
  /** The case of whose message it is one matter: named once, whatever becomes of either. */
  parent?: { complaintId: string; number: string };
  /** What goes on of its messages as cases of their own. */
  children?: Child[];
};
