// Whether the ladder names ways for a message: then one that arrived is not the end of it.

/** Of a delivery `d`: it is looked at again when the next of its ways is due, and ends by that. */
export const hasNamedWays = `exists (select from alert meant where (meant.id = d.alert_id or meant.told_with = d.alert_id) and meant.ways is not null)`;
