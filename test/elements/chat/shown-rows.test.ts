import {expect} from '@open-wc/testing';
import {MOST_NEW_ROWS, MOST_ROWS, ShownRows} from '#src/elements/chat/shown-rows.js';
import {messages} from './room.js';

describe('ShownRows', () => {
  const seqs = (shown: ShownRows): number[] => shown.rows.map(({seq}) => seq);

  it('lets the newest ten stand for a flood', () => {
    const shown = new ShownRows();
    shown.update(messages(5));
    shown.update(messages(200, 1));
    expect(seqs(shown)).to.deep.equal([1, 2, 3, 4, 5, ...Array.from({length: MOST_NEW_ROWS}, (_, index) => 191 + index)]);
    expect(shown.rows.length).to.be.at.most(MOST_ROWS);
  });

  it('keeps what it shows when the room has moved on by more than it remembers', () => {
    const shown = new ShownRows();
    shown.update(messages(20));
    shown.update(messages(200, 500));
    expect(seqs(shown).slice(0, 21)).to.deep.equal([...messages(20).map(({seq}) => seq), 690]);
    for (let from = 1000; from < 5000; from += 500) shown.update(messages(200, from));
    expect(shown.rows).to.have.lengthOf(MOST_ROWS);
  });

  it('adds nothing while it is held, and counts', () => {
    const shown = new ShownRows();
    shown.update(messages(5));
    shown.hold();
    shown.update(messages(30));
    expect([shown.rows.length, shown.waiting]).to.deep.equal([5, 25]);
    shown.release();
    shown.update(messages(30));
    expect([shown.rows.length, shown.waiting]).to.deep.equal([30, 0]);
  });

  it('drops what was removed', () => {
    const shown = new ShownRows();
    shown.update(messages(5));
    shown.update(messages(5).filter(({seq}) => seq !== 2 && seq !== 5));
    expect(seqs(shown)).to.deep.equal([1, 3, 4]);
  });

  it('starts over when the viewer has gone back in the show', () => {
    const shown = new ShownRows();
    shown.update(messages(40, 100));
    shown.update(messages(40, 70));
    expect(seqs(shown)).to.deep.equal(messages(40, 70).map(({seq}) => seq));
    shown.update([]);
    expect(seqs(shown)).to.deep.equal([]);
  });
});
