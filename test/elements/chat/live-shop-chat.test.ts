import {aTimeout, expect, fixture, html, nextFrame} from '@open-wc/testing';
import '#src/define/live-shop-chat.js';
import {LiveShopChat} from '#src/elements/chat/live-shop-chat.js';
import {exampleManifest, FakeSession} from '../support/fake-session.js';
import {sessionFixture} from '../support/session-fixture.js';
import {message, messages, talkingSession} from './room.js';

const template = html`<live-shop-chat style="block-size: 24rem; inline-size: 20rem"></live-shop-chat>`;

async function openChat(session = talkingSession()): Promise<{chat: LiveShopChat; session: FakeSession}> {
  return {session, chat: await sessionFixture<LiveShopChat>(session, template)};
}

function one<E extends Element = HTMLElement>(chat: LiveShopChat, selector: string): E {
  const found = chat.shadowRoot?.querySelector<E>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
}

function all(chat: LiveShopChat, selector: string): HTMLElement[] {
  return [...(chat.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
}

const texts = (chat: LiveShopChat): string[] => all(chat, '.text').map(({textContent}) => textContent?.trim() ?? '');

describe('<live-shop-chat>', () => {
  it('can be used with a screen reader, in each of its states', async () => {
    const {chat, session} = await openChat();
    await expect(chat).to.be.accessible();
    session.crowd.set({messages: [message(1, {author: {id: 'h', name: 'Mara', role: 'host'}}), ...messages(40, 2)]});
    session.outbox.set([{id: 'o1', text: 'On its way', status: 'pending'}, {id: 'o2', text: 'Not sent', status: 'failed'}]);
    session.linkState.set({status: 'retrying', retryInMs: 1000});
    await chat.updateComplete;
    await expect(chat).to.be.accessible();
    session.linkState.set({status: 'refused'});
    await chat.updateComplete;
    await expect(chat).to.be.accessible();
  });

  it('keeps properties that were set before it was defined', async () => {
    const tag = 'live-shop-chat-late';
    const chat = document.createElement(tag);
    Object.assign(chat, {overlay: true});
    document.body.append(chat);
    customElements.define(tag, class extends LiveShopChat {});
    await customElements.whenDefined(tag);
    expect(chat.hasAttribute('overlay') || (await nextFrame(), chat.hasAttribute('overlay'))).to.equal(true);
    chat.remove();
  });

  it('goes on where it was after a move in the page, with its draft', async () => {
    const {chat, session} = await openChat();
    const field = one<HTMLTextAreaElement>(chat, 'textarea');
    field.value = 'A draft';
    const other = document.createElement('section');
    chat.parentElement?.append(other);
    other.append(chat);
    session.crowd.set({messages: messages(4)});
    await chat.updateComplete;
    expect(texts(chat).at(-1)).to.equal('Message 4');
    expect(field.isConnected && field.value).to.equal('A draft');
  });

  it('follows the room no more once it is removed', async () => {
    const {chat, session} = await openChat();
    chat.remove();
    session.crowd.set({messages: messages(9)});
    await nextFrame();
    expect(texts(chat)).to.have.lengthOf(3);
  });

  it('puts the send button on the other side in right-to-left text', async () => {
    const {chat} = await openChat();
    const before = one(chat, '[part=send]').getBoundingClientRect().x;
    chat.dir = 'rtl';
    expect(one(chat, '[part=send]').getBoundingClientRect().x).to.be.lessThan(before);
  });

  it('shows text as text', async () => {
    const session = talkingSession(0);
    session.crowd.set({messages: [message(1, {text: '<img src=x onerror=alert(1)> & <b>bold</b>'})]});
    const {chat} = await openChat(session);
    expect(texts(chat)).to.deep.equal(['<img src=x onerror=alert(1)> & <b>bold</b>']);
    expect(all(chat, '.text *')).to.deep.equal([]);
  });

  it('says who is the host and who is of the team', async () => {
    const session = talkingSession(0);
    session.crowd.set({
      messages: [
        message(1, {author: {id: 'h', name: 'Mara', role: 'host'}}),
        message(2, {author: {id: 'm', name: 'Tom', role: 'moderator'}}),
        message(3),
      ],
    });
    const {chat} = await openChat(session);
    expect(all(chat, '.badge').map(({textContent}) => textContent)).to.deep.equal(['Host', 'Team']);
  });

  it('invites to speak while nobody has', async () => {
    const {chat, session} = await openChat(talkingSession(0));
    expect(one(chat, '.empty').textContent).to.contain('Say hello');
    expect(chat.matches(':state(empty)')).to.equal(true);
    session.crowd.set({messages: messages(1)});
    await chat.updateComplete;
    expect(all(chat, '.empty')).to.deep.equal([]);
  });

  it('has sixty rows at most, the newest', async () => {
    const {chat, session} = await openChat(talkingSession(200));
    expect(all(chat, '.row')).to.have.lengthOf(60);
    for (let seq = 201; seq < 260; seq++) session.crowd.set({messages: messages(200, seq - 199)});
    await chat.updateComplete;
    expect(all(chat, '.row')).to.have.lengthOf(60);
    expect(texts(chat).at(-1)).to.equal('Message 259');
  });

  it('renders once a frame, however often the room changes', async () => {
    const {chat, session} = await openChat();
    let mutations = 0;
    const observer = new MutationObserver(() => mutations++);
    observer.observe(one(chat, '.log'), {childList: true, subtree: true});
    for (let count = 4; count < 60; count++) {
      session.crowd.set({messages: messages(count)});
      await Promise.resolve();
    }
    await chat.updateComplete;
    observer.disconnect();
    expect(mutations).to.be.at.most(1);
    expect(texts(chat).at(-1)).to.equal('Message 59');
  });

  it('keeps the newest message in sight', async () => {
    const {chat, session} = await openChat(talkingSession(40));
    session.crowd.set({messages: messages(45)});
    await chat.updateComplete;
    const log = one(chat, '.log');
    const last = all(chat, '.row').at(-1);
    expect(last?.getBoundingClientRect().bottom).to.be.at.most(log.getBoundingClientRect().bottom);
  });

  it('does not move while somebody reads back, and leads to what is new', async () => {
    const {chat, session} = await openChat(talkingSession(60));
    const log = one(chat, '.log');
    log.scrollTop = -300;
    await scrolled(log);
    await chat.updateComplete;
    const row = all(chat, '.row').at(20);
    const before = row?.getBoundingClientRect().y;
    session.crowd.set({messages: messages(200, 1)});
    await chat.updateComplete;
    await nextFrame();
    expect(row?.getBoundingClientRect().y).to.equal(before);
    expect(chat.matches(':state(reading-back)')).to.equal(true);
    const button = one(chat, '[part=newest]');
    expect(button.textContent).to.contain('140 new messages');
    button.click();
    await chat.updateComplete;
    expect(texts(chat).at(-1)).to.equal('Message 200');
    expect(log.scrollTop).to.equal(0);
    expect(all(chat, '[part=newest]')).to.deep.equal([]);
  });

  it('takes a removed message away even from one who reads back', async () => {
    const {chat, session} = await openChat(talkingSession(60));
    one(chat, '.log').scrollTop = -300;
    await scrolled(one(chat, '.log'));
    session.crowd.set({messages: messages(60).filter(({seq}) => seq !== 30)});
    await chat.updateComplete;
    await nextFrame();
    expect(texts(chat)).to.have.lengthOf(59);
    expect(texts(chat)).not.to.contain('Message 30');
  });

  it('shows how the connection is', async () => {
    const {chat, session} = await openChat();
    const status = one(chat, '[part=status]');
    expect(status.getAttribute('role')).to.equal('status');
    expect(status.textContent).to.equal('');
    session.linkState.set({status: 'retrying'});
    await chat.updateComplete;
    expect(status.textContent).to.contain('Reconnecting');
    expect(chat.matches(':state(reconnecting)')).to.equal(true);
    session.linkState.set({status: 'refused'});
    await chat.updateComplete;
    one(chat, '[part=reconnect]').click();
    expect(session.calls).to.deep.equal([['link.reconnect']]);
  });

  for (const status of ['ended', 'cancelled'] as const) {
    it(`is closed in words when the show is ${status}`, async () => {
      const {chat, session} = await openChat();
      one<HTMLTextAreaElement>(chat, 'textarea').value = 'Too la';
      session.stage.set({status, pins: []});
      await chat.updateComplete;
      expect(one<HTMLTextAreaElement>(chat, 'textarea').disabled).to.equal(true);
      expect(one<HTMLTextAreaElement>(chat, 'textarea').value).to.equal('Too la');
      expect(one(chat, '[part=status]').textContent).to.equal('The chat is closed.');
    });
  }

  it('offers no field where there is no show server', async () => {
    const {chat} = await openChat(new FakeSession(exampleManifest()));
    expect(all(chat, 'textarea')).to.deep.equal([]);
    expect(one(chat, '[part=status]').textContent).to.equal('');
  });

  it('can stand alone, without a show', async () => {
    const chat = await fixture<LiveShopChat>(template);
    expect(all(chat, '.row')).to.deep.equal([]);
    await expect(chat).to.be.accessible();
  });
});

/** The scroll event comes with the next frame. */
async function scrolled(log: HTMLElement): Promise<void> {
  await Promise.race([new Promise((resolve) => log.addEventListener('scroll', resolve, {once: true})), aTimeout(2000)]);
}
