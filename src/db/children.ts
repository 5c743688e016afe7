// Which cases that were broken off a message are still matters of their own. Must not ask who may see them.

/** Of the row `c`: one that was merged into its parent is a matter of the parent's again. */
export const isItsOwn = `not (c.close_reason is not distinct from 'merged'
    and c.state #>> '{file,joinedTo,complaintId}' = c.parent_id::text)`;
