// The city's posts in two manners: pictures first, as photo networks do; words first, as news networks do.
import { api } from './api.js';
import { composer } from './composer.js';
import { ago, face, h, icon, redraw, rich, toast } from './dom.js';
import { networkOf } from './networks.js';

/** Cards that exist, by post: a card keeps its half-written answer while the world changes around it. */
const cards = new Map();

const nameOf = (author, channel) => (networkOf(channel).byHandle ? author.handle : author.name);

const isPictureFirst = (channel) => networkOf(channel).feed?.manner === 'pictures';

const remove = async (kind, id, me) => {
  if (!confirm('Hapus ini? Orang lain tidak akan melihatnya lagi.')) return;
  await api.remove(kind, id, me).catch((error) => toast(error.message));
};

const acts = (comment, post, me, aim) => {
  const who = nameOf(comment.author, post.channel);
  const reply = () =>
    aim({ label: `Membalas ${who}`, parentId: comment.id }, networkOf(post.channel).byHandle ? `@${who} ` : '');
  const edit = () => aim({ label: 'Mengubah komentar', edit: comment.id }, comment.text);
  const say = (words, act) => h('button', { type: 'button', onclick: act }, words);
  return [
    say('Balas', reply),
    comment.mine && networkOf(post.channel).edits && say('Ubah', edit),
    comment.mine && say('Hapus', () => remove('comments', comment.id, me)),
  ];
};

const commentItem = (comment, post, me, now, aim) =>
  h(
    'li',
    {
      class: `comment${comment.parentId === undefined ? '' : ' reply'}${comment.author.key === 'city' ? ' city' : ''}`,
      id: `c-${comment.id}`,
    },
    face(comment.author.key, true),
    h(
      'div',
      { class: 'said' },
      h(
        'p',
        { class: 'words' },
        h('b', {}, nameOf(comment.author, post.channel)),
        comment.author.key === 'city' && h('span', { class: 'seal', title: 'Akun resmi' }, 'resmi'),
        ' ',
        h('span', {}, rich(comment.text)),
      ),
      comment.picture && h('img', { class: 'photo', src: comment.picture, alt: 'Gambar dari warga', loading: 'lazy' }),
      h(
        'p',
        { class: 'meta' },
        h('time', {}, ago(comment.at, now)),
        comment.edited && ' · diubah',
        acts(comment, post, me, aim),
      ),
    ),
  );

/** The newest first, each with its answers right below it: what somebody has just written stands under where they wrote it. */
const threaded = (comments) => {
  const top = comments.filter(({ parentId }) => parentId === undefined || !comments.some(({ id }) => id === parentId));
  return top.toReversed().flatMap((one) => [one, ...comments.filter(({ parentId }) => parentId === one.id)]);
};

const talk = (post, me, now, aim) => [
  h(
    'ul',
    { class: 'comments' },
    threaded(post.comments).map((comment) => commentItem(comment, post, me, now, aim)),
  ),
  post.count > post.comments.length &&
    h('p', { class: 'older' }, `${post.count - post.comments.length} komentar lebih lama tidak ditampilkan`),
];

const cardHead = (post) =>
  h(
    'header',
    {},
    face('city'),
    h(
      'div',
      {},
      h('b', {}, post.handle),
      h('span', { class: 'seal', title: 'Akun resmi' }, 'resmi'),
      h('time', { class: 'when' }),
    ),
  );

const cardWriter = (post, meOf) =>
  composer({
    label: `Komentar untuk kiriman ${post.handle}`,
    wordsOnly: networkOf(post.channel).wordsOnly,
    placeholder: isPictureFirst(post.channel) ? 'Tambahkan komentar…' : 'Tulis komentar…',
    send: ({ text, picture, context }) =>
      context?.edit === undefined
        ? api.comment({
            me: meOf(),
            postId: post.id,
            text,
            ...(picture && { picture }),
            ...(context?.parentId && { parentId: context.parentId }),
          })
        : api.edit('comments', context.edit, { me: meOf(), text }),
  });

const card = (post, meOf) => {
  const list = h('div');
  const count = h('p', { class: 'count' });
  const writer = cardWriter(post, meOf);
  const head = cardHead(post);
  const picture = post.picture && h('img', { class: 'picture', src: post.picture, alt: '', loading: 'lazy' });
  const words = h(
    'p',
    { class: 'caption' },
    isPictureFirst(post.channel) && h('b', {}, `${post.handle} `),
    rich(post.text),
  );
  const letter =
    !networkOf(post.channel).isPublicOnly &&
    h('a', { class: 'letter', href: `#pesan/${post.accountId}` }, icon('letter'), 'Kirim pesan');
  const bar = h('div', { class: 'bar' }, count, letter);
  const order = isPictureFirst(post.channel) ? [head, picture, bar, words] : [head, words, picture, bar];
  const element = h(
    'article',
    { class: `post ${networkOf(post.channel).feed.manner}`, id: `p-${post.id}` },
    order.filter(Boolean),
    writer.element,
    list,
  );
  const update = (now, fresh) => {
    element.querySelector('.when').textContent = ago(fresh.at, now);
    count.replaceChildren(icon('talk'), fresh.count === 0 ? 'Belum ada komentar' : `${fresh.count} komentar`);
    redraw(list, [fresh.comments, Math.floor(now / 60_000), meOf()], () => talk(fresh, meOf(), now, writer.aim));
  };
  return { element, update };
};

export const drawFeed = (place, view, channel, meOf) => {
  const posts = view.posts.filter((post) => post.channel === channel);
  for (const post of posts) if (!cards.has(post.id)) cards.set(post.id, card(post, meOf));
  redraw(place, ['feed', channel, posts.map(({ id }) => id)], () =>
    [
      h('h1', {}, networkOf(channel).name, h('small', {}, networkOf(channel).likeness)),
      posts.length === 0
        ? h('p', { class: 'empty' }, 'Belum ada kiriman dari kota.')
        : posts.map(({ id }) => cards.get(id).element),
    ].flat(),
  );
  for (const post of posts) cards.get(post.id).update(view.now, post);
};
