import {expect, html, nextFrame} from '@open-wc/testing';
import '#src/define/live-shop-chat.js';
import type {LiveShopChat} from '#src/elements/chat/live-shop-chat.js';
import type {Accepted, Refusal} from '#src/protocol/index.js';
import type {FakeSession} from '../support/fake-session.js';
import {sessionFixture} from '../support/session-fixture.js';
import {message, talkingSession} from './room.js';

describe('the composer of <live-shop-chat>', () => {
  let chat: LiveShopChat;
  let session: FakeSession;

  beforeEach(async () => {
    session = talkingSession();
    chat = await sessionFixture(session, html`<live-shop-chat style="block-size: 24rem"></live-shop-chat>`);
  });

  const one = <E extends Element = HTMLElement>(selector: string): E => {
    const found = chat.shadowRoot?.querySelector<E>(selector);
    if (!found) throw new Error(`There is no ${selector}.`);
    return found;
  };
  const field = (): HTMLTextAreaElement => one('textarea');
  const note = (): string => one('[part=composer-note]').textContent ?? '';
  const posts = () => session.calls.filter(([name]) => name === 'link.post').map(([, ...values]) => values);

  async function write(text: string): Promise<void> {
    field().focus();
    field().value = text;
    field().dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
    await chat.updateComplete;
  }

  function press(key: string, init: KeyboardEventInit = {}): KeyboardEvent {
    const event = new KeyboardEvent('keydown', {key, bubbles: true, composed: true, cancelable: true, ...init});
    field().dispatchEvent(event);
    return event;
  }

  /** Gives up the turn until what a promise has started is done, and rendered. */
  async function settle(): Promise<void> {
    await nextFrame();
    await chat.updateComplete;
  }

  /** A link that holds a message in its outbox until it is answered. */
  function holdPosts(): (answer: Accepted | Refusal) => void {
    let answer: (answer: Accepted | Refusal) => void = () => undefined;
    session.link.post = (text) => {
      session.outbox.set([{id: 'own', text, status: 'pending'}]);
      return new Promise((resolve) => (answer = resolve));
    };
    return (value) => answer(value);
  }

  it('sends with Enter and empties itself', async () => {
    await write('Hello');
    expect(press('Enter').defaultPrevented).to.equal(true);
    await settle();
    expect(posts()).to.deep.equal([['Hello', undefined]]);
    expect(field().value).to.equal('');
  });

  it('sends with its button', async () => {
    await write('Hello');
    one('[part=send]').click();
    await settle();
    expect(posts()).to.deep.equal([['Hello', undefined]]);
    expect(chat.shadowRoot?.activeElement).to.equal(field());
  });

  it('makes a new line with Shift and Enter, and sends nothing in the middle of a composition', async () => {
    await write('こんに');
    expect(press('Enter', {shiftKey: true}).defaultPrevented).to.equal(false);
    expect(press('Enter', {isComposing: true}).defaultPrevented).to.equal(false);
    expect(posts()).to.deep.equal([]);
  });

  it('lets the page see its keys, from the field itself', async () => {
    const seen: EventTarget[] = [];
    const listener = (event: Event): void => void seen.push(event.composedPath()[0] ?? document);
    document.addEventListener('keydown', listener);
    await write('a');
    for (const key of [' ', 'k', 'Enter', 'Escape', 'ArrowLeft']) press(key);
    document.removeEventListener('keydown', listener);
    expect(seen).to.deep.equal([1, 2, 3, 4, 5].map(() => field()));
  });

  it('sends nothing that is empty or too long, and says so', async () => {
    await write(' \n ');
    press('Enter');
    await write('x'.repeat(299));
    expect(note()).to.equal('1 character left');
    await write('x'.repeat(301));
    press('Enter');
    await settle();
    expect(note()).to.equal('That is too long: at most 300 characters.');
    expect(field().getAttribute('aria-invalid')).to.equal('true');
    expect(field().value).to.have.lengthOf(301);
    expect(posts()).to.deep.equal([]);
  });

  it('counts what people count, not UTF-16', async () => {
    await write('😀'.repeat(299));
    expect(note()).to.equal('1 character left');
  });

  it('shows a message at once as pending, and once as posted', async () => {
    const answer = holdPosts();
    await write('Mine');
    press('Enter');
    await settle();
    const row = one('.row.own');
    expect(row.classList.contains('pending')).to.equal(true);
    expect(row.textContent).to.contain('Sending…');
    expect(field().value).to.equal('');
    session.crowd.set({messages: [message(4, {id: 'own', text: 'Mine', author: {id: 'me', name: 'Ada', role: 'viewer'}})]});
    await chat.updateComplete;
    expect(chat.shadowRoot?.querySelectorAll('.own')).to.have.lengthOf(1);
    session.outbox.set([]);
    answer({ok: true, seq: 4});
    await settle();
    expect(one('.row.own')).to.equal(row);
    expect(row.classList.contains('posted')).to.equal(true);
  });

  it('keeps its text when the message is not even taken', async () => {
    session.link.post = async () => ({ok: false, code: 'too-fast', message: 'Slow down.', retryAfterMs: 2500});
    await write('Hello');
    press('Enter');
    await settle();
    expect(field().value).to.equal('Hello');
    expect(note()).to.equal('One moment: again in 3 seconds.');
  });

  it('sends once what is sent twice before the link has been loaded', async () => {
    let posted = 0;
    let load: () => void = () => undefined;
    session.link.post = async (text) => {
      posted++;
      await new Promise<void>((resolve) => (load = resolve));
      session.outbox.set([{id: 'own', text, status: 'pending'}]);
      return new Promise(() => undefined);
    };
    await write('Hello');
    press('Enter');
    press('Enter');
    load();
    await settle();
    expect(posted).to.equal(1);
    expect(field().value).to.equal('');
  });

  it('says why a message failed, and offers to send it again or to discard it', async () => {
    session.outbox.set([
      {id: 'a', text: 'First', status: 'failed'},
      {id: 'b', text: 'Second', status: 'failed', refusal: {ok: false, code: 'too-fast', message: '', retryAfterMs: 900}},
    ]);
    await chat.updateComplete;
    const reasons = [...(chat.shadowRoot?.querySelectorAll('.reason') ?? [])].map(({textContent}) => textContent);
    expect(reasons).to.deep.equal(['Not sent', 'One moment: again in 1 second.']);
    one('[part=send-again]').click();
    one('.row:last-child [part=discard]').click();
    expect(session.calls).to.deep.equal([['link.resend', 'a'], ['link.discard', 'b']]);
    expect(chat.shadowRoot?.activeElement).to.equal(field());
  });

  it('asks for a name with the first message, which may be left out', async () => {
    expect(chat.shadowRoot?.querySelector('[part=name-field]')).to.equal(null);
    await write('Hello');
    const name = one<HTMLInputElement>('[part=name-field]');
    expect(name.getAttribute('aria-label')).to.equal('Your name (optional)');
    name.value = '  Ada ';
    press('Enter');
    await settle();
    expect(posts()).to.deep.equal([['Hello', 'Ada']]);
    expect(chat.shadowRoot?.querySelector('[part=name-field]')).to.equal(null);
  });

  it('does not ask somebody for a name whom the shop knows', async () => {
    session.linkState.set({status: 'live', viewer: {id: 'me', role: 'viewer', token: 't', name: 'Ada'}});
    await write('Hello');
    expect(chat.shadowRoot?.querySelector('[part=name-field]')).to.equal(null);
  });

  it('keeps the draft while the connection comes and goes', async () => {
    await write('Half a thou');
    session.linkState.set({status: 'retrying'});
    await chat.updateComplete;
    session.linkState.set({status: 'live'});
    await chat.updateComplete;
    expect(field().value).to.equal('Half a thou');
    expect(field().disabled).to.equal(false);
  });
});
