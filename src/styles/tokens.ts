import {css} from 'lit';

/**
 * The public custom properties, each read once into a private name with its default. Every element adopts this sheet,
 * so a token set on any ancestor reaches all of them.
 */
export const tokens = css`
  :host {
    --_accent: var(--live-shop-accent, light-dark(#c8265e, #ff6b98));
    --_on-accent: var(--live-shop-on-accent, light-dark(#fff, #2a0613));
    --_live: var(--live-shop-live, #d3123e);
    --_surface: var(--live-shop-surface, light-dark(#fff, #17161a));
    --_raised: var(--live-shop-raised, light-dark(#f5f3f1, #242329));
    --_text: var(--live-shop-text, light-dark(#1c1a1f, #f6f4f2));
    --_muted: var(--live-shop-muted, light-dark(#625d68, #b3adba));
    --_line: var(--live-shop-line, light-dark(#e3dfdc, #38363e));
    --_success: var(--live-shop-success, light-dark(#14774a, #5fd39c));
    --_danger: var(--live-shop-danger, light-dark(#b3261e, #ff8f85));
    --_on-media: var(--live-shop-on-media, #fff);
    --_scrim: var(--live-shop-scrim, rgb(12 9 16 / 62%));
    --_font: var(--live-shop-font, system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif);
    --_text-s: var(--live-shop-text-s, 0.8125rem);
    --_text-m: var(--live-shop-text-m, 0.9375rem);
    --_text-l: var(--live-shop-text-l, 1.125rem);
    --_text-xl: var(--live-shop-text-xl, 1.5rem);
    --_radius-s: var(--live-shop-radius-s, 0.5rem);
    --_radius: var(--live-shop-radius, 0.875rem);
    --_space: var(--live-shop-space, 0.25rem);
    --_shadow: var(--live-shop-shadow, 0 0.5rem 1.75rem rgb(12 9 16 / 24%));
    --_duration: var(--live-shop-duration, 220ms);
    --_ease: cubic-bezier(0.2, 0.8, 0.2, 1);

    box-sizing: border-box;
    font-family: var(--_font);
    font-size: var(--_text-m);
    line-height: 1.4;
    color: var(--_text);
    -webkit-tap-highlight-color: transparent;
  }

  *,
  *::before,
  *::after {
    box-sizing: inherit;
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  @media (prefers-reduced-motion: reduce) {
    :host {
      --_duration: 1ms;
    }
  }
`;
