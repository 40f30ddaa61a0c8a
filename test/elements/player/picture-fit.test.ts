import {expect} from '@open-wc/testing';
import {pictureFit} from '#src/elements/player/picture-fit.js';

const upright = {width: 720, height: 1280};
const wide = {width: 1280, height: 720};

describe('pictureFit', () => {
  it('fills a phone with an upright picture, and cuts no wide one to a slice', () => {
    expect(pictureFit({width: 390, height: 844}, upright)).to.equal('cover');
    expect(pictureFit({width: 390, height: 844}, wide)).to.equal('contain');
  });

  it('shows all of an upright picture in a wide box', () => {
    expect(pictureFit({width: 830, height: 675}, upright)).to.equal('contain');
    expect(pictureFit({width: 1200, height: 675}, wide)).to.equal('cover');
  });

  it('fills the box while the picture is not known', () => {
    expect(pictureFit({width: 390, height: 844}, {width: 0, height: 0})).to.equal('cover');
  });
});
