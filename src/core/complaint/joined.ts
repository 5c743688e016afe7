// What a case keeps of those that it is bound to: the same person under other accounts, and the case in which it goes on.

/** Two accounts that an officer said are one person. */
export type Join = { joinId: string; otherReporterId: string; otherNumber: string; identityKnown: boolean };

/** Absent where it is bound to nothing. */
export type Joining = {
  /** The same person under other accounts, as officers said in this case. */
  joins?: Join[];
  /** The case in which it goes on, as a duplicate or merged, until that is taken back. */
  joinedTo?: { complaintId: string; number: string };
};
