// Conversations in which no account of the city's takes part.

/** In place of an account, where an officer took a post in by its link: nothing is sent there by itself, an officer answers and records it. */
export const elsewhere = 'tautan';
