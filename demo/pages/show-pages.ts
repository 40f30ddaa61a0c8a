import {html, type Html} from '../http/html.js';
import {demoNote, embed} from './live-shop.js';

export interface ShowPageOptions {
  readonly title: string;
  readonly eyebrow: string;
  readonly lede: string;
  readonly scripted: boolean;
  /** Manifest and title of each show on the page. */
  readonly shows: readonly {readonly src: string; readonly title: string}[];
}

/** A page that is all about one show, or two. */
export function showPage({title, eyebrow, lede, scripted, shows}: ShowPageOptions): Html {
  return html`
  <section class="stage">
    <div class="stage-words">
      <p class="eyebrow">${eyebrow}</p>
      <h1>${title}</h1>
      <p class="lede">${lede}</p>
    </div>
    <div class="${shows.length > 1 ? 'live-pair' : 'live-box'}">
    ${shows.map((show) => embed({...show, fallback: {text: 'See the things of the show', href: '/#things'}}))}
    </div>
    ${demoNote(scripted)}
  </section>`;
}
