import {html, nothing, type TemplateResult} from 'lit';
import type {ChatKey} from '../../i18n/en/chat.js';
import type {ShowKey} from '../../i18n/en/show.js';
import type {Text} from '../../i18n/text.js';
import type {Role} from '../../protocol/index.js';
import type {Outgoing} from '../../realtime/link.js';
import {clockTime} from '../player/clock-time.js';
import {hueOf} from './name-hue.js';
import {refusalWords} from './refusal-words.js';

/** One message as it is shown: in the log, or on its way there. */
export interface Row {
  readonly id: string;
  readonly text: string;
  readonly authorId: string;
  readonly name: string;
  readonly role: Role;
  readonly own: boolean;
  readonly status: 'posted' | Outgoing['status'];
  /** Where its author was, behind the live edge. */
  readonly positionMs?: number | undefined;
  readonly refusal?: Outgoing['refusal'];
}

export interface RowActions {
  resend(id: string): void;
  discard(id: string): void;
}

export function messageRow(row: Row, text: Text<ShowKey | ChatKey>, actions: RowActions): TemplateResult {
  const {authorId, name, own, role, status} = row;
  return html`
    <li class="row ${role} ${status} ${own ? 'own' : ''}" part="message ${status} ${role} ${own ? 'own' : ''}">
      <span class="name hue-${hueOf(authorId)}" part="name" dir="auto">${name}</span>
      ${badge(role, text)}
      <span class="text" part="text" dir="auto">${row.text}</span>
      ${row.positionMs === undefined ? nothing : html`<span class="note" part="note">${writtenAt(row.positionMs, text)}</span>`}
      ${status === 'pending' ? html`<span class="note" part="note">${text.t('sending')}</span>` : nothing}
      ${status === 'failed' ? failure(row, text, actions) : nothing}
    </li>
  `;
}

function writtenAt(positionMs: number, text: Text<ShowKey | ChatKey>): string {
  return text.t('writtenAt', {position: clockTime(positionMs)});
}

function badge(role: Role, text: Text<ShowKey | ChatKey>): TemplateResult | typeof nothing {
  if (role === 'viewer') return nothing;
  return html`<span class="badge" part="badge">${text.t(role === 'host' ? 'hostBadge' : 'moderatorBadge')}</span>`;
}

function failure({id, refusal}: Row, text: Text<ShowKey | ChatKey>, actions: RowActions): TemplateResult {
  return html`
    <span class="failure">
      <span class="reason" part="reason">${refusalWords(refusal, text)}</span>
      <button type="button" part="send-again" @click=${() => actions.resend(id)}>${text.t('sendAgain')}</button>
      <button type="button" part="discard" @click=${() => actions.discard(id)}>${text.t('discard')}</button>
    </span>
  `;
}
