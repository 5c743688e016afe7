// Ways on which nothing is typed to a platform: said to an officer, who also tells the answer.
export const isSpoken = (channel: string): boolean => channel === 'phone' || channel === 'walk-in';
