// The networks as the server tells of them: what each is called here, whose likeness it is, and in which manner it shows things.
import { api } from './api.js';

const { networks } = await api.networks();

const known = Object.fromEntries(networks.map((network) => [network.channel, network]));

export const networkOf = (channel) => known[channel] ?? { name: channel, likeness: `tiruan ${channel}` };

/** Places with posts and talk below them: the word in the address, the network, and the drawing. */
export const feeds = networks.flatMap(({ channel, feed }) => (feed === undefined ? [] : [{ channel, ...feed }]));
