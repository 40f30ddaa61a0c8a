import {css} from 'lit';

/** The picture and what stands in its place. */
export const stageStyles = css`
  .stage {
    position: relative;
    grid-area: 1 / 1 / -1 / -1;
    display: grid;
    min-block-size: 0;
    overflow: clip;
    background: #131016;
    color: var(--_on-media);
  }

  .with-panel.landscape .stage {
    grid-area: stage;
  }

  .stage > * {
    grid-area: 1 / 1;
    min-inline-size: 0;
    min-block-size: 0;
  }

  .stage > img {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }

  .stage > .backdrop {
    inset: -12%;
    inline-size: 124%;
    block-size: 124%;
    filter: blur(2.5rem) brightness(0.55) saturate(1.2);
  }

  .landscape .poster {
    object-fit: contain;
  }

  .poster {
    transition: opacity var(--_duration) var(--_ease);
  }

  .stage > .shade {
    position: absolute;
    inset: 0;
    pointer-events: none;
  }

  .portrait .shade {
    background:
      linear-gradient(rgb(12 9 16 / 40%), transparent 22%),
      linear-gradient(to top, rgb(12 9 16 / 72%), rgb(12 9 16 / 38%) 24%, transparent 44%);
  }

  .loading::after {
    content: '';
    position: absolute;
    inset: 0;
    background: linear-gradient(100deg, transparent 30%, rgb(255 255 255 / 9%) 50%, transparent 70%) 0 0 / 300% 100%;
    animation: shimmer 1.8s linear infinite;
  }

  @keyframes shimmer {
    from {
      background-position: 150% 0;
    }

    to {
      background-position: -50% 0;
    }
  }

  .curtain {
    position: relative;
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: calc(var(--_space) * 3);
    padding: calc(var(--_space) * 6);
    background: rgb(12 9 16 / 62%);
    text-align: center;
    animation: appear var(--_duration) var(--_ease);
  }

  /* What is to come stays in view. */
  :is(.scheduled, .cancelled) .curtain {
    justify-content: end;
    padding-block-end: max(2rem, 7cqb);
    background: linear-gradient(to top, rgb(12 9 16 / 92%), rgb(12 9 16 / 72%) 42%, rgb(12 9 16 / 12%) 78%);
  }

  .failed :is(.stage, .curtain) {
    background: var(--_surface);
    color: var(--_text);
  }

  .headline,
  .lead {
    margin: 0;
    text-wrap: balance;
  }

  .headline {
    font-size: clamp(var(--_text-xl), 7cqmin, 2.5rem);
    font-weight: 700;
    letter-spacing: -0.015em;
    line-height: 1.15;
  }

  .lead {
    display: -webkit-box;
    max-inline-size: 32rem;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 4;
    line-clamp: 4;
    opacity: 0.9;
  }

  @container frame (block-size < 28rem) {
    .lead {
      display: none;
    }
  }

  @keyframes appear {
    from {
      opacity: 0;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .loading::after {
      animation: none;
      opacity: 0;
    }
  }
`;
