import {css} from 'lit';

export const buyButtonStyles = css`
  :host {
    display: inline-block;
    vertical-align: top;
  }

  .buy {
    position: relative;
    inline-size: 100%;
    padding-inline: calc(var(--_space) * 4);
    background: var(--_accent);
    color: var(--_on-accent);
    line-height: 1.2;
    text-wrap: balance;
  }

  .buy:hover {
    background: color-mix(in oklab, var(--_accent), #000 10%);
  }

  :host([surface='shelf']) .buy {
    padding-inline: calc(var(--_space) * 3.5);
  }

  .label::after {
    content: attr(data-widest) / '';
    display: block;
    block-size: 0;
    overflow: hidden;
    visibility: hidden;
  }

  .buy svg {
    flex: none;
    inline-size: 1.125em;
    block-size: 1.125em;
  }

  /* In a list of many, only what is on stage calls. */
  :host([surface='shelf']:not([current])) .buy,
  :host([surface='sheet']) .buy.choose,
  .buy.link {
    background: var(--_raised);
    color: var(--_text);
  }

  :host([surface='shelf']:not([current])) .buy:hover,
  :host([surface='sheet']) .buy.choose:hover,
  .buy.link:hover {
    background: color-mix(in oklab, var(--_raised), var(--_text) 8%);
  }

  :host([surface]) .buy.added {
    background: color-mix(in oklab, var(--_success), var(--_surface) 86%);
    color: var(--_success);
  }

  :host([surface]) .buy.sold-out,
  :host([surface]) .buy.unavailable {
    border-color: var(--_line);
    background: var(--_raised);
    color: var(--_muted);
  }

  @media (forced-colors: active) {
    .buy {
      border-color: currentcolor;
    }
  }
`;
