// Something that lies elsewhere and was shared: no file, but a title and an address that an officer can open.
import type { InboundAttachment } from '#ports/channel.ts';

const longestTitle = 300;

/** Only addresses that a browser may open; nothing where neither is told. */
export const linkOf = (address: string | undefined, title?: string): InboundAttachment[] => {
  const url = address !== undefined && /^https?:\/\/\S+$/.test(address) ? address : undefined;
  const said = title?.trim() ?? '';
  if (url === undefined && said === '') return [];
  return [
    {
      kind: 'share',
      ...(url === undefined ? {} : { url }),
      ...(said === '' ? {} : { title: said.slice(0, longestTitle) }),
    },
  ];
};
