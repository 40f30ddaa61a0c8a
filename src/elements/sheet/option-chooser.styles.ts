import {css} from 'lit';

export const optionChooserStyles = css`
  .option {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend {
    padding: 0;
    margin-block-end: calc(var(--_space) * 2);
    font-size: var(--_text-s);
    font-weight: 600;
  }

  .asked legend {
    color: var(--_danger);
  }

  .chosen {
    margin-inline-start: var(--_space);
    color: var(--_muted);
    font-weight: 400;
  }

  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2);
  }

  .choice {
    position: relative;
    display: grid;
    cursor: pointer;
  }

  .choice input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }

  .choice span {
    display: grid;
    place-items: center;
    min-inline-size: 3.25rem;
    min-block-size: 2.75rem;
    padding: calc(var(--_space) * 2) calc(var(--_space) * 4);
    border: 1px solid color-mix(in oklab, var(--_line), var(--_text) 45%);
    border-radius: var(--_radius-s);
    font-weight: 500;
    unicode-bidi: plaintext;
    overflow-wrap: anywhere;
    transition:
      border-color var(--_duration) var(--_ease),
      background-color var(--_duration) var(--_ease);
  }

  .choice:hover span {
    border-color: var(--_text);
  }

  .asked .choice span {
    border-color: var(--_danger);
  }

  .choice input:checked + span {
    border-color: var(--_text);
    background: color-mix(in oklab, var(--_text), var(--_surface) 94%);
    box-shadow: inset 0 0 0 1px var(--_text);
    font-weight: 600;
  }

  .choice input:focus-visible + span {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }

  .gone span {
    border-style: dashed;
    color: var(--_muted);
    text-decoration: line-through;
  }

  @media (forced-colors: active) {
    .choice input:checked + span {
      border: 2px solid Highlight;
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
