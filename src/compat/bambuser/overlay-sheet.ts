/** How the overlay looks. It stands in a shadow root of its own, so that no rule of the page reaches it. */
export const overlayRules = `
  dialog {
    position: fixed;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    max-inline-size: none;
    max-block-size: none;
    box-sizing: border-box;
    margin: 0;
    padding: env(safe-area-inset-top) 0 0;
    border: 0;
    background: #0c0910;
    color: #fff;
    overflow: clip;
  }
  dialog[open] {display: grid; grid-template-rows: auto minmax(0, 1fr);}
  dialog::backdrop {background: rgb(12 9 16 / 72%);}
  .player {display: grid; min-block-size: 0;}
  ::slotted(live-shop) {
    inline-size: 100%;
    block-size: 100%;
    --live-shop-max-block-size: 100%;
  }
  .bar {display: flex; justify-content: flex-end; gap: 0.25rem; padding: 0.25rem;}
  button {
    display: grid;
    place-items: center;
    inline-size: 2.75rem;
    block-size: 2.75rem;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: transparent;
    color: #fff;
    cursor: pointer;
  }
  button[hidden] {display: none;}
  button:hover {background: rgb(255 255 255 / 16%);}
  button:focus-visible {outline: 3px solid #fff; outline-offset: -3px;}
  svg {inline-size: 1.5rem; block-size: 1.5rem; fill: none; stroke: currentcolor; stroke-width: 2; stroke-linecap: round;}
  .small {
    inset: auto;
    inline-size: min(14rem, 60vw);
    block-size: min(26rem, 60dvh);
    padding: 0;
    border-radius: 0.875rem;
    box-shadow: 0 0.5rem 1.75rem rgb(12 9 16 / 40%);
  }
  .small.bottom {inset-block-end: 1rem;}
  .small.top {inset-block-start: 1rem;}
  .small.end {inset-inline-end: 1rem;}
  .small.start {inset-inline-start: 1rem;}
  @media (min-width: 44rem) {
    dialog:not(.small) {padding: 0 3.25rem 2rem; background: transparent;}
  }
`;
