/** A moment that a link leads to: the last time that a product was shown, or a time from the start of the show. */
export type Moment =
  | {readonly type: 'product'; readonly productId: string}
  | {readonly type: 'time'; readonly seconds: number};

export interface MomentLink {
  readonly moment: Moment;
  /** Id of the show that is meant, on a page with several. Missing: the first on the page. */
  readonly showId?: string | undefined;
}

const NAME = 'live-shop';

/**
 * Reads the fragment of a URL: `#live-shop=product:mug`, `#live-shop=t:1325` (seconds), and with the id of the show in
 * front on a page with several: `#live-shop=spring/t:1325`. Ids are percent-encoded. Other fragments may stand beside it,
 * parted by `&`.
 */
export function readMomentLink(hash: string): MomentLink | undefined {
  const value = hash
    .replace(/^#/, '')
    .split('&')
    .find((pair) => pair.startsWith(`${NAME}=`))
    ?.slice(NAME.length + 1);
  const [, show, type, what = ''] = /^(?:([^/:]+)\/)?(product|t):([^/:]+)$/.exec(value ?? '') ?? [];
  const [showId, name] = [decoded(show ?? ''), decoded(what)];
  if (showId === undefined || !name) return undefined;
  const scope = showId ? {showId} : {};
  if (type === 'product') return {moment: {type: 'product', productId: name}, ...scope};
  return /^\d{1,6}$/.test(name) ? {moment: {type: 'time', seconds: Number(name)}, ...scope} : undefined;
}

/** The URL of a page with a moment as its fragment, in place of the one before. */
export function momentUrl(page: string, {moment, showId}: MomentLink): string {
  const url = new URL(page);
  const what = moment.type === 'product' ? `product:${encodeURIComponent(moment.productId)}` : `t:${Math.floor(moment.seconds)}`;
  const others = url.hash.slice(1).split('&').filter((pair) => pair && !pair.startsWith(`${NAME}=`));
  url.hash = [...others, `${NAME}=${showId === undefined ? '' : `${encodeURIComponent(showId)}/`}${what}`].join('&');
  return url.href;
}

/** The same page without a moment. */
export function withoutMoment(page: string): string {
  const url = new URL(page);
  const others = url.hash.slice(1).split('&').filter((pair) => pair && !pair.startsWith(`${NAME}=`));
  url.hash = others.join('&');
  return url.href;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
