import {expect} from '@open-wc/testing';
import {captionsOf, showCaptions} from '#src/playback/captions.js';

const modes = (video: HTMLVideoElement) => [...video.textTracks].map(({language, mode}) => `${language} ${mode}`);

describe('showCaptions', () => {
  let video: HTMLVideoElement;

  beforeEach(() => {
    video = document.createElement('video');
    video.addTextTrack('metadata', 'cues', 'en');
    video.addTextTrack('subtitles', 'English', 'en');
    video.addTextTrack('captions', 'Deutsch', 'de');
  });

  it('shows the first language of the viewer that there is', () => {
    showCaptions(video, true, ['fr', 'de-AT', 'en']);
    expect(modes(video)).to.deep.equal(['en hidden', 'en disabled', 'de showing']);
    expect(captionsOf(video)).to.equal('on');
  });

  it('shows the first captions where there are none in a language of the viewer', () => {
    showCaptions(video, true, ['ja']);
    expect(modes(video)).to.deep.equal(['en hidden', 'en showing', 'de disabled']);
  });

  it('hides them again, and leaves other tracks alone', () => {
    showCaptions(video, true, ['de']);
    showCaptions(video, false, ['de']);
    expect(modes(video)).to.deep.equal(['en hidden', 'en disabled', 'de disabled']);
    expect(captionsOf(video)).to.equal('off');
  });

  it('offers nothing for a video without captions', () => {
    const bare = document.createElement('video');
    bare.addTextTrack('metadata').mode = 'showing';
    expect(captionsOf(bare)).to.equal('none');
  });
});
