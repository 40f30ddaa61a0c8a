import {css} from 'lit';

export const chatStyles = css`
  :host {
    --_bubble: var(--live-shop-chat-bubble, rgb(12 9 16 / 74%));

    display: flex;
    flex-direction: column;
    min-block-size: 0;
    block-size: 100%;
  }

  .list {
    position: relative;
    display: flex;
    flex: 1;
    min-block-size: 4rem;
  }

  /* A reversed column keeps its newest row in sight by itself, and paints a third of what a plain one does. */
  .log {
    display: flex;
    flex: 1;
    flex-direction: column-reverse;
    min-inline-size: 0;
    padding: calc(var(--_space) * 3) calc(var(--_space) * 4);
    overflow: hidden auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    contain: strict;
  }

  .log:focus-visible {
    outline-offset: -3px;
  }

  .rows {
    display: grid;
    gap: calc(var(--_space) * 2.5);
    flex: none;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .row {
    contain: layout style;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .empty {
    margin: auto;
    color: var(--_muted);
    text-align: center;
  }

  .name {
    font-size: var(--_text-s);
    font-weight: 700;
    color: light-dark(oklch(46% 0.12 var(--_hue)), oklch(83% 0.1 var(--_hue)));
  }

  .hue-0 { --_hue: 0; }
  .hue-1 { --_hue: 30; }
  .hue-2 { --_hue: 60; }
  .hue-3 { --_hue: 90; }
  .hue-4 { --_hue: 120; }
  .hue-5 { --_hue: 150; }
  .hue-6 { --_hue: 180; }
  .hue-7 { --_hue: 210; }
  .hue-8 { --_hue: 240; }
  .hue-9 { --_hue: 270; }
  .hue-10 { --_hue: 300; }
  .hue-11 { --_hue: 330; }

  .badge {
    padding: 0.0625rem calc(var(--_space) * 1.5);
    border-radius: 1rem;
    background: var(--_raised);
    color: var(--_text);
    font-size: 0.6875rem;
    font-weight: 700;
  }

  .host .badge {
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .note,
  .reason {
    margin-inline-start: calc(var(--_space) * 1);
    color: var(--_muted);
    font-size: 0.75rem;
  }

  .pending .text {
    opacity: 0.75;
  }

  .reason {
    flex: 1 0 100%;
    margin: 0;
    color: var(--_danger);
    font-weight: 600;
  }

  .failure {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: calc(var(--_space) * 5);
  }

  .failure button {
    padding: 0;
    background: none;
    color: inherit;
    font-size: var(--_text-s);
    text-decoration: underline;
    text-underline-offset: 0.25em;
  }

  .newest {
    position: absolute;
    inset-block-end: calc(var(--_space) * 2);
    inset-inline: 0;
    inline-size: max-content;
    margin-inline: auto;
    border-radius: 2rem;
    background: var(--_text);
    box-shadow: var(--_shadow);
    color: var(--_surface);
    font-size: var(--_text-s);
  }

  .newest:hover {
    background: color-mix(in oklab, var(--_text), var(--_surface) 15%);
  }

  .newest svg {
    inline-size: 1.125rem;
    block-size: 1.125rem;
  }

  .status {
    padding-inline: calc(var(--_space) * 4);
    color: var(--_muted);
    font-size: var(--_text-s);
  }

  .status:not(:empty) {
    padding-block: calc(var(--_space) * 1);
  }

  .reconnect {
    align-self: start;
    margin-inline: calc(var(--_space) * 4);
  }

  :host([overlay]) {
    color: var(--_on-media);
    color-scheme: dark;
  }

  :host([overlay]) :focus-visible {
    outline-color: var(--_on-media);
  }

  :host([overlay]) .log {
    padding: 2.5rem calc(var(--_space) * 3) calc(var(--_space) * 2);
    mask-image: linear-gradient(to bottom, transparent, #000 2.5rem);
    scrollbar-width: none;
  }

  :host([overlay]) .rows {
    justify-items: start;
    gap: calc(var(--_space) * 1.5);
  }

  :host([overlay]) :is(.row, .empty, .status:not(:empty)) {
    max-inline-size: 100%;
    padding: calc(var(--_space) * 1.25) calc(var(--_space) * 2.75);
    border-radius: var(--_radius);
    background: var(--_bubble);
    color: var(--_on-media);
    font-size: var(--_text-s);
  }

  :host([overlay]) .status:not(:empty) {
    align-self: start;
    margin-inline: calc(var(--_space) * 3);
  }

  :host([overlay]) .name {
    color: oklch(90% 0.07 var(--_hue));
  }

  :host([overlay]) .note {
    color: color-mix(in oklab, var(--_on-media), transparent 18%);
  }

  @media (forced-colors: active) {
    .row {
      border-inline-start: 2px solid transparent;
      padding-inline-start: calc(var(--_space) * 2);
    }

    .failed,
    .own {
      border-color: Highlight;
    }
  }
`;
