// The host's desk: a client of the show server like any other, with a host's token.

import {
  facts, joinAnswer, parse, PROTOCOL_VERSION, seqAnswer, crowd,
} from '/modules/protocol/index.js';
import {io} from '/modules/socket.io/socket.io.esm.min.js';
import {element} from './element.js';

/** The chat keeps this many rows. */
const MAX_ROWS = 200;

const {showId, token} = JSON.parse(document.querySelector('#host').textContent);
const chat = document.querySelector('[data-chat]');
const status = document.querySelector('[data-status]');
const viewers = document.querySelector('[data-viewers]');
const problem = document.querySelector('[data-problem]');

const statusAfter = {
  'show-started': 'live',
  'show-resumed': 'live',
  'show-paused': 'break',
  'show-ended': 'ended',
};

/** @type {number | undefined} */
let head;
let stage = 'scheduled';
/** @type {string | undefined} */
let pinned;

const socket = io({transports: ['websocket']});

socket.on('connect', async () => {
  const join = {protocol: PROTOCOL_VERSION, show: showId, after: head, token};
  const read = parse(joinAnswer, await socket.emitWithAck('join', join));
  if (!read.ok || !read.value.ok) {
    say(read.ok ? read.value.message : 'The show server answered something that is not a welcome.');
    return;
  }
  const welcome = read.value;
  if (welcome.reset) {
    chat.replaceChildren();
    stage = 'scheduled';
    pinned = undefined;
  }
  say('');
  apply(welcome.facts);
  head = welcome.head;
  viewers.textContent = String(welcome.viewers);
  render();
});

socket.on('disconnect', () => {
  status.textContent = 'not connected';
  status.dataset.live = 'false';
  // Nothing can be done before the welcome: the buttons say so.
  for (const button of document.querySelectorAll('[data-action], [data-pin]')) button.disabled = true;
});

socket.on('facts', (input) => {
  const read = parse(facts, input);
  if (!read.ok) return;
  apply(read.value.facts);
  render();
});

socket.on('crowd', (input) => {
  const read = parse(crowd, input);
  if (read.ok) viewers.textContent = String(read.value.viewers);
});

/** @param {readonly import('@live-shop/sdk/protocol').Fact[]} news */
function apply(news) {
  for (const fact of news) {
    head = fact.seq;
    stage = statusAfter[fact.type] ?? stage;
    if (fact.type === 'product-pinned') pinned = fact.productId;
    if (fact.type === 'product-unpinned') pinned = undefined;
    if (fact.type === 'message-posted') addRow(fact.message);
    if (fact.type === 'message-removed') document.getElementById(rowId(fact.messageId))?.remove();
  }
}

function render() {
  status.textContent = stage;
  status.dataset.live = String(stage === 'live');
  const possible = {
    'start-show': stage === 'scheduled',
    'pause-show': stage === 'live',
    'resume-show': stage === 'break',
    'end-show': stage === 'live' || stage === 'break',
  };
  for (const button of document.querySelectorAll('[data-action]')) button.disabled = !possible[button.dataset.action];
  for (const button of document.querySelectorAll('[data-pin]')) {
    const on = button.dataset.pin === pinned;
    button.setAttribute('aria-pressed', String(on));
    button.textContent = on ? 'Unpin' : 'Pin';
    button.disabled = stage === 'ended';
  }
}

/** @param {import('@live-shop/sdk/protocol').ChatMessage} message */
function addRow({id, author, text}) {
  const atEnd = chat.scrollHeight - chat.scrollTop - chat.clientHeight < 40;
  const name = element('b', {}, author.name);
  name.dataset.role = author.role;
  const label = `Remove the message of ${author.name}`;
  const remove = element('button', {type: 'button', className: 'text-button', ariaLabel: label}, 'Remove');
  remove.addEventListener('click', () => act({type: 'remove-message', messageId: id}));
  chat.append(element('li', {id: rowId(id)}, name, element('span', {}, text), remove));
  while (chat.childElementCount > MAX_ROWS) chat.firstElementChild.remove();
  if (atEnd) chat.scrollTop = chat.scrollHeight;
}

/** @param {string} messageId */
function rowId(messageId) {
  return `message-${messageId}`;
}

/** @param {import('@live-shop/sdk/protocol').Action} action */
function act(action) {
  return send('act', {id: crypto.randomUUID(), action});
}

/** Says in words when the server did not do it. Answers whether it did.
 * @param {'act' | 'post'} event @param {object} message */
async function send(event, message) {
  try {
    const read = parse(seqAnswer, await socket.timeout(5000).emitWithAck(event, message));
    const done = read.ok && read.value.ok;
    say(done ? '' : read.ok ? read.value.message : 'The show server answered something else.');
    return done;
  } catch {
    say('The show server does not answer.');
    return false;
  }
}

/** @param {string} text */
function say(text) {
  problem.textContent = text;
}

document.addEventListener('click', (event) => {
  const button = event.target instanceof Element && event.target.closest('button');
  if (!button) return;
  const {action, pin} = button.dataset;
  if (action === 'end-show' && !confirm('End the show? An ended show stays ended.')) return;
  if (action) act({type: action});
  if (pin) act(pin === pinned ? {type: 'unpin-product'} : {type: 'pin-product', productId: pin});
});

document.querySelector('[data-post]').addEventListener('submit', async (event) => {
  event.preventDefault();
  const input = event.target.elements.namedItem('text');
  const text = input.value.trim();
  if (text && (await send('post', {id: crypto.randomUUID(), text}))) input.value = '';
});
