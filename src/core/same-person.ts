// Which reporters are one person: those that joins lead to, one after the other. Pure; a join binds two and favours neither.

/** Two reporters whom an officer took for one person; it can be undone by its id. */
export type Join = { joinId: string; reporterId: string; otherReporterId: string };

const beyond = (reporterId: string, join: Join): string | undefined => {
  if (join.reporterId === reporterId) return join.otherReporterId;
  return join.otherReporterId === reporterId ? join.reporterId : undefined;
};

/** Everybody who is the same person as this reporter, this one first. Joins that go round in a ring change nothing. */
export const samePerson = (reporterId: string, joins: readonly Join[]): string[] => {
  const found = [reporterId];
  for (const known of found)
    for (const join of joins) {
      const other = beyond(known, join);
      if (other !== undefined && !found.includes(other)) found.push(other);
    }
  return found;
};
