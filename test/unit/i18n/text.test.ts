import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {chatWords} from '#src/i18n/en/chat.js';
import {showWords} from '#src/i18n/en/show.js';
import {en} from '#src/i18n/en.js';
import {createText} from '#src/i18n/text.js';

describe('createText', () => {
  const text = createText('en', en);

  it('chooses the plural form and formats the number', () => {
    assert.equal(text.t('newMessages', {count: 1}), '1 new message');
    assert.equal(text.t('newMessages', {count: 1200}), '1,200 new messages');
  });

  it('fills in text as it is, placeholders in it included', () => {
    assert.equal(text.t('pinned', {product: '{count} <b>'}), '{count} <b> is being shown');
  });

  it('shows money of any exponent in its minor units', () => {
    const shown = (amount: number, currency: string, exponent: number) => text.money({amount, currency, exponent}).replace(/\s/g, ' ');
    assert.equal(shown(1990, 'EUR', 2), '€19.90');
    assert.equal(shown(1990, 'JPY', 0), '¥1,990');
    assert.equal(shown(1990, 'KWD', 3), 'KWD 1.990');
  });

  it('takes the words of a topic as they come, and keeps those of its own language', () => {
    const german = createText('de', {...showWords, send: 'Senden'}).with(chatWords);
    assert.equal(german.t('send'), 'Senden');
    assert.equal(german.t('discard'), 'Discard');
    assert.equal(german.t('reactionCount', {count: 1200}), '1.200 reactions');
  });

  it('falls back to English for a language tag that is none', () => {
    assert.equal(createText('not a tag', en).locale, 'en');
  });
});
